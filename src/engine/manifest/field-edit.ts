import type { FieldPath, Json } from '../api/kind.ts';
import type { Span } from './positions.ts';

/** A change of one field of a document. `edit.ts` turns it into changes of its text. */
export type FieldEdit =
  /**
   * Gives a field a value; parents that are not there are made, and an index behind a list's last item adds one. A new field
   * comes behind its sibling `after` ('' = first), else last.
   */
  | { readonly set: FieldPath; readonly to: Json; readonly after?: string }
  | { readonly remove: FieldPath }
  /** Takes a field out, with its comments, and puts it under another one. */
  | { readonly move: FieldPath; readonly under: FieldPath }
  /** Gives a field another name. */
  | { readonly rename: FieldPath; readonly to: string }
  /** Makes a value the one item of a list. */
  | { readonly wrap: FieldPath }
  | Replacement;

/** Other words for a part of a document's text: offsets into it, as it is before this edit. */
export interface Replacement extends Span {
  readonly text: string;
}
