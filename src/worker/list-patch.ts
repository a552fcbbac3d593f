/** By how much what an item says of its place has moved. */
export interface Move {
  readonly lines: number;
  readonly documents: number;
}

/** Items of the list before, as they were but for where they stand. */
export interface Run {
  readonly from: number;
  readonly count: number;
  readonly move?: Move;
}

/** A list as what became of another one: runs of its items, and new ones between them, in order. */
export type ListPatch<T> = readonly (Run | { readonly items: readonly T[] })[];

/** The list that a patch makes of `before`: that itself where there is none. */
export function patched<T>(
  before: readonly T[],
  patch: ListPatch<T> | undefined,
  moved: (item: T, move: Move) => T = (item) => item,
): readonly T[] {
  if (!patch) return before;
  const after: T[] = [];
  for (const part of patch) {
    if ('items' in part) {
      for (const item of part.items) after.push(item);
      continue;
    }
    const { from, count, move } = part;
    for (let i = from; i < from + count; i++) after.push(move ? moved(before[i]!, move) : before[i]!);
  }
  return after;
}

/** What makes one record of another: its keys that are new or say something else, and those that are gone. */
export interface RecordPatch<T> {
  readonly set: Readonly<Record<string, T>>;
  readonly gone: readonly string[];
}

export function patchedRecord<T>(
  before: Readonly<Record<string, T>>,
  patch: RecordPatch<T> | undefined,
): Readonly<Record<string, T>> {
  if (!patch) return before;
  const after = { ...before, ...patch.set };
  for (const key of patch.gone) delete after[key];
  return after;
}
