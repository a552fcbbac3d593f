import type { ReactNode } from 'react';
import { useMessages } from '../page-context.tsx';
import { wordsOfFinding } from '../editor/finding-words.ts';
import { Sentence } from '../sentence.tsx';
import styles from './compare.module.css';
import { useCompared, type ComparedProps } from './compared.ts';
import { refusedInB } from './variation-words.ts';

/** What stands in the way of an answer, or of B; its room is always there. */
export function Notice({ comparison }: ComparedProps): ReactNode {
  const messages = useMessages();
  const { compare: words } = messages;
  const state = useCompared(comparison, (each) => each.state);
  const problem = useCompared(comparison, (each) => each.problem);
  const a = useCompared(comparison, (each) => each.a);
  const b = useCompared(comparison, (each) => each.b);
  const refused = a && b && a.analysis !== b.analysis ? refusedInB(a.analysis, b.analysis) : undefined;
  return (
    <p className={styles['notice']} role="status" data-engine={state}>
      {state === 'busy' ? (
        words.busy
      ) : state !== 'idle' ? (
        words.problems[state]
      ) : problem?.kind === 'change' || problem?.kind === 'nothing-to-ask' ? (
        words.problems[problem.kind]
      ) : refused ? (
        <>
          {words.refusedInB} <Sentence text={wordsOfFinding(refused, messages)} />
        </>
      ) : null}
    </p>
  );
}
