import type { ReactNode } from 'react';
import type { Trace } from '../../engine/index.ts';
import { markOf } from '../../scene/verdict-mark.ts';
import { plain } from '../../i18n/text.ts';
import { verdictCode } from '../../scene/verdict-code.ts';
import { MarkShape } from '../canvas/icons.tsx';
import { useMessages } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import { halves } from '../story/halves.ts';
import { wordsOf } from '../story/verdict-line.tsx';
import styles from './presenter.module.css';

/** What became of the request, and the whole story in a sentence. */
export function PresenterVerdict({ trace }: { readonly trace: Trace }): ReactNode {
  const messages = useMessages();
  const [word] = halves(wordsOf(trace.verdict, messages), /[:：] ?/);
  return (
    <div className={styles['verdict']} data-result={verdictCode(trace.verdict)}>
      <MarkShape mark={markOf(trace.verdict)} size={44} />
      <div>
        <p className={styles['large']}>{plain(word).replace(/[:：] ?$/, '')}</p>
        <p className={styles['sentence']}>
          <Sentence text={messages.story.summary(trace)} />
        </p>
      </div>
    </div>
  );
}
