import type { ReactNode } from 'react';
import type { Trace, Verdict } from '../../engine/index.ts';
import type { Text } from '../../i18n/text.ts';
import { markOf } from '../../scene/verdict-mark.ts';
import { MarkShape } from '../canvas/icons.tsx';
import { useMessages } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import styles from './paper.module.css';

/** What became of a request, in a word and in a sentence. */
export function Outcome({ trace }: { readonly trace: Trace }): ReactNode {
  const messages = useMessages();
  const { verdict } = trace;
  // As with decisions: the message of a result takes the verdicts of that result.
  const words = messages.verdicts[verdict.result] as (verdict: Verdict) => Text;
  return (
    <div className={styles['outcome']} data-verdict={verdict.result}>
      <MarkShape mark={markOf(verdict)} size={22} />
      <div>
        <p>
          <strong>
            <Sentence text={words(verdict)} />
          </strong>
        </p>
        <p>
          <Sentence text={messages.story.summary(trace)} />
        </p>
      </div>
    </div>
  );
}
