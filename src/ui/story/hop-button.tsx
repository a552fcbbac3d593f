import type { ReactNode } from 'react';
import type { Hop } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { plain } from '../../i18n/text.ts';
import styles from './hop-list.module.css';

interface HopButtonProps {
  readonly hop: Hop;
  readonly index: number;
  readonly direction: 'there' | 'back';
  /** The hop shown, counted from 0. */
  readonly current: number;
  readonly messages: Messages;
  readonly onSeekHop: (index: number) => void;
}

/** One hop of the list: its number, from where to where. */
export function HopButton({ hop, index, direction, current, messages, onSeekHop }: HopButtonProps): ReactNode {
  const { story } = messages;
  // Lost before it came near the cluster: the address tells more than `internet` a second time.
  const goal = hop.from.kind === 'internet' && hop.to.kind === 'internet' ? hop.to.address : plain(story.place(hop.to));
  const isCurrent = index === current;
  const state = hop.end === 'refused' || hop.end === 'dropped' ? hop.end : index < current ? 'done' : 'ahead';
  return (
    <button
      type="button"
      className={styles['hop']}
      data-index={index}
      data-state={state}
      {...(isCurrent ? { 'aria-current': 'step' as const } : {})}
      title={plain(messages.hop(hop, direction))}
      // One stop for the Tab key: the hop shown, or the first.
      tabIndex={isCurrent || (current < 0 && index === 0) ? 0 : -1}
      onClick={() => onSeekHop(index)}
    >
      <span className={styles['number']}>{index + 1}</span>
      <span className={styles['places']}>
        <span className={styles['from']}>{plain(story.place(hop.from))}</span> →{' '}
        <span className={styles['to']}>{goal}</span>
      </span>
    </button>
  );
}
