import type { Exchange, Trace } from '../../engine/index.ts';
import { hopRecords, type HopRecord } from '../../scene/hop-records.ts';
import { lastIndex, storyRows, type ExchangeRow, type HopRow, type StoryRow } from '../story/story-rows.ts';

/** Of which hops there are pictures. */
export type Pictured = 'all' | 'decisions' | 'end';

/** One line, or one picture, of a request that is printed. Hops are counted from 0. */
export type PrintedRow =
  /** What is asked, with what came of it; its hops follow, unless they are left out: then `hops` says which. */
  | {
      readonly kind: 'question';
      readonly id: string;
      /** How deep it stands: 0 is what the client asked. */
      readonly depth: number;
      readonly exchange: Exchange;
      readonly hops?: HopRange;
    }
  /** Names of a search list that do not exist, in one line. */
  | {
      readonly kind: 'tried';
      readonly id: string;
      readonly depth: number;
      readonly count: number;
      readonly hops: HopRange;
    }
  | { readonly kind: 'hop'; readonly depth: number; readonly record: HopRecord }
  /** So many hops of the way back, in one line. */
  | {
      readonly kind: 'back';
      readonly id: string;
      readonly depth: number;
      readonly refused: boolean;
      readonly hops: HopRange;
    }
  | { readonly kind: 'nothing-back'; readonly id: string; readonly depth: number };

export interface HopRange {
  readonly first: number;
  readonly last: number;
}

/**
 * A request as it is printed: its questions in order, and the hops that are wanted. `lookups`: those before the question that
 * counts are told as fully as that one.
 */
export function printedRows(
  trace: Trace,
  { pictured, lookups }: { readonly pictured: 'all' | 'decisions'; readonly lookups: boolean },
): readonly PrintedRow[] {
  const records = hopRecords(trace);
  const recordsOf = (rows: readonly HopRow[]): HopRecord[] => rows.flatMap(({ index }) => records[index] ?? []);
  const rows = storyRows(trace);

  const ofRow = (row: StoryRow, depth: number, isMain: boolean): PrintedRow[] => {
    if (row.kind === 'tried') {
      if (lookups) return row.exchanges.flatMap((each) => ofExchange(each, depth, false));
      const hops = rangeOf(row.exchanges);
      return hops === undefined ? [] : [{ kind: 'tried', id: row.id, depth, count: row.exchanges.length, hops }];
    }
    return ofExchange(row, depth, isMain);
  };

  const ofExchange = (row: ExchangeRow, depth: number, isMain: boolean): PrintedRow[] => {
    const { id, exchange } = row;
    const head = { kind: 'question', id, depth, exchange } as const;
    const range = rangeOf([row]);
    if (exchange.kind === 'lookup' && !isMain && !lookups && range !== undefined) return [{ ...head, hops: range }];
    return [
      head,
      ...recordsOf(row.there).map((record): PrintedRow => ({ kind: 'hop', depth, record })),
      ...row.within.flatMap((each) => ofRow(each, depth + 1, isMain)),
      ...wayBack(row, depth),
    ];
  };

  const wayBack = ({ id, exchange, back }: ExchangeRow, depth: number): PrintedRow[] => {
    if (back.length === 0) return exchange.result.kind === 'no-answer' ? [{ kind: 'nothing-back', id, depth }] : [];
    const printed: PrintedRow[] = [];
    for (const record of recordsOf(back)) {
      const { index } = record;
      if (pictured === 'all' || decides(record)) printed.push({ kind: 'hop', depth, record });
      else {
        const last = printed.at(-1);
        const hops = { first: last?.kind === 'back' ? last.hops.first : index, last: index };
        if (last?.kind === 'back') printed.pop();
        printed.push({
          kind: 'back',
          id: `${id} ${hops.first}`,
          depth,
          refused: exchange.result.kind === 'refused',
          hops,
        });
      }
    }
    return printed;
  };

  return rows.flatMap((row, place) => ofRow(row, 0, place === rows.length - 1));
}

/** More than that an address is put back is decided on the way back. */
function decides({ hop }: HopRecord): boolean {
  return hop.end !== undefined || hop.decisions.some(({ kind }) => kind !== 'restored');
}

function rangeOf(rows: readonly ExchangeRow[]): HopRange | undefined {
  const first = rows.flatMap((row) => firstIndex(row) ?? [])[0];
  const last = Math.max(-1, ...rows.map(lastIndex));
  return first === undefined ? undefined : { first, last };
}

function firstIndex({ there, back }: ExchangeRow): number | undefined {
  return (there[0] ?? back[0])?.index;
}
