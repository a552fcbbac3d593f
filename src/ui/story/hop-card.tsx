import type { ReactNode } from 'react';
import type { ObjectRef } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { HopRecord } from '../../scene/hop-records.ts';
import { Sentence } from '../sentence.tsx';
import { Decisions } from './decisions.tsx';
import { halves } from './halves.ts';
import styles from './hop-card.module.css';
import { OwnCluster } from './own-cluster.tsx';
import { PacketChange } from './packet-change.tsx';
import { PacketMark } from './packet-mark.tsx';
import { PrintedRules, type RulesSource } from './printed-rules.tsx';

interface HopCardProps {
  readonly record: HopRecord;
  /** The one before it. */
  readonly before: HopRecord | undefined;
  readonly rules: RulesSource | undefined;
  readonly count: number;
  readonly messages: Messages;
  readonly onSelect: (ref: ObjectRef, field?: string) => void;
}

/** One hop, explained: who does what, what that makes of the packet, and every decision with its reason. */
export function HopCard({ record, before, count, messages, rules, onSelect }: HopCardProps): ReactNode {
  const { hop, index, direction, actor } = record;
  const { story } = messages;
  const { who, role } = story.actor(actor);
  const [first, second] = halves(messages.hop(hop, direction));
  return (
    <article className={styles['card']}>
      <div className={styles['gist']}>
        <h2 className={styles['head']} data-end={hop.end ?? 'none'} data-actor={actor.role}>
          <PacketMark packet={hop.before} reply={direction === 'back'} />
          <span>
            <span className={styles['count']}>{story.hopOf(index + 1, count)} · </span>
            <Sentence text={who} />
            {role !== undefined && <span className={styles['role']}> ({role})</span>}
          </span>
        </h2>
        <p className={styles['sentence']}>
          <strong>
            <Sentence text={first} onSelect={onSelect} />
          </strong>
          <Sentence text={second} onSelect={onSelect} />
        </p>
        <PacketChange record={record} messages={messages} />
      </div>
      <div className={styles['why']}>
        <Decisions hop={hop} messages={messages} onSelect={onSelect} />
        {rules && direction === 'there' && (
          <PrintedRules hop={hop} before={before?.hop} rules={rules} messages={messages} />
        )}
        <OwnCluster record={record} before={before?.hop} />
      </div>
    </article>
  );
}
