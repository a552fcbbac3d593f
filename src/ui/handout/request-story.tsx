import { useMemo, type ReactNode } from 'react';
import type { Analysis, Trace } from '../../engine/index.ts';
import type { ViewName } from '../../scene/fit.ts';
import { useMessages } from '../page-context.tsx';
import type { Choices } from './choices.ts';
import { HopFigure } from './hop-figure.tsx';
import { HopTable } from './hop-table.tsx';
import styles from './paper.module.css';
import { printedRows, type PrintedRow } from './printed-rows.ts';
import { RowLine } from './row-line.tsx';
import { Still } from './still.tsx';
import { usePictures } from './use-pictures.ts';

interface RequestStoryProps {
  readonly analysis: Pick<Analysis, 'topology'>;
  readonly trace: Trace;
  readonly view: ViewName;
  readonly open?: readonly string[];
  readonly choices: Choices;
  /** The headings within are of this level. */
  readonly level: 2 | 3;
}

/** What became of a request: in pictures, and as a table. */
export function RequestStory({ analysis, trace, view, open, choices, level }: RequestStoryProps): ReactNode {
  const { handout: words } = useMessages();
  const { pictured, lookups, table } = choices;
  const pictures = usePictures(analysis, trace, view, open);
  const rows = useMemo(
    () => (pictured === 'end' ? [] : printedRows(trace, { pictured, lookups })),
    [trace, pictured, lookups],
  );
  const Heading = `h${level}` as const;
  return (
    <>
      {pictured === 'end' ? (
        <figure className={styles['figure']} data-figure="end">
          <Still picture={pictures.last()} />
        </figure>
      ) : (
        <section>
          <Heading>{words.hops}</Heading>
          {rows.map((row) => (
            <PrintedRowOf key={keyOf(row)} row={row} count={pictures.hops} pictureOf={pictures.stillOfHop} />
          ))}
        </section>
      )}
      {table && (
        <section>
          <Heading>{words.table}</Heading>
          <HopTable trace={trace} lookups={lookups} />
        </section>
      )}
    </>
  );
}

function PrintedRowOf({
  row,
  count,
  pictureOf,
}: {
  readonly row: PrintedRow;
  readonly count: number;
  readonly pictureOf: ReturnType<typeof usePictures>['stillOfHop'];
}): ReactNode {
  const index = row.kind === 'hop' ? row.record.index : undefined;
  const picture = useMemo(() => (index === undefined ? undefined : pictureOf(index)), [index, pictureOf]);
  if (row.kind !== 'hop' || picture === undefined) return <RowLine row={row} />;
  return <HopFigure record={row.record} count={count} picture={picture} />;
}

function keyOf(row: PrintedRow): string {
  return row.kind === 'hop' ? `hop ${row.record.index}` : `${row.kind} ${row.id}`;
}
