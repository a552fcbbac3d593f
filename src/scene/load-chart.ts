import type { Burst, Facet, Verdict } from '../engine/index.ts';
import { binomialBand, type Band } from './binomial-band.ts';

/** What became of many requests, as bars. */
export interface LoadChart {
  /** Requests in all. */
  readonly count: number;
  readonly groups: readonly LoadGroup[];
  /** The odds are known, and drawn. */
  readonly exact: boolean;
  readonly carried: Burst['carried'];
}

export interface LoadGroup {
  readonly facet: Facet;
  readonly rows: readonly LoadRow[];
  /** Those that have no row, and what they got in all. */
  readonly more: { readonly rows: number; readonly count: number } | undefined;
  /** The largest number that a row draws. */
  readonly scale: number;
}

export interface LoadRow {
  readonly key: string;
  readonly count: number;
  /** By the odds; absent where these are not known. */
  readonly expected: number | undefined;
  /** Where nearly all bursts fall; absent where requests follow one another. */
  readonly band: Band | undefined;
  /** Outside of the band. */
  readonly unusual: boolean;
  /** An example of the outcome. */
  readonly verdict?: Verdict | undefined;
}

/** Rows that a group shows; the ones with most of it, where there are more. */
const MOST = 12;

/** In the order in which they are shown. */
const FACETS: readonly Facet[] = ['outcome', 'service', 'receiver', 'entry', 'node', 'source'];

/** Adds up bursts, and says how each share compares with the odds. */
export function loadChart(bursts: readonly Burst[]): LoadChart {
  const count = bursts.reduce((sum, each) => sum + each.count, 0);
  const exact = bursts.every((each) => each.exact);
  const carried = bursts.findLast((each) => each.carried !== 'nothing')?.carried ?? 'nothing';
  const groups = FACETS.flatMap((facet): LoadGroup[] => {
    const shares = sharesOf(bursts, facet);
    // One Service is what was asked for.
    if (shares.length === 0 || (facet === 'service' && shares.length < 2)) return [];
    const shown = shares.length <= MOST ? shares : mostOf(shares);
    const rest = shares.filter((share) => !shown.includes(share));
    const rows = shown.map(({ key, count: got, expected }): LoadRow => {
      const band = exact && carried !== 'affinity' ? binomialBand(count, clean(expected / count)) : undefined;
      return {
        key,
        count: got,
        expected: exact ? expected : undefined,
        band,
        unusual: band !== undefined && (got < band.least || got > band.most),
        ...(facet === 'outcome' ? { verdict: bursts.findLast(({ verdicts }) => verdicts[key])?.verdicts[key] } : {}),
      };
    });
    const more = rest.length === 0 ? undefined : { rows: rest.length, count: sum(rest.map((share) => share.count)) };
    const scale = Math.max(1, ...rows.map((row) => Math.max(row.count, row.expected ?? 0, row.band?.most ?? 0)));
    return [{ facet, rows, more, scale }];
  });
  return { count, groups, exact, carried };
}

interface Share {
  readonly key: string;
  count: number;
  expected: number;
}

function sharesOf(bursts: readonly Burst[], facet: Facet): Share[] {
  const shares = new Map<string, Share>();
  for (const burst of bursts)
    for (const { key, count, expected } of burst.shares[facet]) {
      const share = shares.get(key);
      if (!share) shares.set(key, { key, count, expected });
      else {
        share.count += count;
        share.expected += expected;
      }
    }
  return [...shares.values()];
}

/** What has most, in the order that all have. */
function mostOf(shares: readonly Share[]): Share[] {
  const ranked = [...shares].sort((a, b) => b.count - a.count || b.expected - a.expected).slice(0, MOST - 1);
  return shares.filter((share) => ranked.includes(share));
}

/** Odds that add up to nearly all or nothing are that. */
function clean(odds: number): number {
  return odds > 1 - 1e-9 ? 1 : odds < 1e-9 ? 0 : odds;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
