import type { DropReason, Exchange, Hop, Packet, Trace } from '../engine/index.ts';
import type { FramePacket } from './frame.ts';
import { shapeOf } from './packet-shape.ts';
import { socket } from './rewrite.ts';
import { stepAt, STRIKE, type Timeline, type TimelineStep } from './timeline.ts';

/** What a packet carries at one instant, and its two addresses as they are then: what is read on it. */
export interface Carried {
  /** Changes exactly when something of it does. */
  readonly key: string;
  readonly packet: Packet;
  readonly shape: FramePacket['shape'];
  readonly reply: boolean;
  readonly source: CarriedAddress;
  readonly destination: CarriedAddress;
  /** It got no farther than this, for this reason. */
  readonly end?: { readonly kind: 'refused' | 'dropped'; readonly reason: DropReason | undefined };
}

export interface CarriedAddress {
  /** `10.244.1.5:8080` */
  readonly now: string;
  /** The place where the packet is rewrites it: the old one is being struck, or has given way to the new one. */
  readonly change?: 'struck' | 'new';
  /** What it was before, where it is new. */
  readonly was?: string;
}

/** The packet of a step as it is at t: what a place makes of it, it is from the moment on that the old value was struck. */
export function packetAt({ hop, arrival }: TimelineStep, t: number, reducedMotion: boolean): Packet {
  return t - arrival >= (reducedMotion ? 0 : STRIKE) ? hop.after : hop.before;
}

/** Undefined where nothing ever left. It needs no picture: views of all kinds show the same. */
export function carriedAt(trace: Trace, timeline: Timeline, t: number, reducedMotion: boolean): Carried | undefined {
  const step = stepAt(timeline, t);
  if (!step) return undefined;
  const { hop, index } = step;
  const packet = packetAt(step, t, reducedMotion);
  const arrived = t >= step.arrival;
  const of = (field: 'source' | 'destination'): CarriedAddress =>
    addressOf(socket(hop.before[field]), socket(hop.after[field]), arrived, packet === hop.after);
  const end = arrived ? endOf(trace, step) : undefined;
  return {
    key: [index, arrived, packet === hop.after].join(' '),
    packet,
    shape: shapeOf(hop.before),
    reply: step.direction === 'back',
    source: of('source'),
    destination: of('destination'),
    ...(end ? { end } : {}),
  };
}

function addressOf(before: string, after: string, arrived: boolean, isAfter: boolean): CarriedAddress {
  if (before === after || !arrived) return { now: before };
  return isAfter ? { now: after, change: 'new', was: before } : { now: before, change: 'struck' };
}

function endOf(trace: Trace, { hop, exchange }: TimelineStep): Carried['end'] {
  if (hop.end !== 'refused' && hop.end !== 'dropped') return undefined;
  return { kind: hop.end, reason: reasonOf(trace.exchanges, exchange, hop) };
}

function reasonOf(exchanges: readonly Exchange[], path: readonly number[], hop: Hop): DropReason | undefined {
  let found: Exchange | undefined;
  let among = exchanges;
  for (const index of path) {
    found = among[index];
    among = found?.within ?? [];
  }
  const isItsWay = found?.there.includes(hop) === true || found?.back.includes(hop) === true;
  return found && isItsWay && 'reason' in found.result ? found.result.reason : undefined;
}
