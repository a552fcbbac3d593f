import { useEffect, useState, type ReactNode } from 'react';
import type { ExportMessages } from '../../i18n/export-messages.ts';
import { fileNameOf } from '../../sharing/export/file-name.ts';
import type { PagePictures } from '../../sharing/export/page-picture.ts';
import controls from '../controls/controls.module.css';
import { usePageState } from '../page-context.tsx';
import { saveFile } from '../share/save-file.ts';
import { isMoving, type Choices } from './choices.ts';
import { copyPicture, copySvg } from './copy-picture.ts';
import styles from './export.module.css';
import { movingFile, pictureFile, type Carry } from './files.ts';
import { momentInName } from './start-choices.ts';
import { MakingProgress } from './making-progress.tsx';
import type { MadeFile, Maker } from './use-making.ts';

interface PictureActionsProps {
  readonly choices: Choices;
  /** Absent where none can be made. */
  readonly pictures: PagePictures | undefined;
  readonly maker: Maker;
  readonly carry: Carry;
  readonly words: ExportMessages;
}

/** Makes, saves and copies a picture; says how far a film is, and stops it. */
export function PictureActions({ choices, pictures, maker, carry, words }: PictureActionsProps): ReactNode {
  const url = usePageState((state) => state.trace?.request.url);
  const [copied, setCopied] = useState<boolean>();
  useEffect(() => setCopied(undefined), [choices]);
  const { making, make, cancel } = maker;
  const { format } = choices;
  const moves = isMoving(format);

  async function makeAndSave(): Promise<void> {
    if (pictures === undefined) return;
    setCopied(undefined);
    const ending = format !== 'film' ? format : choices.kind === 'mp4-avc' ? 'mp4' : 'webm';
    const name = fileNameOf(url, momentInName(choices, pictures.hops), ending);
    const file = await make(
      (work) =>
        isMoving(format)
          ? movingFile(format, pictures, choices, carry, work)
          : pictureFile(format === 'svg' ? 'svg' : 'png', pictures, choices, carry),
      name,
    );
    if (file !== undefined) saveMade(file);
  }

  const isRunning = making.state === 'running';
  return (
    <>
      <div className={styles['buttons']}>
        <button
          type="button"
          className={controls['primary']}
          disabled={pictures === undefined}
          aria-disabled={isRunning}
          onClick={() => {
            // It keeps the focus while it works, and is not begun twice.
            if (isRunning) return;
            if (moves && making.state === 'made') saveMade(making.file);
            else void makeAndSave();
          }}
        >
          {moves ? (making.state === 'made' ? words.saveAgain : words.make[format]) : words.save}
        </button>
        {isRunning && moves && (
          <button type="button" className={controls['button']} onClick={cancel}>
            {words.cancel}
          </button>
        )}
        {!moves && (
          <button
            type="button"
            className={controls['button']}
            disabled={pictures === undefined}
            onClick={() => {
              if (pictures === undefined) return;
              const file = pictureFile(format === 'svg' ? 'svg' : 'png', pictures, choices, carry);
              void (format === 'svg' ? copySvg(file) : copyPicture(file)).then(setCopied);
            }}
          >
            {format === 'svg' ? words.copySvg : words.copyPicture}
          </button>
        )}
        {isRunning && moves && (
          <MakingProgress making={making} hops={pictures?.hops ?? 0} name={words.make[format]} words={words} />
        )}
      </div>
      <p className={styles['outcome']} role="status" data-state={making.state}>
        {said()}
      </p>
    </>
  );

  function said(): string {
    if (copied !== undefined) return copied ? words.copied : words.notCopied;
    switch (making.state) {
      case 'idle':
      case 'running':
        return '';
      case 'made':
        return words.made(sizeOf(making.file.blob));
      case 'cancelled':
        return words.cancelled;
      case 'failed':
        return words.failed;
    }
  }
}

function saveMade({ blob, name }: MadeFile): void {
  saveFile(blob, name, blob.type);
}

function sizeOf({ size }: Blob): string {
  return size < 1_000_000 ? `${Math.max(1, Math.round(size / 1000))} kB` : `${(size / 1_000_000).toFixed(1)} MB`;
}
