import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../engine/index.ts';
import { hopsInOrder } from '../../scene/hops.ts';
import { traces as made } from '../../scene/traces.fixture.ts';
import { printedRows, type PrintedRow } from './printed-rows.ts';

const traces = Object.entries(made).map(([name, [, trace]]) => [name, trace] as const);

const choices = (['all', 'decisions'] as const).flatMap((pictured) =>
  [true, false].map((lookups) => ({ pictured, lookups })),
);

/** The hops that a row tells of. */
function toldBy(row: PrintedRow): number[] {
  if (row.kind === 'hop') return [row.record.index];
  if (!('hops' in row) || row.hops === undefined) return [];
  const { first, last } = row.hops;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const pictures = (rows: readonly PrintedRow[]): number => rows.filter(({ kind }) => kind === 'hop').length;

describe('printed rows', () => {
  it('has traces to print', () => expect(traces.length).toBeGreaterThan(5));

  it.each(traces)('%s: every hop is told of once and in order, by itself or in a line', (_, trace) => {
    for (const choice of choices) {
      const told = printedRows(trace, choice).flatMap(toldBy);
      expect(told).toEqual(hopsInOrder(trace).map((_, index) => index));
    }
  });

  it.each(traces)('%s: all is all, and less is not more', (_, trace) => {
    const all = printedRows(trace, { pictured: 'all', lookups: true });
    expect(pictures(all)).toBe(hopsInOrder(trace).length);
    expect(all.some((row) => row.kind === 'tried' || row.kind === 'back')).toBe(false);
    const few = printedRows(trace, { pictured: 'decisions', lookups: false });
    expect(pictures(few)).toBeLessThanOrEqual(pictures(all));
    expect(pictures(few)).toBeGreaterThan(0);
  });

  it.each(traces)(
    '%s: where something is decided, every hop of the question that counts has its picture',
    (_, trace) => {
      const few = printedRows(trace, { pictured: 'decisions', lookups: false });
      const shown = new Set(few.flatMap((row) => (row.kind === 'hop' ? [row.record.hop] : [])));
      for (const hop of (trace.exchanges.at(-1) as Exchange).there) expect(shown).toContain(hop);
    },
  );

  it('a look-up before the request is one line, unless it is wanted', () => {
    const withLookup = traces
      .map(([, trace]) => trace)
      .filter(({ exchanges }) => exchanges[0]?.kind === 'lookup' && exchanges.length > 1);
    expect(withLookup.length).toBeGreaterThan(0);
    for (const trace of withLookup) {
      const [first] = printedRows(trace, { pictured: 'all', lookups: false });
      expect(first).toMatchObject({ hops: { first: 0 } });
      const [whole] = printedRows(trace, { pictured: 'all', lookups: true });
      expect(whole).toMatchObject({ kind: 'question' });
      expect(whole).not.toHaveProperty('hops');
    }
  });
});
