import type { KubeNode } from '../../api/node.ts';
import type { Pod } from '../../api/pod.ts';
import type { Flow } from '../flow.ts';
import { addressesOf, podAt, podRef } from '../network.ts';
import type { Sender, Walk } from '../step.ts';
import type { Because } from '../trace.ts';
import type { PolicyPeer } from './peer.ts';
import { policiesIn } from './selects.ts';
import type { Direction } from './selects.ts';
import { policyVerdict } from './verdict.ts';

/**
 * Why the policies of the receiving Pod keep a packet out, or undefined: they let it in. They see the packet as the Pod
 * receives it. What a Pod sends to itself passes, and so does what a program of its own Node sends (networking/v1
 * NetworkPolicySpec.ingress); to Pods on the host network policies do not apply.
 */
export function ingressRefusal(
  walk: Walk,
  pod: Pod,
  node: KubeNode | undefined,
  flow: Flow,
  sender: Sender,
): readonly Because[] | undefined {
  if (pod.spec.hostNetwork || isSentBy(sender, pod)) return undefined;
  if (sender.kind === 'host' && node && sender.node.metadata.name === node.metadata.name) return undefined;
  const { ip } = flow.source;
  const other = podAt(walk.cluster, ip);
  return refusal(walk, pod, 'ingress', other ? { ip, pod: other } : { ip }, flow, pod);
}

/**
 * Why the policies of the sending Pod keep a packet from leaving, or undefined. They see where rules of Services lead to,
 * not what the client asked for, and are applied on the Pod's Node; what is for that Node itself always passes.
 */
export function egressRefusal(
  walk: Walk,
  node: KubeNode,
  flow: Flow,
  sender: Sender,
  receiver: Pod | undefined,
): readonly Because[] | undefined {
  if (sender.kind !== 'pod' || (receiver && isSentBy(sender, receiver))) return undefined;
  const { ip } = flow.destination;
  if (addressesOf(node).all.includes(ip)) return undefined;
  const other = receiver && !receiver.spec.hostNetwork ? { ip, pod: receiver } : { ip };
  return refusal(walk, sender.pod, 'egress', other, flow, receiver);
}

/** Whether the policies of a sender's namespace are asked at all: then its Node is a place where something is decided. */
export function hasPolicies({ cluster }: Walk, sender: Sender): boolean {
  return sender.kind === 'pod' && policiesIn(cluster, sender.pod.metadata.namespace ?? '').length > 0;
}

function refusal(
  { cluster, record }: Walk,
  pod: Pod,
  direction: Direction,
  other: PolicyPeer,
  { protocol, destination }: Flow,
  receiver: Pod | undefined,
): readonly Because[] | undefined {
  if (policiesIn(cluster, pod.metadata.namespace ?? '').length === 0) return undefined;
  const target = { protocol, port: destination.port, ...(receiver ? { pod: receiver } : {}) };
  const { allowed, policies, by, because } = policyVerdict(cluster, pod, direction, other, target);
  const decision = { kind: 'network-policy', pod: podRef(pod), direction, allowed, policies, because } as const;
  record?.decide(by === undefined ? decision : { ...decision, by });
  return allowed ? undefined : because;
}

function isSentBy(sender: Sender, pod: Pod): boolean {
  return sender.kind !== 'outside' && sender.pod !== undefined && podRef(sender.pod) === podRef(pod);
}
