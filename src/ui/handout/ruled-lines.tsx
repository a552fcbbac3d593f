import type { ReactNode } from 'react';
import styles from './paper.module.css';

/** Room to write by hand. */
export function RuledLines({ words, count }: { readonly words: string; readonly count: number }): ReactNode {
  return (
    <div className={styles['write']} data-write={count}>
      <p>{words}</p>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles['ruled']} />
      ))}
    </div>
  );
}
