import type { FieldPath, Json, ObjectRef } from '../api/kind.ts';
import { partsOfRef } from '../api/kind.ts';
import { textFixesOf } from '../diagnostics/repair.ts';
import type { QuickFix } from '../diagnostics/diagnostic.ts';
import type { Entry } from '../manifest/cluster-objects.ts';
import type { FieldEdit, Replacement } from '../manifest/field-edit.ts';
import { valueAt } from '../manifest/value-at.ts';
import type { Effect, RemedyStep } from './remedy.ts';
import { TEMPLATE_PATHS } from './template-paths.ts';
import type { Trial } from './trial.ts';

/** Something that may be tried: what it is, and how it is done. */
export interface Candidate {
  readonly step: RemedyStep;
  /** In the trial that it was thought of for, or another; undefined where it cannot be done. */
  readonly effect: (trial: Trial) => Effect | undefined;
  /** Asks otherwise, now that this is done: an address that there was not before. */
  readonly askAfter?: (done: Trial) => Candidate | undefined;
}

/** An object of the text that can be changed: it can be read as it is written, and in the version that is served. */
export function changeable({ objects }: Trial, ref: ObjectRef): Entry | undefined {
  const entry = objects.byRef.get(ref);
  return entry && entry.manifest.written === entry.manifest.drawn && entry.admitted.olderVersion === undefined
    ? entry
    : undefined;
}

/** What an object's text says at a path. */
export function writtenAt(trial: Trial, ref: ObjectRef, path: FieldPath): Json | undefined {
  const entry = changeable(trial, ref);
  return entry && valueAt(entry.admitted.written, path);
}

/** Changes of an object's fields as ones of the whole text. */
export function editsIn(trial: Trial, ref: ObjectRef, edits: readonly FieldEdit[]): readonly Replacement[] | undefined {
  const entry = changeable(trial, ref);
  return (
    entry &&
    editsOfFix(trial, {
      code: 'change-value',
      params: {},
      document: entry.manifest.index,
      base: entry.admitted.base,
      edits,
    })
  );
}

export function editsOfFix({ manifests }: Trial, fix: QuickFix): readonly Replacement[] | undefined {
  const [found] = textFixesOf(manifests, { fixes: [fix] });
  return found?.textEdits.map(({ start, end, text }) => ({ start, end, text }));
}

/** A candidate that changes fields of one object. */
export function inFields(ref: ObjectRef, step: RemedyStep, edits: readonly FieldEdit[]): Candidate {
  return {
    step,
    effect: (trial) => {
      const found = editsIn(trial, ref, edits);
      return found && { edits: found };
    },
  };
}

/** One field gets another value; nothing where the object is not written, or says so already. */
export function setTo(
  trial: Trial,
  ref: ObjectRef,
  path: FieldPath,
  to: string | number | boolean,
  afterSibling?: string,
): readonly Candidate[] {
  if (!changeable(trial, ref)) return [];
  const from = writtenAt(trial, ref, path);
  if (from === to) return [];
  const said = typeof from === 'object' || from === undefined ? {} : { from: String(from) };
  const step: RemedyStep = { kind: 'set-field', ref, path, ...said, to: String(to) };
  const edit = { set: path, to, ...(afterSibling === undefined ? {} : { after: afterSibling }) };
  return [inFields(ref, step, [edit])];
}

/** A field goes; nothing where it is not written. */
export function without(trial: Trial, ref: ObjectRef, path: FieldPath): readonly Candidate[] {
  if (writtenAt(trial, ref, path) === undefined) return [];
  return [inFields(ref, { kind: 'remove-field', ref, path }, [{ remove: path }])];
}

/** What a Pod is written in: itself, or the workload that it is made by; and where its own fields stand in that. */
export function writtenPod(
  trial: Trial,
  pod: ObjectRef,
): { readonly ref: ObjectRef; readonly path: FieldPath } | undefined {
  const ref = changeable(trial, pod) ? pod : trial.cluster.workloadOfPod.get(pod);
  const path = ref && TEMPLATE_PATHS[partsOfRef(ref).kind];
  return ref !== undefined && path !== undefined && changeable(trial, ref) ? { ref, path } : undefined;
}
