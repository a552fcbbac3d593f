import type { Exchange, Hop, ObjectRef, Trace } from '../engine/index.ts';
import type { Layout, Point } from '../layout/view.ts';
import type { FramePacket } from './frame.ts';
import { shapeOf } from './packet-shape.ts';
import { wayOf } from './stop.ts';
import { markOf, type VerdictMark } from './verdict-mark.ts';
import { lengthOf, pointAt } from './way.ts';

/** One of many requests on its way, without a rest: to where it ends, not back. Milliseconds on one clock. */
export interface Flight {
  readonly legs: readonly Leg[];
  readonly start: number;
  readonly end: number;
  readonly mark: VerdictMark;
  /** Who received it. */
  readonly receiver: ObjectRef | undefined;
}

interface Leg {
  readonly way: readonly Point[];
  readonly shape: FramePacket['shape'];
  readonly start: number;
  readonly end: number;
}

/** A small packet among many. */
export interface TrafficMark extends Point {
  readonly shape: FramePacket['shape'];
  /** Opacity. */
  readonly strength: number;
  /** Set once it got no further. */
  readonly ended: VerdictMark | undefined;
}

/** How many a Pod, or the folded Pods of one card, have received so far. */
export interface TrafficBadge extends Point {
  readonly count: number;
}

/** Diagram units in a millisecond: four times as fast as a packet whose story is told. */
const SPEED = 0.75;
const TIME = { min: 700, max: 1800 };
/** How long an end shows: received is seen in the numbers, a refusal and a loss at the mark alone. */
const END: Readonly<Record<VerdictMark, number>> = { ok: 160, refused: 600, dropped: 600 };

/** All of them in a layout, setting out one after the other within `spread` milliseconds, the first one at `from`. */
export function flightsOf(traces: readonly Trace[], layout: Layout, spread: number, from = 0): Flight[] {
  return traces.flatMap((trace, index) => {
    const start = from + (spread * index) / traces.length;
    const ways = hopsThere(trace).map((hop) => ({ hop, way: wayOf(layout, hop) }));
    const length = ways.reduce((sum, { way }) => sum + lengthOf(way), 0);
    if (length === 0) return [];
    const time = Math.min(Math.max(length / SPEED, TIME.min), TIME.max);
    let at = start;
    const legs = ways.map(({ hop, way }): Leg => {
      const leg = { way, shape: shapeOf(hop.before), start: at, end: at + (time * lengthOf(way)) / length };
      at = leg.end;
      return leg;
    });
    const { verdict } = trace;
    const receiver = verdict.result === 'delivered' ? verdict.pod : undefined;
    return [{ legs, start, end: at, mark: markOf(verdict), receiver }];
  });
}

/** When the last of them is seen no more. */
export function trafficEnd(flights: readonly Flight[]): number {
  return Math.max(0, ...flights.map(({ end, mark }) => end + END[mark]));
}

/** What is drawn of them at t: those on their way, and those that have just ended. */
export function trafficAt(flights: readonly Flight[], t: number): TrafficMark[] {
  return flights.flatMap(({ legs, start, end, mark }) => {
    const since = t - end;
    if (t < start || since >= END[mark]) return [];
    const leg = legs.find((each) => t < each.end) ?? legs.at(-1);
    if (!leg) return [];
    const time = leg.end - leg.start;
    const point = pointAt(leg.way, time === 0 ? 1 : (t - leg.start) / time);
    const over = since >= 0;
    return [{ ...point, shape: leg.shape, strength: over ? 1 - since / END[mark] : 1, ended: over ? mark : undefined }];
  });
}

/** A card, and how many its Pods received in all. */
export interface TrafficSpot extends Point {
  readonly total: number;
  readonly pods: ReadonlySet<ObjectRef>;
}

/** The cards of those who received: Pods that are folded into one card share one number. */
export function spotsOf(received: Iterable<readonly [ObjectRef, number]>, layout: Layout): TrafficSpot[] {
  const spots = new Map<string, Point & { total: number; readonly pods: Set<ObjectRef> }>();
  const restOf = (pod: ObjectRef): Point => layout.restOf({ kind: 'pod', pod });
  const nowhere = restOf('Pod//');
  for (const [pod, count] of received) {
    const { x, y } = restOf(pod);
    // It is gone, or not in this picture.
    if (x === nowhere.x && y === nowhere.y) continue;
    const spot = spots.get(`${x} ${y}`) ?? { x, y, total: 0, pods: new Set<ObjectRef>() };
    spots.set(`${x} ${y}`, spot);
    spot.total += count;
    spot.pods.add(pod);
  }
  return [...spots.values()];
}

/**
 * The numbers beside the Pods at t. The flights stand for all that were sent: a number grows with those that have landed,
 * and is whole once the last of all has.
 */
export function badgesAt(flights: readonly Flight[], spots: readonly TrafficSpot[], t: number): TrafficBadge[] {
  const last = flights.every(({ end }) => end <= t);
  return spots.flatMap(({ x, y, total, pods }) => {
    const own = flights.filter(({ receiver }) => receiver !== undefined && pods.has(receiver));
    const landed = own.filter(({ end }) => end <= t).length;
    const count = last ? total : own.length === 0 ? 0 : Math.round((total * landed) / own.length);
    return count === 0 ? [] : [{ x, y, count }];
  });
}

/** The way of the question, and of what a proxy asked for it. Names are looked up before; where that was all, it is shown. */
function hopsThere({ exchanges }: Trace): Hop[] {
  const last = exchanges.at(-1);
  return last ? thereOf(last) : [];
}

function thereOf({ there, within }: Exchange): Hop[] {
  return [...there, ...within.flatMap(thereOf)];
}
