import type { Hop, Place } from '../engine/index.ts';
import type { Layout, Point } from '../layout/view.ts';
import { lengthOf, along } from './way.ts';

/** How far a packet gets out of its place towards a gate that is closed, in diagram units. */
const TO_OWN_GATE = 5;

/** Policies of the Pod that sends keep the packet from leaving: it gets no farther than its own gate. */
export function stopsAtOwnGate({ from, end, decisions }: Hop): boolean {
  return (
    end === 'dropped' &&
    from.kind === 'pod' &&
    decisions.some(
      (decision) =>
        decision.kind === 'network-policy' &&
        !decision.allowed &&
        decision.direction === 'egress' &&
        decision.pod === from.pod,
    )
  );
}

/** Where a packet is when its hop is over: where it went, or where it came from if it never got out. */
export function stopOf(hop: Hop): Place {
  return stopsAtOwnGate(hop) ? hop.from : hop.to;
}

/** The points that a hop's packet follows in a layout, as far as it gets. */
export function wayOf(layout: Layout, hop: Hop): readonly Point[] {
  const way = layout.wayOf(hop.from, hop.to, hop);
  return stopsAtOwnGate(hop) ? along(way, TO_OWN_GATE / Math.max(lengthOf(way), TO_OWN_GATE)) : way;
}
