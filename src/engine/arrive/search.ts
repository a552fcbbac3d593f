import type { ClientRequest, Verdict } from '../dataplane/trace.ts';
import type { LocatedDiagnostic } from '../diagnostics/diagnostic.ts';
import { Pieces } from '../manifest/pieces.ts';
import { CERTAIN, prospects } from './arrival.ts';
import type { Prospects } from './arrival.ts';
import type { Candidate } from './candidate.ts';
import { candidatesFor } from './candidates.ts';
import { evidenceIn } from './evidence.ts';
import { inOrder, linesChanged } from './order.ts';
import type { ArriveProgress, Effect, Remedy, RemedyStep } from './remedy.ts';
import { after, trialOf } from './trial.ts';
import type { Ground, Trial } from './trial.ts';

/** Clusters that are built, or requests that are followed, for one search: what it costs at most. */
export const MOST_TRIES = 120;
/** Of these, at most so many are of one change alone. */
const MOST_SINGLE = 84;
/** Where one change does not do: beginnings that are gone on from, and what is tried after each. */
const MOST_BEGINNINGS = 8;
const MOST_NEXT = 14;
/** Times that the clock is moved on to what happens next. */
const MOST_WAITS = 8;
/** A list to choose from. */
const MOST_REMEDIES = 12;
/** Changes that are made together, at most; and how many of such are enough. */
const MOST_TOGETHER = 3;
const ENOUGH = 3;

/** Something that was done in a trial, and what became of the request. */
interface Attempt {
  readonly steps: readonly RemedyStep[];
  readonly effect: Effect;
  readonly trial: Trial;
  readonly prospects: Prospects;
  /** What was done, one after the other. */
  readonly by: readonly Candidate[];
}

/**
 * What would make a request arrive, found by trying: each change is made in the workspace, the cluster is built, and every
 * outcome of the request is looked at. In steps, so that whoever runs it can stop, or do something else meanwhile.
 */
export class ArriveSearch {
  readonly #first: Trial;
  readonly #diagnostics: readonly LocatedDiagnostic[];
  readonly #before: Prospects;
  readonly #steps: Generator<undefined, void>;
  readonly #attempts: Attempt[] = [];
  readonly #known = new Set<string>();
  #tried = 0;
  #done = false;

  constructor(ground: Ground, request: ClientRequest) {
    this.#first = trialOf(ground, request);
    this.#diagnostics = ground.analysis.diagnostics;
    this.#before = prospects(ground.cluster, request);
    this.#steps = this.#run();
  }

