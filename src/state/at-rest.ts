import type { Memory } from '../engine/index.ts';
import { noArrive } from './arrive.ts';
import { noLoad } from './burst.ts';
import { noLive } from './live.ts';
import { noHistory } from './history.ts';
import type { PageState } from './model.ts';

/** As `engine/dataplane/memory.ts` has it; the page knows the engine by its types. */
export const NO_MEMORY: Memory = { requests: 0, affinity: {}, turns: {} };

/** Nothing sent yet. */
export function atRest(): Pick<
  PageState,
  | 'arrive'
  | 'live'
  | 'load'
  | 'trace'
  | 'timeline'
  | 'memory'
  | 'playback'
  | 'draft'
  | 'urlProblem'
  | 'history'
  | 'objectShown'
  | 'objectPart'
  | 'commandsShown'
> {
  return {
    arrive: noArrive(),
    live: noLive(),
    load: noLoad(),
    trace: undefined,
    timeline: undefined,
    memory: NO_MEMORY,
    playback: { at: 0, playing: false, speed: 1, loop: false },
    draft: { method: 'GET' },
    urlProblem: undefined,
    history: noHistory(),
    objectShown: undefined,
    objectPart: 'facts',
    commandsShown: false,
  };
}
