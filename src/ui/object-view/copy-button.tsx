import { useState, type ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { copyText } from '../editor/tools/copy-text.ts';
import { useMessages } from '../page-context.tsx';
import styles from './copy-button.module.css';

/** Copies a text, and says so itself: nothing beside it moves. */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }): ReactNode {
  const { inspect } = useMessages();
  const [done, setDone] = useState<boolean>();
  const said = done === undefined ? '' : done ? inspect.copied : inspect.notCopied;
  return (
    <>
      <button
        type="button"
        className={`${controls['button']} ${styles['copy']}`}
        aria-label={inspect.copy(what)}
        title={said === '' ? undefined : said}
        onClick={() => void copyText(text).then(setDone)}
      >
        {done === undefined ? inspect.commands.copyButton : done ? inspect.copied : '—'}
      </button>
      <span className="visually-hidden" aria-live="polite">
        {said}
      </span>
    </>
  );
}
