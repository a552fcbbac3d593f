import type { Hop } from '../engine/index.ts';
import { socket } from './rewrite.ts';

/**
 * How an address came to be another one. `masquerade` is SNAT to the address of the Node itself (iptables-extensions:
 * MASQUERADE); `restored` is what conntrack does to the answer; `new-connection` is no translation at all: who stands
 * between, as a proxy does, asks anew under an address of its own.
 */
export type TranslationKind = 'DNAT' | 'masquerade' | 'restored' | 'new-connection';

/** What became of one of a packet's two addresses at a place. `10.96.0.10:53`, `[fd00::1]:53`. */
export interface AddressChange {
  readonly before: string;
  readonly after: string;
  /** Absent where it stayed the same. */
  readonly kind?: TranslationKind;
}

/** Both addresses of a hop's packet, before and after the place where it ends. */
export interface AddressChanges {
  readonly source: AddressChange;
  readonly destination: AddressChange;
}

export function addressChanges(hop: Hop): AddressChanges {
  return { source: changeOf(hop, 'source'), destination: changeOf(hop, 'destination') };
}

function changeOf(hop: Hop, field: 'source' | 'destination'): AddressChange {
  const before = socket(hop.before[field]);
  const after = socket(hop.after[field]);
  return before === after ? { before, after } : { before, after, kind: kindOf(hop, field) };
}

function kindOf({ decisions }: Hop, field: 'source' | 'destination'): TranslationKind {
  for (const decision of decisions) {
    if (decision.kind === 'restored' && (decision.field === 'both' || decision.field === field)) return 'restored';
    if (decision.kind === 'dnat' && field === 'destination') return 'DNAT';
    if (decision.kind !== 'snat' || field !== 'source') continue;
    return decision.reason === 'proxy' ? 'new-connection' : 'masquerade';
  }
  // Changed, and by no rule: a balancer of mode Proxy (KEP-1860) connects by itself.
  return 'new-connection';
}
