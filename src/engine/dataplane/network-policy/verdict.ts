import type { ObjectRef } from '../../api/kind.ts';
import type { NetworkPolicy } from '../../api/network-policy.ts';
import type { Pod } from '../../api/pod.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import type { Because } from '../trace.ts';
import { isNamed } from './peer.ts';
import type { PolicyPeer } from './peer.ts';
import { isPortNamed } from './port.ts';
import type { PolicyTarget } from './port.ts';
import { policiesOf, policyRef } from './selects.ts';
import type { Direction } from './selects.ts';

/** What the policies of one Pod say of a connection in one direction. */
export interface PolicyVerdict {
  readonly allowed: boolean;
  /** Those that select the Pod for this direction. */
  readonly policies: readonly ObjectRef[];
  /** The first one that allows it. */
  readonly by?: ObjectRef;
  readonly because: readonly Because[];
}

/**
 * Policies only allow, and add up: a Pod that none selects takes everything, a Pod that some select takes what one of
 * them names (networking/v1 NetworkPolicySpec). `other` is the sender for ingress, the receiver for egress.
 */
export function policyVerdict(
  cluster: Cluster,
  pod: Pod,
  direction: Direction,
  other: PolicyPeer,
  target: PolicyTarget,
): PolicyVerdict {
  const selecting = policiesOf(cluster, pod, direction);
  const policies = selecting.map(policyRef);
  if (selecting.length === 0) return { allowed: true, policies, because: [] };
  for (const policy of selecting) {
    const rule = allowingRule(cluster, policy, direction, other, target);
    if (rule === undefined) continue;
    const by = policyRef(policy);
    return { allowed: true, policies, by, because: [{ object: by, field: `spec.${direction}[${rule}]` }] };
  }
  return { allowed: false, policies, because: policies.map((object) => ({ object, field: `spec.${direction}` })) };
}

/** The first rule of a policy that names both the other end and the port. An empty or absent list names everything. */
function allowingRule(
  cluster: Cluster,
  policy: NetworkPolicy,
  direction: Direction,
  other: PolicyPeer,
  target: PolicyTarget,
): number | undefined {
  const { spec, metadata } = policy;
  const rules =
    direction === 'ingress'
      ? (spec.ingress ?? []).map(({ from, ports }) => ({ peers: from ?? [], ports: ports ?? [] }))
      : (spec.egress ?? []).map(({ to, ports }) => ({ peers: to ?? [], ports: ports ?? [] }));
  const index = rules.findIndex(
    ({ peers, ports }) =>
      (peers.length === 0 || peers.some((peer) => isNamed(cluster, metadata.namespace ?? '', peer, other))) &&
      (ports.length === 0 || ports.some((port) => isPortNamed(port, target))),
  );
  return index < 0 ? undefined : index;
}
