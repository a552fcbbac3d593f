import { createStore, type StoreApi } from 'zustand/vanilla';
import type {
  Analysis,
  ClientRequest,
  Memory,
  ObjectChoices,
  SettingsProblem,
  Trace,
  UrlProblem,
  Workspace,
} from '../engine/index.ts';
import { alignedHops } from '../scene/differences.ts';
import { inStep, type InStep } from '../scene/in-step.ts';
import type { EngineClient } from '../worker/engine-client.ts';
import { NO_MEMORY } from './at-rest.ts';
import type { Clock } from './clock.ts';
import type { PageState, Playback } from './model.ts';
import { planOf } from './planning.ts';
import { playbackActions } from './playback.ts';
import type { Services } from './services.ts';
import type { PageStore } from './store.ts';
import { suggestRequest } from './suggestions.ts';
import { firstVariation, requestIn, variantOf, type Variation } from './variation.ts';

/** One of the two: its cluster, and what happened there to the request. */
export interface ComparedSide {
  readonly workspace: Workspace;
  readonly analysis: Analysis;
  readonly trace: Trace;
}

/** Two clusters, or two requests in one, side by side. The page's own workspace is A; nothing here changes it. */
export interface ComparisonState {
  /** What may be varied in A's text. */
  readonly choices: readonly ObjectChoices[];
  /** What both are asked, unless it is the request that differs. */
  readonly request: ClientRequest | undefined;
  readonly variation: Variation | undefined;
  readonly a: ComparedSide | undefined;
  readonly b: ComparedSide | undefined;
  readonly both: InStep | undefined;
  readonly state: 'busy' | 'idle' | 'stuck' | 'failed';
  readonly problem: ComparisonProblem | undefined;
  readonly playback: Playback;
}

/** Why there is no answer to show. */
export type ComparisonProblem =
  | { readonly kind: 'url'; readonly side: 'a' | 'b'; readonly problem: UrlProblem }
  | { readonly kind: 'setting'; readonly code: SettingsProblem['code'] }
  /** The change cannot be made in the text as it is written. */
  | { readonly kind: 'change' }
  /** Nothing in the cluster can be asked. */
  | { readonly kind: 'nothing-to-ask' };

export interface Comparison {
  readonly store: StoreApi<ComparisonState>;
  /** The time of both. */
  readonly clock: Clock;
  readonly vary: (variation: Variation) => void;
  readonly ask: (request: ClientRequest) => void;
  readonly playback: ReturnType<typeof playbackActions>;
  /** Makes what B has in the page's own workspace, in the ways that can be undone there. */
  readonly takeOver: () => void;
  readonly close: () => void;
}

export interface ComparisonServices extends Services {
  /** The engine of B; that of the page, in `engine`, answers for A. */
  readonly other: EngineClient;
  /** Ends the engine of B. */
  readonly end: () => void;
}

