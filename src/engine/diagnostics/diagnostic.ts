import type { FieldPath, KubeObject, ObjectRef } from '../api/kind.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { FieldEdit } from '../manifest/field-edit.ts';
import type { TextRange } from '../manifest/locate.ts';
import type { DiagnosticCode, DiagnosticParams } from './codes.ts';
import type { FixCode } from './fix-codes.ts';
import type { ObjectIndex } from './object-index.ts';

export type { FieldEdit, TextRange };

export type Severity = 'error' | 'warning' | 'info';

/**
 * A finding about the manifests: a code with parameters, an object and a field; never a sentence, never a line.
 * Line and text are found at the edge (`locate`), words in i18n.
 */
export interface Diagnostic {
  /** Named for the finding: `service-selects-no-pod`. The key of its sentence in i18n. */
  readonly code: string;
  readonly severity: Severity;
  /** Which document of the text, counted from 0. */
  readonly document: number;
  /** The object, where the document has one (items of a List have a ref each). */
  readonly ref?: ObjectRef;
  /** Where the object stands in its document, when it is an item of a List: `items[3]`. */
  readonly base?: FieldPath;
  /** '' = the object itself; a path to an absent field is shown at its nearest written parent. */
  readonly path: FieldPath;
  readonly params: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly fixes: readonly QuickFix[];
}

/** One right repair. `repair.ts` turns it into text, with comments kept. */
export interface QuickFix {
  /** Named for what it does: `move-field`. The key of its title in i18n. */
  readonly code: FixCode;
  readonly params: Readonly<Record<string, string>>;
  /** The document whose fields it changes, counted from 0, and the object's place in that. */
  readonly document: number;
  readonly base: FieldPath;
  readonly edits: readonly FieldEdit[];
}

/** A diagnostic with its place in the text. */
export interface LocatedDiagnostic extends Diagnostic {
  readonly range: TextRange;
}

/** A finding of a rule: about the object that the rule was asked about. Paths are those of the newest version. */
export interface Finding {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly path: FieldPath;
  readonly params: Diagnostic['params'];
}

/** What a rule may look at beside its object. */
export interface Surroundings {
  readonly cluster: Cluster;
  readonly index: ObjectIndex;
}

/** One finding's rule: what it says of an object of its kind (of any kind, without `kind`). */
export interface Rule<T extends KubeObject = never> {
  readonly kind?: string;
  readonly find: (object: T, ref: ObjectRef, around: Surroundings) => readonly Finding[];
}

/** Makes a finding with the parameters that its sentence needs. */
export function finding<Code extends DiagnosticCode>(
  code: Code,
  severity: Severity,
  path: FieldPath,
  params: DiagnosticParams[Code],
): Finding {
  return { code, severity, path, params: params as unknown as Finding['params'] };
}
