import type { Hop } from '../engine/index.ts';
import type { Timeline } from './timeline.ts';

/** A hop on the line of time: where its packet arrives. */
export interface TimeMark {
  /** Of the whole time, 0 to 1. */
  readonly part: number;
  readonly end: Hop['end'];
  /** So near to another that there is no room for its whole shape. */
  readonly crowded: boolean;
}

/** Marks nearer than this part of the line crowd each other. */
const CROWDED = 0.034;

export function marksOf({ steps, duration }: Timeline): TimeMark[] {
  const parts = steps.map(({ arrival }) => (duration > 0 ? arrival / duration : 0));
  return steps.map(({ hop }, index) => {
    const part = parts[index]!;
    const near = [parts[index - 1], parts[index + 1]].some(
      (other) => other !== undefined && Math.abs(other - part) < CROWDED,
    );
    return { part, end: hop.end, crowded: near };
  });
}

/** The hop whose mark is nearest to a part of the line, no farther than `reach` (a part too); undefined where none is. */
export function markAt(timeline: Timeline, part: number, reach: number): number | undefined {
  let nearest: number | undefined;
  let distance = reach;
  for (const [index, mark] of marksOf(timeline).entries()) {
    if (Math.abs(mark.part - part) > distance) continue;
    nearest = index;
    distance = Math.abs(mark.part - part);
  }
  return nearest;
}
