import type { FieldProblem, Json, JsonObject } from '../kind.ts';
import { childPath, itemPath, joinPaths } from './field-path.ts';
import type { ObjectSchema, Schema } from './schema.ts';
import { jsonTypeOf, schemaProblem } from './schema-problem.ts';
import type { WantedType } from './schema-problem.ts';
import { suggest } from './suggest.ts';

/** What the decoder makes of an object. */
export interface Decoded {
  readonly problems: readonly FieldProblem[];
  /**
   * The object without the fields that are not known, and without values of a wrong type (so that the rest can be looked
   * at all the same); the object itself where nothing was dropped.
   */
  readonly pruned: JsonObject;
}

/**
 * Decodes an object as the API server does (sigs.k8s.io/json: field names by their exact case, null is as good as
 * absent; apimachinery's strict decoding names unknown fields). Required fields and allowed words are the business of a
 * kind's validation, but for custom resources: those the API server holds to their schema.
 */
export function checkSchema(schema: ObjectSchema, value: JsonObject): Decoded {
  const check: Check = { problems: [], root: { schema, value }, strict: isCustomResource(schema) };
  const pruned = checkObject(check, schema, value, 0) as JsonObject;
  return { problems: check.problems, pruned };
}

interface Check {
  readonly problems: FieldProblem[];
  readonly root: { readonly schema: ObjectSchema; readonly value: JsonObject };
  /** Required fields and allowed words are checked too. Not in `status`, which the cluster fills in. */
  strict: boolean;
}

/** Kinds of the Gateway API are custom resources. */
function isCustomResource(schema: ObjectSchema): boolean {
  return schema.name.startsWith('Gateway');
}

/** Paths are put together on the way back, and only where something was found: most objects have nothing wrong. */
function prefix(check: Check, from: number, path: string): void {
  for (let i = from; i < check.problems.length; i++) {
    const found = check.problems[i]!;
    check.problems[i] = { ...found, path: joinPaths(path, found.path) };
  }
}

/** Gives the value, pruned; undefined for one of a wrong type. */
function checkValue(check: Check, schema: Schema, value: Json, field: string, depth: number): Json | undefined {
  // Null leaves a Go field as it is.
  if (value === null) return value;
  switch (schema.type) {
    case 'object':
      if (typeof value === 'object' && !Array.isArray(value))
        return checkObject(check, schema, value as JsonObject, depth);
      break;
    case 'list':
      if (Array.isArray(value)) return checkList(check, schema.items, value as readonly Json[], field, depth);
      break;
    case 'map':
      if (typeof value === 'object' && !Array.isArray(value))
        return checkMap(check, schema.values, value as JsonObject, depth);
      break;
    case 'string':
      if (typeof value === 'string') return value;
      break;
    case 'enum':
      if (typeof value !== 'string') break;
      if (check.strict && !schema.values.includes(value)) notAllowed(check, schema.values, value, field);
      return value;
    case 'integer':
      if (typeof value === 'number' && Number.isInteger(value)) return value;
      break;
    case 'boolean':
      if (typeof value === 'boolean') return value;
      break;
    case 'int-or-string':
      if (typeof value === 'string' || (typeof value === 'number' && Number.isInteger(value))) return value;
      break;
    case 'quantity':
      if (typeof value !== 'string' && typeof value !== 'number') break;
      if (typeof value === 'string' && !QUANTITY.test(value))
        check.problems.push(schemaProblem('quantity-invalid', '', { field, value }));
      return value;
    case 'any':
      return value;
  }
  wrongType(check, schema, value, field);
  return undefined;
}

/** apimachinery `resource.Quantity`: a decimal number with a suffix of SI, of powers of two, or an exponent. */
const QUANTITY = /^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$/;

function checkObject(check: Check, schema: ObjectSchema, value: JsonObject, depth: number): Json {
  const { fields } = schema;
  let pruned: Record<string, Json> | undefined;
  for (const key in value) {
    const field = fields.get(key);
    const before = check.problems.length;
    if (field === undefined) {
      pruned ??= { ...value };
      delete pruned[key];
      check.problems.push(schemaProblem('unknown-field', '', { field: key, type: schema.name, near: '', at: '' }));
    } else {
      const child = value[key]!;
      const { strict } = check;
      if (depth === 0 && key === 'status') check.strict = false;
      const kept = checkValue(check, field.schema, child, key, depth + 1);
      check.strict = strict;
      if (kept !== child) put((pruned ??= { ...value }), key, kept);
    }
    if (check.problems.length > before) prefix(check, before, childPath('', key));
  }
  if (check.strict) {
    for (const name of schema.required) {
      const there = value[name];
      if (there === undefined || there === null)
        check.problems.push(schemaProblem('field-required', name, { field: name }));
    }
  }
  if (depth === 0) suggestAll(check);
  return pruned ?? value;
}

function checkList(check: Check, items: Schema, value: readonly Json[], field: string, depth: number): Json {
  let pruned: Json[] | undefined;
  for (let i = 0; i < value.length; i++) {
    const before = check.problems.length;
    const kept = checkValue(check, items, value[i]!, field, depth + 1);
    if (kept !== value[i]) (pruned ??= [...value])[i] = kept ?? null;
    if (check.problems.length > before) prefix(check, before, itemPath('', i));
  }
  return pruned ?? value;
}

function checkMap(check: Check, values: Schema, value: JsonObject, depth: number): Json {
  let pruned: Record<string, Json> | undefined;
  for (const key in value) {
    const before = check.problems.length;
    const kept = checkValue(check, values, value[key]!, key, depth + 1);
    if (kept !== value[key]) put((pruned ??= { ...value }), key, kept);
    if (check.problems.length > before) prefix(check, before, childPath('', key));
  }
  return pruned ?? value;
}

function put(object: Record<string, Json>, key: string, value: Json | undefined): void {
  if (value === undefined) delete object[key];
  else object[key] = value;
}

function notAllowed(check: Check, allowed: readonly string[], value: string, field: string): void {
  const right = allowed.find((word) => word.toLowerCase() === value.toLowerCase()) ?? '';
  check.problems.push(schemaProblem('value-not-allowed', '', { field, value, allowed, right }));
}

const WANTED: Readonly<Record<Schema['type'], WantedType>> = {
  object: 'object',
  map: 'object',
  list: 'list',
  enum: 'string',
  string: 'string',
  integer: 'integer',
  boolean: 'boolean',
  quantity: 'quantity',
  'int-or-string': 'int-or-string',
  any: 'object',
};

function wrongType(check: Check, schema: Schema, value: Json, field: string): void {
  const written = typeof value === 'object' ? '' : String(value);
  const params = { field, wanted: WANTED[schema.type], found: jsonTypeOf(value), value: written };
  check.problems.push(schemaProblem('wrong-type', '', params));
}

/** Says of each unknown field what was probably meant. Needs whole paths, so it comes last. */
function suggestAll(check: Check): void {
  for (const [index, found] of check.problems.entries()) {
    if (found.code !== 'unknown-field') continue;
    check.problems[index] = { ...found, params: { ...found.params, ...suggest(check.root, found.path) } };
  }
}
