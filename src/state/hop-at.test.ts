import { describe, expect, it } from 'vitest';
import type { Timeline } from '../scene/timeline.ts';
import { hopAt, restOf, sameMoment } from './hop-at.ts';

/** Hops of 100 ms way and 200 ms rest, times `by`. */
function timeline(hops: number, by = 1): Timeline {
  const steps = Array.from({ length: hops }, (_, index) => ({
    index,
    start: index * 300 * by,
    arrival: (index * 300 + 100) * by,
    end: (index + 1) * 300 * by,
  }));
  return { steps, duration: hops * 300 * by } as unknown as Timeline;
}

describe('which hop it is', () => {
  it.each([
    ['before the first', 0, -1],
    ['on the way of the first', 1, 0],
    ['at rest after the first', 299, 0],
    ['when the second leaves', 300, 1],
    ['at the end', 900, 2],
  ])('%s', (_, at, hop) => expect(hopAt(timeline(3), at)).toBe(hop));

  it('no hop without a timeline, or in an empty one', () => {
    expect(hopAt(undefined, 10)).toBe(-1);
    expect(hopAt(timeline(0), 10)).toBe(-1);
  });

  it('rests within each hop, before the next leaves, and at the end on the result', () => {
    const three = timeline(3);
    for (const hop of [0, 1, 2]) expect(hopAt(three, restOf(three, hop))).toBe(hop);
    expect(restOf(three, 2)).toBe(three.duration);
    expect(restOf(three, -1)).toBe(0);
  });
});

describe('the same moment in another timeline', () => {
  it.each([
    ['half way', 350, 700],
    ['at rest', 500, 1000],
    ['at the end', 900, 1800],
    ['before the start', 0, 0],
  ])('%s', (_, at, expected) => expect(sameMoment(timeline(3), timeline(3, 2), at)).toBeCloseTo(expected));
});
