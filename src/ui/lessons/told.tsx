import type { ReactNode } from 'react';
import type { Topology } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { plain } from '../../i18n/text.ts';
import { markOf } from '../../scene/verdict-mark.ts';
import type { StepTold } from '../../state/lesson-play.ts';
import { receiverChoices, type Said } from '../../state/prediction.ts';
import { MarkShape } from '../canvas/icons.tsx';
import { useActions, useMessages } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import styles from './lesson-panel.module.css';
import { MOST_OUTCOMES, outcomeRows } from './outcome-rows.ts';

/** What the cluster answered: whether it was foreseen, and all that can become of it with its odds. */
export function Told({ told }: { readonly told: StepTold }): ReactNode {
  const messages = useMessages();
  const { lesson: words, story } = messages;
  const { select } = useActions();
  const { said, grade, outcomes, topology, asTold } = told;
  const rows = outcomeRows(outcomes, messages);
  const shown = rows.length > MOST_OUTCOMES ? rows.slice(0, MOST_OUTCOMES - 1) : rows;
  return (
    <div data-as-told={asTold}>
      {said !== undefined && grade !== undefined && (
        <p data-grade={grade}>
          <strong>{words.grades[grade]}</strong> {words.youSaid(saidInWords(said, topology, messages))}
        </p>
      )}
      <p className={styles['quiet']}>{words.outcomes}:</p>
      <ul className={styles['outcomes']}>
        {shown.map(({ verdict, text, odds }) => (
          <li key={plain(text)}>
            <MarkShape mark={markOf(verdict)} size={18} />
            <span>
              <Sentence text={text} onSelect={(ref) => select(ref, 'picture')} />
              {rows.length > 1 && <span className={styles['odds']}> {story.odds(odds)}</span>}
            </span>
          </li>
        ))}
        {shown.length < rows.length && <li>{words.more(rows.length - shown.length)}</li>}
      </ul>
      {!asTold && <p>{words.otherScene}</p>}
    </div>
  );
}

function saidInWords(said: Said, topology: Topology, { lesson: words }: Messages): readonly string[] {
  switch (said.kind) {
    case 'result':
      return [words.result(said.result)];
    case 'source':
      return [words.sources[said.source]];
    case 'receivers': {
      const choices = receiverChoices(topology).filter(({ key }) => said.keys.includes(key));
      return choices.map(({ workload, suffix, node }) => plain(words.receiver(workload, suffix, node)));
    }
  }
}
