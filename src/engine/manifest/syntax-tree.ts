import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE } from 'js-yaml';
import type { Event } from 'js-yaml';
import type { Span } from './positions.ts';
import { resolveScalar } from './scalar.ts';

/**
 * How a document is written: what `locate` does not need to know and an edit does. A node's span holds its value alone,
 * without the anchor or tag before it; that of something empty is the place where it would stand.
 */
export type SyntaxNode = ScalarNode | MappingNode | SequenceNode | AliasNode;

export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  readonly style: 'plain' | 'single' | 'double' | 'block' | 'empty';
  /** Where its tag begins; absent for a scalar without one. */
  readonly tag?: number;
}

export interface MappingNode extends Span {
  readonly kind: 'mapping';
  readonly flow: boolean;
  readonly entries: readonly SyntaxEntry[];
}

/** A field as it is written. One of a key that comes twice is there twice. */
export interface SyntaxEntry {
  /** The key as the value has it: `y:` is "true". */
  readonly name: string;
  readonly key: Span;
  readonly quote: '' | "'" | '"';
  /** Behind the colon, or where the key ends when none is written. */
  readonly colon: number;
  readonly value: SyntaxNode;
}

export interface SequenceNode extends Span {
  readonly kind: 'sequence';
  readonly flow: boolean;
  readonly items: readonly SyntaxItem[];
}

export interface SyntaxItem {
  /** Where its dash stands; in a flow sequence where the item does. */
  readonly dash: number;
  readonly value: SyntaxNode;
}

export interface AliasNode extends Span {
  readonly kind: 'alias';
  readonly target: SyntaxNode;
}

/** The tree of one document; undefined for an empty one, and for one that cannot be read. */
export function syntaxTree(text: string): SyntaxNode | undefined {
  try {
    const events = parseEvents(text, {});
    if (!events[1] || events[1].type === EVENT_ID.POP) return undefined;
    return readNode({ events, text, at: 1, last: 0, anchors: new Map() });
  } catch {
    return undefined;
  }
}

interface Reader {
  readonly events: readonly Event[];
  readonly text: string;
  at: number;
  /** The end of what was read last. */
  last: number;
  readonly anchors: Map<string, SyntaxNode>;
}

function readNode(reader: Reader): SyntaxNode {
  const event = reader.events[reader.at++];
  if (!event || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) throw new Error('unexpected end');
  if (event.type === EVENT_ID.ALIAS) {
    const target = reader.anchors.get(reader.text.slice(event.anchorStart, event.anchorEnd));
    if (!target) throw new Error('unknown alias');
    reader.last = event.anchorEnd;
    return { kind: 'alias', start: event.anchorStart - 1, end: event.anchorEnd, target };
  }
  reader.last = Math.max(reader.last, event.anchorEnd, event.tagEnd);
  const node =
    event.type === EVENT_ID.SCALAR
      ? readScalar(reader, event)
      : event.type === EVENT_ID.MAPPING
        ? readMapping(reader, event.start, event.style === 2)
        : readSequence(reader, event.start, event.style === 2);
  if (event.anchorStart >= 0) reader.anchors.set(reader.text.slice(event.anchorStart, event.anchorEnd), node);
  return node;
}

type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;

function readScalar(reader: Reader, event: ScalarEvent): ScalarNode {
  const { text } = reader;
  const tag = event.tagStart >= 0 ? { tag: event.tagStart } : {};
  if (event.valueStart < 0) return { kind: 'scalar', style: 'empty', start: reader.last, end: reader.last, ...tag };
  const { valueStart: start, valueEnd: end } = event;
  switch (event.style) {
    case SCALAR_STYLE.SINGLE_QUOTED:
      reader.last = end + 1;
      return { kind: 'scalar', style: 'single', start: start - 1, end: end + 1, ...tag };
    case SCALAR_STYLE.DOUBLE_QUOTED:
      reader.last = end + 1;
      return { kind: 'scalar', style: 'double', start: start - 1, end: end + 1, ...tag };
    case SCALAR_STYLE.PLAIN:
      reader.last = end;
      return { kind: 'scalar', style: 'plain', start, end, ...tag };
    default: {
      // Its header stands on the line before; blank lines below it belong to it only where they are kept (`|+`).
      const header = skipBlank(text, reader.last);
      const content = text.slice(start, end);
      const written = event.chomping === 3 ? content.replace(/\r?\n$/, '') : content.trimEnd();
      reader.last = written === '' ? endOfLine(text, header) : start + written.length;
      return { kind: 'scalar', style: 'block', start: header, end: reader.last, ...tag };
    }
  }
}

function readMapping(reader: Reader, start: number, flow: boolean): MappingNode {
  // `[a: b]` is a mapping without braces, `? a` a key with a mark of its own: nobody writes manifests so.
  if (reader.text[start] === '?' || (flow && reader.text[start] !== '{')) throw new Error('an unusual mapping');
  reader.last = flow ? start + 1 : start;
  const entries: SyntaxEntry[] = [];
  while (!isPop(reader)) {
    const event = reader.events[reader.at];
    const key = readNode(reader);
    if (key.kind !== 'scalar' || event?.type !== EVENT_ID.SCALAR) throw new Error('a key that is no scalar');
    const colon = skipIgnored(reader.text, key.end);
    if (reader.text[colon] === ':') reader.last = colon + 1;
    const place = reader.last;
    entries.push({
      name: nameOf(reader.text, event),
      key: { start: key.start, end: key.end },
      quote: key.style === 'single' ? "'" : key.style === 'double' ? '"' : '',
      colon: place,
      value: readNode(reader),
    });
  }
  return { kind: 'mapping', flow, entries, start, end: close(reader, flow) };
}

function readSequence(reader: Reader, start: number, flow: boolean): SequenceNode {
  reader.last = flow ? start + 1 : start;
  const items: SyntaxItem[] = [];
  while (!isPop(reader)) {
    const dash = skipIgnored(reader.text, reader.last);
    if (!flow) reader.last = dash + 1;
    const value = readNode(reader);
    items.push({ dash: flow ? value.start : dash, value });
  }
  return { kind: 'sequence', flow, items, start, end: close(reader, flow) };
}

function isPop({ events, at }: Reader): boolean {
  const event = events[at];
  return !event || event.type === EVENT_ID.POP;
}

/** A block ends with its last child, a flow collection with its bracket. */
function close(reader: Reader, flow: boolean): number {
  reader.at++;
  if (flow) reader.last = skipIgnored(reader.text, reader.last, ',') + 1;
  return reader.last;
}

function nameOf(text: string, event: ScalarEvent): string {
  const name = getScalarValue(text, event);
  return event.style === SCALAR_STYLE.PLAIN && event.tagStart < 0 ? String(resolveScalar(name)) : name;
}

/** Past spaces, line breaks, comments and, where asked, commas. */
function skipIgnored(text: string, from: number, also = ''): number {
  let at = from;
  for (; at < text.length; at++) {
    const character = text[at]!;
    if (character === '#' && /\s/.test(text[at - 1] ?? ' ')) at = endOfLine(text, at) - 1;
    else if (!/\s/.test(character) && character !== also) break;
  }
  return at;
}

/** Past the spaces of a line. */
export function skipBlank(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

/** Where the line of a place ends, before its line break. */
export function endOfLine(text: string, at: number): number {
  const next = text.indexOf('\n', at);
  if (next < 0) return text.length;
  return next > at && text[next - 1] === '\r' ? next - 1 : next;
}

/** Where the line of a place begins. */
export function startOfLine(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** How far into its line a place is. */
export function columnOf(text: string, at: number): number {
  return at - startOfLine(text, at);
}
