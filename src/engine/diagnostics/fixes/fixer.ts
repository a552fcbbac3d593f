import { fieldOf } from '../../api/field-problem.ts';
import type { FieldPath, Json, JsonObject, ObjectRef } from '../../api/kind.ts';
import { pathSteps } from '../../api/schema/field-path.ts';
import { schemaAt, schemaOf } from '../../api/schema/schema.ts';
import type { Schema } from '../../api/schema/schema.ts';
import { apiVersionOf } from '../../manifest/admit.ts';
import type { ClusterObjects, Entry } from '../../manifest/cluster-objects.ts';
import type { FieldEdit } from '../../manifest/field-edit.ts';
import { valueAt } from '../../manifest/value-at.ts';
import type { DiagnosticCode, DiagnosticParams } from '../codes.ts';
import type { QuickFix, Surroundings } from '../diagnostic.ts';
import type { FixCode, FixParams } from '../fix-codes.ts';

/** What a fixer may look at: the finding's object as it is written, and everything else. */
export interface FixStage {
  /** The finding's field, as the object writes it. */
  readonly path: FieldPath;
  readonly entry: Entry;
  readonly objects: ClusterObjects;
  readonly around: Surroundings;
}

/** The right repair of one finding, if there is one. */
export type Fixer<Code extends DiagnosticCode> = (
  params: DiagnosticParams[Code],
  stage: FixStage,
) => QuickFix | undefined;

export type Fixers = { readonly [Code in DiagnosticCode]?: Fixer<Code> };

/** A fix of the finding's own object. */
export function fix<Code extends FixCode>(
  { entry }: FixStage,
  code: Code,
  params: FixParams[Code],
  ...edits: readonly FieldEdit[]
): QuickFix {
  return fixIn(entry, code, params, edits);
}

/** A fix of some object. */
export function fixIn<Code extends FixCode>(
  { manifest, admitted }: Entry,
  code: Code,
  params: FixParams[Code],
  edits: readonly FieldEdit[],
): QuickFix {
  return { code, params: params as QuickFix['params'], document: manifest.index, base: admitted.base, edits };
}

/** The finding's value becomes another one. */
export function change(stage: FixStage, to: string | number | boolean, path: FieldPath = stage.path): QuickFix {
  return fix(stage, 'change-value', { field: fieldOf(path), value: String(to) }, { set: path, to });
}

/** A field that the object lacks. */
export function add(stage: FixStage, path: FieldPath, to: string | number, after?: string): QuickFix {
  const edit: FieldEdit = { set: path, to, ...(after === undefined ? {} : { after }) };
  return fix(stage, 'add-field', { field: fieldOf(path), value: String(to) }, edit);
}

/** The finding's field goes away; undefined where it is not written. */
export function remove(stage: FixStage, path: FieldPath = stage.path): QuickFix | undefined {
  if (writtenAt(stage, path) === undefined) return undefined;
  return fix(stage, 'remove-field', { field: fieldOf(path) }, { remove: withEmptyParent(stage, path) });
}

/** A map of annotations or labels goes with its last entry. */
export function withEmptyParent(stage: FixStage, path: FieldPath): FieldPath {
  const parent = /^(.*(?:annotations|labels))\[[^\]]*\]$|^(.*(?:annotations|labels))\.[^.]+$/.exec(path);
  const map = parent?.[1] ?? parent?.[2];
  if (map === undefined) return path;
  const entries = writtenAt(stage, map);
  return typeof entries === 'object' && entries !== null && Object.keys(entries).length === 1 ? map : path;
}

/** What an object says at a path. */
export function writtenAt({ entry }: FixStage, path: FieldPath): Json | undefined {
  return valueAt(entry.admitted.written, path);
}

/** Another object, where a document has it that can be read. */
export function entryOf({ objects }: FixStage, ref: ObjectRef): Entry | undefined {
  const entry = objects.byRef.get(ref);
  return entry && entry.manifest.written === entry.manifest.drawn ? entry : undefined;
}

/** What the field of a path may be; undefined for an unknown one, or an object of an older version. */
export function schemaOfPath({ entry: { admitted } }: FixStage, path: FieldPath): Schema | undefined {
  const { definition, olderVersion } = admitted;
  if (!definition || olderVersion !== undefined) return undefined;
  const schema = schemaOf(apiVersionOf(definition), definition.kind);
  return schema && schemaAt(schema, pathSteps(path));
}

/** The path above a field: `spec.ports[0]` of `spec.ports[0].port`. */
export function parentPath(path: FieldPath): FieldPath {
  if (path.endsWith(']')) return path.slice(0, path.lastIndexOf('['));
  const dot = path.lastIndexOf('.');
  const bracket = path.lastIndexOf(']');
  return path.slice(0, Math.max(dot, bracket + 1, 0));
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
