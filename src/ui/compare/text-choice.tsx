import { useEffect, useId, useState, type ReactNode } from 'react';
import { useMessages } from '../page-context.tsx';
import styles from './chooser.module.css';

/** How long typing rests before B is asked. */
const PAUSE = 400;

/** The manifests of B: those of A at first, to be changed or replaced. */
export function TextChoice({
  text,
  onText,
}: {
  readonly text: string;
  readonly onText: (text: string) => void;
}): ReactNode {
  const { compare: words } = useMessages();
  const id = useId();
  const [typed, setTyped] = useState(text);

  useEffect(() => {
    if (typed === text) return undefined;
    const timer = setTimeout(() => onText(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, text, onText]);

  return (
    <div className={styles['text']}>
      <label htmlFor={id}>{words.textOfB}</label>
      <textarea
        id={id}
        className="mono"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        wrap="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
}
