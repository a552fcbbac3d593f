import { refOf } from '../../api/kind.ts';
import type { ObjectRef } from '../../api/kind.ts';
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

/** The policies that select a Pod for a direction, and their refs. */
export interface Selecting {
  readonly policies: readonly NetworkPolicy[];
  readonly refs: readonly ObjectRef[];
}

const byPod = new WeakMap<Cluster, Record<Direction, Map<Pod, Selecting>>>();

/** The policies that select a Pod for a direction: one is enough to let in (or out) only what some policy names. */
export function policiesOf(cluster: Cluster, pod: Pod, direction: Direction): Selecting {
  let known = byPod.get(cluster);
  if (!known) byPod.set(cluster, (known = { ingress: new Map(), egress: new Map() }));
  let selecting = known[direction].get(pod);
  if (!selecting) {
    const policies = selectingPolicies(cluster, pod, direction);
    known[direction].set(pod, (selecting = { policies, refs: policies.map(policyRef) }));
  }
  return selecting;
}

function selectingPolicies(cluster: Cluster, pod: Pod, direction: Direction): readonly NetworkPolicy[] {
  const type = direction === 'ingress' ? 'Ingress' : 'Egress';
  return policiesIn(cluster, pod.metadata.namespace ?? '').filter(
    ({ spec }) => spec.policyTypes.includes(type) && matches(spec.podSelector, pod.metadata.labels),
  );
}

function policyRef(policy: NetworkPolicy): ObjectRef {
  return refOf('NetworkPolicy', policy.metadata.namespace, policy.metadata.name);
}
