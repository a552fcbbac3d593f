import type { FieldPath, FieldProblem, Json } from '../kind.ts';

/** What a value can be in JSON, and what a field wants. */
export type JsonType = 'string' | 'number' | 'boolean' | 'null' | 'list' | 'object';
export type WantedType = 'string' | 'integer' | 'boolean' | 'int-or-string' | 'quantity' | 'list' | 'object';

/** What decoding an object finds, each with the parameters of its sentence. `field` is the last name of the path. */
export interface SchemaProblemParams {
  /**
   * A field that the type does not have: refused in strict decoding, dropped otherwise. `near` is the field that was
   * probably meant ('' = none), `at` a path of the object where the field would be right ('' = none).
   */
  'unknown-field': { field: string; type: string; near: string; at: string };
  /** A value that Go's decoder refuses. `value` is as written, '' for a list or an object. */
  'wrong-type': { field: string; wanted: WantedType; found: JsonType; value: string };
  'quantity-invalid': { field: string; value: string };
  'field-required': { field: string };
  /** `right` is the allowed word that differs in case only, '' if there is none. */
  'value-not-allowed': { field: string; value: string; allowed: readonly string[]; right: string };
}

export function schemaProblem<Code extends keyof SchemaProblemParams>(
  code: Code,
  path: FieldPath,
  params: SchemaProblemParams[Code],
): FieldProblem {
  return { code, path, severity: 'error', params: params as unknown as FieldProblem['params'] };
}

export function jsonTypeOf(value: Json): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  return typeof value as 'string' | 'number' | 'boolean' | 'object';
}
