import type { FieldNote, ObjectRef, SteeringField } from '../engine/index.ts';
import type { Language } from './messages.ts';
import type { Text } from './text.ts';

/** A sentence or two for each field that decides where a request goes: what it does, and its default. `…` is in the code font. */
export type FieldSentences = { readonly [Field in SteeringField]: string };

/** What the editor says of fields: in completion and under the pointer. */
export interface FieldMessages {
  readonly sentences: FieldSentences;
  readonly type: string;
  readonly required: string;
  readonly default: string;
  /** Before the words that a field may say. */
  readonly allowed: string;
  /** That something is removed or deprecated, since when, and what to write instead. */
  readonly note: (note: FieldNote) => Text;
  /** The object that a name was found in. */
  readonly from: (object: ObjectRef) => Text;
  /** How many Pods have a label or a port. */
  readonly pods: (count: number) => string;
  /** The words of the link to the page about a kind. */
  readonly readOn: (kind: string) => string;
  /** The address of a page of kubernetes.io, given its path below `/docs/`. */
  readonly docs: (page: string) => string;
}

/** The words of one language; loaded with the editor, not with the page. */
export async function loadFieldMessages(language: Language): Promise<FieldMessages> {
  return language === 'ja' ? (await import('./ja/fields.ts')).fields : (await import('./en/fields.ts')).fields;
}

/** A sentence whose code stands in backquotes, as pieces. */
export function marked(sentence: string): Text {
  return sentence
    .split('`')
    .map((text, index) => ({ kind: index % 2 === 1 ? 'code' : 'text', text }) as const)
    .filter(({ text }) => text !== '');
}
