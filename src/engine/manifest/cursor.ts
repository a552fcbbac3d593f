import { kindOf, kindsNamed } from '../api/kinds.ts';
import type { FieldPath, Json, JsonObject, KindDefinition, KubeObject } from '../api/kind.ts';
import { childPath, itemPath } from '../api/schema/field-path.ts';
import type { PathStep } from '../api/schema/field-path.ts';
import { schemaOf } from '../api/schema/schema.ts';
import type { Field, ObjectSchema, Schema } from '../api/schema/schema.ts';
import type { TextRange } from './locate.ts';
import { outlineOf } from './outline.ts';
import { unquoted } from './line-scan.ts';
import type { OutlineNode, Spot } from './outline-node.ts';
import type { Span } from './positions.ts';
import { resolveScalar } from './scalar.ts';

/** The object that a cursor is in, as far as it is written, and the place in it. */
export interface CursorPlace {
  /** The text of the document alone, and where it begins in the whole text: offset, and line from 1. */
  readonly text: string;
  readonly offset: number;
  readonly line: number;
  readonly spot: Spot;
  /** The document, or the item of a List that the cursor is in. */
  readonly object: OutlineNode;
  readonly apiVersion: string | undefined;
  readonly kind: string | undefined;
  /** Of a kind that is known, whatever version is written. */
  readonly definition: KindDefinition<KubeObject> | undefined;
  /** That of the newest version; of an unknown kind what all objects have. */
  readonly schema: ObjectSchema;
  /** `default` where none is written. */
  readonly namespace: string;
}

/** Finds what a cursor is at: an offset into a text of several documents. Reads the document at the cursor alone. */
export function cursorPlace(text: string, cursor: number): CursorPlace | undefined {
  const own = documentAt(text, cursor);
  const { root, spot } = outlineOf(own.text, cursor - own.offset);
  if (!spot) return undefined;
  const object = objectOf(own.text, root, spot.part === 'word' ? spot.holder : spot.node);
  const [apiVersion, kind] = [textAt(own.text, object, 'apiVersion'), textAt(own.text, object, 'kind')];
  const definition =
    kind === undefined ? undefined : (kindOf(apiVersion ?? '', kind)?.definition ?? kindsNamed(kind)[0]);
  const newest = definition && newestVersion(definition);
  const schema = (newest !== undefined && schemaOf(newest, definition!.kind)) || ANY_OBJECT;
  const namespace = textAt(own.text, object, 'metadata', 'namespace') || 'default';
  return { ...own, spot, object, apiVersion, kind, definition, schema, namespace };
}

/** The version of a kind that is written today: `networking.k8s.io/v1`. */
export function newestVersion({ group, versions }: KindDefinition<KubeObject>): string {
  return group === '' ? (versions[0] ?? '') : `${group}/${versions[0]}`;
}

const OBJECT_FIELDS = schemaOf('v1', 'Namespace')!.fields;
const COMMON_FIELDS = ['apiVersion', 'kind', 'metadata'].map((name) => [name, OBJECT_FIELDS.get(name)!] as const);
const ANY_OBJECT: ObjectSchema = { type: 'object', name: 'Object', fields: new Map(COMMON_FIELDS), required: [] };

/** The document around a cursor: from its `---` to the next. */
function documentAt(
  text: string,
  cursor: number,
): { readonly text: string; readonly offset: number; readonly line: number } {
  let offset = 0;
  const first = text.lastIndexOf('\n', cursor - 1);
  for (let at = first; at > 0; at = text.lastIndexOf('\n---', at - 1)) {
    if (!/^\n---(\s|$)/.test(text.slice(at, at + 5))) continue;
    offset = at + 1;
    break;
  }
  let end = text.length;
  for (let at = text.indexOf('\n---', cursor); at >= 0; at = text.indexOf('\n---', at + 1)) {
    if (!/^\n---(\s|$)/.test(text.slice(at, at + 5))) continue;
    end = at + 1;
    break;
  }
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return { text: text.slice(offset, end), offset, line };
}

