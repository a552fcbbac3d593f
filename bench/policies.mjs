/** A namespace full of Pods and policies, as the floor reads it and as manifests. */
import { oneOf, randomOf } from './random.mjs';

/**
 * @typedef {import('./floor/policies.mjs').Pod & { name: string }} NamedPod
 * @typedef {import('./floor/policies.mjs').Policy} Policy
 */

export const PORT = 8080;
const TIERS = ['web', 'api', 'batch', 'cache'];
const VERSIONS = ['v1', 'v2', 'v3'];
const TEAMS = Array.from({ length: 50 }, (_, index) => `team-${index}`);

/** @returns {{ pods: NamedPod[], policies: Policy[], text: string }} */
export function policedNamespace(/** @type {number} */ podCount, /** @type {number} */ policyCount, seed = 1) {
  const random = randomOf(seed);
  const labelled = () => ({ team: oneOf(random, TEAMS), tier: oneOf(random, TIERS), version: oneOf(random, VERSIONS) });
  const some = (/** @type {Record<string, string>} */ labels) =>
    Object.fromEntries(Object.entries(labels).filter(() => random() < 0.6));
  const pods = Array.from({ length: podCount }, (_, index) => {
    return { name: `pod-${index}`, namespace: 'default', labels: labelled() };
  });
  const policies = Array.from({ length: policyCount }, () => {
    /** @type {Policy['directions']} */
    const directions = random() < 0.5 ? ['ingress'] : ['ingress', 'egress'];
    const { team, tier } = labelled();
    const peers = [{ podSelector: { team } }, { podSelector: { team: oneOf(random, TEAMS), tier } }];
    return { namespace: 'default', podSelector: some(labelled()), directions, peers, port: PORT };
  });
  const objects = [...pods.map(podManifest), ...policies.map(policyManifest)];
  return { pods, policies, text: objects.map((object) => JSON.stringify(object)).join('\n---\n') };
}

const podManifest = (/** @type {NamedPod} */ { name, namespace, labels }) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace, labels },
  spec: { containers: [{ name: 'main', image: 'app', ports: [{ containerPort: PORT }] }] },
});

const policyManifest = (
  /** @type {Policy} */ { namespace, podSelector, directions, peers, port },
  /** @type {number} */ index,
) => {
  const ports = [{ protocol: 'TCP', port }];
  const named = peers.map(({ podSelector: matchLabels }) => ({ podSelector: { matchLabels } }));
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: `policy-${index}`, namespace },
    spec: {
      podSelector: { matchLabels: podSelector },
      policyTypes: directions.map((direction) => (direction === 'ingress' ? 'Ingress' : 'Egress')),
      ...(directions.includes('ingress') ? { ingress: [{ from: named, ports }] } : {}),
      ...(directions.includes('egress') ? { egress: [{ to: named, ports }] } : {}),
    },
  };
};
