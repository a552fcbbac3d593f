import { describe, expect, it } from 'vitest';
import type { Burst, Share } from '../engine/index.ts';
import { binomialBand } from './binomial-band.ts';
import { loadChart } from './load-chart.ts';

describe('where nearly all bursts fall', () => {
  it.each([
    // By the binomial distribution's own table (n, p).
    [10, 0, [0, 0]],
    [10, 1, [10, 10]],
    [10, 0.5, [0, 10]],
    [100, 0.5, [34, 66]],
    [1000, 0.5, [448, 552]],
    [100, 0.01, [0, 6]],
  ] as const)('%i draws with odds %f', (count, odds, [least, most]) => {
    expect(binomialBand(count, odds)).toEqual({ least, most });
  });

  it('is narrower in relation, the more are sent', () => {
    const width = (count: number) => {
      const { least, most } = binomialBand(count, 0.25);
      return (most - least) / count;
    };
    expect(width(1000)).toBeLessThan(width(100));
    expect(width(100)).toBeLessThan(width(10));
  });
});

const burst = (count: number, receivers: readonly Share[], more: Partial<Burst> = {}): Burst => ({
  count,
  shares: {
    outcome: [{ key: 'delivered', count, expected: count }],
    receiver: receivers,
    service: [{ key: 'Service/default/web', count, expected: count }],
    node: [],
    entry: [],
    source: [],
  },
  verdicts: {},
  exact: true,
  carried: 'nothing',
  samples: [],
  last: undefined,
  ...more,
});
const half = (key: string, count: number): Share => ({ key, count, expected: 50 });
const receivers = (bursts: readonly Burst[]) => loadChart(bursts).groups.find(({ facet }) => facet === 'receiver');

describe('the chart of a burst', () => {
  it.each([
    ['as the odds say', 52, false],
    ['at the edge', 66, false],
    ['beyond it', 67, true],
  ])('%s', (_what, count, unusual) => {
    const rows = receivers([burst(100, [half('Pod/default/a', count), half('Pod/default/b', 100 - count)])])?.rows;
    expect(rows?.map((row) => row.unusual)).toEqual([unusual, unusual]);
  });

  it('who is sent to the same Pod each time is in no band', () => {
    const rows = receivers([burst(100, [half('Pod/default/a', 100)], { carried: 'affinity' })])?.rows;
    expect(rows).toMatchObject([{ count: 100, expected: 50, band: undefined, unusual: false }]);
  });

  it('nothing is said of odds that are not known', () => {
    const rows = receivers([burst(100, [half('Pod/default/a', 100)], { exact: false })])?.rows;
    expect(rows).toMatchObject([{ count: 100, expected: undefined, band: undefined, unusual: false }]);
  });

  it('seconds add up, also those of a Pod that is gone', () => {
    const before = burst(10, [
      { key: 'Pod/default/a', count: 4, expected: 5 },
      { key: 'Pod/default/b', count: 6, expected: 5 },
    ]);
    const after = burst(10, [{ key: 'Pod/default/b', count: 10, expected: 10 }]);
    expect(loadChart([before, after]).count).toBe(20);
    expect(receivers([before, after])?.rows).toMatchObject([
      { key: 'Pod/default/a', count: 4, expected: 5 },
      { key: 'Pod/default/b', count: 16, expected: 15 },
    ]);
  });

  it('of a thousand Pods it shows those with most, and counts the others', () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({ key: `Pod/default/web-${i}`, count: i % 50, expected: 1 }));
    const group = receivers([burst(1000, many)]);
    const all = many.reduce((sum, { count }) => sum + count, 0);
    const shown = group?.rows.reduce((sum, { count }) => sum + count, 0) ?? 0;
    expect(group?.more?.rows).toBe(1000 - (group?.rows.length ?? 0));
    expect(shown + (group?.more?.count ?? 0)).toBe(all);
    expect(group?.rows.every(({ count }) => count === 49)).toBe(true);
  });

  it('one Service alone is no group', () => {
    expect(loadChart([burst(10, [half('Pod/default/a', 10)])]).groups.map(({ facet }) => facet)).toEqual([
      'outcome',
      'receiver',
    ]);
  });
});
