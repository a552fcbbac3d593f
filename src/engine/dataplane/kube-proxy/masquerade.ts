import type { KubeNode } from '../../api/node.ts';
import type { Flow } from '../flow.ts';
import { familyOfAddress, primaryIPOf } from '../network.ts';
import type { Because, DecisionOf } from '../trace.ts';
import type { Frontend } from './frontend.ts';
import type { Origin } from './proxy-mode.ts';

/** The Node's address in the sender's place, and why. */
export interface Masquerade {
  readonly ip: string;
  readonly reason: DecisionOf<'snat'>['reason'];
  readonly because: readonly Because[];
}

/**
 * Whether the rules of a Service replace the sender's address by the Node's own (mark 0x4000, KUBE-POSTROUTING;
 * pkg/proxy/iptables/proxier.go): a Pod that reaches itself, a cluster IP asked from outside the Pod range, and what
 * came by an external address unless it may only stay on this Node (externalTrafficPolicy Local).
 */
export function masqueradeOf(
  node: KubeNode,
  { ref, by, service }: Frontend,
  before: Flow,
  endpoint: string,
  origin: Origin,
): Masquerade | undefined {
  const ip = primaryIPOf(node, familyOfAddress(endpoint));
  if (ip === undefined) return undefined;
  const source = before.source.ip;
  if (source === endpoint) return { ip, reason: 'hairpin', because: [{ object: ref }] };
  if (by === 'cluster-ip') {
    if (origin === 'pod') return undefined;
    return {
      ip,
      reason: origin === 'host' ? 'from-node' : 'from-outside',
      because: [{ object: ref, field: 'spec.clusterIP' }],
    };
  }
  const because: Because[] = [{ object: ref, field: 'spec.externalTrafficPolicy' }];
  if (service.spec.externalTrafficPolicy !== 'Local') {
    return { ip, reason: origin === 'host' ? 'from-node' : 'from-outside', because };
  }
  return origin === 'host' ? { ip, reason: 'from-node', because } : undefined;
}