  /** Tries so many more, and says how far it is. */
  next(count: number): ArriveProgress {
    for (let i = 0; i < count && !this.#done; i++) this.#done = this.#steps.next().done === true;
    return { tried: this.#tried, done: this.#done, remedies: this.#remedies(), odds: 1 - this.#before.failure };
  }

  *#run(): Generator<undefined, void> {
    if (this.#before.failures.length === 0) return;
    const evidence = evidenceIn(this.#first, this.#before);
    const tried: Attempt[] = [];
    for (const candidate of candidatesFor(this.#first, evidence, this.#diagnostics)) {
      if (this.#tried >= MOST_SINGLE) break;
      const attempt = this.#try(candidate);
      if (!attempt) continue;
      tried.push(attempt);
      yield;
    }
    yield* this.#wait();
    let together: readonly Attempt[] = tried;
    for (let count = 2; count <= MOST_TOGETHER && !this.#arrivesSparingly(); count++)
      together = yield* this.#further(together);
  }

  /** Lets pass what is on its way: by itself the cluster may come to what makes the request arrive. */
  *#wait(): Generator<undefined, void> {
    const { now } = this.#first.workspace;
    let { next } = this.#first.cluster.faults;
    for (let waits = 0; waits < MOST_WAITS && next !== undefined; waits++) {
      const at: number = next;
      const step = { kind: 'wait', seconds: at - now } as const;
      const attempt = this.#try({ step, effect: () => ({ edits: [], now: at }) });
      if (!attempt || arrives(attempt)) return;
      next = attempt.trial.cluster.faults.next;
      yield;
    }
  }

  /** Goes on from what got the request further, without bringing it there. */
  *#further(attempts: readonly Attempt[]): Generator<undefined, readonly Attempt[]> {
    const beginnings = attempts
      .filter((attempt) => this.#isFurther(attempt) && isSparing(attempt))
      .map((attempt) => ({ attempt, evidence: evidenceIn(attempt.trial, attempt.prospects) }))
      .sort((a, b) => b.evidence.hops.length - a.evidence.hops.length)
      .slice(0, MOST_BEGINNINGS);
    const made: Attempt[] = [];
    let found = 0;
    for (const { attempt, evidence } of beginnings) {
      const { trial, by } = attempt;
      const isSameText = trial.manifests.length === this.#first.manifests.length;
      let count = 0;
      for (const candidate of candidatesFor(trial, evidence, isSameText ? this.#diagnostics : [])) {
        if (this.#tried >= MOST_TRIES || count >= MOST_NEXT || found >= ENOUGH) break;
        if (by.some(({ step }) => isSame(step, candidate.step))) continue;
        const both = this.#try(candidate, attempt);
        if (!both) continue;
        made.push(both);
        count++;
        yield;
        if (!arrives(both)) continue;
        if (isSparing(both)) found++;
        yield* this.#leaveOut(both);
      }
    }
    return made;
  }

  /** What does without one of its changes is not offered with it. */
  *#leaveOut(whole: Attempt): Generator<undefined, void> {
    for (const left of whole.by) {
      let rest: Attempt | undefined;
      for (const candidate of whole.by.filter((one) => one !== left)) {
        rest = this.#tried < MOST_TRIES ? this.#try(candidate, rest) : undefined;
        if (!rest) break;
      }
      yield;
      if (!rest || !arrives(rest)) continue;
      this.#attempts.splice(this.#attempts.indexOf(whole), 1);
      return;
    }
  }

  /** Undefined where it cannot be done, or was done already. */
  #try(candidate: Candidate, from?: Attempt): Attempt | undefined {
    const start = from?.trial ?? this.#first;
    const effect = candidate.effect(start);
    if (!effect) return undefined;
    let whole = this.#joined(from?.effect, effect);
    const key = JSON.stringify(whole);
    if (this.#known.has(key)) return undefined;
    this.#known.add(key);
    this.#tried++;
    let trial = after(start, effect);
    if (!trial) return undefined;
    const steps = [...(from?.steps ?? []), candidate.step];
    const then = candidate.askAfter?.(trial);
    const asked = then?.effect(trial);
    if (then && asked) {
      whole = this.#joined(whole, asked);
      trial = after(trial, asked) ?? trial;
      steps.push(then.step);
    }
    const found = prospects(trial.cluster, trial.request);
    const attempt: Attempt = { steps, effect: whole, trial, prospects: found, by: [...(from?.by ?? []), candidate] };
    if (found.arrival > this.#before.arrival + (1 - CERTAIN)) this.#attempts.push(attempt);
    return attempt;
  }

  /** One effect after another, as one of the first text. */
  #joined(first: Effect | undefined, second: Effect): Effect {
    if (!first) return second;
    const pieces = new Pieces(this.#first.workspace.text);
    pieces.replace(first.edits);
    pieces.replace(second.edits);
    const settings = { ...first.settings, ...second.settings };
    return {
      ...first,
      ...second,
      edits: pieces.replacements(),
      ...(Object.keys(settings).length > 0 ? { settings } : {}),
    };
  }

  #arrivesSparingly(): boolean {
    return this.#attempts.some((one) => arrives(one) && isSparing(one));
  }

  #isFurther({ prospects: { failures } }: Attempt): boolean {
    return failures.length > 0 && keyOf(failures[0]!.verdict) !== keyOf(this.#before.failures[0]!.verdict);
  }

  /** Those that make it arrive for certain; while there is none, those that make it likelier. */
  #remedies(): readonly Remedy[] {
    const certain = this.#attempts.filter(arrives);
    const best = certain.length > 0 || !this.#done ? certain : this.#attempts;
    const { text } = this.#first.workspace;
    const remedies = best.map(({ steps, effect, prospects: { arrival } }) => ({
      steps,
      effect,
      odds: arrival >= CERTAIN ? 1 : arrival,
      lines: linesChanged(text, effect.edits),
    }));
    return inOrder(remedies).slice(0, MOST_REMEDIES);
  }
}

function arrives({ prospects: { arrival } }: Attempt): boolean {
  return arrival >= CERTAIN;
}

function isSame(one: RemedyStep, other: RemedyStep): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether everything that is written stays. */
function isSparing({ steps }: Attempt): boolean {
  return !steps.some(({ kind }) => kind === 'remove-object');
}

/** What tells one failure from another, as far as a client sees it and as far as it got. */
function keyOf(verdict: Verdict): string {
  return JSON.stringify(verdict);
}
