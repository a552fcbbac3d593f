import type { AlignedHop } from './differences.ts';
import type { Timeline, TimelineStep } from './timeline.ts';

export type Side = 'a' | 'b';

/** Two traces played in step. */
export interface InStep {
  /** The time of both: one step for each aligned hop, which takes as long as the slower of the two. */
  readonly timeline: Timeline;
  readonly rows: readonly AlignedHop[];
  readonly sides: Readonly<Record<Side, Timeline>>;
}

/** Joins two planned traces by their aligned hops. */
export function inStep(rows: readonly AlignedHop[], a: Timeline, b: Timeline): InStep {
  let at = 0;
  const steps = rows.flatMap((row, index): TimelineStep[] => {
    const pair = [stepOf(a, row.a), stepOf(b, row.b)].filter((step) => step !== undefined);
    const [shown] = pair;
    if (!shown) return [];
    const start = at;
    const arrival = start + Math.max(...pair.map((step) => step.arrival - step.start));
    const end = arrival + Math.max(...pair.map((step) => step.end - step.arrival));
    at = end;
    return [{ ...shown, index, way: [], start, arrival, end }];
  });
  return { timeline: { steps, duration: at }, rows, sides: { a, b } };
}

/**
 * Where one side is at t of both: it goes with the step that it takes part in, and rests at its last one meanwhile. Never
 * goes back while t goes on.
 */
export function ownTime({ timeline, rows, sides }: InStep, side: Side, t: number): number {
  const own = sides[side];
  if (t <= 0) return 0;
  const now = timeline.steps.findLast((step) => step.start <= t);
  if (!now) return 0;
  const step = stepOf(own, rows[now.index]?.[side]);
  if (!step) return restAfter(own, rows.slice(0, now.index).findLast((row) => row[side] !== undefined)?.[side]);
  if (t < now.arrival) return between(t, now.start, now.arrival, step.start, step.arrival);
  return between(t, now.arrival, now.end, step.arrival, lastMoment(own, step));
}

function stepOf({ steps }: Timeline, index: number | undefined): TimelineStep | undefined {
  return index === undefined ? undefined : steps[index];
}

function restAfter(own: Timeline, hop: number | undefined): number {
  const step = stepOf(own, hop);
  return step ? lastMoment(own, step) : 0;
}

/** The next step begins where this one ends. */
function lastMoment({ steps, duration }: Timeline, step: TimelineStep): number {
  return step.index === steps.length - 1 ? duration : Math.max(step.arrival, step.end - 1);
}

function between(t: number, from: number, to: number, ownFrom: number, ownTo: number): number {
  const part = to > from ? Math.min((t - from) / (to - from), 1) : 1;
  return ownFrom + part * (ownTo - ownFrom);
}
