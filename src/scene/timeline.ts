import type { Hop, Trace } from '../engine/index.ts';
import type { Layout, Point } from '../layout/view.ts';
import { hopsInOrder, type PlacedHop } from './hops.ts';
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
  readonly language: 'en' | 'ja';
  /** The packet jumps; it rests as long as ever. */
  readonly reducedMotion: boolean;
  /** Characters to read about a hop; an estimate without it. */
  readonly readingLength?: (hop: Hop) => number;
}

/** How long a rewrite shows: the old value is struck, then the new one comes in. */
export const STRIKE = 160;
export const NEW_VALUE = 240;
/** How long a dropped packet takes to fade. */
export const FADE = 600;
/** How long a refused packet takes to bounce back and forth once. */
export const BOUNCE = 200;

const RUN = { min: 650, max: 2000, each: 400 };
const REST = { min: 1200, max: 3000, back: 450, inVain: 220 };

/**
 * Plans a trace. Times follow from the trace and from how many straight runs a way has, not from its length:
 * so the same trace has the same times in a wide and in a narrow picture of the same cluster.
 */
export function makeTimeline(trace: Trace, layout: Layout, options: TimelineOptions): Timeline {
  let at = 0;
  const placed = hopsInOrder(trace);
  const steps = placed.map((each, index): TimelineStep => {
    const way = layout.wayOf(each.hop.from, each.hop.to, each.hop);
    const start = at;
    const arrival = start + (options.reducedMotion ? 0 : travelTime(way, each));
    const end = arrival + restTime(each, options, index === placed.length - 1);
    at = end;
    return { hop: each.hop, index, exchange: each.exchange, direction: each.direction, way, start, arrival, end };
  });
  return { steps, duration: at };
}

/** The same times with the ways of another layout. */
export function onLayout(timeline: Timeline, layout: Layout): Timeline {
  return {
    ...timeline,
    steps: timeline.steps.map((step) => ({ ...step, way: layout.wayOf(step.hop.from, step.hop.to, step.hop) })),
  };
}

/** The step that runs or rests at t; undefined before the first and in a trace without hops. */
export function stepAt(timeline: Timeline, t: number): TimelineStep | undefined {
  return timeline.steps.findLast((step) => step.start <= t);
}

function travelTime(way: readonly Point[], { direction, inVain }: PlacedHop): number {
  const time = Math.min(Math.max(runsOf(way) * RUN.each, RUN.min), RUN.max);
  return Math.round(inVain ? time * 0.3 : direction === 'back' ? time * 0.7 : time);
}

function restTime({ hop, direction, inVain }: PlacedHop, options: TimelineOptions, last: boolean): number {
  if (hop.end === 'dropped') return REST.min + FADE;
  if (last) return REST.min;
  if (inVain) return REST.inVain;
  if (direction === 'back' && !hop.decisions.some(({ kind }) => kind === 'restored')) return REST.back;
  const length = options.readingLength?.(hop) ?? estimatedLength(hop, options.language);
  const reading = length * (options.language === 'ja' ? 120 : 65);
  return Math.round(Math.min(Math.max(reading, REST.min), REST.max));
}

function estimatedLength(hop: Hop, language: 'en' | 'ja'): number {
  return hop.decisions.length * (language === 'ja' ? 14 : 28);
}
