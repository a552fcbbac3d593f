import type { Trace } from '../engine/index.ts';
import { EngineStuck } from '../worker/engine-client.ts';
import { answeredInOf } from './answer-again.ts';
import type { Actions } from './model.ts';
import { planOf } from './planning.ts';
import type { GetState, Services, SetState } from './services.ts';

type SendActions = Pick<Actions, 'setDraft' | 'send'>;

/** Asking the cluster. */
export function sendActions(set: SetState, get: GetState, services: Services): SendActions {
  const { engine, clock, settled, reducedMotion } = services;
  /** Only the request sent last may be shown, in whatever order the answers come. */
  let sent = 0;

  function show(trace: Trace): void {
    const { analysis, playback } = get();
    if (analysis === undefined) return;
    const timeline = planOf(get(), trace, analysis.topology, reducedMotion());
    clock.stop();
    clock.moveTo(0);
    set({ trace, timeline, playback: { ...playback, at: 0, playing: false }, note: undefined });
    // A presenter plays it himself.
    if (get().presenting?.shown === true) return;
    if (reducedMotion()) get().actions.seekHop(timeline.steps.length - 1);
    else get().actions.play();
  }

  return {
    setDraft(part) {
      set({ draft: { ...get().draft, ...part }, urlProblem: undefined });
    },

    async send(request) {
      const number = ++sent;
      try {
        const problem = await engine.urlProblem(request.url);
        await settled();
        if (number !== sent) return;
        set({ urlProblem: problem });
        if (problem !== undefined) return;
        const { workspace, analysis } = get();
        // Time that the person let pass, passed for what is remembered too.
        const memory = { ...get().memory, now: workspace.now };
        const answer = await engine.send(request, workspace.seed, memory);
        if (number !== sent) return;
        const answeredIn = analysis && answeredInOf(workspace, analysis);
        set({
          memory: answer.memory,
          workspace: { ...get().workspace, requests: [request] },
          live: { asked: { request, memory }, answeredIn, change: undefined, outOfPicture: false },
        });
        show(answer.trace);
      } catch (error) {
        const document = error instanceof EngineStuck ? error.document : undefined;
        set({
          engine: {
            state: error instanceof EngineStuck ? 'restarted' : 'failed',
            ...(document === undefined ? {} : { document }),
          },
        });
      }
    },
  };
}
