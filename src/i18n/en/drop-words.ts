import type { DropReason } from '../../engine/index.ts';

/** Why a packet went no farther, in a word or two: they stand at the place where it was lost. */
export const dropWords: Readonly<Record<DropReason, string>> = {
  'no-ready-endpoint': 'no endpoint',
  'no-local-endpoint': 'none here',
  'nothing-listens': 'nothing listens',
  'port-not-served': 'no such port',
  'cluster-ip-outside': 'inside only',
  'pod-ip-outside': 'inside only',
  'nobody-has-address': 'nobody there',
  'source-range': 'source range',
  'network-policy': 'policy',
  'node-unreachable': 'Node down',
  'no-healthy-node': 'no Node',
  'no-nameserver-answered': 'no DNS',
  'no-load-balancer-address': 'no address',
  'tls-refused': 'TLS',
  loop: 'loop',
  'sender-not-running': 'not running',
  'malformed-request': 'malformed',
};
