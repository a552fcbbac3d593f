import { EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { Event } from 'js-yaml';
import { resolveScalar } from './scalar.ts';

/** Offsets into the text of one document, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a value stands, and the values in it. */
export interface PositionNode extends Span {
  /** Where its key stands, when it is a value of a mapping. */
  key?: Span;
  readonly entries?: Map<string, PositionNode>;
  readonly items?: PositionNode[];
  /** Written on more than its key's line: a block, or a value of several lines. */
  end: number;
}

/** Where everything of the first document of an event list stands; undefined when it is empty. */
export function positionsOf(events: readonly Event[], source: string): PositionNode | undefined {
  const reader: Reader = { events, source, at: 1, last: 0, anchors: new Map() };
  return events[1] && events[1].type !== EVENT_ID.POP ? readNode(reader) : undefined;
}

interface Reader {
  readonly events: readonly Event[];
  readonly source: string;
  at: number;
  /** The end of what was read last: where an empty value stands, and where a collection ends. */
  last: number;
  readonly anchors: Map<string, PositionNode>;
}

function readNode(reader: Reader): PositionNode {
  const event = reader.events[reader.at++];
  if (!event) return { start: reader.last, end: reader.last };
  if (event.type === EVENT_ID.ALIAS) {
    reader.last = event.anchorEnd;
    const target = reader.anchors.get(reader.source.slice(event.anchorStart, event.anchorEnd));
    // An alias stands where it is written; what is in it stands at its anchor.
    return { ...target, start: event.anchorStart - 1, end: event.anchorEnd };
  }
  const node = event.type === EVENT_ID.SCALAR ? readScalar(reader, event) : readCollection(reader, event);
  if ('anchorStart' in event && event.anchorStart >= 0)
    reader.anchors.set(reader.source.slice(event.anchorStart, event.anchorEnd), node);
  return node;
}

type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;

function readScalar(reader: Reader, event: ScalarEvent): PositionNode {
  if (event.valueStart < 0) {
    if (event.tagEnd > reader.last) reader.last = event.tagEnd;
    return { start: reader.last, end: reader.last };
  }
  // Offsets of a quoted scalar are those inside its quotes.
  const quotes = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
  reader.last = event.valueEnd + quotes;
  return { start: event.valueStart - quotes, end: reader.last };
}

function readCollection(reader: Reader, event: Event): PositionNode {
  if (event.type === EVENT_ID.MAPPING) {
    const node: PositionNode = { start: event.start, end: event.start, entries: new Map() };
    reader.last = event.start;
    while (!isPop(reader)) readEntry(reader, node.entries!);
    return close(reader, node, event.style === 2, '}');
  }
  if (event.type === EVENT_ID.SEQUENCE) {
    const node: PositionNode = { start: event.start, end: event.start, items: [] };
    reader.last = event.start;
    while (!isPop(reader)) node.items!.push(readNode(reader));
    return close(reader, node, event.style === 2, ']');
  }
  return { start: reader.last, end: reader.last };
}

function isPop(reader: Reader): boolean {
  const event = reader.events[reader.at];
  return !event || event.type === EVENT_ID.POP;
}

/** A collection has no end of its own in the events: it is that of its last child, or its bracket. */
function close(reader: Reader, node: PositionNode, flow: boolean, bracket: string): PositionNode {
  reader.at++;
  if (flow) {
    const end = reader.source.indexOf(bracket, reader.last);
    if (end >= 0) reader.last = end + 1;
  }
  node.end = reader.last;
  return node;
}

function readEntry(reader: Reader, entries: Map<string, PositionNode>): void {
  const event = reader.events[reader.at];
  const key = readNode(reader);
  // The colon is passed, so that an empty value stands behind it.
  const colon = reader.source.indexOf(':', key.end);
  if (colon >= 0) reader.last = Math.max(reader.last, colon + 1);
  const value = readNode(reader);
  if (event?.type !== EVENT_ID.SCALAR) return;
  value.key = { start: key.start, end: key.end };
  entries.set(keyOf(reader.source, event), value);
}

/** The name that a key has in the value: `y:` is "true" there. */
function keyOf(source: string, event: ScalarEvent): string {
  const text = getScalarValue(source, event);
  return event.style === SCALAR_STYLE.PLAIN && event.tagStart < 0 ? String(resolveScalar(text)) : text;
}
