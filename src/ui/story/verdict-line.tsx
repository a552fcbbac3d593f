import type { ReactNode } from 'react';
import type { ObjectRef, Verdict } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Text } from '../../i18n/text.ts';
import { socket } from '../../scene/rewrite.ts';
import { verdictCode } from '../../scene/verdict-code.ts';
import { markOf } from '../../scene/verdict-mark.ts';
import { MarkShape } from '../canvas/icons.tsx';
import { Sentence } from '../sentence.tsx';
import { halves } from './halves.ts';
import styles from './verdict-line.module.css';

interface VerdictLineProps {
  readonly verdict: Verdict | undefined;
  readonly messages: Messages;
  readonly onSelect: (ref: ObjectRef, field?: string) => void;
}

/** What the client sees in the end. The element stays, so that a screen reader hears each new verdict. */
export function VerdictLine({ verdict, messages, onSelect }: VerdictLineProps): ReactNode {
  return (
    <div
      role="status"
      className={styles['line']}
      {...(verdict ? { 'data-result': verdictCode(verdict), 'data-mark': markOf(verdict) } : {})}
      {...(verdict?.result === 'delivered' ? { 'data-endpoint': socket(verdict.endpoint) } : {})}
    >
      {verdict && (
        <>
          <MarkShape mark={markOf(verdict)} size={22} />
          <p className={styles['words']}>
            <VerdictWords text={wordsOf(verdict, messages)} onSelect={onSelect} />
          </p>
        </>
      )}
    </div>
  );
}

function VerdictWords({ text, onSelect }: { readonly text: Text } & Pick<VerdictLineProps, 'onSelect'>): ReactNode {
  const [word, rest] = halves(text, /: ?/);
  return (
    <>
      <strong>
        <Sentence text={word} />
      </strong>
      <Sentence text={rest} onSelect={onSelect} />
    </>
  );
}

function wordsOf(verdict: Verdict, { verdicts }: Messages): Text {
  // As with decisions: the message of a result takes the verdicts of that result.
  const words = verdicts[verdict.result] as (verdict: Verdict) => Text;
  return words(verdict);
}
