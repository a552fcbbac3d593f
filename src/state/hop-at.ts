import type { Timeline } from '../scene/timeline.ts';

/** The hop that runs or rests at `at`, counted from 0; -1 before the first. */
export function hopAt(timeline: Timeline | undefined, at: number): number {
  if (timeline === undefined) return -1;
  let low = 0;
  let high = timeline.steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((timeline.steps[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  // At 0 nothing has left yet.
  return at <= 0 ? -1 : low - 1;
}

/** Where a hop has ended and the next has not begun: all that is decided there is shown. */
export { stillAt as restOf } from '../scene/picture/still.ts';

/** The same moment of the same hop in another timeline of one trace (the picture was laid out anew). */
export function sameMoment(from: Timeline, to: Timeline, at: number): number {
  if (at >= from.duration) return to.duration;
  const hop = hopAt(from, at);
  const before = from.steps[hop];
  const after = to.steps[hop];
  if (before === undefined || after === undefined) return 0;
  const [start, end, newStart, newEnd] =
    at < before.arrival
      ? [before.start, before.arrival, after.start, after.arrival]
      : [before.arrival, before.end, after.arrival, after.end];
  const part = end > start ? (at - start) / (end - start) : 0;
  return newStart + part * (newEnd - newStart);
}
