import type { Decision, Place } from '../engine/index.ts';
import type { Metrics } from './metrics.ts';
import type { Stop, Tracks } from './network.ts';
import type { Point } from './view.ts';

/** How far a packet gets that nobody takes. */
const FAR = 130;

/** The way of a packet that is lost where it was sent: out of its box and along the rail into nothing. */
export function lostWay({ rest, plugs }: Stop, rails: readonly number[], metrics: Metrics): Point[] {
  const [plug] = plugs;
  if (plug?.on !== 'rail') return [rest, { x: rest.x + metrics.bay / 2, y: rest.y }];
  const y = rails[plug.rail] ?? rest.y;
  const left = rest.x - FAR > 2 * metrics.margin;
  return [rest, { x: rest.x, y }, { x: left ? rest.x - FAR : rest.x + FAR, y }];
}

/** A policy lets the packet not into the Pod that it was for. */
export function isClosedDoor(decision: Decision, to: Place): boolean {
  return (
    decision.kind === 'network-policy' &&
    !decision.allowed &&
    decision.direction === 'ingress' &&
    to.kind === 'pod' &&
    decision.pod === to.pod
  );
}

/** A Pod's stop where its gate is closed: on the riser, outside the card. */
export function beforeGate(stop: Stop, { risers }: Tracks): Stop {
  const [plug] = stop.plugs;
  const x = plug?.on === 'riser' ? risers[plug.riser] : undefined;
  return x === undefined ? stop : { ...stop, rest: { x, y: stop.rest.y } };
}
