import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { hopRecords, type HopRecord } from '../../scene/hop-records.ts';
import { COLUMNS, storyMarkdown } from '../../sharing/export/markdown.ts';
import { Sentence } from '../sentence.tsx';
import { CopyButton } from './copy-button.tsx';
import styles from './hop-table.module.css';
import { Address } from './packet-change.tsx';
import { PacketMark } from './packet-mark.tsx';
import type { StoryTabProps } from './story-tab.ts';

/** All hops of a request as a table: one row each, with what became of its addresses. A row goes to its hop. */
export function HopTable({ trace, hop, messages, onSeekHop }: StoryTabProps): ReactNode {
  const { story } = messages;
  const records = useMemo(() => (trace === undefined ? [] : hopRecords(trace)), [trace]);
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const current = frame.current?.querySelector('[aria-current="step"]');
    if (frame.current && current instanceof HTMLElement) reveal(frame.current, current);
  }, [hop, trace]);

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(hop + step, 0), records.length - 1);
    onSeekHop(next);
    frame.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus();
  }

  if (trace === undefined) return null;
  return (
    <div ref={frame} className={styles['frame']} onKeyDown={onKeyDown}>
      <table className={styles['table']}>
        <caption className={styles['caption']}>
          <span className={styles['title']}>
            {story.table.caption}
            <CopyButton name={story.copy.markdown} content={() => storyMarkdown(trace, messages)} messages={messages} />
          </span>
        </caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {story.table.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{records.map(row)}</tbody>
      </table>
    </div>
  );

  function row(record: HopRecord): ReactNode {
    const { index, hop: each, direction, actor, inVain } = record;
    const isCurrent = index === hop;
    const { who, role } = story.actor(actor);
    return (
      <tr
        key={index}
        className={styles['row']}
        {...(isCurrent ? { 'aria-current': 'step' as const } : {})}
        data-vain={inVain}
        data-end={each.end ?? 'none'}
        onClick={() => onSeekHop(index)}
      >
        <th scope="row" data-column="number">
          <button
            type="button"
            className={styles['number']}
            data-index={index}
            aria-label={story.hopOf(index + 1, records.length)}
            tabIndex={isCurrent || (hop < 0 && index === 0) ? 0 : -1}
            onClick={(event) => {
              event.stopPropagation();
              onSeekHop(index);
            }}
          >
            {index + 1}
          </button>
        </th>
        <td>
          <span className={styles['actor']}>
            <PacketMark packet={each.before} reply={direction === 'back'} />
            <span>
              <Sentence text={who} />
              {role !== undefined && <span className={styles['role']}> ({role})</span>}
            </span>
          </span>
        </td>
        <td>
          <Sentence text={story.place(each.from)} />
        </td>
        <td>
          <Sentence text={story.place(each.to)} />
        </td>
        <td data-column="address">
          <Address change={record.source} messages={messages} />
        </td>
        <td data-column="address">
          <Address change={record.destination} messages={messages} />
        </td>
        <td data-column="happens">
          <Sentence text={messages.hop(each, direction)} />
        </td>
      </tr>
    );
  }
}

/** Scrolls the table alone; its head covers the top. */
function reveal(frame: HTMLElement, row: HTMLElement): void {
  const head = frame.querySelector('thead')?.offsetHeight ?? 0;
  const top = row.getBoundingClientRect().top - frame.getBoundingClientRect().top;
  if (top < head) frame.scrollTop += top - head;
  else if (top + row.offsetHeight > frame.clientHeight) frame.scrollTop += top + row.offsetHeight - frame.clientHeight;
}
