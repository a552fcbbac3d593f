import type { ReactNode } from 'react';
import type { ObjectRef, Trace, Verdict } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { plain, type Piece, type Text } from '../../i18n/text.ts';
import { lengthOf } from '../../i18n/told.ts';
import { socket } from '../../scene/rewrite.ts';
import { verdictCode } from '../../scene/verdict-code.ts';
import { markOf } from '../../scene/verdict-mark.ts';
import { MarkShape } from '../canvas/icons.tsx';
import { Sentence } from '../sentence.tsx';
import { cut } from './cut.ts';
import { halves } from './halves.ts';
import styles from './verdict-line.module.css';

interface VerdictLineProps {
  readonly trace: Trace | undefined;
  /** The last hop has been reached: the end may be told. Until then programs alone read it. */
  readonly reached: boolean;
  readonly messages: Messages;
  /** Stands in its place: what became of it after a change, until that was read. */
  readonly news?: ReactNode;
  /** Stands behind the story once that is told: the way on from a failure. */
  readonly help?: ReactNode;
  readonly onSelect: (ref: ObjectRef, field?: string) => void;
}

/** Letters of English that two lines of a middling window hold; windows that are wider hold any story. */
const TWO_LINES = 175;

/** Characters of a name and of a URL, where the whole story is told and where there is less room. */
const WHOLE = { ref: 28, code: 60 };
const BRIEF = { ref: 16, code: 30 };

/** The whole story in one sentence, once its end is reached. The element stays, so that a screen reader hears each new one. */
export function VerdictLine({ trace, reached, messages, news, help, onSelect }: VerdictLineProps): ReactNode {
  const verdict = trace?.verdict;
  return (
    <div
      role="status"
      className={styles['line']}
      {...(verdict && (reached || news) ? { 'data-told': '' } : {})}
      {...(verdict ? { 'data-result': verdictCode(verdict), 'data-mark': markOf(verdict) } : {})}
      {...(verdict?.result === 'delivered' ? { 'data-endpoint': socket(verdict.endpoint) } : {})}
    >
      {news}
      {!news && trace && !reached && <p className={styles['quiet']}>{messages.story.onItsWay}</p>}
      {!news && trace && reached && (
        <>
          <MarkShape mark={markOf(trace.verdict)} size={22} />
          <StoryInWords trace={trace} messages={messages} onSelect={onSelect} />
          {help}
        </>
      )}
    </div>
  );
}

/** Both lengths, of which the style sheet shows the one that fits. A screen reader always reads the whole. */
function StoryInWords({
  trace,
  messages,
  onSelect,
}: { readonly trace: Trace } & Omit<VerdictLineProps, 'trace' | 'reached' | 'news' | 'help'>) {
  const [word] = halves(wordsOf(trace.verdict, messages), /[:：] ?/);
  const whole = messages.story.summary(trace).map(shortened(WHOLE));
  const brief = messages.story.way(trace).map(shortened(BRIEF));
  return (
    <p className={styles['words']} {...(lengthOf(whole) > TWO_LINES ? { 'data-long': '' } : {})}>
      <strong>
        <Sentence text={word} />
      </strong>
      <span className={styles['whole']}>
        <Sentence text={whole} onSelect={onSelect} />
      </span>
      <span className={styles['brief']}>
        <span className="visually-hidden">{plain(whole)}</span>
        <span aria-hidden="true">
          <Sentence text={brief} />
        </span>
      </span>
    </p>
  );
}

/** Names that a controller made up are long; the whole is in the picture, and in the hops. */
function shortened(most: typeof WHOLE): (piece: Piece) => Piece {
  return (piece) => (piece.kind === 'text' ? piece : { ...piece, text: cut(piece.text, most[piece.kind]) });
}

/** A verdict's own words: its name, and behind a colon what there is to say of it. */
export function wordsOf(verdict: Verdict, { verdicts }: Messages): Text {
  // As with decisions: the message of a result takes the verdicts of that result.
  const words = verdicts[verdict.result] as (verdict: Verdict) => Text;
  return words(verdict);
}
