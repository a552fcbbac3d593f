import type { ReactNode } from 'react';
import { markOf } from '../../scene/verdict-mark.ts';
import { MarkShape } from '../canvas/icons.tsx';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/icons.tsx';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import styles from './verdict-change.module.css';

/** What became of the last request after a change: its old end, its new one, and why; in the place of the result until it was read. */
export function VerdictChangeLine(): ReactNode {
  const { whatIf: words } = useMessages();
  const { playChange, dismissChange, select } = useActions();
  const change = usePageState((state) => state.live.change);
  const hasTrace = usePageState((state) => state.trace !== undefined);
  if (change === undefined) return null;
  return (
    <div className={styles['change']} data-change="">
      <span aria-hidden="true" className={styles['marks']}>
        <MarkShape mark={markOf(change.before)} size={18} />
        <svg
          width={10}
          height={10}
          fill="none"
          stroke="currentColor"
          strokeWidth={1.5}
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <path d="M1 5H9M6 2 9 5 6 8" />
        </svg>
        {change.now && <MarkShape mark={markOf(change.now)} size={18} />}
      </span>
      <p className={styles['words']}>
        <Sentence text={words.change(change)} onSelect={(ref) => select(ref, 'picture')} />
      </p>
      {hasTrace && (
        <button type="button" className={controls['button']} onClick={playChange}>
          {words.playChange}
        </button>
      )}
      <button
        type="button"
        className={`${controls['icon']} ${controls['quiet']}`}
        aria-label={words.dismissChange}
        title={words.dismissChange}
        onClick={dismissChange}
      >
        <Icon name="cross" />
      </button>
    </div>
  );
}
