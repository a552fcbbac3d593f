import type { ReactNode } from 'react';
import type { HopRecord } from '../../scene/hop-records.ts';
import type { Picture } from '../../scene/picture/picture.ts';
import { useMessages } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import { halves } from '../story/halves.ts';
import { PacketChange } from '../story/packet-change.tsx';
import styles from './paper.module.css';
import { Still } from './still.tsx';

interface HopFigureProps {
  readonly record: HopRecord;
  readonly count: number;
  /** As it rests at the end of the hop. */
  readonly picture: Picture;
}

/** One hop on paper: the picture, what happens and what that means, and what became of the addresses. */
export function HopFigure({ record, count, picture }: HopFigureProps): ReactNode {
  const messages = useMessages();
  const { story } = messages;
  const { index, actor, hop, direction } = record;
  const { who, role } = story.actor(actor);
  const [first, second] = halves(messages.hop(hop, direction));
  return (
    <figure className={styles['figure']} data-figure={index + 1}>
      <figcaption className={styles['caption']}>
        <p className={styles['who']}>
          {story.hopOf(index + 1, count)} · <Sentence text={who} />
          {role !== undefined && ` (${role})`}
        </p>
        <p>
          <strong>
            <Sentence text={first} />
          </strong>
          <Sentence text={second} />
        </p>
        <PacketChange record={record} messages={messages} />
      </figcaption>
      <Still picture={picture} />
    </figure>
  );
}
