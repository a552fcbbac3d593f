import type { ReactNode } from 'react';
import type { ExportMessages } from '../../i18n/export-messages.ts';
import type { FilmFormat } from '../../sharing/export/film.ts';
import { CheckField, SelectField } from './choice-field.tsx';
import { heightOf, MOTIONS, SPEEDS, type Choices, type Choose } from './choices.ts';
import { LookChoices } from './look-choices.tsx';

interface MotionChoicesProps {
  readonly format: 'gif' | 'film';
  readonly choices: Choices;
  /** What this browser can make. */
  readonly kinds: readonly FilmFormat[];
  readonly words: ExportMessages;
  readonly choose: Choose;
}

/** Of a picture that moves: its size, how smooth and how fast it is. */
export function MotionChoices({ format, choices, kinds, words, choose }: MotionChoicesProps): ReactNode {
  const motion = choices[format];
  const { widths, rates } = MOTIONS[format];
  return (
    <>
      {format === 'film' && choices.kind !== undefined && (
        <SelectField
          name={words.kind.field}
          value={choices.kind}
          options={kinds.map((kind) => [kind, words.kind[kind]] as const)}
          onChange={(kind) => choose({ kind })}
        />
      )}
      <LookChoices choices={choices} words={words} choose={choose} />
      <SelectField
        name={words.size.field}
        value={motion.width}
        options={widths.map((width) => [width as number, words.size.of(width, heightOf(width))] as const)}
        onChange={(width) => choose({ [format]: { ...motion, width } })}
      />
      <SelectField
        name={words.rate.field}
        value={motion.fps}
        options={rates.map((fps) => [fps as number, words.rate.of(fps)] as const)}
        onChange={(fps) => choose({ [format]: { ...motion, fps } })}
      />
      <SelectField
        name={words.speed.field}
        value={choices.speed}
        options={SPEEDS.map((speed) => [speed, words.speed.of(speed)] as const)}
        onChange={(speed) => choose({ speed })}
      />
      <CheckField name={words.caption} checked={choices.caption} onChange={(caption) => choose({ caption })} />
    </>
  );
}