/** Compares the page's workspace with a variant of it, which has an engine of its own. */
export function createComparison(page: PageStore, services: ComparisonServices): Comparison {
  const { engine, other, clock, reducedMotion } = services;
  const store = createStore<ComparisonState>()(() => ({
    choices: [],
    request: undefined,
    variation: undefined,
    a: undefined,
    b: undefined,
    both: undefined,
    state: 'busy',
    problem: undefined,
    playback: { ...page.getState().playback, at: 0, playing: false, loop: false },
  }));
  /** Only what was asked last is shown, in whatever order answers come. */
  let asked = 0;

  const playback = playbackActions(
    ({ playback }) => playback !== undefined && store.setState({ playback }),
    (): PageState => {
      const { both, playback: now } = store.getState();
      const state = page.getState();
      return { ...state, timeline: both?.timeline, playback: now, actions: { ...state.actions, ...playback } };
    },
    services,
  );

  async function begin(): Promise<void> {
    await services.settled();
    const { workspace, analysis, trace, draft } = page.getState();
    if (analysis === undefined) return store.setState({ state: 'failed' });
    const choices = await engine.objectChoices();
    store.setState({
      choices,
      request: trace?.request ?? suggestRequest(analysis, draft),
      variation: firstVariation(choices, workspace.settings),
    });
    await answer();
  }

  async function answer(): Promise<void> {
    const number = ++asked;
    store.setState({ state: 'busy' });
    try {
      const found = await compared();
      if (number === asked && found !== undefined) show(found);
    } catch (error) {
      if (number !== asked) return;
      // Ours to repair, whatever the manifests are: whoever looks finds it.
      console.error(error);
      store.setState({ state: 'failed' });
    }
  }

  type Found = Partial<Pick<ComparisonState, 'a' | 'b' | 'problem'>> & { readonly state?: 'stuck' };

  async function compared(): Promise<Found | undefined> {
    const { request, variation } = store.getState();
    const { workspace, analysis, trace } = page.getState();
    if (variation === undefined || analysis === undefined) return undefined;
    if (request === undefined) return { problem: { kind: 'nothing-to-ask' } };
    const requestB = variation.kind === 'request' ? variation.request : request;
    const problem = await problemOf(request, requestB, variation, workspace);
    if (problem !== undefined) return { problem };
    const variant = await variantOf(workspace, variation, engine);
    if (variant === 'impossible') return { problem: { kind: 'change' } };
    const answered = await other.analyse(variant);
    if (answered.kind === 'superseded') return undefined;
    if (answered.kind === 'stuck') return { state: 'stuck' };
    if (answered.kind === 'failed') throw new Error(answered.message);
    // Both from what was remembered before the request that is on the page: only the configuration differs.
    const memory: Memory = trace?.memory ?? NO_MEMORY;
    const [a, b] = await Promise.all([
      engine.send(request, workspace.seed, memory),
      other.send(requestIn(answered.analysis, requestB), workspace.seed, memory),
    ]);
    return {
      a: { workspace, analysis, trace: a.trace },
      b: { workspace: variant, analysis: answered.analysis, trace: b.trace },
    };
  }

  async function problemOf(
    request: ClientRequest,
    requestB: ClientRequest,
    variation: Variation,
    { settings }: Workspace,
  ): Promise<ComparisonProblem | undefined> {
    for (const [side, { url }] of [['a', request] as const, ['b', requestB] as const]) {
      const problem = await engine.urlProblem(url);
      if (problem !== undefined) return { kind: 'url', side, problem };
    }
    if (variation.kind !== 'setting') return undefined;
    const [wrong] = await engine.settingsProblems({ ...settings, [variation.setting]: variation.to });
    return wrong && { kind: 'setting', code: wrong.code };
  }

  /** What was there stays where there is a problem: the picture is not taken away while one writes. */
  function show({ a, b, problem, state }: Found): void {
    if (state !== undefined || a === undefined || b === undefined)
      return store.setState({ problem, state: state ?? 'idle' });
    const planned = ({ trace, analysis }: ComparedSide) =>
      planOf(page.getState(), trace, analysis.topology, reducedMotion());
    const both = inStep(alignedHops(a.trace, b.trace), planned(a), planned(b));
    store.setState({ a, b, both, problem: undefined, state: 'idle' });
    // The results are what one came for; Play shows how they come about.
    playback.seekHop(both.timeline.steps.length - 1);
  }

  void begin();

  return {
    store,
    clock,
    vary(variation) {
      store.setState({ variation });
      void answer();
    },
    ask(request) {
      store.setState({ request });
      void answer();
    },
    playback,
    takeOver() {
      const { variation, b } = store.getState();
      const { actions } = page.getState();
      if (variation === undefined || b === undefined) return;
      if (variation.kind === 'setting') void actions.setSettings({ [variation.setting]: variation.to });
      else if (variation.kind === 'request') {
        const { from, method, url } = variation.request;
        actions.setDraft({ from, method, url });
        void actions.send(variation.request);
      } else actions.setText(b.workspace.text);
    },
    close() {
      asked++;
      clock.stop();
      services.end();
    },
  };
}
