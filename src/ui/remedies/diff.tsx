import type { ReactNode } from 'react';
import type { Replacement } from '../../engine/index.ts';
import { useMessages } from '../page-context.tsx';
import styles from './arrive.module.css';
import { hunksOf } from './hunks.ts';

/** More lines are counted, not shown: who takes out a whole object knows it. */
const MOST = 14;

/** Removed and added lines by their numbers; told apart by their marks and their words, not by colour alone. */
export function Diff({ text, edits }: { readonly text: string; readonly edits: readonly Replacement[] }): ReactNode {
  const { arrive: words } = useMessages();
  const lines = hunksOf(text, edits);
  if (lines.length === 0) return null;
  const shown = lines.length > MOST ? lines.slice(0, MOST - 1) : lines;
  return (
    <div className={`${styles['diff']} mono`} role="group" aria-label={words.diff}>
      {shown.map(({ kind, line, text: own }, index) => (
        <div key={index} data-change={kind}>
          <span aria-hidden="true" className={styles['number']}>
            {line}
          </span>
          <span aria-hidden="true">{kind === 'removed' ? '−' : '+'} </span>
          <span className="visually-hidden">{words[kind](line)}: </span>
          {own}
        </div>
      ))}
      {shown.length < lines.length && <div className={styles['more']}>{words.more(lines.length - shown.length)}</div>}
    </div>
  );
}
