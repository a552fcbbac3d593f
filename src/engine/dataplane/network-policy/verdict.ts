import type { ObjectRef } from '../../api/kind.ts';
import type { NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort } from '../../api/network-policy.ts';
import type { Pod } from '../../api/pod.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import type { Because } from '../trace.ts';
import { isNamed } from './peer.ts';
import type { PolicyPeer } from './peer.ts';
import { isPortNamed } from './port.ts';
import type { PolicyTarget } from './port.ts';
import { policiesOf } from './selects.ts';
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
  const { policies: selecting, refs: policies } = policiesOf(cluster, pod, direction);
  if (selecting.length === 0) return { allowed: true, policies, because: [] };
  for (let i = 0; i < selecting.length; i++) {
    const rule = allowingRule(cluster, selecting[i]!, direction, other, target);
    if (rule === undefined) continue;
    const by = policies[i]!;
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
  const rules = rulesOf(policy)[direction];
  const { namespace = '' } = policy.metadata;
  const index = rules.findIndex(
    ({ peers, ports }) =>
      (ports.length === 0 || ports.some((port) => isPortNamed(port, target))) &&
      (peers.length === 0 || peers.some((peer) => isNamed(cluster, namespace, peer, other))),
  );
  return index < 0 ? undefined : index;
}

interface PolicyRule {
  readonly peers: readonly NetworkPolicyPeer[];
  readonly ports: readonly NetworkPolicyPort[];
}

const rulesKnown = new WeakMap<NetworkPolicy, Readonly<Record<Direction, readonly PolicyRule[]>>>();

/** The rules of both directions, read alike. */
function rulesOf(policy: NetworkPolicy): Readonly<Record<Direction, readonly PolicyRule[]>> {
  let rules = rulesKnown.get(policy);
  if (!rules) {
    const { ingress = [], egress = [] } = policy.spec;
    rules = {
      ingress: ingress.map(({ from, ports }) => ({ peers: from ?? [], ports: ports ?? [] })),
      egress: egress.map(({ to, ports }) => ({ peers: to ?? [], ports: ports ?? [] })),
    };
    rulesKnown.set(policy, rules);
  }
  return rules;
}
