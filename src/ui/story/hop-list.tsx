import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Trace } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { plain } from '../../i18n/text.ts';
import { ExchangeTitle } from './exchange-title.tsx';
import { Fold } from './fold.tsx';
import { HopButton } from './hop-button.tsx';
import styles from './hop-list.module.css';
import {
  holds,
  lastIndex,
  storyRows,
  triedRows,
  type ExchangeRow,
  type HopRow,
  type StoryRow,
  type TriedRow,
} from './story-rows.ts';

export interface HopListProps {
  readonly trace: Trace;
  /** The hop shown, counted from 0; -1 before the first. */
  readonly hop: number;
  readonly count: number;
  /** The end has been seen: what came of each question may be told. */
  readonly ended: boolean;
  readonly messages: Messages;
  readonly onSeekHop: (index: number) => void;
  /** The person unfolded or folded names tried in vain: the ids of all exchanges that are unfolded now. */
  readonly onOpenTried: (ids: readonly string[]) => void;
}

/** All hops of a trace: a card for each question with its answer, that unfolds into hops. Up and down go from hop to hop. */
export function HopList({ trace, hop, count, ended, messages, onSeekHop, onOpenTried }: HopListProps): ReactNode {
  const { story } = messages;
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

  /** Open or folded as the person left it, else as `usually`. */
  const fold = (id: string, usually: boolean): { open: boolean; onToggle: (open: boolean) => void } => ({
    open: opened[id] ?? usually,
    onToggle: (open) => setOpened({ ...opened, [id]: open }),
  });

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

  const triedRow = (row: TriedRow): ReactNode => {
    const { open, onToggle } = fold(row.id, holds(row, hop));
    return (
      <li key={row.id} className={styles['tried']}>
        <Fold
          open={open}
          onToggle={(opens) => {
            onToggle(opens);
            onOpenTried(openedTried(trace, { ...opened, [row.id]: opens }));
          }}
          label={story.namesTried(row.exchanges.length)}
        >
          {() => <ol className={styles['inner']}>{row.exchanges.map((each) => exchangeRow(each, false))}</ol>}
        </Fold>
      </li>
    );
  };

  /** `isMain`: the question that the story is about, or asked within it. */
  const exchangeRow = (row: ExchangeRow, isMain: boolean): ReactNode => {
    const { exchange, there, within, back, id } = row;
    const backs = exchange.result.kind === 'refused' ? story.refusalGoesBack : story.answerGoesBack;
    return (
      <li key={id} className={styles['exchange']}>
        <Fold
          {...fold(id, isMain || holds(row, hop))}
          label={<ExchangeTitle exchange={exchange} isTold={ended || hop >= lastIndex(row)} messages={messages} />}
          title={plain(story.question(exchange))}
        >
          {() => (
            <ol className={styles['inner']}>
              {there.map(hopRow)}
              {within.map((each) => storyRow(each, isMain))}
              {back.length > 0 && (
                <li>
                  <Fold
                    {...fold(
                      `${id}-back`,
                      back.some(({ index }) => index === hop),
                    )}
                    label={backs(back.length)}
                  >
                    {() => <ol className={styles['inner']}>{back.map(hopRow)}</ol>}
                  </Fold>
                </li>
              )}
              {exchange.result.kind === 'no-answer' && <li className={styles['nothing']}>{story.nothingComesBack}</li>}
            </ol>
          )}
        </Fold>
      </li>
    );
  };

  const storyRow = (row: StoryRow, isMain: boolean): ReactNode =>
    row.kind === 'tried' ? triedRow(row) : exchangeRow(row, isMain);

  const rows = storyRows(trace);
  return (
    // The keys move among the buttons inside, each of which is reached and worked without them too.
    <ol ref={list} className={styles['list']} aria-label={story.hops} onKeyDown={onKeyDown}>
      {rows.map((row, place) => storyRow(row, place === rows.length - 1))}
    </ol>
  );
}

/** The exchanges of all the names in vain that the person unfolded. */
function openedTried(trace: Trace, opened: Readonly<Record<string, boolean>>): string[] {
  return triedRows(storyRows(trace)).flatMap((row) => (opened[row.id] ? row.exchanges.map(({ id }) => id) : []));
}

/** Scrolls the list alone, never what is around it. */
function reveal(list: HTMLElement, item: HTMLElement): void {
  const top = item.getBoundingClientRect().top - list.getBoundingClientRect().top;
  if (top < 0) list.scrollTop += top - 8;
  else if (top + item.offsetHeight > list.clientHeight)
    list.scrollTop += top + item.offsetHeight - list.clientHeight + 8;
}
