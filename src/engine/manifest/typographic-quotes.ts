import { fieldOf, problem, withoutTypographicQuotes } from '../api/field-problem.ts';
import type { FieldPath, FieldProblem, Json, JsonObject } from '../api/kind.ts';
import { childPath, itemPath } from '../api/schema/field-path.ts';

/** Whether there is anything to look for in a text: few have such a character. */
export function hasTypographicQuotes(text: string): boolean {
  return /[“”„‟″‘’‚‛′«»]/.test(text);
}

/**
 * Values in quotes out of a text processor where the API takes any text: they are letters of the value, and seldom what is
 * meant. Values of several lines (whole files in a ConfigMap) are left alone.
 */
export function typographicQuotes(object: JsonObject): readonly FieldProblem[] {
  const found: FieldProblem[] = [];
  search(object, '', found);
  return found;
}

function search(value: Json, path: FieldPath, found: FieldProblem[]): void {
  if (typeof value === 'string') {
    const meant = value.includes('\n') ? undefined : withoutTypographicQuotes(value);
    // An apostrophe at one end (`the Pods’`) is prose.
    if (meant === undefined || !isQuoted(value)) return;
    found.push(problem('typographic-quotes', path, { field: fieldOf(path), value, meant }, 'warning'));
  } else if (Array.isArray(value)) {
    (value as readonly Json[]).forEach((item, index) => search(item, itemPath(path, index), found));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value as JsonObject)) search(child, childPath(path, key), found);
  }
}

function isQuoted(value: string): boolean {
  return !/^[^“”„‟″‘’‚‛′«»].*[’′]$/s.test(value);
}
