import { useMemo, type ReactNode } from 'react';
import type { PresenterMessages } from '../../i18n/presenter-messages.ts';
import { hopRecords, type HopRecord } from '../../scene/hop-records.ts';
import { isAsked, isHidden } from '../../state/presenter-moves.ts';
import { useMessages, usePageState } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import { halves } from '../story/halves.ts';
import { LiveHop } from '../story/live-hop.tsx';
import { StageAddresses } from '../stage/stage-addresses.tsx';
import { useHop } from '../use-hop.ts';
import styles from './presenter.module.css';
import { PresenterVerdict } from './presenter-verdict.tsx';
import { useRequestInWords } from './use-request-in-words.ts';

interface PanelProps {
  readonly words: PresenterMessages;
  /** What the room is asked before it sees the end. */
  readonly question: string;
  /** The next key sends a request. */
  readonly canSend: boolean;
  readonly onAnswer: () => void;
  /** Stands beside the words: the controls. */
  readonly children?: ReactNode;
}

/** What happens, in large words: the question, the hop, or the end. Always of the same height. */
export function PresenterPanel({ words, question, canSend, onAnswer, children }: PanelProps): ReactNode {
  const messages = useMessages();
  const trace = usePageState((state) => state.trace);
  const timeline = usePageState((state) => state.timeline);
  const hidden = usePageState(isHidden);
  const asked = usePageState(isAsked);
  const request = useRequestInWords(words);
  const hop = useHop();
  const records = useMemo(() => (trace === undefined ? [] : hopRecords(trace)), [trace]);
  const record = records[hop];
  const isAtEnd = trace !== undefined && !hidden && hop === records.length - 1;
  const asks = trace === undefined ? canSend : asked || (hidden && hop < 0);
  return (
    <section className={styles['panel']} aria-label={messages.story.region}>
      <div className={styles['words']} tabIndex={0}>
        <div role="status">
          {asks && (
            <div data-asked={asked}>
              <p className={styles['large']}>{question}</p>
              <p className={styles['quiet']}>{trace === undefined ? words.nextSends : request}</p>
            </div>
          )}
          {isAtEnd && <PresenterVerdict trace={trace} />}
        </div>
        {asked && (
          <button type="button" className={styles['answer']} aria-keyshortcuts="R" onClick={onAnswer}>
            {words.showAnswer}
          </button>
        )}
        {trace === undefined && !canSend && <p className={styles['sentence']}>{words.nothingToSend}</p>}
        {trace !== undefined && !asks && !isAtEnd && !record && (
          <>
            <p className={styles['quiet']}>{words.beforeFirst}</p>
            <p className={styles['sentence']}>{request}</p>
          </>
        )}
        {record && !asks && !isAtEnd && (
          <HopInWords record={record} count={hidden ? undefined : records.length} words={words} />
        )}
        <LiveHop step={asks || isAtEnd ? undefined : timeline?.steps[hop]} messages={messages} />
      </div>
      {children}
    </section>
  );
}

function HopInWords({
  record,
  count,
  words,
}: {
  readonly record: HopRecord;
  /** Undefined while the end is hidden: how many there are would tell of it. */
  readonly count: number | undefined;
  readonly words: PresenterMessages;
}): ReactNode {
  const messages = useMessages();
  const { story } = messages;
  const { who, role } = story.actor(record.actor);
  const [first, second] = halves(messages.hop(record.hop, record.direction));
  return (
    <div data-hop-shown={record.index + 1}>
      <p className={styles['quiet']}>
        {count === undefined ? words.hop(record.index + 1) : story.hopOf(record.index + 1, count)} ·{' '}
        <Sentence text={who} />
        {role !== undefined && ` (${role})`}
      </p>
      <p className={styles['sentence']} data-sentence="">
        <strong>
          <Sentence text={first} />
        </strong>
        <Sentence text={second} />
      </p>
      <StageAddresses record={record} />
    </div>
  );
}
