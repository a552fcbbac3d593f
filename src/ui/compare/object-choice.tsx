import { useState, type ReactNode } from 'react';
import type { FieldChoice, ObjectChoices, ObjectRef } from '../../engine/index.ts';
import type { CompareMessages } from '../../i18n/compare-messages.ts';
import { otherField, otherObject, type Variation } from '../../state/variation.ts';
import { useMessages } from '../page-context.tsx';
import { Pick, Written, type Option } from './pick.tsx';

type ObjectVariation = Extract<Variation, { readonly kind: 'object' }>;

/** No field has such a path. */
const WHOLE = '\u0000whole';
const OTHER = '\u0000other';
const NOT_WRITTEN = '\u0000none';

/** An object of the text, one of its fields, and what stands there in B. */
export function ObjectChoice({
  variation: { change, was },
  choices,
  onVary,
}: {
  readonly variation: ObjectVariation;
  readonly choices: readonly ObjectChoices[];
  readonly onVary: (variation: Variation) => void;
}): ReactNode {
  const { compare: words } = useMessages();
  const fields = choices.find(({ object }) => object === change.object)?.fields ?? [];
  const field = 'remove' in change ? undefined : change.field;
  const choice = fields.find((each) => each.field === field);

  function pickField(picked: string): void {
    if (picked === WHOLE) onVary({ kind: 'object', change: { object: change.object, remove: true } });
    const next = fields.find((each) => each.field === picked);
    if (next) onVary(otherField(change.object, next));
  }

  function write(to: string | undefined): void {
    if (choice === undefined) return;
    onVary({
      kind: 'object',
      change: { object: change.object, field: choice.field, ...(to === undefined ? {} : { to }) },
      ...(was === undefined ? {} : { was }),
    });
  }

  return (
    <>
      <Pick
        label={words.object}
        value={change.object}
        options={choices.map(({ object }) => ({ value: object, words: nameOf(object), group: kindOf(object) }))}
        onPick={(picked) => {
          const next = choices.find(({ object }) => object === picked);
          if (next) onVary(otherObject(next));
        }}
      />
      <Pick
        label={words.field}
        value={field ?? WHOLE}
        options={[
          ...fields.map((each) => ({ value: each.field, words: each.field })),
          { value: WHOLE, words: words.wholeObject },
        ]}
        onPick={pickField}
      />
      {choice && (
        <ValueChoice
          key={choice.field}
          choice={choice}
          value={'to' in change ? change.to : undefined}
          onWrite={write}
        />
      )}
    </>
  );
}

function ValueChoice({
  choice,
  value,
  onWrite,
}: {
  readonly choice: FieldChoice;
  readonly value: string | undefined;
  readonly onWrite: (to: string | undefined) => void;
}): ReactNode {
  const { compare: words } = useMessages();
  const [other, setOther] = useState(value !== undefined && !choice.values.includes(value));
  return (
    <>
      <Pick
        label={words.valueInB}
        value={other ? OTHER : (value ?? NOT_WRITTEN)}
        options={optionsOf(choice, words)}
        onPick={(picked) => {
          setOther(picked === OTHER);
          if (picked !== OTHER) onWrite(picked === NOT_WRITTEN ? undefined : picked);
        }}
      />
      {other && <Written label={words.valueWritten} value={value ?? ''} onWritten={(to) => to !== '' && onWrite(to)} />}
    </>
  );
}

function optionsOf({ values, open }: FieldChoice, words: CompareMessages): readonly Option[] {
  return [
    ...values.map((each) => ({ value: each, words: each })),
    { value: NOT_WRITTEN, words: words.notWritten },
    ...(open ? [{ value: OTHER, words: words.otherValue }] : []),
  ];
}

function kindOf(ref: ObjectRef): string {
  return ref.slice(0, ref.indexOf('/'));
}

/** The name; with its namespace where that is not `default`. */
function nameOf(ref: ObjectRef): string {
  const [, second = '', third] = ref.split('/');
  return third === undefined ? second : second === 'default' ? third : `${second}/${third}`;
}
