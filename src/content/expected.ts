import type { ObjectRef, Verdict } from '../engine/index.ts';
import type { Expected } from './lesson.ts';

/** One outcome of a request, as the engine's `explore` gives it. */
export interface PossibleOutcome {
  readonly verdict: Verdict;
  /** Of 1. */
  readonly odds: number;
}

/** Odds are sums of many small ones. */
const NEARLY = 1e-6;

/** The word of a verdict in lessons and case files: `delivered`, `http-404`, … */
export function resultWord(verdict: Verdict): string {
  return verdict.result === 'http' ? `http-${verdict.status}` : verdict.result;
}

/** Whether all outcomes of a request together are what is expected. */
export function meets(expected: Expected, outcomes: readonly PossibleOutcome[], workloadOf: WorkloadOf): boolean {
  const so = outcomes.filter(({ verdict }) => resultWord(verdict) === expected.result);
  const odds = so.reduce((sum, outcome) => sum + outcome.odds, 0);
  if (Math.abs(odds - (expected.odds ?? 1)) > NEARLY) return false;
  return so.every(({ verdict }) => isSo(expected, verdict)) && receiversAre(expected, so, workloadOf);
}

/** The workload of a Pod, `default/web`; the Pod's own name where it has none. */
export type WorkloadOf = (pod: ObjectRef) => string;

function isSo({ source, tls }: Expected, verdict: Verdict): boolean {
  if (source === undefined && tls === undefined) return true;
  if (verdict.result !== 'delivered') return false;
  if (source !== undefined && verdict.sourcePreserved !== (source === 'preserved')) return false;
  return tls === undefined || verdict.tls === tls;
}

function receiversAre({ receivers }: Expected, outcomes: readonly PossibleOutcome[], workloadOf: WorkloadOf): boolean {
  if (receivers === undefined) return true;
  const found = new Set(
    outcomes.map(({ verdict }) =>
      verdict.result === 'delivered' && verdict.pod !== undefined ? workloadOf(verdict.pod) : '',
    ),
  );
  return found.size === receivers.length && receivers.every((each) => found.has(each));
}
