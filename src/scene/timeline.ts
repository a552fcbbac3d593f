import type { Hop } from '../engine/index.ts';
import type { Point } from '../layout/view.ts';

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
