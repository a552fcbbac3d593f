import { useId, type ReactNode } from 'react';
import { requestOf } from '../../content/asked-request.ts';
import type { LessonStep, Prediction } from '../../content/lesson.ts';
import { receiverChoices, resultChoices, sourceChoices, type Said } from '../../state/prediction.ts';
import { useMessages, usePageState } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import styles from './lesson-panel.module.css';

interface FormProps {
  readonly step: LessonStep;
  readonly prediction: Prediction;
  readonly said: Said | undefined;
  readonly onSay: (said: Said | undefined) => void;
}

/** One of the choices, as the form shows it. */
interface Choice {
  readonly key: string;
  readonly words: ReactNode;
  readonly chosen: boolean;
  readonly choose: () => void;
}

/** What the reader says beforehand. What there is to choose from is told by the cluster, not by the answer. */
export function PredictionForm({ prediction, ...props }: FormProps): ReactNode {
  const { lesson: words } = useMessages();
  const choices = useChoices(prediction, props);
  const name = useId();
  return (
    <fieldset className={styles['prediction']}>
      <legend>{words.predict[prediction]}</legend>
      {choices.map(({ key, words: label, chosen, choose }) => (
        <label key={key} className={styles['choice']}>
          <input
            type={prediction === 'receivers' ? 'checkbox' : 'radio'}
            name={name}
            value={key}
            checked={chosen}
            onChange={choose}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function useChoices(prediction: Prediction, { step, said, onSay }: Omit<FormProps, 'prediction'>): readonly Choice[] {
  const { lesson: words } = useMessages();
  const analysis = usePageState((state) => state.analysis);
  if (analysis === undefined) return [];
  const { topology } = analysis;
  switch (prediction) {
    case 'result': {
      const request = requestOf(step.request, analysis);
      const url = request?.url ?? step.request.to;
      return resultChoices({ url }, topology, step.expect.result).map((result) => ({
        key: result,
        words: words.result(result),
        chosen: said?.kind === 'result' && said.result === result,
        choose: () => onSay({ kind: 'result', result }),
      }));
    }
    case 'source':
      return sourceChoices(topology).map((source) => ({
        key: source,
        words: words.sources[source],
        chosen: said?.kind === 'source' && said.source === source,
        choose: () => onSay({ kind: 'source', source }),
      }));
    case 'receivers': {
      const keys = said?.kind === 'receivers' ? said.keys : [];
      return receiverChoices(topology).map(({ key, workload, suffix, node }) => {
        const chosen = keys.includes(key);
        const after = chosen ? keys.filter((each) => each !== key) : [...keys, key];
        return {
          key,
          words: <Sentence text={words.receiver(workload, suffix, node)} />,
          chosen,
          choose: () => onSay(after.length === 0 ? undefined : { kind: 'receivers', keys: after }),
        };
      });
    }
  }
}
