import type { ReactNode } from 'react';
import type { ObjectRef, Verdict } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Piece, Text } from '../../i18n/text.ts';
import { socket } from '../../scene/rewrite.ts';
import { verdictCode } from '../../scene/verdict-code.ts';
import { markOf } from '../../scene/verdict-mark.ts';
import { MarkShape } from '../canvas/icons.tsx';
import { Sentence } from '../sentence.tsx';
import { cut } from './cut.ts';
import { halves } from './halves.ts';
import styles from './verdict-line.module.css';

interface VerdictLineProps {
  readonly verdict: Verdict | undefined;
  /** The last hop has been reached: the end may be told. Until then programs alone read it. */
  readonly reached: boolean;
  readonly messages: Messages;
  readonly onSelect: (ref: ObjectRef, field?: string) => void;
}

/** What the client sees in the end. The element stays, so that a screen reader hears each new verdict. */
export function VerdictLine({ verdict, reached, messages, onSelect }: VerdictLineProps): ReactNode {
  return (
    <div
      role="status"
      className={styles['line']}
      {...(verdict && reached ? { 'data-told': '' } : {})}
      {...(verdict ? { 'data-result': verdictCode(verdict), 'data-mark': markOf(verdict) } : {})}
      {...(verdict?.result === 'delivered' ? { 'data-endpoint': socket(verdict.endpoint) } : {})}
    >
      {verdict && !reached && <p className={styles['quiet']}>{messages.story.onItsWay}</p>}
      {verdict && reached && (
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
  const [word, rest] = halves(text.map(shortened), /: ?/);
  return (
    <>
      <strong>
        <Sentence text={word} />
      </strong>
      <Sentence text={rest} onSelect={onSelect} />
    </>
  );
}

/** Names that a controller made up are long; the whole is in the picture, and in the hops. */
function shortened(piece: Piece): Piece {
  return piece.kind === 'ref' ? { ...piece, text: cut(piece.text, 22) } : piece;
}

function wordsOf(verdict: Verdict, { verdicts }: Messages): Text {
  // As with decisions: the message of a result takes the verdicts of that result.
  const words = verdicts[verdict.result] as (verdict: Verdict) => Text;
  return words(verdict);
}
