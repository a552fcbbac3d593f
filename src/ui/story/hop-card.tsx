import type { ReactNode } from 'react';
import type { Because, DecisionKind, DecisionOf, Hop, ObjectRef } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Text } from '../../i18n/text.ts';
import type { TimelineStep } from '../../scene/timeline.ts';
import { Sentence } from '../sentence.tsx';
import { cut } from './cut.ts';
import { halves } from './halves.ts';
import { OddsList } from './odds-list.tsx';
import { PacketChange } from './packet-change.tsx';
import { PacketMark } from './packet-mark.tsx';
import { PrintedRules, type RulesSource } from './printed-rules.tsx';
import styles from './hop-card.module.css';

interface HopCardProps {
  readonly step: TimelineStep;
  /** The step before it. */
  readonly before: TimelineStep | undefined;
  readonly rules: RulesSource | undefined;
  readonly count: number;
  readonly messages: Messages;
  readonly onSelect: (ref: ObjectRef, field?: string) => void;
}

/** One hop, explained: who does what, what that makes of the packet, and every decision with its reason. */
export function HopCard({ step, before, count, messages, rules, onSelect }: HopCardProps): ReactNode {
  const { hop, index, direction } = step;
  const { story } = messages;
  const spot = story.spot(hop.to);
  const [first, second] = halves(messages.hop(hop, direction));
  return (
    <article className={styles['card']}>
      <div className={styles['gist']}>
        <h2 className={styles['head']} data-end={hop.end ?? 'none'}>
          <PacketMark packet={hop.before} reply={direction === 'back'} />
          <span>
            {story.hopOf(index + 1, count)} · {cut(spot.name, 28)}
            {spot.on !== undefined && ` · ${cut(spot.on, 14)}`}
          </span>
        </h2>
        <p className={styles['sentence']}>
          <strong>
            <Sentence text={first} onSelect={onSelect} />
          </strong>
          <Sentence text={second} onSelect={onSelect} />
        </p>
        <PacketChange hop={hop} messages={messages} />
      </div>
      <div className={styles['why']}>
        <Decisions hop={hop} messages={messages} onSelect={onSelect} />
        {rules && direction === 'there' && (
          <PrintedRules hop={hop} before={before?.hop} rules={rules} messages={messages} />
        )}
      </div>
    </article>
  );
}

function Decisions({ hop, messages, onSelect }: Pick<HopCardProps, 'messages' | 'onSelect'> & { readonly hop: Hop }) {
  if (hop.decisions.length === 0) return null;
  return (
    <ul className={styles['decisions']}>
      {hop.decisions.map((decision, place) => (
        <li key={`${decision.kind} ${place}`} data-decision={decision.kind}>
          <Sentence text={wordsOf(messages, decision, hop)} onSelect={onSelect} />
          <OddsList decision={decision} messages={messages} />
          <Reasons because={newReasons(hop, place)} messages={messages} onSelect={onSelect} />
        </li>
      ))}
    </ul>
  );
}

function Reasons({
  because,
  messages,
  onSelect,
}: Pick<HopCardProps, 'messages' | 'onSelect'> & { readonly because: readonly Because[] }): ReactNode {
  if (because.length === 0) return null;
  const { story } = messages;
  return (
    <span className={styles['reasons']}>
      <span className="visually-hidden">{story.because} </span>
      {because.map((each) => (
        <button
          key={`${each.object} ${each.field ?? ''}`}
          type="button"
          className={styles['reason']}
          onClick={() => onSelect(each.object, each.field)}
        >
          {story.reason(each)}
        </button>
      ))}
    </span>
  );
}

/** The reasons of one decision that no earlier one of its hop gave. */
function newReasons({ decisions }: Hop, place: number): readonly Because[] {
  const key = ({ object, field }: Because): string => `${object} ${field ?? ''}`;
  const given = new Set(decisions.slice(0, place).flatMap(({ because }) => because.map(key)));
  const own = new Map((decisions[place]?.because ?? []).map((each) => [key(each), each]));
  return [...own].filter(([name]) => !given.has(name)).map(([, each]) => each);
}

function wordsOf<Kind extends DecisionKind>({ decisions }: Messages, decision: DecisionOf<Kind>, hop: Hop): Text {
  // The message of a kind takes the decisions of that kind, which the compiler cannot follow over all kinds at once.
  const words = decisions[decision.kind] as (decision: DecisionOf<Kind>, at: Hop) => Text;
  return words(decision, hop);
}
