import type { ObjectRef } from '../api/kind.ts';
import type { FieldNote } from './field-note.ts';
import type { TextRange } from './locate.ts';
import type { SteeringField } from './steering-fields.ts';

/** Something that may be written at the cursor. */
export interface CompletionItem {
  readonly label: string;
  /** `field`: a key; `value`: a word of the schema, or the default; `name`: something that the cluster, or the object itself, has. */
  readonly kind: 'field' | 'value' | 'name';
  /**
   * What to insert, as a snippet (`$1`, `${2:word}`). Its further lines are indented as they must stand: the editor is to
   * leave them as they are.
   */
  readonly insert: string;
  /** Whether Kubernetes refuses an object without this field. */
  readonly required: boolean;
  readonly detail: CompletionDetail;
  /** What it replaces: a part of the cursor's line. */
  readonly range: TextRange;
}

/** What there is to say about an item; codes and names, no sentences. */
export interface CompletionDetail {
  /** As `kubectl explain` prints it: `[]ServicePort`. */
  readonly type?: string;
  /** What the API server fills in when the field is left out, as YAML. */
  readonly default?: string;
  /** The name of its sentence in `i18n/fields`. */
  readonly field?: SteeringField;
  readonly note?: FieldNote;
  /** The object that has the name. */
  readonly from?: ObjectRef;
  /** How many Pods have the label or the port. */
  readonly pods?: number;
}

/** An item without its place: that is the same for all items at one cursor. */
export type Offer = Omit<CompletionItem, 'range'>;
