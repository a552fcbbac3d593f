import type { Json, JsonObject, KubeObject, ObjectRef } from '../api/kind.ts';
import { refOf } from '../api/kind.ts';
import type { KindName, Of } from '../api/kinds.ts';
import { isOfKind } from '../api/kinds.ts';
import type { Labels } from '../api/labels.ts';
import type { PodSpec } from '../api/pod-spec.ts';
import type { PathStep } from '../api/schema/field-path.ts';
import type { CursorPlace } from './cursor.ts';

/** Every object of the cluster. */
export type KnownObjects = ReadonlyMap<ObjectRef, KubeObject>;

/** Where a name is wanted. */
export interface NameContext {
  readonly place: CursorPlace;
  /** The object at the cursor, as far as it is written. */
  readonly written: JsonObject;
  readonly objects: KnownObjects;
  /** `ServicePort.targetPort`. */
  readonly field: string;
  /** The way to that field. */
  readonly steps: readonly PathStep[];
}

/** A name that the cluster knows, or that the object itself says elsewhere. */
export interface Name {
  readonly text: string;
  /** A number, to be written without quotes. */
  readonly isNumber?: boolean;
  /** The object that has it. */
  readonly from?: ObjectRef;
  /** How many Pods have it. */
  readonly pods?: number;
}

/** The objects of a kind in a namespace, or in all of them, or of a cluster-scoped kind. */
export function objectsOfKind<Kind extends KindName>(
  objects: KnownObjects,
  kind: Kind,
  namespace?: string,
): readonly Of<Kind>[] {
  const found: Of<Kind>[] = [];
  for (const object of objects.values()) {
    if (!isOfKind(object, kind)) continue;
    if (namespace === undefined || object.metadata.namespace === namespace) found.push(object);
  }
  return found;
}

/** The names of objects of a kind. */
export function namesOfKind(objects: KnownObjects, kind: KindName, namespace?: string): Name[] {
  return objectsOfKind(objects, kind, namespace).map(({ metadata }) => nameOf(kind, metadata));
}

export function nameOf(kind: string, { namespace, name }: KubeObject['metadata']): Name {
  return { text: name, from: refOf(kind, namespace, name) };
}

/** A Pod, or the template of Pods that may not be there yet. */
export interface PodShape {
  readonly labels: Labels;
  readonly spec: PodSpec;
  readonly isPod: boolean;
}

/** The Pods of a namespace (or of all), and what workloads make theirs from. */
export function podShapes(objects: KnownObjects, namespace?: string): readonly PodShape[] {
  const shapes: PodShape[] = [];
  for (const object of objects.values()) {
    if (namespace !== undefined && object.metadata.namespace !== namespace) continue;
    if (isOfKind(object, 'Pod')) {
      shapes.push({ labels: object.metadata.labels, spec: object.spec, isPod: true });
      continue;
    }
    const template = (object as { readonly spec?: { readonly template?: Json } }).spec?.template;
    const labels = valueAt(template ?? null, ['metadata', 'labels']);
    const spec = valueAt(template ?? null, ['spec']);
    if (Array.isArray(valueAt(spec, ['containers']))) {
      shapes.push({ labels: textsOf(labels), spec: spec as unknown as PodSpec, isPod: false });
    }
  }
  return shapes;
}

/** What is written at a way of a value; null for nothing. */
export function valueAt(value: Json, steps: readonly PathStep[]): Json {
  return steps.reduce<Json>((inside, step) => {
    if (typeof inside !== 'object' || inside === null) return null;
    return (inside as { readonly [step: PathStep]: Json })[step] ?? null;
  }, value);
}

/** The texts of a mapping: labels, a selector. */
export function textsOf(value: Json): Labels {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const texts = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts);
}
