import type { ReactNode } from 'react';
import type { Hop } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { plain } from '../../i18n/text.ts';
import { cut } from './cut.ts';
import styles from './hop-list.module.css';

interface HopButtonProps {
  readonly hop: Hop;
  readonly index: number;
  /** The first of its question: it says from where, the others begin where the one before it ended. */
  readonly isFirst: boolean;
  /** The hop shown, counted from 0. */
  readonly current: number;
  readonly messages: Messages;
  readonly onSeekHop: (index: number) => void;
}

/** Characters of a name that fit in a line, with nothing beside it or with more. */
const LONGEST = { alone: 22, withMore: 15 };

/** One hop of the list, in one line: its number, where it goes. The whole of it is its name, and its title. */
export function HopButton({ hop, index, isFirst, current, messages, onSeekHop }: HopButtonProps): ReactNode {
  const { story } = messages;
  // Lost before it came near the cluster: the address tells more than `internet` a second time.
  const isLost = hop.from.kind === 'internet' && hop.to.kind === 'internet';
  const goal = isLost ? hop.to.address : plain(story.place(hop.to));
  const spot = isLost ? { name: hop.to.address } : story.spot(hop.to);
  const from = plain(story.place(hop.from));
  const isCurrent = index === current;
  const state = hop.end === 'refused' || hop.end === 'dropped' ? hop.end : index < current ? 'done' : 'ahead';
  return (
    <button
      type="button"
      className={styles['hop']}
      data-index={index}
      data-state={state}
      {...(isCurrent ? { 'aria-current': 'step' as const } : {})}
      title={`${from} → ${goal}`}
      // One stop for the Tab key: the hop shown, or the first.
      tabIndex={isCurrent || (current < 0 && index === 0) ? 0 : -1}
      onClick={() => onSeekHop(index)}
    >
      <span className={styles['number']}>{index + 1}</span>
      <span className="visually-hidden">
        {from} → {goal}
      </span>
      <span className={styles['places']} data-first={isFirst} aria-hidden="true">
        {isFirst && <span className={styles['from']}>{cut(story.spot(hop.from).name, 12)} →</span>}
        <span className={styles['to']}>{cut(spot.name, spot.on === undefined ? LONGEST.alone : LONGEST.withMore)}</span>
        {spot.on !== undefined && <span className={styles['on']}>{cut(spot.on, 12)}</span>}
      </span>
    </button>
  );
}
