import type { Hop, Trace } from '../engine/index.ts';
import type { Layout, Point } from '../layout/view.ts';
import { hopsInOrder, type PlacedHop } from './hops.ts';
import { wayOf } from './stop.ts';
import { runsOf } from './way.ts';

/** When each hop runs. Milliseconds from the start of the trace at speed 1. */
export interface Timeline {
  readonly steps: readonly TimelineStep[];
  readonly duration: number;
}

export interface TimelineStep {
  readonly hop: Hop;
  /** Position in the order in which hops happen, from 0. */
  readonly index: number;
  /** Which exchange it belongs to: its index path in the trace (`[1, 0]`: the first within the second). */
  readonly exchange: readonly number[];
  readonly direction: 'there' | 'back';
  /** The points from `hop.from` to `hop.to` in the layout. */
  readonly way: readonly Point[];
  readonly start: number;
  /** The packet is at `hop.to`; then it rests there, and what is decided happens. */
  readonly arrival: number;
  readonly end: number;
}

export interface TimelineOptions {
  /** The packet jumps; it rests as long as ever. */
  readonly reducedMotion: boolean;
  /** Letters of English to read about a hop, in the language shown; an estimate without it. */
  readonly readingLength?: ReadingLength | undefined;
  /** Exchanges (`1.0`) that play at their own speed though they were in vain: the person looks into them. */
  readonly slow?: ReadonlySet<string> | undefined;
}

/** How long the sentence about a hop is, in letters of English; undefined where it is not known. */
export type ReadingLength = (hop: Hop, direction: 'there' | 'back') => number | undefined;

/** How long a rewrite shows: the old value is struck, then the new one comes in. */
export const STRIKE = 160;
export const NEW_VALUE = 240;
/** The part of a rewrite in which the old value still stands, struck. */
export const STRUCK = STRIKE / (STRIKE + NEW_VALUE);
/** How long a dropped packet takes to fade. */
export const FADE = 600;
/** How long a refused packet takes to bounce back and forth once. */
export const BOUNCE = 200;

const RUN = { min: 650, max: 2000, each: 400 };
const REST = { min: 1200, max: 3000, back: 450 };
/** A letter of English is read in so many milliseconds. */
const LETTER = 65;
/** A name that is asked for in vain, whole: out, and back with its answer. The rests between are the lesser part. */
const IN_VAIN = { whole: 1200, hop: 240, way: 0.7 };

/**
 * Plans a trace. Times follow from the trace and from how many straight runs a way has, not from its length:
 * so the same trace has the same times in a wide and in a narrow picture of the same cluster.
 */
export function makeTimeline(trace: Trace, layout: Layout, options: TimelineOptions): Timeline {
  let at = 0;
  const placed = hopsInOrder(trace);
  const timesOf = paceOf(placed, options);
  const steps = placed.map((each, index): TimelineStep => {
    const way = wayOf(layout, each.hop);
    const [travel, rest] = timesOf(each, way, index === placed.length - 1);
    const start = at;
    const arrival = start + (options.reducedMotion ? 0 : travel);
    const end = arrival + rest;
    at = end;
    return { hop: each.hop, index, exchange: each.exchange, direction: each.direction, way, start, arrival, end };
  });
  return { steps, duration: at };
}

/** The same times with the ways of another layout. */
export function onLayout(timeline: Timeline, layout: Layout): Timeline {
  return { ...timeline, steps: timeline.steps.map((step) => ({ ...step, way: wayOf(layout, step.hop) })) };
}

/** The step that runs or rests at t; undefined before the first and in a trace without hops. */
export function stepAt(timeline: Timeline, t: number): TimelineStep | undefined {
  return timeline.steps.findLast((step) => step.start <= t);
}

type Pace = (each: PlacedHop, way: readonly Point[], last: boolean) => readonly [travel: number, rest: number];

function paceOf(placed: readonly PlacedHop[], options: TimelineOptions): Pace {
  const isFast = ({ inVain, exchange }: PlacedHop): boolean => inVain && !isIn(options.slow, exchange);
  /** Hops of each question in vain, with those of whom the name server asked for it. */
  const counts = new Map<string, number>();
  const question = ({ exchange, vainDepth }: PlacedHop): string => exchange.slice(0, vainDepth).join('.');
  for (const each of placed) if (isFast(each)) counts.set(question(each), (counts.get(question(each)) ?? 0) + 1);
  return (each, way, last) => {
    if (!isFast(each)) return [travelTime(way, each), restTime(each, options, last)];
    const time = Math.min(IN_VAIN.hop, IN_VAIN.whole / (counts.get(question(each)) ?? 1));
    const travel = Math.round(time * IN_VAIN.way);
    return [travel, Math.max(Math.floor(time) - travel, 1)];
  };
}

/** Whether an exchange, or one that it is part of, is among these. */
function isIn(ids: ReadonlySet<string> | undefined, exchange: readonly number[]): boolean {
  return ids !== undefined && exchange.some((_, depth) => ids.has(exchange.slice(0, depth + 1).join('.')));
}

function travelTime(way: readonly Point[], { direction }: PlacedHop): number {
  const time = Math.min(Math.max(runsOf(way) * RUN.each, RUN.min), RUN.max);
  return Math.round(direction === 'back' ? time * 0.7 : time);
}

function restTime({ hop, direction }: PlacedHop, { readingLength }: TimelineOptions, last: boolean): number {
  if (hop.end === 'dropped') return REST.min + FADE;
  if (last) return REST.min;
  if (direction === 'back' && !hop.decisions.some(({ kind }) => kind === 'restored')) return REST.back;
  const reading = (readingLength?.(hop, direction) ?? hop.decisions.length * 28) * LETTER;
  return Math.round(Math.min(Math.max(reading, REST.min), REST.max));
}
