import { useEffect, useState, type ReactNode } from 'react';
import type { ExportMessages } from '../../i18n/export-messages.ts';
import { useMessages, usePage, usePageState } from '../page-context.tsx';
import { CheckField } from './choice-field.tsx';
import { isMoving, isPicture, type Choose } from './choices.ts';
import styles from './export.module.css';
import { ExportShown } from './export-shown.tsx';
import { FormatChoice } from './format-choice.tsx';
import { MotionChoices } from './motion-choices.tsx';
import { PictureActions } from './picture-actions.tsx';
import { PictureChoices } from './picture-choices.tsx';
import { startChoices } from './start-choices.ts';
import { TextActions } from './text-actions.tsx';
import { useCarry } from './use-carry.ts';
import { useFilmKinds } from './use-film-kinds.ts';
import { useMaker } from './use-making.ts';
import { usePictures } from './use-pictures.ts';
import { useText } from './use-text.ts';

/** What is to be made, how it will look, and the making of it. */
export function ExportForm({ words }: { readonly words: ExportMessages }): ReactNode {
  const page = usePage();
  const { share } = useMessages();
  const trace = usePageState((state) => state.trace);
  const [choices, setChoices] = useState(() => startChoices(page));
  const { format } = choices;
  const pictures = usePictures(choices);
  const text = useText(format, choices.block);
  const kinds = useFilmKinds(format === 'film', choices.film.width);
  const maker = useMaker();
  const { carry, removed } = useCarry(choices);
  const { forget } = maker;

  // Another size may be one that the browser makes in another kind only.
  useEffect(() => {
    if (kinds !== undefined)
      setChoices((before) =>
        before.kind !== undefined && kinds.includes(before.kind) ? before : { ...before, kind: kinds[0] },
      );
  }, [kinds]);
  // What was made is of a request that is no longer there.
  useEffect(() => forget, [trace, forget]);

  const choose: Choose = (choice) => {
    forget();
    setChoices((before) => ({ ...before, ...choice }));
  };
  const isRunning = maker.making.state === 'running';
  const missing =
    trace === undefined && format !== 'yaml' && !isPicture(format)
      ? words.nothingSent
      : format !== 'film'
        ? undefined
        : kinds === undefined
          ? words.asking
          : kinds.length === 0
            ? words.noFilm
            : undefined;
  const carriesScene = isPicture(format) || format === 'gif';
  const left =
    format === 'yaml' ? text?.removed : carriesScene && choices.carries && missing === undefined ? removed : undefined;

  return (
    <div className={styles['form']}>
      <div className={styles['shown']}>
        <ExportShown
          choices={choices}
          pictures={pictures}
          text={text}
          made={maker.making}
          missing={missing}
          words={words}
        />
      </div>
      <div className={styles['choices']}>
        <fieldset className={styles['all']} disabled={isRunning}>
          <FormatChoice format={format} words={words} onChange={(chosen) => choose({ format: chosen })} />
          {isPicture(format) && pictures && (
            <PictureChoices choices={choices} pictures={pictures} words={words} choose={choose} />
          )}
          {isMoving(format) && missing === undefined && (
            <MotionChoices format={format} choices={choices} kinds={kinds ?? []} words={words} choose={choose} />
          )}
          {carriesScene && missing === undefined && (
            <CheckField name={words.carries} checked={choices.carries} onChange={(carries) => choose({ carries })} />
          )}
          {format === 'mermaid' && (
            <CheckField name={words.block} checked={choices.block} onChange={(block) => choose({ block })} />
          )}
        </fieldset>
        {left !== undefined && <p className={styles['hint']}>{left > 0 ? share.secrets(left) : share.noSecrets}</p>}
        {format === 'film' && missing === undefined && <p className={styles['hint']}>{words.filmHoldsNoScene}</p>}
      </div>
      <div className={styles['actions']}>
        {isPicture(format) || isMoving(format) ? (
          <PictureActions
            choices={choices}
            pictures={missing === undefined ? pictures : undefined}
            maker={maker}
            carry={carry}
            words={words}
          />
        ) : (
          <TextActions format={format} text={text?.text} block={choices.block} words={words} />
        )}
      </div>
    </div>
  );
}
