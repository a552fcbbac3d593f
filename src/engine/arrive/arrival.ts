import { explore } from '../dataplane/explore.ts';
import type { Outcome } from '../dataplane/explore.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { ClientRequest, Verdict } from '../dataplane/trace.ts';

/** Whether a request came to somebody who answers it: a program, a name server with an address, or a health check that is well. */
export function isArrival(verdict: Verdict): boolean {
  switch (verdict.result) {
    case 'delivered':
      return true;
    case 'resolved':
      return verdict.answers.length > 0;
    case 'http':
      return verdict.status < 300;
    default:
      return false;
  }
}

/** Whether a request failed. One that is sent elsewhere (a redirect) neither failed nor arrived. */
export function isFailure(verdict: Verdict): boolean {
  return !isArrival(verdict) && !(verdict.result === 'http' && verdict.status < 400);
}

/** What can become of a request, as far as it matters here. */
export interface Prospects {
  readonly arrival: number;
  readonly failure: number;
  /** The likeliest first. */
  readonly failures: readonly Outcome[];
}

/** Odds add up to 1 but for the last digits. */
export const CERTAIN = 1 - 1e-9;

export function prospects(cluster: Cluster, request: ClientRequest): Prospects {
  const outcomes = explore(cluster, request);
  const sum = (some: readonly Outcome[]) => some.reduce((odds, one) => odds + one.odds, 0);
  const failures = outcomes.filter(({ verdict }) => isFailure(verdict)).sort((a, b) => b.odds - a.odds);
  return { arrival: sum(outcomes.filter(({ verdict }) => isArrival(verdict))), failure: sum(failures), failures };
}
