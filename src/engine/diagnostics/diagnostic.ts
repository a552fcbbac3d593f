import type { FieldPath, ObjectRef } from '../api/kind.ts';

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
  /** '' = the object itself; a path to an absent field is shown at its nearest written parent. */
  readonly path: FieldPath;
  readonly params: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly fixes: readonly QuickFix[];
}

/** One right repair. `edit.ts` turns it into text, with comments kept. */
export interface QuickFix {
  readonly code: string;
  readonly edits: readonly FieldEdit[];
}

export type FieldEdit =
  | { readonly set: FieldPath; readonly to: string | number | boolean | null }
  | { readonly remove: FieldPath }
  | { readonly move: FieldPath; readonly under: FieldPath };

/** Where something stands in the text: 1-based lines and columns as editors count them, `end` exclusive. */
export interface TextRange {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A diagnostic with its place in the text. */
export interface LocatedDiagnostic extends Diagnostic {
  readonly range: TextRange;
}
