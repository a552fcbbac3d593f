import type { Json, JsonObject } from './kind.ts';

/** A fresh object in the making: defaults are filled in here, never in the text's own value. */
export type Draft = { [key: string]: Json };

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A shallow copy to fill in; empty for what is absent or no object. */
export function draftOf(value: Json | undefined): Draft {
  return isObject(value) ? { ...value } : {};
}

/** The items of a list that are objects, each a shallow copy; [] for what is absent or no list. */
export function draftsOf(value: Json | undefined): Draft[] {
  return Array.isArray(value) ? (value as readonly Json[]).map(draftOf) : [];
}

/** Whether a field says something: Go reads `""` and an absent field as the same. */
export function isSet(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** Fills in a field that says nothing. */
export function setDefault(draft: Draft, key: string, value: Json): void {
  if (!isSet(draft[key])) draft[key] = value;
}

/** Takes away a field that Go's decoder reads as not there: `""`, 0. */
export function dropZero(draft: Draft, ...keys: readonly string[]): void {
  for (const key of keys) {
    const value = draft[key];
    if (value === '' || value === 0) delete draft[key];
  }
}

/** Maps of texts, where null is the text ''. Elsewhere null is the same as absent (Go's encoding/json). */
const TEXT_MAPS: ReadonlySet<string> = new Set([
  'labels',
  'annotations',
  'matchLabels',
  'nodeSelector',
  'data',
  'stringData',
]);

/** The value without what is null, as Go's decoder leaves it. A value without null is returned as it is. */
export function withoutNull(value: JsonObject): JsonObject {
  return hasNull(value) ? (cleaned(value, false) as JsonObject) : value;
}

/** Most texts have no null, and then there is nothing to copy. */
function hasNull(value: object): boolean {
  const fields = value as { readonly [key: string]: Json };
  for (const key in fields) {
    const item = fields[key] as Json;
    if (typeof item === 'object' && (item === null || hasNull(item))) return true;
  }
  return false;
}

function cleaned(value: Json, texts: boolean): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    let copy: Json[] | undefined;
    for (let i = 0; i < list.length; i++) {
      const item = list[i] as Json;
      // A null item is an item with nothing said: an empty object, or an empty text beside texts.
      const next = item === null ? (list.some((other) => typeof other === 'string') ? '' : {}) : cleaned(item, false);
      if (next !== item) (copy ??= [...list])[i] = next;
    }
    return copy ?? value;
  }
  const object = value as JsonObject;
  let copy: Draft | undefined;
  for (const key in object) {
    const item = object[key] as Json;
    if (item === null) {
      copy ??= { ...object };
      if (texts) copy[key] = '';
      else delete copy[key];
    } else if (typeof item === 'object') {
      const next = cleaned(item, TEXT_MAPS.has(key));
      if (next !== item) (copy ??= { ...object })[key] = next;
    }
  }
  return copy ?? value;
}
