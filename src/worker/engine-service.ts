import {
  analyse,
  completeIn,
  exploreIn,
  fixAllIn,
  fixesIn,
  filledInText,
  hover,
  jsonAsYaml,
  objectViewIn,
  rulesIn,
  sendIn,
  settingsProblems,
  urlProblem,
  type Answer,
} from '../engine/analyse.ts';
import type { Workspace } from '../engine/index.ts';
import type { EngineService } from './messages.ts';

/** The engine's functions over one workspace at a time: it keeps the cluster that was analysed last. */
export function createEngineService(onDocument: (index: number) => void): EngineService {
  let last: Answer | undefined;
  let analysed: Workspace | undefined;

  function cluster(): Answer {
    if (last === undefined) throw new Error('nothing was analysed yet');
    return last;
  }

  return {
    analyse(workspace) {
      last = analyse(workspace, last, onDocument);
      analysed = workspace;
      return last.analysis;
    },
    send: (request, seed, memory) => sendIn(cluster(), request, seed, memory),
    explore: (request) => exploreIn(cluster(), request),
    rules: (service, node, decisions) => rulesIn(cluster(), service, node, decisions),
    object: (ref) => last?.cluster.objects.get(ref),
    locate: (ref, field) => last?.locate(ref, field),
    complete: (text, offset) => completeIn(last, text, offset),
    hover,
    objectView: (ref) => (last === undefined ? undefined : objectViewIn(last, ref)),
    filledIn: () => (last === undefined ? [] : filledInText(last)),
    fixesOf: (finding) => (last === undefined ? [] : fixesIn(last, finding)),
    fixAll: (document) => (last === undefined || analysed === undefined ? [] : fixAllIn(last, analysed, document)),
    jsonAsYaml,
    urlProblem,
    settingsProblems,
  };
}