/** The document itself, or the innermost item of a List around a node. */
function objectOf(text: string, root: OutlineNode, node: OutlineNode): OutlineNode {
  const way: OutlineNode[] = [];
  for (let at: OutlineNode | undefined = node; at; at = at.parent) way.unshift(at);
  let object = root;
  for (let i = 0; i + 2 < way.length && textAt(text, object, 'kind')?.endsWith('List'); i += 2) {
    if (way[i + 1]!.step !== 'items') break;
    object = way[i + 2]!;
  }
  return object;
}

/** The scalar at a path of names; undefined where there is none. */
function textAt(text: string, node: OutlineNode, ...names: readonly string[]): string | undefined {
  let at: OutlineNode | undefined = node;
  for (const name of names) at = at?.entries?.find(({ step }) => step === name);
  return at?.value && unquoted(text.slice(at.value.start, at.value.end));
}

/** What is written in a node, as a value. */
export function jsonOf(text: string, node: OutlineNode): Json {
  if (node.entries) {
    const value: Record<string, Json> = {};
    for (const entry of node.entries) value[entry.step] = jsonOf(text, entry);
    return value;
  }
  if (node.items) return node.items.map((item) => jsonOf(text, item));
  if (!node.value) return null;
  const written = text.slice(node.value.start, node.value.end);
  if (node.isText) return '';
  return written.startsWith('"') || written.startsWith("'") ? unquoted(written) : resolveScalar(written);
}

/** The whole object of a place, as a value. */
export function objectJson({ text, object }: CursorPlace): JsonObject {
  const value = jsonOf(text, object);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

/** The way from the object to a node in it. */
export function stepsTo({ object }: CursorPlace, node: OutlineNode): PathStep[] {
  const steps: PathStep[] = [];
  for (let at: OutlineNode | undefined = node; at && at !== object; at = at.parent) steps.unshift(at.step);
  return steps;
}

/** `spec.ports[0].port`. */
export function pathOf(steps: readonly PathStep[]): FieldPath {
  return steps.reduce<FieldPath>(
    (path, step) => (typeof step === 'number' ? itemPath(path, step) : childPath(path, step)),
    '',
  );
}

/** A place in a schema: what may stand there, and the field that it belongs to (an item and a key belong to their list and map). */
export interface SchemaPlace {
  readonly schema: Schema;
  /** The type that has the field; absent for the object itself. */
  readonly owner?: ObjectSchema;
  readonly field?: Field;
  /** The way to the field. */
  readonly fieldSteps: readonly PathStep[];
}

/** Follows a way through a schema; undefined where it has nothing. */
export function schemaPlace(schema: Schema, steps: readonly PathStep[]): SchemaPlace | undefined {
  let place: SchemaPlace = { schema, fieldSteps: [] };
  for (const [index, step] of steps.entries()) {
    const at: Schema = place.schema;
    if (at.type === 'object') {
      const field = at.fields.get(String(step));
      if (!field) return undefined;
      place = { schema: field.schema, owner: at, field, fieldSteps: steps.slice(0, index + 1) };
    } else if (at.type === 'list' && typeof step === 'number') place = { ...place, schema: at.items };
    else if (at.type === 'map') place = { ...place, schema: at.values };
    else return undefined;
  }
  return place;
}

/** The name of a Go type without its group and version: `ServicePort`. */
export function typeName({ name }: ObjectSchema): string {
  return name.replace(/^[A-Z][a-z]+V[0-9]+((alpha|beta)[0-9]+)?/, '');
}

/** Where something of the document stands in the whole text. It lies on one line, or its first line is meant. */
export function rangeAt({ text, line }: CursorPlace, { start, end }: Span): TextRange {
  let [startLine, lineStart] = [line, 0];
  for (let at = text.indexOf('\n'); at >= 0 && at < start; at = text.indexOf('\n', lineStart)) {
    startLine++;
    lineStart = at + 1;
  }
  return { startLine, startColumn: start - lineStart + 1, endLine: startLine, endColumn: end - lineStart + 1 };
}
