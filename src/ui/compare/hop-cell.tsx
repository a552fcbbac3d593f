import type { ReactNode } from 'react';
import type { Hop } from '../../engine/index.ts';
import { ownDecisions, type Aspect } from '../../scene/differences.ts';
import type { Side } from '../../scene/in-step.ts';
import { socket } from '../../scene/rewrite.ts';
import type { TimelineStep } from '../../scene/timeline.ts';
import { useMessages } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import { decisionWords } from '../story/decision-words.ts';
import styles from './hop-rows.module.css';

/** What happens at a hop on one side; and where it differs, what was decided there alone and the addresses. */
export function HopCell({
  side,
  step,
  other,
  differs,
}: {
  readonly side: Side;
  readonly step: TimelineStep | undefined;
  readonly other: TimelineStep | undefined;
  readonly differs: readonly Aspect[];
}): ReactNode {
  const messages = useMessages();
  const { compare: words } = messages;
  const letter = (
    <span aria-hidden="true" className={styles['letter']}>
      {words.sides[side]}
    </span>
  );
  if (!step)
    return (
      <td className={styles['none']}>
        {letter}
        {words.noHop}
      </td>
    );
  const { hop, direction } = step;
  // At another place everything that is decided differs; the sentence says what matters of it.
  const decided =
    other && differs.includes('decision') && !differs.includes('place') ? ownDecisions(hop, other.hop) : [];
  return (
    <td>
      {letter}
      <Sentence text={messages.hop(hop, direction)} />
      {decided.map((decision, index) => (
        <p key={index} className={styles['decision']}>
          <Sentence text={decisionWords(messages, decision, hop)} />
        </p>
      ))}
      {(differs.includes('address') || differs.includes('rewrite')) && (
        <span className={styles['addresses']}>
          <Address field="source" hop={hop} other={other?.hop} withPort={direction === 'back'} />
          <Address field="destination" hop={hop} other={other?.hop} withPort={direction === 'there'} />
        </span>
      )}
    </td>
  );
}

function Address({
  field,
  hop,
  other,
  withPort,
}: {
  readonly field: 'source' | 'destination';
  readonly hop: Hop;
  readonly other: Hop | undefined;
  /** That of a client is any free one: it tells no difference. */
  readonly withPort: boolean;
}): ReactNode {
  const { compare: words } = useMessages();
  const [own, others] = [hop.after[field], other?.after[field]];
  const isOther = others !== undefined && (own.ip !== others.ip || (withPort && own.port !== others.port));
  const address = socket(own);
  return (
    <span className={styles['address']}>
      {words[field]} {isOther ? <mark className="mono">{address}</mark> : <span className="mono">{address}</span>}
    </span>
  );
}
