import type { Hop, SocketAddress } from '../engine/index.ts';
import type { FrameRewrite } from './frame.ts';

/** What the place at a hop's end rewrote of the packet, destination first. */
export function rewritesOf(hop: Hop): Omit<FrameRewrite, 'place' | 'progress'>[] {
  const rewrites = hop.decisions.flatMap((decision): Omit<FrameRewrite, 'place' | 'progress'>[] => {
    switch (decision.kind) {
      case 'dnat':
        return [{ field: 'destination', kind: 'DNAT', from: socket(decision.from), to: socket(decision.to) }];
      case 'snat':
        return [{ field: 'source', kind: 'SNAT', from: socket(decision.from), to: socket(decision.to) }];
      case 'restored':
        return (['destination', 'source'] as const)
          .filter((field) => decision.field === 'both' || decision.field === field)
          .map((field) => ({
            field,
            kind: 'restored',
            from: socket(hop.before[field]),
            to: socket(hop.after[field]),
          }));
      default:
        return [];
    }
  });
  return rewrites.toSorted((a, b) => a.field.localeCompare(b.field));
}

/** An address with its port as it is read: `10.244.1.5:8080`, `[fd00::1]:80`. */
export function socket({ ip, port }: SocketAddress): string {
  return ip.includes(':') ? `[${ip}]:${port}` : `${ip}:${port}`;
}
