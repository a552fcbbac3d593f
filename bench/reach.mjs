/** Whether one Pod reaches another, as the engine's policies say: the sender's and the receiver's have to allow it. */

/**
 * @typedef {import('./goal.mjs').Engine} Engine
 * @typedef {ReturnType<Engine['buildCluster']>} Cluster
 * @typedef {Parameters<Engine['policyVerdict']>[1]} Pod
 */

/** @returns {boolean} */
export function engineReaches(
  /** @type {Engine} */ { policyVerdict },
  /** @type {Cluster} */ cluster,
  /** @type {Pod} */ from,
  /** @type {Pod} */ to,
  /** @type {number} */ port,
) {
  const target = { protocol: /** @type {const} */ ('TCP'), port, pod: to };
  const peer = (/** @type {Pod} */ pod) => ({ ip: pod.status.podIP ?? '', pod });
  return (
    policyVerdict(cluster, from, 'egress', peer(to), target).allowed &&
    policyVerdict(cluster, to, 'ingress', peer(from), target).allowed
  );
}
