import type { Json, JsonObject } from '../api/kind.ts';
import { checkSchema } from '../api/schema/check-schema.ts';
import type { PathStep } from '../api/schema/field-path.ts';
import { isObject } from './manifest.ts';
import { newestVersion, objectJson } from './cursor.ts';
import type { CursorPlace } from './cursor.ts';

/**
 * What the API server would fill in at a place of the object, were nothing written there; undefined for nothing. It depends
 * on what else is written: `targetPort` becomes `port`. Gives a function, so that the fields of one holder are asked together.
 */
export function defaultsAt(place: CursorPlace, holder: readonly PathStep[]): (name: string) => Json | undefined {
  const { definition, schema, apiVersion } = place;
  if (!definition || (apiVersion !== undefined && apiVersion !== newestVersion(definition))) return () => undefined;
  const written = withHolder(objectJson(place), holder) as JsonObject;
  const filled = (value: JsonObject): Json => {
    const complete = definition.defaults(checkSchema(schema, value).pruned) as unknown as Json;
    return at(complete, holder);
  };
  let whole: Json | undefined;
  return (name) => {
    if (holder[0] === 'status' || (holder.length === 0 && name === 'status')) return undefined;
    const own = field(at(written, holder), name) !== undefined;
    const value = own ? field(filled(without(written, [...holder, name]) as JsonObject), name) : undefined;
    if (own) return said(value);
    whole ??= filled(written);
    return said(field(whole, name));
  };
}

/** What a reader is told: values, and flat lists and objects of them. What only holds other defaults says nothing itself. */
function said(value: Json | undefined): Json | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'object') return value;
  const inside = Object.values(value) as readonly Json[];
  return inside.length === 0 || inside.some((item) => typeof item === 'object') ? undefined : value;
}

function field(value: Json | undefined, name: PathStep): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as { readonly [step: PathStep]: Json })[name];
}

function at(value: Json, steps: readonly PathStep[]): Json {
  return steps.reduce<Json>((inside, step) => field(inside, step) ?? null, value);
}

/** With a mapping at the end of the way, made where there is none. */
function withHolder(value: Json | undefined, [step, ...rest]: readonly PathStep[]): Json {
  const list: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [];
  const map: JsonObject = isObject(value) ? value : {};
  if (step === undefined) return map;
  const inside = withHolder(field(value, step), rest);
  if (typeof step === 'string') return { ...map, [step]: inside };
  const items = [...list];
  items[step] = inside;
  return Array.from(items, (item) => item ?? null);
}

function without(value: Json | undefined, [step, ...rest]: readonly PathStep[]): Json {
  if (step === undefined || typeof value !== 'object' || value === null) return value ?? null;
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((item, index) => (index === step ? without(item, rest) : item));
  }
  const copy: Record<string, Json> = { ...(value as JsonObject) };
  if (rest.length === 0) delete copy[step];
  else copy[step] = without(copy[step], rest);
  return copy;
}
