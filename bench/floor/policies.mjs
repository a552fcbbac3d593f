/**
 * Who may reach whom by NetworkPolicies, pair by pair: each policy's selector is read again for each pair. Slow, and easy to
 * believe.
 *
 * @typedef {{ namespace: string, labels: Readonly<Record<string, string>> }} Pod
 * @typedef {{ namespace: string, podSelector: Selector, directions: readonly ('ingress' | 'egress')[], peers: readonly Peer[], port: number }} Policy
 *   One rule for all of its directions: these peers, at this TCP port.
 * @typedef {Readonly<Record<string, string>>} Selector  Labels that must be so; {} selects all.
 * @typedef {{ podSelector: Selector }} Peer  Of the policy's own namespace.
 */

/** @returns {boolean} */
export function mayReach(
  /** @type {readonly Policy[]} */ policies,
  /** @type {Pod} */ from,
  /** @type {Pod} */ to,
  /** @type {number} */ port,
) {
  return allows(policies, 'egress', from, to, port) && allows(policies, 'ingress', to, from, port);
}

/** What the policies of one Pod say about the other. @returns {boolean} */
function allows(
  /** @type {readonly Policy[]} */ policies,
  /** @type {'ingress' | 'egress'} */ direction,
  /** @type {Pod} */ pod,
  /** @type {Pod} */ other,
  /** @type {number} */ port,
) {
  let selected = false;
  for (const policy of policies) {
    if (policy.namespace !== pod.namespace || !policy.directions.includes(direction)) continue;
    if (!matches(policy.podSelector, pod.labels)) continue;
    selected = true;
    if (policy.port !== port || policy.namespace !== other.namespace) continue;
    if (policy.peers.some(({ podSelector }) => matches(podSelector, other.labels))) return true;
  }
  return !selected;
}

/** @returns {boolean} */
function matches(/** @type {Selector} */ selector, /** @type {Pod['labels']} */ labels) {
  return Object.entries(selector).every(([key, value]) => labels[key] === value);
}
