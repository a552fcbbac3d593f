import type { ReactNode } from 'react';
import type { ExportMessages } from '../../i18n/export-messages.ts';
import styles from './export.module.css';
import type { Making } from './use-making.ts';

interface MakingProgressProps {
  readonly making: Extract<Making, { readonly state: 'running' }>;
  readonly hops: number;
  /** What is being made. */
  readonly name: string;
  readonly words: ExportMessages;
}

/** How far it is. Who listens asks for it: a hundred steps are not said unasked. */
export function MakingProgress({ making: { percent, hop }, hops, name, words }: MakingProgressProps): ReactNode {
  const said = words.progress(percent, hop + 1, hops);
  return (
    <>
      <progress className={styles['progress']} max={100} value={percent} aria-label={name} aria-valuetext={said} />
      <span className={styles['outcome']} aria-hidden="true">
        {said}
      </span>
    </>
  );
}
