import type { Cluster } from '../cluster/cluster.ts';
import type { Candidate, Choices, Choose } from './choose.ts';
import { NO_MEMORY, onlyReading } from './memory.ts';
import type { Memory } from './memory.ts';
import { advance, start } from './request.ts';
import type { State } from './state.ts';
import type { ClientRequest, Verdict } from './trace.ts';

/** One thing that can become of a request. */
export interface Outcome {
  readonly verdict: Verdict;
  /** How likely it is, of 1. */
  readonly odds: number;
  /** Choices that lead to an example of it: `send` takes them. */
  readonly choices: Choices;
}

/** All outcomes, and how many stages were run to find them. */
export interface Exploration {
  readonly outcomes: readonly Outcome[];
  readonly stages: number;
}

/** Every outcome of a request with its odds, which add up to 1. */
export function explore(cluster: Cluster, request: ClientRequest, memory: Memory = NO_MEMORY): readonly Outcome[] {
  return exploration(cluster, request, memory).outcomes;
}

interface Way<S> {
  readonly state: S;
  readonly odds: number;
  readonly choices: Choices;
}

/**
 * Goes stage by stage. From each distinct state a stage is run once for each way that its choices can fall; states that
 * are equal afterwards are one, with their odds added.
 */
export function exploration(cluster: Cluster, request: ClientRequest, memory: Memory): Exploration {
  const started = start(cluster, request, onlyReading(memory), memory.requests);
  if (!started.run) return { outcomes: [{ verdict: started.verdict, odds: 1, choices: {} }], stages: 0 };
  const { run, state: first } = started;
  const outcomes = new Map<string, Way<Verdict>>();
  let ways = new Map<string, Way<State>>([['', { state: first, odds: 1, choices: {} }]]);
  let stages = 0;
  while (ways.size > 0) {
    const next = new Map<string, Way<State>>();
    for (const { state, odds, choices } of ways.values()) {
      if (state.at === 'done') {
        merge(outcomes, keyOf(state.verdict), { state: state.verdict, odds, choices });
        continue;
      }
      for (const branch of branches((choose) => advance(run, state, choose))) {
        stages++;
        const way = { state: branch.result, odds: odds * branch.odds, choices: { ...choices, ...branch.choices } };
        merge(next, stateKey(way.state), way);
      }
    }
    ways = next;
  }
  return { outcomes: [...outcomes.values()].map(({ state, ...rest }) => ({ verdict: state, ...rest })), stages };
}

/** Adds the odds of ways that came to the same. The first one stays the example. */
function merge<S>(ways: Map<string, Way<S>>, key: string, way: Way<S>): void {
  const same = ways.get(key);
  ways.set(key, same ? { ...same, odds: same.odds + way.odds } : way);
}

function stateKey(state: State): string {
  return state.at === 'done' ? `done ${keyOf(state.verdict)}` : JSON.stringify(state);
}

/** What tells outcomes apart; not the objects that made them so. */
function keyOf(verdict: Verdict): string {
  return JSON.stringify({ ...verdict, because: [] });
}

/** One way that the choices of something fell, with its odds. */
export interface Branch<R> {
  readonly result: R;
  readonly odds: number;
  readonly choices: Choices;
}

/** Runs something once for each way that its choices can fall. */
export function branches<R>(work: (choose: Choose) => R): Branch<R>[] {
  const found: Branch<R>[] = [];
  let script: readonly number[] | undefined = [];
  while (script) {
    const taken: Taken[] = [];
    const result = work(following(script, taken));
    const odds = taken.reduce((product, one) => product * one.odds, 1);
    found.push({ result, odds, choices: Object.fromEntries(taken.map(({ key, index }) => [key, index])) });
    script = nextScript(taken);
  }
  return found;
}

interface Taken {
  readonly key: string;
  readonly index: number;
  readonly odds: number;
  /** The next candidate that can be, if any. */
  readonly next: number | undefined;
}

/** Chooses as the script says, then always the first that can be; writes down what was taken. */
function following(script: readonly number[], taken: Taken[]): Choose {
  return <T>(key: string, candidates: readonly Candidate<T>[]): T => {
    const index = script[taken.length] ?? nextPossible(candidates, -1);
    const candidate = index === undefined ? undefined : candidates[index];
    if (index === undefined || !candidate) throw new Error(`nothing to choose from: ${key}`);
    taken.push({ key, index, odds: candidate.odds, next: nextPossible(candidates, index) });
    return candidate.value;
  };
}

function nextPossible<T>(candidates: readonly Candidate<T>[], after: number): number | undefined {
  for (let index = after + 1; index < candidates.length; index++) if (candidates[index]!.odds > 0) return index;
  return undefined;
}

/** The last choice that could fall otherwise falls so; those after it begin anew. */
function nextScript(taken: readonly Taken[]): readonly number[] | undefined {
  const at = taken.findLastIndex(({ next }) => next !== undefined);
  const next = taken[at]?.next;
  return next === undefined ? undefined : [...taken.slice(0, at).map(({ index }) => index), next];
}
