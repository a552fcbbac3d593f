import type { Timeline } from '../timeline.ts';

/** When a hop is over and all that is decided at its end is shown, the next one not begun; before the first hop for -1. */
export function stillAt({ steps, duration }: Timeline, hop: number): number {
  const step = steps[hop];
  if (step === undefined) return hop < 0 ? 0 : duration;
  return hop === steps.length - 1 ? duration : Math.max(step.arrival, step.end - 1);
}
