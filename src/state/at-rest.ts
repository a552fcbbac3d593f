import type { Memory } from '../engine/index.ts';
import { noHistory } from './history.ts';
import type { PageState } from './model.ts';

/** As `engine/dataplane/memory.ts` has it; the page knows the engine by its types. */
export const NO_MEMORY: Memory = { requests: 0, affinity: {}, turns: {} };

/** Nothing sent yet. */
export function atRest(): Pick<
  PageState,
  'trace' | 'timeline' | 'memory' | 'playback' | 'draft' | 'urlProblem' | 'history' | 'objectShown'
> {
  return {
    trace: undefined,
    timeline: undefined,
    memory: NO_MEMORY,
    playback: { at: 0, playing: false, speed: 1 },
    draft: { method: 'GET' },
    urlProblem: undefined,
    history: noHistory(),
    objectShown: undefined,
  };
}
