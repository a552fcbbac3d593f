import type { ReactNode } from 'react';
import type { Topology, Verdict } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { plain, type Text } from '../../i18n/text.ts';
import { markOf } from '../../scene/verdict-mark.ts';
import type { StepTold } from '../../state/lesson-play.ts';
import { receiverChoices, type Said } from '../../state/prediction.ts';
import { MarkShape } from '../canvas/icons.tsx';
import { useActions, useMessages } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import styles from './lesson-panel.module.css';

/** More outcomes are counted. */
const MOST = 6;

/** What the cluster answered: whether it was foreseen, and all that can become of it with its odds. */
export function Told({ told }: { readonly told: StepTold }): ReactNode {
  const messages = useMessages();
  const { lesson: words, story } = messages;
  const { select } = useActions();
  const { said, grade, outcomes, topology, asTold } = told;
  const rows = rowsOf(outcomes, messages);
  const shown = rows.length > MOST ? rows.slice(0, MOST - 1) : rows;
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

interface Row {
  readonly verdict: Verdict;
  readonly text: Text;
  readonly odds: number;
}

/** What reads the same is one. */
function rowsOf(outcomes: StepTold['outcomes'], { verdicts }: Messages): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const { verdict, odds } of outcomes) {
    const text = (verdicts[verdict.result] as (verdict: Verdict) => Text)(verdict);
    const known = rows.get(plain(text));
    rows.set(plain(text), { verdict, text, odds: odds + (known?.odds ?? 0) });
  }
  return [...rows.values()].toSorted((a, b) => b.odds - a.odds);
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
