import type { Analysis, Burst, BurstClients, ClientRequest, Trace } from '../engine/index.ts';
import { EngineStuck } from '../worker/engine-client.ts';
import { answeredInOf } from './answer-again.ts';
import type { Actions, PageState } from './model.ts';
import { planOf } from './planning.ts';
import type { GetState, Services, SetState } from './services.ts';

/** Many requests: one burst, or a steady rate; and what became of them. */
export interface Load {
  /** Who sends, where the sender is outside. */
  readonly clients: BurstClients;
  /** What was sent last, and from where. */
  readonly request: ClientRequest | undefined;
  /** Under way. A later one takes its place. */
  readonly running: Sending | undefined;
  /** What was sent last: all of a burst; of a steady rate the last seconds, the oldest first. */
  readonly bursts: readonly Burst[];
  /** Requests a second of what was sent last; absent for one burst. */
  readonly rate: number | undefined;
  /** Requests that fly through the picture since they were sent; each time another object. */
  readonly flight: { readonly traces: readonly Trace[] } | undefined;
  /** Where the story's own request rests, since the burst was sent: as long as it does, the picture shows the burst. */
  readonly restedAt: number | undefined;
}

export type Sending = { readonly number: number } & (
  { readonly kind: 'burst'; readonly count: number } | { readonly kind: 'steady'; readonly rate: number }
);

/** Nothing sent. */
export function noLoad(): Load {
  return {
    clients: 'one',
    request: undefined,
    running: undefined,
    bursts: [],
    rate: undefined,
    flight: undefined,
    restedAt: undefined,
  };
}

/** The picture shows what was sent together: until the person looks at the one request of the story again. */
export function isBurstInPicture({ load, look, playback }: Pick<PageState, 'load' | 'look' | 'playback'>): boolean {
  if (load.flight === undefined || look.storyTab !== 'load' || playback.playing) return false;
  return load.running?.kind === 'steady' || playback.at === load.restedAt;
}

/** Seconds of a steady rate that are counted: long enough to see shares, short enough to see a change. */
const WINDOW = 30;

/** Seconds after which a steady rate stops by itself. */
const LONGEST = 120;

type LoadActions = Pick<Actions, 'setClients' | 'sendMany' | 'keepSending' | 'stopSending'>;

/** Sending more than one request. Nothing runs here but while a steady rate is on. */
export function burstActions(set: SetState, get: GetState, services: Services): LoadActions {
  const { engine, clock, settled, reducedMotion } = services;
  let sent = 0;

  const change = (part: Partial<Load>): void => set({ load: { ...get().load, ...part } });
  const isOn = (number: number): boolean => get().load.running?.number === number;

  function stop(number: number): void {
    if (isOn(number)) change({ running: undefined });
  }

  /** The URL can be sent to, and the cluster is that of the text as it stands. */
  async function begin(sending: Sending, request: ClientRequest): Promise<boolean> {
    change({ running: sending });
    const problem = await engine.urlProblem(request.url);
    await settled();
    if (!isOn(sending.number)) return false;
    set({ urlProblem: problem });
    if (problem !== undefined) stop(sending.number);
    return problem === undefined;
  }

  async function guarded(number: number, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      stop(number);
      const document = error instanceof EngineStuck ? error.document : undefined;
      set({
        engine: {
          state: error instanceof EngineStuck ? 'restarted' : 'failed',
          ...(document === undefined ? {} : { document }),
        },
      });
    }
  }

  /** The last of them is the story's request from now on, at its end. */
  function tell(trace: Trace, analysis: Analysis): void {
    const { workspace, playback } = get();
    const timeline = planOf(get(), trace, analysis.topology, reducedMotion());
    const { request, memory } = trace;
    clock.stop();
    set({
      trace,
      timeline,
      playback: { ...playback, playing: false },
      note: undefined,
      live: {
        asked: { request, memory },
        answeredIn: answeredInOf(workspace, analysis),
        change: undefined,
        outOfPicture: false,
      },
    });
    get().actions.seekHop(timeline.steps.length - 1);
  }

  function show(burst: Burst, request: ClientRequest, kept: readonly Burst[]): void {
    const { analysis, workspace, look, load } = get();
    const isFirst = kept.length === 0;
    if (isFirst && burst.last !== undefined && analysis !== undefined) tell(burst.last, analysis);
    set({
      workspace: isFirst ? { ...workspace, requests: [request] } : get().workspace,
      look: isFirst ? { ...look, storyTab: 'load' } : get().look,
      load: {
        ...load,
        request,
        bursts: [...kept, burst],
        flight: { traces: burst.samples },
        restedAt: isFirst ? get().playback.at : load.restedAt,
      },
    });
  }

  return {
    setClients: (clients) => change({ clients }),

    async sendMany(request, count) {
      const number = ++sent;
      await guarded(number, async () => {
        if (!(await begin({ kind: 'burst', number, count }, request))) return;
        const { workspace, load } = get();
        const memory = { ...get().memory, now: workspace.now };
        const plan = { count, clients: load.clients };
        const answer = await engine.burst(request, plan, workspace.seed, memory);
        if (!isOn(number)) return;
        set({ memory: answer.memory });
        show(answer.burst, request, []);
        change({ running: undefined, rate: undefined });
      });
    },

    async keepSending(request, rate) {
      const number = ++sent;
      await guarded(number, async () => {
        if (!(await begin({ kind: 'steady', number, rate }, request))) return;
        let { memory } = get();
        let kept: readonly Burst[] = [];
        for (let second = 0; second < LONGEST && isOn(number); second++) {
          if (second > 0) await settled();
          const { workspace, load } = get();
          const plan = { count: rate, clients: load.clients };
          const answer = await engine.burst(request, plan, workspace.seed, { ...memory, now: workspace.now });
          if (!isOn(number)) return;
          ({ memory } = answer);
          set({ memory });
          show(answer.burst, request, kept);
          if (second === 0) change({ rate });
          kept = get().load.bursts.slice(1 - WINDOW);
          await new Promise((resolve) => setTimeout(resolve, 1000));
        }
        stop(number);
      });
    },

    stopSending: () => change({ running: undefined }),
  };
}
