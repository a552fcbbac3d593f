import type { ReactNode } from 'react';
import type { Candidate, Decision, EndpointAddress } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { shortName } from '../../i18n/names.ts';
import { socket } from '../../scene/rewrite.ts';
import styles from './odds-list.module.css';

interface Row {
  readonly name: string;
  readonly odds: number;
  readonly chosen: boolean;
}

/** Candidates that are shown; of more, the chosen one and the first others. */
const MOST = 6;

/** Everything that a decision could have chosen, with its odds as words and as bars. Nothing where there was no choice. */
export function OddsList({
  decision,
  messages,
}: {
  readonly decision: Decision;
  readonly messages: Messages;
}): ReactNode {
  const all = rowsOf(decision);
  if (all.length < 2) return null;
  const { story } = messages;
  const shown = all.length <= MOST ? all : firstOf(all);
  const largest = Math.max(...all.map(({ odds }) => odds));
  return (
    <ul className={styles['list']} aria-label={story.candidates}>
      {shown.map(({ name, odds, chosen }) => (
        <li key={name} className={chosen ? styles['chosen'] : undefined}>
          <span className={styles['name']}>
            {name}
            {chosen && <span className={styles['word']}> {story.chosen}</span>}
          </span>
          <span className={styles['bar']} aria-hidden="true">
            <span style={{ width: `${(100 * odds) / largest}%` }} />
          </span>
          <span className={styles['odds']}>{story.odds(odds)}</span>
        </li>
      ))}
      {shown.length < all.length && <li>{story.moreCandidates(all.length - shown.length)}</li>}
    </ul>
  );
}

function rowsOf(decision: Decision): Row[] {
  switch (decision.kind) {
    case 'endpoint-chosen': {
      const chosen = nameOf(decision.chosen);
      return rows(decision.candidates, nameOf, chosen);
    }
    case 'node-chosen':
      return rows(decision.candidates, shortName, shortName(decision.node));
    case 'canary-chosen': {
      // The main backend, then its canary.
      const [main, canary] = decision.candidates.map(({ value }) => lastPart(value));
      return rows(decision.candidates, lastPart, (decision.canary ? canary : main) ?? '');
    }
    default:
      return [];
  }
}

function rows<T>(candidates: readonly Candidate<T>[], name: (value: T) => string, chosen: string): Row[] {
  return candidates.map(({ value, odds }) => ({ name: name(value), odds, chosen: name(value) === chosen }));
}

function lastPart(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

function nameOf(endpoint: EndpointAddress): string {
  const address = socket(endpoint);
  return endpoint.pod === undefined ? address : `${shortName(endpoint.pod)} ${address}`;
}

function firstOf(all: readonly Row[]): Row[] {
  const others = all.filter(({ chosen }) => !chosen).slice(0, MOST - 2);
  return all.filter((row) => row.chosen || others.includes(row));
}
