import type { ReactNode } from 'react';
import type { ExportMessages } from '../../i18n/export-messages.ts';
import { SelectField } from './choice-field.tsx';
import type { Choices, Choose } from './choices.ts';

/** The view and the colours: those of the page to begin with. */
export function LookChoices({
  choices: { view, theme },
  words,
  choose,
}: {
  readonly choices: Choices;
  readonly words: ExportMessages;
  readonly choose: Choose;
}): ReactNode {
  return (
    <>
      <SelectField
        name={words.view.field}
        value={view}
        options={[
          ['nodes', words.view.nodes],
          ['concept', words.view.concept],
        ]}
        onChange={(chosen) => choose({ view: chosen })}
      />
      <SelectField
        name={words.theme.field}
        value={theme}
        options={[
          ['light', words.theme.light],
          ['dark', words.theme.dark],
        ]}
        onChange={(chosen) => choose({ theme: chosen })}
      />
    </>
  );
}
