import { analyse, exploreIn, sendIn, settingsProblems, urlProblem, type Answer } from '../engine/analyse.ts';
import type { EngineService } from './messages.ts';

/** The engine's functions over one workspace at a time: it keeps the cluster that was analysed last. */
export function createEngineService(onDocument: (index: number) => void): EngineService {
  let last: Answer | undefined;

  function cluster(): Answer {
    if (last === undefined) throw new Error('nothing was analysed yet');
    return last;
  }

  return {
    analyse(workspace) {
      last = analyse(workspace, last, onDocument);
      return last.analysis;
    },
    send: (request, seed, memory) => sendIn(cluster(), request, seed, memory),
    explore: (request) => exploreIn(cluster(), request),
    object: (ref) => last?.cluster.objects.get(ref),
    locate: (ref, field) => last?.locate(ref, field),
    urlProblem,
    settingsProblems,
  };
}
