import type { ReactNode } from 'react';
import { plain } from '../../i18n/text.ts';
import { useMessages } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import { MOST_OUTCOMES, outcomeRows, type PossibleOutcomes } from '../lessons/outcome-rows.ts';
import styles from './paper.module.css';

/** Everything that can come of a request, with its odds, before one of them is told; nothing where it is one thing alone. */
export function AnswersOfCluster({ outcomes }: { readonly outcomes: PossibleOutcomes }): ReactNode {
  const messages = useMessages();
  const { handout: printed, lesson: words, story } = messages;
  const rows = outcomeRows(outcomes, messages);
  if (rows.length < 2) return null;
  const shown = rows.length > MOST_OUTCOMES ? rows.slice(0, MOST_OUTCOMES - 1) : rows;
  return (
    <div className={styles['outcomes']}>
      <p>{words.outcomes}:</p>
      <ul>
        {shown.map(({ text, odds }) => (
          <li key={plain(text)}>
            <Sentence text={text} /> <span className={styles['quiet']}>{story.odds(odds)}</span>
          </li>
        ))}
        {shown.length < rows.length && <li>{words.more(rows.length - shown.length)}</li>}
      </ul>
      <p>{printed.oneOfThem}</p>
    </div>
  );
}
