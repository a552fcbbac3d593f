import type { DocumentSummary, ObjectRef } from '../engine/index.ts';

export type TextCause =
  /** A line, counted from 1, of the text as it is now; `removed`: that which stood there is gone. */
  | { readonly kind: 'line'; readonly line: number; readonly removed: boolean; readonly object?: ObjectRef }
  /** Several objects were changed, written or taken out. */
  | { readonly kind: 'objects'; readonly objects: readonly ObjectRef[] };

interface Text {
  readonly text: string;
  readonly documents: readonly DocumentSummary[];
}

/** A document with its lines. */
interface Written {
  readonly ref: ObjectRef | undefined;
  readonly kind: string;
  /** Of its first line, counted from 1. */
  readonly start: number;
  readonly lines: readonly string[];
}

/** What an edit changed: the first line that matters, or the objects where there are several. */
export function textCauses(before: Text, now: Text, about: readonly ObjectRef[]): readonly TextCause[] {
  const [old, anew] = [documentsOf(before), documentsOf(now)];
  const gone = without(old, anew);
  const come = without(anew, old);
  const pairs = paired(gone, come);
  const told = pairs.filter(({ ref }) => ref !== undefined && about.includes(ref));
  const matter = told.length > 0 ? told : pairs;
  const [only, ...others] = matter;
  if (only === undefined) return [];
  if (others.length === 0 && only.now !== undefined) return [lineOf(only.before, only.now)];
  return [{ kind: 'objects', objects: [...new Set(matter.flatMap(({ ref }) => ref ?? []))] }];
}

interface Pair {
  readonly ref: ObjectRef | undefined;
  /** Absent: written anew. */
  readonly before: Written | undefined;
  /** Absent: taken out. */
  readonly now: Written | undefined;
}

/** Which document became which: that of the same object, else of the same kind (it was renamed). */
function paired(gone: readonly Written[], come: readonly Written[]): readonly Pair[] {
  const left = [...gone];
  const take = (fits: (one: Written) => boolean): Written | undefined => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const same = new Map(come.map((one) => [one, take(({ ref }) => ref !== undefined && ref === one.ref)]));
  const pairs = come.map((now): Pair => ({
    ref: now.ref,
    before: same.get(now) ?? take(({ kind }) => kind === now.kind),
    now,
  }));
  return [...pairs, ...left.map((before): Pair => ({ ref: before.ref, before, now: undefined }))];
}

function lineOf(before: Written | undefined, now: Written): TextCause {
  const object = now.ref === undefined ? {} : { object: now.ref };
  if (before === undefined) return { kind: 'line', line: said(now)[0]?.line ?? now.start, removed: false, ...object };
  const [old, anew] = [said(before), said(now)];
  let same = 0;
  while (same < anew.length && anew[same]?.text === old[same]?.text) same++;
  // Lines at the end that stayed: where nothing of its own is left between, something was taken out.
  let end = 0;
  while (end < Math.min(old.length, anew.length) - same && anew.at(-1 - end)?.text === old.at(-1 - end)?.text) end++;
  const removed = anew.length - end === same;
  const line = anew[same]?.line ?? now.start + now.lines.length - 1;
  return { kind: 'line', line, removed, ...object };
}

/** The lines that say something, with their numbers: neither empty nor a remark. */
function said({ lines, start }: Written): readonly { readonly text: string; readonly line: number }[] {
  return lines.flatMap((text, index) =>
    /^\s*(#|$|---)/.test(text) ? [] : [{ text: text.trimEnd(), line: start + index }],
  );
}

function documentsOf({ text, documents }: Text): readonly Written[] {
  const lines = text.split('\n');
  return documents.map(({ refs: [ref], range }) => ({
    ref,
    kind: ref === undefined ? '' : ref.slice(0, ref.indexOf('/')),
    start: range.startLine,
    lines: lines.slice(range.startLine - 1, range.endLine),
  }));
}

/** Those that `others` does not say too, remarks aside. */
function without(documents: readonly Written[], others: readonly Written[]): readonly Written[] {
  const counts = new Map<string, number>();
  const key = (one: Written): string =>
    said(one)
      .map(({ text }) => text)
      .join('\n');
  for (const other of others) counts.set(key(other), (counts.get(key(other)) ?? 0) + 1);
  return documents.filter((one) => {
    const count = counts.get(key(one)) ?? 0;
    counts.set(key(one), count - 1);
    return count <= 0;
  });
}
