import { useMemo, type ReactNode } from 'react';
import type { ExportMessages } from '../../i18n/export-messages.ts';
import { scaleInto } from '../../sharing/export/canvas.ts';
import { framesIn, lengthOfFilm } from '../../sharing/export/film-frames.ts';
import type { PagePictures } from '../../sharing/export/page-picture.ts';
import { isMoving, isPicture, type Choices } from './choices.ts';
import { filmOfChoices } from './film-of-choices.ts';
import styles from './export.module.css';
import { MadePreview, PicturePreview, TextPreview } from './preview.tsx';
import { stillOfChoices } from './still-of-choices.ts';
import type { MadeText } from './use-text.ts';
import type { Making } from './use-making.ts';

/** CSS pixels: the smallest words of what is laid out for a slide, and what can be read on a screen. */
const LETTERS = 16;
const LEGIBLE = 8;

interface ExportShownProps {
  readonly choices: Choices;
  readonly pictures: PagePictures | undefined;
  readonly text: MadeText | undefined;
  readonly made: Making;
  /** Why there is nothing to be shown. */
  readonly missing: string | undefined;
  readonly words: ExportMessages;
}

/** How it will look; and once it was made, how it does. */
export function ExportShown({ choices, pictures, text, made, missing, words }: ExportShownProps): ReactNode {
  const { format, theme, caption, moment } = choices;
  const runs = made.state === 'running' ? Math.max(made.hop, 0) : undefined;
  const picture = useMemo(() => {
    if (pictures === undefined) return undefined;
    if (!isMoving(format)) return stillOfChoices(pictures, { moment, caption });
    return pictures.stillOfHop(runs ?? pictures.hops - 1, { caption });
  }, [pictures, format, moment, caption, runs]);
  if (missing !== undefined) return <p className={styles['missing']}>{missing}</p>;
  if (!isPicture(format) && !isMoving(format)) return <TextPreview text={text?.text ?? ''} name={words.preview} />;
  if (pictures === undefined || picture === undefined) return null;
  if (isPicture(format))
    return <PicturePreview picture={picture} theme={theme} background={choices.background} name={words.preview} />;
  const film = filmOfChoices(pictures, format, choices);
  const letters = Math.round(LETTERS * scaleInto(film, picture));
  const seconds = (lengthOfFilm(film) / 1000).toFixed(1);
  return (
    <>
      {made.state === 'made' ? (
        <MadePreview url={made.file.url} type={made.file.blob.type} name={words.preview} />
      ) : (
        <PicturePreview picture={picture} theme={theme} background name={words.preview} />
      )}
      <p className={styles['hint']}>
        {words.lasts(seconds, framesIn(film))} {letters < LEGIBLE && words.small(letters)}
      </p>
    </>
  );
}
