import type { FieldPath, Json, JsonObject } from '../kind.ts';
import { childPath, itemPath, pathSteps } from './field-path.ts';
import type { ObjectSchema, Schema } from './schema.ts';

/** What was probably meant by an unknown field: another name at its place (`near`), or its name elsewhere (`at`). */
export interface Suggestion {
  readonly near: string;
  readonly at: FieldPath;
}

/** Fields that have another name or place in the version that is served now, by type. */
const RENAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // networking.k8s.io/v1 against v1beta1 (Kubernetes 1.22, deprecation guide).
  NetworkingV1IngressSpec: { backend: 'defaultBackend' },
  NetworkingV1IngressBackend: { serviceName: 'service.name', servicePort: 'service.port.number' },
};

interface Root {
  readonly schema: ObjectSchema;
  readonly value: JsonObject;
}

/** Looks for what an unknown field at a path of an object was meant to be. */
export function suggest(root: Root, path: FieldPath): Suggestion {
  const steps = pathSteps(path);
  const field = String(steps.at(-1));
  const { schema, value } = parentOf(root, steps.slice(0, -1));
  if (schema?.type !== 'object') return { near: '', at: '' };
  const renamed = RENAMED[schema.name]?.[field];
  if (renamed !== undefined) return { near: renamed, at: '' };
  const names = [...schema.fields.keys()];
  const same = names.find((name) => name.toLowerCase() === field.toLowerCase());
  if (same !== undefined) return { near: same, at: '' };
  const at = elsewhere(root, path, field, (value as JsonObject)[field] ?? null);
  return at === '' ? { near: nearest(field, names), at } : { near: '', at };
}

function parentOf(root: Root, steps: readonly (string | number)[]): { schema: Schema | undefined; value: Json } {
  let schema: Schema | undefined = root.schema;
  let value: Json = root.value;
  for (const step of steps) {
    if (schema?.type === 'object') schema = schema.fields.get(String(step))?.schema;
    else if (schema?.type === 'list') schema = schema.items;
    else schema = schema?.type === 'map' ? schema.values : undefined;
    value = (value as Record<string | number, Json>)[step] ?? null;
  }
  return { schema, value };
}

/** The path nearest to `from` at which a field of this name exists and may have this value. */
function elsewhere(root: Root, from: FieldPath, field: string, value: Json): FieldPath {
  let best = '';
  let bestDistance = Infinity;
  const parent = pathSteps(from).slice(0, -1);
  const visit = (schema: Schema, written: Json | undefined, path: FieldPath, depth: number): void => {
    if (schema.type === 'list') {
      // Into items that are written; an unwritten list has none to put a field into.
      if (Array.isArray(written))
        written.forEach((item: Json, i) => visit(schema.items, item, itemPath(path, i), depth));
      return;
    }
    if (schema.type !== 'object' || depth > 5) return;
    const own = schema.fields.get(field);
    const place = childPath(path, field);
    if (own && place !== from && fits(own.schema, value)) {
      const distance = distanceOf(parent, pathSteps(path));
      if (distance < bestDistance) [best, bestDistance] = [place, distance];
    }
    for (const [name, child] of schema.fields) {
      const inside = (written as JsonObject | null | undefined)?.[name];
      // Only where something is written, or right below: `spec` of an object that has none yet.
      if (name === 'status' || (inside === undefined && depth > 0)) continue;
      visit(child.schema, inside, childPath(path, name), depth + 1);
    }
  };
  visit(root.schema, root.value, '', 0);
  return best;
}

/** Steps from one place up to what both share, and down to the other. */
function distanceOf(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared++;
  return a.length + b.length - 2 * shared;
}

function fits(schema: Schema, value: Json): boolean {
  switch (schema.type) {
    case 'object':
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
      return Object.keys(value).every((key) => schema.fields.has(key));
    case 'map':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'list':
      return Array.isArray(value);
    case 'enum':
      return typeof value === 'string' && schema.values.some((word) => word.toLowerCase() === value.toLowerCase());
    case 'integer':
      return typeof value === 'number';
    case 'int-or-string':
    case 'quantity':
      return typeof value === 'number' || typeof value === 'string';
    case 'any':
      return false;
    default:
      return typeof value === schema.type;
  }
}

/** The name most like another: at most a third of its letters apart. '' when none is. */
export function nearest(word: string, names: readonly string[]): string {
  let best = '';
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const name of names) {
    const distance = editDistance(word.toLowerCase(), name.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best;
}

/** Letters to add, drop, change or swap to make one word the other; stops counting at `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
