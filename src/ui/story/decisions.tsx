import type { ReactNode } from 'react';
import type { Hop, ObjectRef } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { Sentence } from '../sentence.tsx';
import { decisionWords } from './decision-words.ts';
import styles from './decisions.module.css';
import { OddsList } from './odds-list.tsx';
import { newReasons, Reasons } from './reasons.tsx';

interface DecisionsProps {
  readonly hop: Hop;
  readonly messages: Messages;
  readonly onSelect: (ref: ObjectRef, field?: string) => void;
}

/** Everything that was decided on a hop: in words, with what else could have been chosen, and with its reasons. */
export function Decisions({ hop, messages, onSelect }: DecisionsProps): ReactNode {
  if (hop.decisions.length === 0) return null;
  return (
    <ul className={styles['decisions']}>
      {hop.decisions.map((decision, place) => (
        <li key={`${decision.kind} ${place}`} data-decision={decision.kind}>
          <Sentence text={decisionWords(messages, decision, hop)} onSelect={onSelect} />
          <OddsList decision={decision} messages={messages} />
          <Reasons because={newReasons(hop, place)} messages={messages} onSelect={onSelect} />
        </li>
      ))}
    </ul>
  );
}
