import type { Json, JsonObject } from '../api/kind.ts';
import type { PathStep } from '../api/schema/field-path.ts';
import type { CursorPlace, SchemaPlace } from './cursor.ts';
import { typeName } from './cursor.ts';
import type { KnownObjects, NameContext } from './name-source.ts';
import type { OutlineNode } from './outline-node.ts';
import { resolveScalar } from './scalar.ts';
import type { Indentation } from './skeleton.ts';

/** All that items are made from at one cursor. */
export interface OfferContext {
  readonly place: CursorPlace;
  readonly objects: KnownObjects;
  /** The object at the cursor, as far as it is written. */
  readonly written: JsonObject;
  readonly indentation: Indentation;
}

/** The name of a field for the tables: `ServiceSpec.type`; of a known label or annotation its key. */
export function fieldName({ owner, field, fieldSteps }: SchemaPlace, steps: readonly PathStep[]): string {
  if (!owner || !field) return '';
  const key = steps.length > fieldSteps.length && field.schema.type === 'map' ? steps[fieldSteps.length] : undefined;
  const own = `${typeName(owner)}.${field.name}`;
  return key !== undefined && (own === 'ObjectMeta.annotations' || own === 'ObjectMeta.labels') ? String(key) : own;
}

/** What the sources of names are to know. */
export function nameContext(context: OfferContext, field: string, steps: readonly PathStep[]): NameContext {
  const { place, objects, written } = context;
  return { place, objects, written, field, steps };
}

/** A scalar as it is written in YAML so that it is read as a text, or as what it is. */
export function scalarText(value: Json): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const isPlain = /^[A-Za-z0-9_./][-A-Za-z0-9_./+@:]*$/.test(value) && !value.endsWith(':');
  return isPlain && resolveScalar(value) === value ? value : JSON.stringify(value);
}

const USUAL: Indentation = { map: 2, list: 2 };

/** How the document is indented already; two spaces, and two to a dash, where nothing shows it. */
export function indentationOf(root: OutlineNode): Indentation {
  let map: number | undefined;
  let list: number | undefined;
  const visit = (node: OutlineNode): void => {
    if (map !== undefined && list !== undefined) return;
    const child = (node.entries ?? node.items)?.[0];
    const isEntry = node.parent?.entries !== undefined && node.column >= 0;
    if (isEntry && child && child.column >= 0) {
      if (node.items) list ??= child.column - node.column;
      else if (child.column > node.column) map ??= child.column - node.column;
    }
    for (const each of node.entries ?? node.items ?? []) visit(each);
  };
  visit(root);
  return { map: map ?? USUAL.map, list: list === undefined ? (map ?? USUAL.list) : Math.max(0, list) };
}
