import type { FieldPath, Json, JsonObject } from '../api/kind.ts';
import { itemPath } from '../api/schema/field-path.ts';
import type { WorkspaceDocument } from '../workspace.ts';
import { parseText } from './parse.ts';
import type { ParsedText } from './parse.ts';
import { documentStarts } from './split.ts';

/** One document of the text: where it stands, and what it says. It may be wrong. */
export interface Manifest {
  /** Counted from 0. */
  readonly index: number;
  /** Where its text begins: offset and line (from 0) in the whole text. */
  readonly offset: number;
  readonly line: number;
  readonly written: ParsedText;
  /** What is drawn: `written`, or while that does not parse its last text that did; undefined if there was none. */
  readonly drawn: ParsedText | undefined;
}

/** The documents of a text, and what is to be remembered of them for the next time. */
export interface ParsedWorkspace {
  readonly manifests: readonly Manifest[];
  readonly documents: readonly WorkspaceDocument[];
}

/**
 * Reads a text document by document. A document that does not parse keeps the last text that did, found in `remembered`
 * (the documents as the reading before left them). What `previous` has read already is not read again; `onDocument` hears of
 * each document before it is read.
 */
export function parseWorkspace(
  text: string,
  remembered: readonly WorkspaceDocument[],
  previous: readonly Manifest[] = [],
  onDocument?: (index: number) => void,
): ParsedWorkspace {
  const same = unchanged(text, previous);
  const manifests: Manifest[] = previous.slice(0, same.before);
  const place = { offset: same.start, line: manifests.at(-1) ? lineAfter(manifests.at(-1)!) : 0 };
  const add = (written: ParsedText, drawn: ParsedText | undefined) => {
    manifests.push({ index: manifests.length, offset: place.offset, line: place.line, written, drawn });
    place.offset += written.text.length;
    place.line += written.lines;
  };
  const middle = text.slice(same.start, same.end);
  if (middle !== '' || same.before + same.after === 0) {
    const reader = readerOf(previous.slice(same.before, previous.length - same.after));
    const starts = documentStarts(middle);
    const texts = starts.map((start, index) => middle.slice(start, starts[index + 1]));
    const before = alignment(texts, remembered, same);
    for (const [index, own] of texts.entries()) {
      onDocument?.(manifests.length);
      const written = reader(own);
      add(written, written.problem ? drawnFor(written, before(index), reader) : written);
    }
  }
  const firstAfter = previous.length - same.after;
  for (let i = firstAfter; i < previous.length; i++) add(previous[i]!.written, previous[i]!.drawn);
  return { manifests, documents: manifests.map(toRemember) };
}

/** How many documents at the front and at the back are as they were, and the part of the text between them. */
interface Unchanged {
  readonly before: number;
  readonly after: number;
  readonly start: number;
  readonly end: number;
}

function unchanged(text: string, previous: readonly Manifest[]): Unchanged {
  let before = 0;
  let start = 0;
  // A slice is compared as one piece of memory, which `startsWith` is not.
  for (; before < previous.length; before++) {
    const own = previous[before]!.written.text;
    if (text.slice(start, start + own.length) !== own) break;
    start += own.length;
  }
  if (before === previous.length && start === text.length) return { before, after: 0, start, end: start };
  // Where a document begins depends on the one before it, so the neighbours of what changed are split anew.
  if (before > 0) start -= previous[--before]!.written.text.length;
  let after = 0;
  let end = text.length;
  while (after < previous.length - before) {
    const own = previous[previous.length - 1 - after]!.written.text;
    // One with `---` at its head begins where it does whatever stands before it.
    const from = end - own.length;
    if (from < start || text.slice(from, end) !== own || !own.startsWith('---')) break;
    end = from;
    after++;
  }
  if (after > 0) end += previous[previous.length - after--]!.written.text.length;
  return { before, after, start, end };
}

function lineAfter({ line, written }: Manifest): number {
  return line + written.lines;
}

const intact = new WeakMap<ParsedText, WorkspaceDocument>();

function toRemember({ written, drawn }: Manifest): WorkspaceDocument {
  const { text } = written;
  if (drawn && drawn !== written) return { text, lastParsed: drawn.text };
  let document = intact.get(written);
  if (!document) intact.set(written, (document = { text }));
  return document;
}

type Reader = (text: string) => ParsedText;

