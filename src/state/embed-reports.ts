import type { Trace } from '../engine/index.ts';
import type { TimelineStep } from '../scene/timeline.ts';
import { verdictCode } from '../scene/verdict-code.ts';
import type { Clock } from './clock.ts';
import type { EmbedHost } from './embed-host.ts';
import { hopAt } from './hop-at.ts';
import type { PageState } from './model.ts';
import type { NotOpened } from './shared-scene.ts';
import type { PageStore } from './store.ts';

/** What an embed cannot show or do. */
export type EmbedProblem =
  | {
      readonly of: 'opening';
      readonly problem: NotOpened['problem'];
      readonly field: string;
      readonly from: NotOpened['from'];
    }
  | { readonly of: 'url'; readonly problem: string }
  | { readonly of: 'request'; readonly problem: 'no-sender' | 'no-address' | 'nothing-to-send' }
  | { readonly of: 'engine'; readonly problem: 'stuck' | 'failed' };

/** The page's words in the language that is shown, as plain text. */
export interface EmbedWords {
  readonly language: PageState['look']['language'];
  readonly hop: (step: TimelineStep) => string;
  readonly beforeFirst: string;
  readonly verdict: (trace: Trace) => string;
  readonly problem: (problem: EmbedProblem) => string;
}

/** Tells the page around what is shown, each thing once, in the words that stand there. */
export interface EmbedReports {
  /** The words that are shown from now on. */
  readonly speak: (words: EmbedWords) => void;
  /** What is shown now is what was asked for: it may be told of. */
  readonly begin: () => void;
  /** Something else is on its way: nothing of what is still there is told. */
  readonly rest: () => void;
  readonly fail: (problem: EmbedProblem) => void;
}

export function createReports(
  store: PageStore,
  clock: Pick<Clock, 'now' | 'subscribe'>,
  { post }: Pick<EmbedHost, 'post'>,
): EmbedReports {
  let words: EmbedWords | undefined;
  let telling = false;
  let told = '';
  let verdictTold = false;
  let trace: Trace | undefined;
  /** Problems from before there were words for them. */
  let unsaid: EmbedProblem[] = [];

  function tell(): void {
    const { timeline, trace: now } = store.getState();
    if (!telling || words === undefined || timeline === undefined || now === undefined) return;
    const at = clock.now();
    const hop = hopAt(timeline, at);
    const ended = at >= timeline.duration;
    const key = `${words.language} ${hop} ${ended}`;
    if (key === told && now === trace) return;
    [told, trace] = [key, now];
    const step = timeline.steps[hop];
    const sentence = step === undefined ? words.beforeFirst : words.hop(step);
    post({ type: 'hop', hop: hop + 1, of: timeline.steps.length, sentence, ended });
    if (!ended) verdictTold = false;
    else if (!verdictTold) {
      verdictTold = true;
      post({ type: 'verdict', verdict: verdictCode(now.verdict), sentence: words.verdict(now) });
    }
  }

  function fail(problem: EmbedProblem): void {
    if (words === undefined) unsaid.push(problem);
    else post({ type: 'error', problem: problem.problem, sentence: words.problem(problem) });
  }

  clock.subscribe(tell);
  store.subscribe(({ urlProblem, engine, ...state }, before) => {
    if (urlProblem !== undefined && urlProblem !== before.urlProblem) fail({ of: 'url', problem: urlProblem });
    if (engine.state !== before.engine.state && (engine.state === 'restarted' || engine.state === 'failed'))
      fail({ of: 'engine', problem: engine.state === 'failed' ? 'failed' : 'stuck' });
    if (state.trace !== before.trace) verdictTold = false;
    if (state.trace !== before.trace || state.timeline !== before.timeline) tell();
  });

  return {
    speak(spoken) {
      words = spoken;
      const waiting = unsaid;
      unsaid = [];
      for (const problem of waiting) fail(problem);
      tell();
    },
    begin() {
      telling = true;
      [told, verdictTold] = ['', false];
      tell();
    },
    rest() {
      telling = false;
    },
    fail,
  };
}
