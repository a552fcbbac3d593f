import { useId, useState, type ReactNode } from 'react';
import type { StepText } from '../../content/lesson-text.ts';
import type { PresenterMessages } from '../../i18n/presenter-messages.ts';
import { notesKey, withNotes } from '../../state/presenter-notes.ts';
import { Markdown } from '../lessons/markdown.tsx';
import { useMessages, usePage, usePageState } from '../page-context.tsx';
import styles from './presenter.module.css';

interface NotesProps {
  readonly words: PresenterMessages;
  /** The lesson's own, in Markdown; '' where it has none. */
  readonly notes: string;
  /** What the step that is shown tells once its end was seen, with its heading. */
  readonly after: StepText | undefined;
}

/** Beside the picture: what the lesson tells who teaches it, and what he wrote for himself. */
export function PresenterNotes({ words, notes, after }: NotesProps): ReactNode {
  const { lesson } = useMessages();
  const key = usePageState((state) => notesKey(state.beside));
  const label = useId();
  return (
    <aside className={styles['notes']} aria-labelledby={label}>
      <h2 id={label}>{words.notes}</h2>
      {notes !== '' && (
        <div className={styles['told']}>
          <h3>{lesson.notes}</h3>
          <Markdown text={notes} />
        </div>
      )}
      {after && after.after !== '' && (
        <div className={styles['told']}>
          <h3>{after.heading}</h3>
          <Markdown text={after.after} />
        </div>
      )}
      <OwnNotes key={key} about={key} words={words} />
    </aside>
  );
}

function OwnNotes({ about, words }: { readonly about: string; readonly words: PresenterMessages }): ReactNode {
  const { keeper } = usePage();
  const [text, setText] = useState(() => keeper.notes()[about] ?? '');
  const [kept, setKept] = useState(true);
  const field = useId();
  const hint = useId();
  return (
    <div className={styles['own']}>
      <label htmlFor={field}>{words.ownNotes}</label>
      <textarea
        id={field}
        aria-describedby={hint}
        value={text}
        onChange={({ target: { value } }) => {
          setText(value);
          setKept(keeper.keepNotes(withNotes(keeper.notes(), about, value)));
        }}
      />
      <p id={hint} className={styles['small']}>
        {kept ? words.ownNotesHint : words.notKept}
      </p>
    </div>
  );
}