/** Takes a reading from the documents before, where the text is the same. */
function readerOf(previous: readonly Manifest[]): Reader {
  const known = new Map<string, ParsedText>();
  for (const { written, drawn } of previous) {
    known.set(written.text, written);
    if (drawn) known.set(drawn.text, drawn);
  }
  return (text) => {
    let parsed = known.get(text);
    if (!parsed) known.set(text, (parsed = parseText(text)));
    return parsed;
  };
}

/**
 * Which document of before is the same as one of now: equal ones at the front and at the back are; between them the
 * first not equal is the first, and so on.
 */
function alignment(
  texts: readonly string[],
  remembered: readonly WorkspaceDocument[],
  same: Unchanged,
): (index: number) => Before | undefined {
  const between = remembered.slice(same.before, remembered.length - same.after);
  const shorter = Math.min(texts.length, between.length);
  let prefix = 0;
  while (prefix < shorter && texts[prefix] === between[prefix]?.text) prefix++;
  let suffix = 0;
  while (suffix < shorter - prefix && texts.at(-1 - suffix) === between.at(-1 - suffix)?.text) suffix++;
  const shift = between.length - texts.length;
  const alone = shift === 0 && prefix + suffix === texts.length - 1;
  return (index) => {
    const isBehind = index >= texts.length - suffix;
    const document =
      isBehind || index < between.length - suffix ? between[isBehind ? index + shift : index] : undefined;
    if (!document) return undefined;
    return { document, sure: isBehind || index < prefix ? 'same' : alone ? 'in-its-place' : 'maybe' };
  };
}

/** A document of before that one of now may be: of the same text, between the same neighbours, or merely as far down. */
interface Before {
  readonly document: WorkspaceDocument;
  readonly sure: 'same' | 'in-its-place' | 'maybe';
}

/**
 * The last text of a document that parsed: what it carries, else its own of before, if that did. Another object's text is
 * not drawn in its place: what can be read of the broken text must be of that object, and if nothing can, it must stand alone
 * between the same neighbours, or still be the same text for the most part.
 */
function drawnFor(written: ParsedText, before: Before | undefined, reader: Reader): ParsedText | undefined {
  if (!before) return undefined;
  const parsed = reader(before.document.lastParsed ?? before.document.text);
  if (parsed.problem) return undefined;
  if (before.sure === 'same') return parsed;
  const now = namesIn(written.value);
  const then = namesIn(parsed.value);
  const read = (['kind', 'name'] as const).filter((one) => now[one] !== undefined);
  if (read.length === 0)
    return before.sure === 'in-its-place' || isAlike(written.text, parsed.text) ? parsed : undefined;
  return read.every((one) => now[one] === then[one]) ? parsed : undefined;
}

/** Most lines of before still stand in it: the same document, with an edit in it that broke it. */
function isAlike(now: string, then: string): boolean {
  const lines = new Set(now.split('\n'));
  const before = then.split('\n').filter((line) => line.trim() !== '');
  return before.filter((line) => lines.has(line)).length > before.length / 2;
}

/** What a text says that it is, as far as that is to be read. */
function namesIn(value: Json): { readonly kind: string | undefined; readonly name: string | undefined } {
  const object = isObject(value) ? value : {};
  const metadata = isObject(object['metadata']) ? object['metadata'] : {};
  // What a broken line runs into (`Service broken: [`) is no name.
  const said = (one: Json | undefined) => (typeof one === 'string' && /^[\w.-]+$/.test(one) ? one : undefined);
  return { kind: said(object['kind']), name: said(metadata['name']) };
}

/** An object as it is written in a document, at a path of it: '' or, in a List, `items[3]`. */
export interface WrittenObject {
  readonly base: FieldPath;
  readonly value: JsonObject;
}

/**
 * The objects of a value: itself, or those of a List, as deep as they are nested (apimachinery `unstructured.IsList`: a
 * mapping with `items`; an item of a `PodList` that names no kind is a Pod).
 */
export function objectsOf(value: Json, base: FieldPath = ''): readonly WrittenObject[] {
  if (!isObject(value)) return [];
  const { items, kind, apiVersion } = value;
  if (!Array.isArray(items) || typeof kind !== 'string' || !kind.endsWith('List')) return [{ base, value }];
  const itemKind = kind.slice(0, -'List'.length);
  const prefix = base === '' ? 'items' : `${base}.items`;
  return (items as readonly Json[]).flatMap((item, index) => {
    const named = isObject(item) && item['kind'] === undefined && itemKind !== '';
    const known = named ? { apiVersion: apiVersion ?? null, kind: itemKind, ...item } : item;
    return objectsOf(known, itemPath(prefix, index));
  });
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
