import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Trace } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { Sentence } from '../sentence.tsx';
import { HopButton } from './hop-button.tsx';
import { PacketMark } from './packet-mark.tsx';
import { holds, storyRows, type ExchangeRow, type HopRow, type StoryRow } from './story-rows.ts';
import styles from './hop-list.module.css';

export interface HopListProps {
  readonly trace: Trace;
  /** The hop shown, counted from 0; -1 before the first. */
  readonly hop: number;
  readonly count: number;
  readonly messages: Messages;
  readonly onSeekHop: (index: number) => void;
}

/** All hops of a trace, grouped by question and answer. Up and down go from hop to hop. */
export function HopList(props: HopListProps): ReactNode {
  const { trace, hop, count, messages, onSeekHop } = props;
  const [opened, setOpened] = useState<Readonly<Record<string, boolean>>>({});
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    const current = list.current?.querySelector('[aria-current="step"]');
    if (list.current && current instanceof HTMLElement) reveal(list.current, current);
  }, [hop, trace]);

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(hop + step, 0), count - 1);
    onSeekHop(next);
    // Where a fold opens for it, it is there with the next frame.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus());
  }

  const hopRow = ({ index, hop: each, direction }: HopRow, place: number): ReactNode => (
    <li key={index}>
      <HopButton
        hop={each}
        index={index}
        isFirst={place === 0 && direction === 'there'}
        current={hop}
        messages={messages}
        onSeekHop={onSeekHop}
      />
    </li>
  );

  /** Folded unless the person opened it, or what is shown lies within. */
  const fold = (id: string, isWithin: boolean, label: ReactNode, content: () => ReactNode): ReactNode => {
    const open = opened[id] ?? isWithin;
    return (
      <>
        <button
          type="button"
          className={styles['fold']}
          aria-expanded={open}
          onClick={() => setOpened({ ...opened, [id]: !open })}
        >
          <span className={open ? styles['triangleOpen'] : styles['triangle']} aria-hidden="true" />
          {label}
        </button>
        {open && content()}
      </>
    );
  };

  const row = (each: StoryRow): ReactNode =>
    each.kind === 'tried' ? (
      <li key={each.id} className={styles['tried']}>
        {fold(each.id, holds(each, hop), messages.story.namesTried(each.exchanges.length), () => (
          <ol className={styles['inner']}>{each.exchanges.map(row)}</ol>
        ))}
      </li>
    ) : (
      exchangeRow(each)
    );

  const exchangeRow = (each: ExchangeRow): ReactNode => {
    const { exchange, there, within, back, id } = each;
    const { answerGoesBack, refusalGoesBack, nothingComesBack } = messages.story;
    const isRefusal = back.length > 0 && exchange.result.kind === 'refused';
    return (
      <li key={id} className={styles['exchange']}>
        <div className={styles['title']}>
          {there[0] && <PacketMark packet={there[0].hop.before} reply={false} />}
          <span>
            <Sentence text={messages.story.question(exchange)} />
            <span className={styles['result']}>
              {' → '}
              <Sentence text={messages.exchangeResult(exchange.result)} />
            </span>
          </span>
        </div>
        <ol className={styles['inner']}>
          {there.map(hopRow)}
          {within.map(row)}
          {back.length > 0 && (
            <li>
              {fold(
                `${id}-back`,
                back.some(({ index }) => index === hop),
                (isRefusal ? refusalGoesBack : answerGoesBack)(back.length),
                () => (
                  <ol className={styles['inner']}>{back.map(hopRow)}</ol>
                ),
              )}
            </li>
          )}
          {exchange.result.kind === 'no-answer' && <li className={styles['nothing']}>{nothingComesBack}</li>}
        </ol>
      </li>
    );
  };

  return (
    // The keys move among the buttons inside, each of which is reached and worked without them too.
    <ol ref={list} className={styles['list']} aria-label={messages.story.hops} onKeyDown={onKeyDown}>
      {storyRows(trace).map(row)}
    </ol>
  );
}

/** Scrolls the list alone, never what is around it. */
function reveal(list: HTMLElement, item: HTMLElement): void {
  const top = item.getBoundingClientRect().top - list.getBoundingClientRect().top;
  if (top < 0) list.scrollTop += top - 8;
  else if (top + item.offsetHeight > list.clientHeight)
    list.scrollTop += top + item.offsetHeight - list.clientHeight + 8;
}
