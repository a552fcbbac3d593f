import type { Answer } from './analyse.ts';
import type { FieldPath, Json, ObjectRef } from './api/kind.ts';
import { apiVersionOf, writtenPath } from './manifest/admit.ts';
import { editText } from './manifest/edit.ts';
import { fieldChoices, type FieldChoice } from './manifest/field-choices.ts';
import type { FieldEdit } from './manifest/field-edit.ts';
import { pathSteps } from './api/schema/field-path.ts';
import { schemaAt, schemaOf } from './api/schema/schema.ts';

/** What may be changed about one object of the text. */
export interface ObjectChoices {
  readonly object: ObjectRef;
  readonly fields: readonly FieldChoice[];
}

/** One change of the text: a field gets a value as it would be written (absent: it is taken out), or an object goes. */
export type OneChange =
  | { readonly object: ObjectRef; readonly field: FieldPath; readonly to?: string }
  | { readonly object: ObjectRef; readonly remove: true };

/** The objects of an answer's text, each with the fields that decide where a request goes. */
export function objectChoicesIn({ objects, cluster }: Answer): readonly ObjectChoices[] {
  return Array.from(objects.byRef, ([ref, { admitted }]) => {
    const object = cluster.objects.get(ref) ?? admitted.object;
    return { object: ref, fields: object ? fieldChoices(admitted, object) : [] };
  });
}

/** The text of an answer with one change, comments and all else as they are; undefined where it cannot be made. */
export function textWithChange({ objects, workspace }: Answer, change: OneChange): string | undefined {
  const entry = objects.byRef.get(change.object);
  // A document that does not parse is drawn as it was: what is written cannot be changed field by field.
  if (!entry || entry.manifest.drawn !== entry.manifest.written) return undefined;
  const { manifest, admitted } = entry;
  const { text } = manifest.written;
  const around = [workspace.text.slice(0, manifest.offset), workspace.text.slice(manifest.offset + text.length)];
  if ('remove' in change && admitted.base === '') return around.join('');
  const edits = editText(text, [editOf(change)]);
  if (!edits) return undefined;
  let made = text;
  for (const { start, end, text: words } of edits.toReversed()) made = made.slice(0, start) + words + made.slice(end);
  return around.join(made);

  function editOf(change: OneChange): FieldEdit {
    if ('remove' in change) return { remove: admitted.base };
    const path = writtenPath(admitted, change.field);
    return change.to === undefined ? { remove: path } : { set: path, to: valueOf(change.field, change.to) };
  }

  /** What is written, as the type of the field has it: `80` is a number, the label `80` a text. */
  function valueOf(field: FieldPath, written: string): Json {
    const { definition } = admitted;
    const schema = definition && schemaOf(apiVersionOf(definition), definition.kind);
    const type = schema && schemaAt(schema, pathSteps(field))?.type;
    if (type === 'boolean') return written === 'true';
    const isNumber = /^(0|[1-9][0-9]*)$/.test(written);
    return (type === 'integer' || type === 'int-or-string') && isNumber ? Number(written) : written;
  }
}
