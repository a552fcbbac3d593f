import type { ReactNode } from 'react';
import type { Exchange } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Piece } from '../../i18n/text.ts';
import { Sentence } from '../sentence.tsx';
import { cut } from './cut.ts';
import styles from './hop-list.module.css';
import { PacketMark } from './packet-mark.tsx';

interface ExchangeTitleProps {
  readonly exchange: Exchange;
  /** What came of it may be told; its room is kept before. */
  readonly isTold: boolean;
  readonly messages: Messages;
}

/** Characters of a name or URL. */
const LONGEST = 38;

/** A question and what came of it, in a line. */
export function ExchangeTitle({ exchange, isTold, messages }: ExchangeTitleProps): ReactNode {
  const [first] = exchange.there;
  return (
    <span className={styles['title']}>
      {first && <PacketMark packet={first.before} reply={false} />}
      <span>
        <Sentence text={messages.story.question(exchange).map(shortened)} />
        <span className={styles['result']} data-hidden={!isTold}>
          {' → '}
          <Sentence text={messages.exchangeResult(exchange.result)} />
        </span>
      </span>
    </span>
  );
}

function shortened(piece: Piece): Piece {
  return piece.kind === 'code' ? { ...piece, text: cut(piece.text, LONGEST) } : piece;
}
