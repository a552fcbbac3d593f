import { sameValue } from '../engine/analyse.ts';
import type { ListPatch, Move, RecordPatch, Run } from './list-patch.ts';

/** How the items of a list are told apart. */
export interface Items<T> {
  /** What finds an item again after it changed or moved; two items of a list may share it. */
  readonly keyOf: (item: T) => string;
  /** By how much one stands elsewhere than the other, should they be the same. Absent: items have no place. */
  readonly moveBetween?: (before: T, after: T) => Move;
  readonly moved?: (item: T, move: Move) => T;
  readonly same?: (before: T, after: T) => boolean;
}

const STILL: Move = { lines: 0, documents: 0 };

/** What makes `after` of `before`; undefined where they are the same. */
export function listPatch<T>(before: readonly T[], after: readonly T[], items: Items<T>): ListPatch<T> | undefined {
  if (before === after) return undefined;
  const patch: (Run | { readonly items: T[] })[] = [];
  let places: Map<string, number> | undefined;
  let expected = 0;
  const take = (from: number, move: Move) => {
    const last = patch.at(-1);
    if (last && 'from' in last && last.from + last.count === from && sameMove(last.move ?? STILL, move))
      patch[patch.length - 1] = { ...last, count: last.count + 1 };
    else patch.push({ from, count: 1, ...(sameMove(move, STILL) ? {} : { move }) });
  };
  for (const item of after) {
    let at = expected;
    let move = at < before.length ? sameBut(before[at]!, item, items) : undefined;
    if (!move) {
      places ??= placesOf(before, items.keyOf);
      const known = places.get(items.keyOf(item));
      if (known !== undefined && known !== at) move = sameBut(before[known]!, item, items);
      at = known ?? at - 1;
    }
    expected = at + 1;
    if (move) take(at, move);
    else addNew(patch, item);
  }
  const [only] = patch;
  const isSame = patch.length === 1 && only && 'from' in only && only.count === before.length && !only.move;
  return isSame || (patch.length === 0 && before.length === 0) ? undefined : patch;
}

function addNew<T>(patch: (Run | { readonly items: T[] })[], item: T): void {
  const last = patch.at(-1);
  if (last && 'items' in last) last.items.push(item);
  else patch.push({ items: [item] });
}

/** How an item has moved that is otherwise the same; undefined for another one. */
function sameBut<T>(before: T, after: T, { moveBetween, moved, same = sameValue }: Items<T>): Move | undefined {
  if (before === after) return STILL;
  const move = moveBetween?.(before, after) ?? STILL;
  const there = moved && !sameMove(move, STILL) ? moved(before, move) : before;
  return same(there, after) ? move : undefined;
}

function sameMove(a: Move, b: Move): boolean {
  return a.lines === b.lines && a.documents === b.documents;
}

function placesOf<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const places = new Map<string, number>();
  list.forEach((item, index) => {
    const key = keyOf(item);
    if (!places.has(key)) places.set(key, index);
  });
  return places;
}

/** What makes one record of another; undefined where they say the same. */
export function recordPatch<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
): RecordPatch<T> | undefined {
  if (before === after) return undefined;
  const set: Record<string, T> = {};
  let changed = false;
  for (const key in after) {
    if (key in before && sameValue(before[key], after[key])) continue;
    set[key] = after[key]!;
    changed = true;
  }
  const gone = Object.keys(before).filter((key) => !(key in after));
  return changed || gone.length > 0 ? { set, gone } : undefined;
}
