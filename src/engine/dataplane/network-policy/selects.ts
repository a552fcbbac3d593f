import { refOf } from '../../api/kind.ts';
import { matches } from '../../api/label-selector.ts';
import type { NetworkPolicy } from '../../api/network-policy.ts';
import type { Pod } from '../../api/pod.ts';
import type { Cluster } from '../../cluster/cluster.ts';

export type Direction = 'ingress' | 'egress';

const byNamespace = new WeakMap<Cluster, Map<string, NetworkPolicy[]>>();

/** The policies of a namespace. */
export function policiesIn(cluster: Cluster, namespace: string): readonly NetworkPolicy[] {
  let table = byNamespace.get(cluster);
  if (!table) {
    table = new Map();
    for (const policy of cluster.networkPolicies.values()) {
      const { namespace: own = '' } = policy.metadata;
      const list = table.get(own);
      if (list) list.push(policy);
      else table.set(own, [policy]);
    }
    byNamespace.set(cluster, table);
  }
  return table.get(namespace) ?? [];
}

const byPod = new WeakMap<Cluster, Record<Direction, Map<Pod, readonly NetworkPolicy[]>>>();

/** The policies that select a Pod for a direction: one is enough to let in (or out) only what some policy names. */
export function policiesOf(cluster: Cluster, pod: Pod, direction: Direction): readonly NetworkPolicy[] {
  let known = byPod.get(cluster);
  if (!known) byPod.set(cluster, (known = { ingress: new Map(), egress: new Map() }));
  let policies = known[direction].get(pod);
  if (!policies) known[direction].set(pod, (policies = selectingPolicies(cluster, pod, direction)));
  return policies;
}

function selectingPolicies(cluster: Cluster, pod: Pod, direction: Direction): readonly NetworkPolicy[] {
  const type = direction === 'ingress' ? 'Ingress' : 'Egress';
  return policiesIn(cluster, pod.metadata.namespace ?? '').filter(
    ({ spec }) => spec.policyTypes.includes(type) && matches(spec.podSelector, pod.metadata.labels),
  );
}

export function policyRef(policy: NetworkPolicy): ReturnType<typeof refOf> {
  return refOf('NetworkPolicy', policy.metadata.namespace, policy.metadata.name);
}
