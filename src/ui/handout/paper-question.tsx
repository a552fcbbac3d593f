import type { ReactNode } from 'react';
import type { Text } from '../../i18n/text.ts';
import { gradeOf, receiverChoices, resultChoices, sourceChoices, type Said } from '../../state/prediction.ts';
import type { TriedStep } from '../../state/tried-lesson.ts';
import { useMessages } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import styles from './paper.module.css';

interface PaperQuestionProps {
  readonly tried: TriedStep;
  /** What is right is ticked. */
  readonly isAnswered: boolean;
}

/** One of the things that can be said beforehand. */
interface Choice {
  readonly words: string | Text;
  readonly said: Said;
}

/** More stand in two columns. */
const MOST_BELOW_EACH_OTHER = 4;

/** What the reader says beforehand, to be ticked with a pen. */
export function PaperQuestion({ tried, isAnswered }: PaperQuestionProps): ReactNode {
  const { lesson: words } = useMessages();
  const choices = useChoices(tried);
  const { predict } = tried.step;
  if (predict === undefined) return null;
  return (
    <div className={styles['question']} data-question={predict}>
      <p>
        <strong>{words.predict[predict]}</strong>
      </p>
      <ul data-many={choices.length > MOST_BELOW_EACH_OTHER}>
        {choices.map(({ words: choice, said }, index) => (
          <li key={index} data-right={isAnswered && isRight(said, tried)}>
            {typeof choice === 'string' ? choice : <Sentence text={choice} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function useChoices({ step, analysis, answer }: TriedStep): readonly Choice[] {
  const { lesson: words } = useMessages();
  const { topology } = analysis;
  switch (step.predict) {
    case 'result': {
      const url = answer?.trace.request.url ?? step.request.to;
      return resultChoices({ url }, topology, step.expect.result).map((result) => ({
        words: words.result(result),
        said: { kind: 'result', result },
      }));
    }
    case 'source':
      return sourceChoices(topology).map((source) => ({
        words: words.sources[source],
        said: { kind: 'source', source },
      }));
    case 'receivers':
      return receiverChoices(topology).map(({ key, workload, suffix, node }) => ({
        words: words.receiver(workload, suffix, node),
        said: { kind: 'receivers', keys: [key] },
      }));
    default:
      return [];
  }
}

/** Each receiver is right that is one of them. */
function isRight(said: Said, { answer, analysis }: TriedStep): boolean {
  if (answer === undefined) return false;
  const grade = gradeOf(said, answer.outcomes, analysis.topology);
  return grade === 'right' || (grade === 'partly' && said.kind === 'receivers');
}
