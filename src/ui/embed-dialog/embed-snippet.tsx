import { useEffect, useId, useState, type ReactNode } from 'react';
import type { EmbedDialogMessages } from '../../i18n/embed-dialog-messages.ts';
import { slidevHead, snippetOf, type Embedding, type SnippetPlace } from '../../sharing/embed/snippets.ts';
import controls from '../controls/controls.module.css';
import { copyText } from '../editor/tools/copy-text.ts';
import { useActions } from '../page-context.tsx';
import styles from './embed-dialog.module.css';

const PLACES: readonly (SnippetPlace | 'pictures')[] = [
  ...(['element', 'reveal', 'marp', 'slidev', 'iframe', 'wordpress', 'pictures'] as const),
];

/** What is to be pasted where, and what to know of that place. */
export function EmbedSnippet({
  words,
  embedding,
}: {
  readonly words: EmbedDialogMessages;
  readonly embedding: Embedding | undefined;
}): ReactNode {
  const [place, setPlace] = useState<SnippetPlace | 'pictures'>('element');
  const { embed, exportScene } = useActions();
  const id = useId();
  return (
    <section className={styles['snippets']} aria-labelledby={id}>
      <h3 id={id}>{words.places.heading}</h3>
      <div className={styles['places']} role="group" aria-labelledby={id}>
        {PLACES.map((one) => (
          <button
            key={one}
            type="button"
            className={`${controls['button']} ${controls['toggle']}`}
            aria-pressed={place === one}
            onClick={() => setPlace(one)}
          >
            {words.places[one]}
          </button>
        ))}
      </div>
      <div className={styles['place']} aria-live="polite">
        <p className={styles['note']}>{words.notes[place]}</p>
        {place === 'pictures' ? (
          <button
            type="button"
            className={controls['primary']}
            aria-haspopup="dialog"
            onClick={() => {
              embed(false);
              exportScene(true);
            }}
          >
            {words.notes.toPictures}
          </button>
        ) : (
          embedding !== undefined && (
            <>
              <Snippet words={words} text={snippetOf(place, embedding)} />
              {place === 'slidev' && (
                <>
                  <p className={styles['note']}>{words.notes.slidevHead}</p>
                  <Snippet words={words} text={slidevHead(embedding)} rows={3} />
                </>
              )}
            </>
          )
        )}
      </div>
    </section>
  );
}

function Snippet({
  words,
  text,
  rows = 7,
}: {
  readonly words: EmbedDialogMessages;
  readonly text: string | undefined;
  readonly rows?: number;
}): ReactNode {
  const [outcome, setOutcome] = useState<boolean>();
  useEffect(() => setOutcome(undefined), [text]);
  if (text === undefined) return <p role="alert">{words.noFrame}</p>;
  return (
    <div className={styles['snippet']}>
      <textarea
        className={`${controls['field']} mono`}
        readOnly
        rows={rows}
        aria-label={words.snippet}
        value={text}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div className={styles['copy']}>
        <button type="button" className={controls['button']} onClick={() => void copyText(text).then(setOutcome)}>
          {words.copy}
        </button>
        <span className={styles['note']} role="status">
          {outcome === undefined ? '' : outcome ? words.copied : words.notCopied}
        </span>
      </div>
    </div>
  );
}
