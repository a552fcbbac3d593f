import type { ReactNode } from 'react';
import type { Verdict } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { plain, type Text } from '../../i18n/text.ts';
import { verdictCode } from '../../scene/verdict-code.ts';
import { markOf } from '../../scene/verdict-mark.ts';
import { MarkShape } from '../canvas/icons.tsx';
import { useMessages, usePageState } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import { halves } from '../story/halves.ts';
import { wordsOf } from '../story/verdict-line.tsx';
import { useHop } from '../use-hop.ts';
import styles from './stage.module.css';

/** What became of the request, in a word, once its last hop is shown. The whole is read to those who do not see it. */
export function StageVerdict({ corner }: { readonly corner?: ReactNode }): ReactNode {
  const messages = useMessages();
  const trace = usePageState((state) => state.trace);
  const count = usePageState((state) => state.timeline?.steps.length ?? 0);
  const hop = useHop();
  const told = trace !== undefined && hop >= count - 1 ? trace : undefined;
  return (
    <div className={styles['verdict']}>
      <p
        role="status"
        {...(told ? { 'data-result': verdictCode(told.verdict), 'data-mark': markOf(told.verdict) } : {})}
      >
        {told && (
          <>
            <MarkShape mark={markOf(told.verdict)} size={24} />
            <strong>
              <Sentence text={nameOf(told.verdict, messages)} />
            </strong>
            <span className="visually-hidden">{plain(messages.story.summary(told))}</span>
          </>
        )}
      </p>
      {corner}
    </div>
  );
}

/** What stands before the colon of a verdict's words. */
function nameOf(verdict: Verdict, messages: Messages): Text {
  const [name] = halves(wordsOf(verdict, messages), /[:：] ?/);
  return name.map((piece) => (piece.kind === 'text' ? { ...piece, text: piece.text.replace(/[:：]\s*$/, '') } : piece));
}
