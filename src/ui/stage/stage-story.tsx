import { useMemo, type ReactNode } from 'react';
import { hopRecords } from '../../scene/hop-records.ts';
import { useMessages, usePageState } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import { halves } from '../story/halves.ts';
import { LiveHop } from '../story/live-hop.tsx';
import { useHop } from '../use-hop.ts';
import { StageAddresses } from './stage-addresses.tsx';
import styles from './stage.module.css';

/** The hop that is shown: who decides, what happens in a sentence, what becomes of the addresses. Read out also where it is not shown. */
export function StageStory({ shown }: { readonly shown: boolean }): ReactNode {
  const messages = useMessages();
  const { story } = messages;
  const trace = usePageState((state) => state.trace);
  const timeline = usePageState((state) => state.timeline);
  const hop = useHop();
  const records = useMemo(() => (trace === undefined ? [] : hopRecords(trace)), [trace]);
  const count = timeline?.steps.length ?? 0;
  const record = records[hop];
  const [first, second] = record ? halves(messages.hop(record.hop, record.direction)) : [[], []];
  return (
    <section className={shown ? styles['story'] : 'visually-hidden'} aria-label={story.region}>
      {shown && record && (
        <>
          <h2 className={styles['head']}>
            <span className={styles['count']}>{story.hopOf(record.index + 1, count)} · </span>
            <Sentence text={story.actor(record.actor).who} />
          </h2>
          <p className={styles['sentence']} tabIndex={-1} data-sentence="">
            <strong>
              <Sentence text={first} />
            </strong>
            <Sentence text={second} />
          </p>
          <StageAddresses record={record} />
        </>
      )}
      {shown && !record && count > 0 && <p className={styles['sentence']}>{story.beforeFirst}</p>}
      <LiveHop step={timeline?.steps[hop]} messages={messages} />
    </section>
  );
}
