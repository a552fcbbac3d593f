import { EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { Event } from 'js-yaml';
import type { Json, JsonObject } from '../api/kind.ts';
import { resolveScalar, resolveTagged } from './scalar.ts';

/** A key that its mapping has already; the later value counts (goyaml.v2 outside strict mode). Offsets into the text. */
export interface DuplicateKey {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

export interface Constructed {
  readonly value: Json;
  readonly duplicates: readonly DuplicateKey[];
}

/** Thrown for what parses but has no value; `start` and `end` are offsets into the text. */
export class ConstructError extends Error {
  readonly code: 'unknown-alias' | 'bad-tag' | 'bad-merge' | 'complex-key' | 'too-many-aliases';
  readonly start: number;
  readonly end: number;
  constructor(code: ConstructError['code'], start: number, end: number) {
    super(code);
    this.code = code;
    this.start = start;
    this.end = end;
  }
}

/** Aliases may make a small text large ("billion laughs"): how many nodes they may stand for, all in all. */
const ALIASED_NODES = 100_000;

interface Reader {
  readonly events: readonly Event[];
  readonly source: string;
  at: number;
  anchors: Map<string, { readonly value: Json; readonly nodes: number }> | undefined;
  duplicates: DuplicateKey[];
  /** Nodes read so far, those behind aliases counted again at each use. */
  nodes: number;
}

/** The value of the first document of an event list, by Kubernetes' rules for scalars. */
export function construct(events: readonly Event[], source: string): Constructed {
  const reader: Reader = { events, source, at: 0, anchors: undefined, duplicates: [], nodes: 0 };
  const first = events[reader.at++];
  const value = first ? readNode(reader) : null;
  return { value, duplicates: reader.duplicates };
}

function readNode(reader: Reader): Json {
  const event = reader.events[reader.at++];
  if (!event) return null;
  reader.nodes++;
  switch (event.type) {
    case EVENT_ID.SCALAR: {
      const value = scalarOf(reader, event);
      if (event.anchorStart >= 0) anchor(reader, event, value, 1);
      return value;
    }
    case EVENT_ID.MAPPING: {
      const before = reader.nodes;
      const value = readMapping(reader);
      if (event.anchorStart >= 0) anchor(reader, event, value, reader.nodes - before + 1);
      return value;
    }
    case EVENT_ID.SEQUENCE: {
      const before = reader.nodes;
      const value: Json[] = [];
      while (reader.events[reader.at]?.type !== EVENT_ID.POP) value.push(readNode(reader));
      reader.at++;
      if (event.anchorStart >= 0) anchor(reader, event, value, reader.nodes - before + 1);
      return value;
    }
    case EVENT_ID.ALIAS: {
      const known = reader.anchors?.get(reader.source.slice(event.anchorStart, event.anchorEnd));
      if (!known) throw new ConstructError('unknown-alias', event.anchorStart, event.anchorEnd);
      reader.nodes += known.nodes;
      if (known.nodes > 1 && reader.nodes > ALIASED_NODES && reader.nodes > reader.events.length * 2)
        throw new ConstructError('too-many-aliases', event.anchorStart, event.anchorEnd);
      return known.value;
    }
    default:
      return null;
  }
}

function anchor(reader: Reader, event: { anchorStart: number; anchorEnd: number }, value: Json, nodes: number): void {
  (reader.anchors ??= new Map()).set(reader.source.slice(event.anchorStart, event.anchorEnd), { value, nodes });
}

type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;

function scalarOf(reader: Reader, event: ScalarEvent): Json {
  const text = getScalarValue(reader.source, event);
  if (event.tagStart >= 0) {
    const tag = reader.source.slice(event.tagStart, event.tagEnd).replace(/^!<tag:yaml\.org,2002:(.*)>$/, '!!$1');
    const value = resolveTagged(tag, text);
    if (value === undefined) throw new ConstructError('bad-tag', event.tagStart, event.tagEnd);
    return value;
  }
  return event.style === SCALAR_STYLE.PLAIN ? resolveScalar(text) : text;
}

function readMapping(reader: Reader): JsonObject {
  const value: Record<string, Json> = {};
  for (;;) {
    const event = reader.events[reader.at];
    if (!event || event.type === EVENT_ID.POP) break;
    if (event.type === EVENT_ID.SCALAR && isMergeKey(reader, event)) {
      reader.at++;
      mergeInto(value, readNode(reader), event);
      continue;
    }
    const key = keyOf(reader, event);
    const child = readNode(reader);
    if (value[key] !== undefined && Object.hasOwn(value, key) && event.type === EVENT_ID.SCALAR)
      reader.duplicates.push({ key, start: event.valueStart, end: event.valueEnd });
    put(value, key, child);
  }
  reader.at++;
  return value;
}

function keyOf(reader: Reader, event: Event): string {
  if (event.type === EVENT_ID.SCALAR || event.type === EVENT_ID.ALIAS) {
    const key = readNode(reader);
    // A key that is no string becomes one: `y:` is "true" (sigs.k8s.io/yaml, convertToJSONableObject).
    if (key === null || typeof key !== 'object') return key === null ? 'null' : String(key);
  }
  const start = event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE ? event.start : 0;
  throw new ConstructError('complex-key', start, start + 1);
}

function put(value: Record<string, Json>, key: string, child: Json): void {
  if (key === '__proto__')
    Object.defineProperty(value, key, { value: child, enumerable: true, writable: true, configurable: true });
  else value[key] = child;
}

function isMergeKey(reader: Reader, event: ScalarEvent): boolean {
  return (
    event.valueEnd - event.valueStart === 2 &&
    event.style === SCALAR_STYLE.PLAIN &&
    event.tagStart < 0 &&
    reader.source.startsWith('<<', event.valueStart)
  );
}

/** `<<: *base`: the keys of one mapping, or of several of which the first has the last word. */
function mergeInto(value: Record<string, Json>, merged: Json, event: ScalarEvent): void {
  const maps = Array.isArray(merged) ? [...(merged as readonly Json[])].reverse() : [merged];
  for (const map of maps) {
    if (map === null || typeof map !== 'object' || Array.isArray(map))
      throw new ConstructError('bad-merge', event.valueStart, event.valueEnd);
    for (const [key, child] of Object.entries(map as JsonObject)) put(value, key, child);
  }
}
