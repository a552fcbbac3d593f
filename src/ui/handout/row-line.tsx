import type { ReactNode } from 'react';
import { useMessages } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import styles from './paper.module.css';
import type { HopRange, PrintedRow } from './printed-rows.ts';

/** What stands between the hops of a request: a question with what came of it, or hops that are told in a line. */
export function RowLine({ row }: { readonly row: PrintedRow }): ReactNode {
  if (row.kind === 'hop') return null;
  return (
    <p className={styles['line']} data-row={row.kind} style={{ marginLeft: `${row.depth * 12}px` }}>
      <RowWords row={row} />
    </p>
  );
}

/** Its words alone, for a cell of a table. */
export function RowWords({ row }: { readonly row: PrintedRow }): ReactNode {
  const { story, exchangeResult } = useMessages();
  switch (row.kind) {
    case 'question': {
      const { exchange, hops } = row;
      return (
        <>
          <strong>
            <Sentence text={story.question(exchange)} />
          </strong>
          {' → '}
          <Sentence text={exchangeResult(exchange.result)} />
          {hops && <Hops {...hops} />}
        </>
      );
    }
    case 'tried':
      return (
        <>
          {story.namesTried(row.count)}
          <Hops {...row.hops} />
        </>
      );
    case 'back': {
      const count = row.hops.last - row.hops.first + 1;
      return row.refused ? story.refusalGoesBack(count) : story.answerGoesBack(count);
    }
    case 'nothing-back':
      return story.nothingComesBack;
    case 'hop':
      return null;
  }
}

function Hops({ first, last }: HopRange): ReactNode {
  const { handout: words } = useMessages();
  return <span className={styles['quiet']}> ({words.inShort(first + 1, last + 1)})</span>;
}
