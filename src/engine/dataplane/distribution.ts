import type { Cluster } from '../cluster/cluster.ts';
import { branches } from './explore.ts';
import { onlyReading } from './memory.ts';
import type { Memory } from './memory.ts';
import { NodeSeen } from './node-seen.ts';
import { advance, start } from './request.ts';
import type { State } from './state.ts';
import type { Tally } from './tally.ts';
import type { ClientRequest } from './trace.ts';

/** Stage runs after which the odds are left unsaid: about a second of work. 1,000 endpoints behind 20 Nodes are within. */
const MOST_STAGES = 25_000;

/** What is left of the work that the odds of one answer may cost. */
export interface Budget {
  stages: number;
}

export function fullBudget(): Budget {
  return { stages: MOST_STAGES };
}

/**
 * Adds to a tally what will become of a request: every outcome with its odds. As `explore` does, but only
 * what is counted is kept, not how each outcome comes about. False where there are more ways than the budget has.
 */
export function addOdds(
  tally: Tally,
  cluster: Cluster,
  request: ClientRequest,
  memory: Memory,
  budget: Budget,
): boolean {
  const seen = new NodeSeen();
  const watched = request.from.kind === 'internet' ? seen : undefined;
  const started = start(cluster, request, onlyReading(memory), memory.requests, watched);
  if (!started.run) {
    tally.add(started.verdict, 1);
    return true;
  }
  const { run } = started;
  let ways = new Map<string, Way>([['', { state: started.state, odds: 1 }]]);
  while (ways.size > 0) {
    const next = new Map<string, Way>();
    for (const { state, odds } of ways.values()) {
      if (state.at === 'done') continue;
      const found = branches((choose) => {
        if (budget.stages-- <= 0) return undefined;
        seen.begin(mayEnter(state));
        return { state: advance(run, state, choose), entry: seen.node };
      });
      if (budget.stages < 0) return false;
      for (const { result, odds: share } of found) {
        if (result?.entry !== undefined) tally.addEntry(result.entry, odds * share);
        if (result?.state.at === 'done') tally.add(result.state.verdict, odds * share);
        else if (result) merge(next, result.state, odds * share);
      }
    }
    ways = next;
  }
  return true;
}

/** Whether a packet may come to its first Node in this stage: with the client's own connection, or behind a balancer outside that takes HTTP. */
function mayEnter(state: State): boolean {
  return state.at === 'connect' || (state.at === 'proxy' && state.pod === undefined && state.connections === 1);
}

interface Way {
  readonly state: State;
  readonly odds: number;
}

function merge(ways: Map<string, Way>, state: State, odds: number): void {
  const key = JSON.stringify(state);
  ways.set(key, { state, odds: odds + (ways.get(key)?.odds ?? 0) });
}
