import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { AlignedHop } from '../../scene/differences.ts';
import type { InStep, Side } from '../../scene/in-step.ts';
import type { TimelineStep } from '../../scene/timeline.ts';
import { useMessages } from '../page-context.tsx';
import { useCompared, type ComparedProps } from './compared.ts';
import { HopCell } from './hop-cell.tsx';
import styles from './hop-rows.module.css';

/** The hops of both, side by side: what differs is marked, by sign and word; a press goes there. */
export function HopRows({ comparison, row }: ComparedProps & { readonly row: number }): ReactNode {
  const { compare: words } = useMessages();
  const both = useCompared(comparison, (state) => state.both);
  const [onlyDiffering, setOnlyDiffering] = useState(false);
  const frame = useRef<HTMLDivElement>(null);

  // A new answer is read from its first hop on; what is played is followed. Only the frame scrolls, never the page.
  const shown = useRef<InStep>(undefined);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const isNew = shown.current !== both;
    shown.current = both;
    const current = element.querySelector<HTMLElement>('[aria-current]');
    if (isNew) element.scrollTop = 0;
    else if (current) element.scrollTop = scrolledTo(element, current);
  }, [row, both]);

  const differing = both?.rows.filter(({ differs }) => differs.length > 0).length ?? 0;
  return (
    <section className={styles['hops']} aria-label={words.hops}>
      <div className={styles['head']}>
        <h3 className={styles['title']}>{words.hops}</h3>
        <p className={styles['count']} data-differing={differing}>
          {both && (differing === 0 ? words.noneDiffers : words.count(differing, both.rows.length))}
        </p>
        <label className={styles['only']}>
          <input type="checkbox" checked={onlyDiffering} onChange={(event) => setOnlyDiffering(event.target.checked)} />
          {words.onlyDiffering}
        </label>
      </div>
      <div ref={frame} className={styles['frame']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{words.columns.number}</th>
              <th scope="col">{words.columns.a}</th>
              <th scope="col">{words.columns.b}</th>
              <th scope="col">{words.columns.differs}</th>
            </tr>
          </thead>
          <tbody>
            {both?.rows.map((each, index) =>
              onlyDiffering && each.differs.length === 0 ? null : (
                <Row
                  key={index}
                  both={both}
                  aligned={each}
                  index={index}
                  now={index === row}
                  onSeek={comparison.playback.seekHop}
                />
              ),
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Where a frame scrolls so that one of its rows is seen whole below the head of the table. */
function scrolledTo({ scrollTop, clientHeight }: HTMLElement, row: HTMLElement): number {
  const top = row.offsetTop - HEAD;
  const bottom = row.offsetTop + row.offsetHeight;
  return Math.max(Math.min(scrollTop, top), bottom - clientHeight);
}

/** Height of the table's head. */
const HEAD = 28;

function Row({
  both,
  aligned,
  index,
  now,
  onSeek,
}: {
  readonly both: InStep;
  readonly aligned: AlignedHop;
  readonly index: number;
  readonly now: boolean;
  readonly onSeek: (hop: number) => void;
}): ReactNode {
  const { compare: words } = useMessages();
  const { differs } = aligned;
  const hopOf = (side: Side): TimelineStep | undefined =>
    aligned[side] === undefined ? undefined : both.sides[side].steps[aligned[side]];
  const [a, b] = [hopOf('a'), hopOf('b')];
  return (
    <tr
      className={styles['row']}
      data-row={index + 1}
      data-differs={differs.join(' ')}
      {...(now ? { 'aria-current': 'step' as const } : {})}
      onClick={() => onSeek(index)}
    >
      <td className={styles['number']}>
        <button type="button" aria-label={words.goTo(index + 1)}>
          {index + 1}
        </button>
      </td>
      <HopCell side="a" step={a} other={b} differs={differs} />
      <HopCell side="b" step={b} other={a} differs={differs} />
      <td className={styles['differs']}>
        {differs.length === 0 ? (
          <>
            <span aria-hidden="true" className={styles['sign']}>
              =
            </span>
            {words.same}
          </>
        ) : (
          <>
            <span aria-hidden="true" className={styles['sign']}>
              ≠
            </span>
            {words.list(differs.map((aspect) => words.aspects[aspect]))}
          </>
        )}
      </td>
    </tr>
  );
}
