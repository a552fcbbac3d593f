import type { Exchange, Hop, Trace } from '../../engine/index.ts';

/** A hop with its place in the order in which hops happen, from 0. */
export interface HopRow {
  readonly hop: Hop;
  readonly index: number;
  readonly direction: 'there' | 'back';
}

/** A question and its answer, as the list shows it. */
export interface ExchangeRow {
  readonly kind: 'exchange';
  /** Which exchange of the trace: `1.0` is the first within the second. */
  readonly id: string;
  readonly exchange: Exchange;
  readonly there: readonly HopRow[];
  readonly within: readonly StoryRow[];
  readonly back: readonly HopRow[];
}

/** Names of a search list that were asked for in vain, folded into one line. */
export interface TriedRow {
  readonly kind: 'tried';
  readonly id: string;
  readonly exchanges: readonly ExchangeRow[];
}

export type StoryRow = ExchangeRow | TriedRow;

/** A trace as rows, in the order in which things happen. */
export function storyRows(trace: Trace): readonly StoryRow[] {
  let index = 0;
  const number = (hops: readonly Hop[], direction: HopRow['direction']): HopRow[] =>
    hops.map((hop) => ({ hop, index: index++, direction }));
  const rowOf = (exchange: Exchange, id: string): ExchangeRow => {
    const there = number(exchange.there, 'there');
    const within = rowsOf(exchange.within, `${id}.`);
    return { kind: 'exchange', id, exchange, there, within, back: number(exchange.back, 'back') };
  };
  const rowsOf = (exchanges: readonly Exchange[], prefix: string): StoryRow[] =>
    foldTried(exchanges.map((exchange, place) => rowOf(exchange, `${prefix}${place}`)));
  return rowsOf(trace.exchanges, '');
}

/** The rows of names tried in vain, also those within others. */
export function triedRows(rows: readonly StoryRow[]): TriedRow[] {
  return rows.flatMap((row) => (row.kind === 'tried' ? [row] : triedRows(row.within)));
}

/** Whether a row holds the hop with this index. */
export function holds(row: StoryRow, index: number): boolean {
  if (row.kind === 'tried') return row.exchanges.some((each) => holds(each, index));
  return (
    [...row.there, ...row.back].some((each) => each.index === index) || row.within.some((each) => holds(each, index))
  );
}

/** The index of the last hop of a question, with all that was asked within it; -1 where nothing ever left. */
export function lastIndex({ there, within, back }: ExchangeRow): number {
  const inner = within.flatMap((row) => (row.kind === 'tried' ? row.exchanges.map(lastIndex) : [lastIndex(row)]));
  return Math.max(-1, ...[...there, ...back].map(({ index }) => index), ...inner);
}

/** The last question is never folded away: it is the one that counts. */
function foldTried(rows: readonly ExchangeRow[]): StoryRow[] {
  const folded: StoryRow[] = [];
  rows.forEach((row, place) => {
    const last = folded.at(-1);
    if (!isInVain(row.exchange) || place === rows.length - 1) folded.push(row);
    else if (last?.kind === 'tried') folded[folded.length - 1] = { ...last, exchanges: [...last.exchanges, row] };
    else folded.push({ kind: 'tried', id: `${row.id}-tried`, exchanges: [row] });
  });
  return folded;
}

function isInVain({ kind, result }: Exchange): boolean {
  return kind === 'lookup' && result.kind === 'answered' && (result.answers?.length ?? 0) === 0;
}
