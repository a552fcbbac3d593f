import type { FieldPath, Json } from '../api/kind.ts';
import { pathSteps } from '../api/schema/field-path.ts';

/** The value at a path of a document or an object; undefined where nothing is. */
export function valueAt(root: Json, path: FieldPath): Json | undefined {
  let value: Json | undefined = root;
  for (const step of pathSteps(path)) {
    if (typeof value !== 'object' || value === null) return undefined;
    const own: { readonly [step: string | number]: Json } = value as never;
    value = Object.hasOwn(own, step) ? own[step] : undefined;
  }
  return value;
}
