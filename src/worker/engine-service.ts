import {
  analyse,
  burstIn,
  commandsIn,
  completeIn,
  exploreIn,
  fixAllIn,
  fixesIn,
  filledInText,
  hover,
  inspectIn,
  jsonAsYaml,
  objectViewIn,
  rulesIn,
  sendIn,
  settingsProblems,
  urlProblem,
  type Answer,
} from '../engine/analyse.ts';
import { createArriving } from '../engine/arriving.ts';
import { objectChoicesIn, textWithChange } from '../engine/one-change.ts';
import type { Workspace } from '../engine/index.ts';
import { nextIn } from '../engine/next-happening.ts';
import { makeScene, openScene, pictureWithScene, withoutSecretValues } from '../engine/shared-scene.ts';
import type { EngineService } from './messages.ts';

/** The engine's functions over one workspace at a time: it keeps the cluster that was analysed last. */
export function createEngineService(onDocument: (index: number) => void): EngineService {
  let last: Answer | undefined;
  let analysed: Workspace | undefined;
  const arriving = createArriving();

  function cluster(): Answer {
    if (last === undefined) throw new Error('nothing was analysed yet');
    return last;
  }

  return {
    analyse(workspace, open = []) {
      last = analyse(workspace, last, onDocument, open);
      analysed = workspace;
      return last.analysis;
    },
    send: (request, seed, memory) => sendIn(cluster(), request, seed, memory),
    burst: (request, plan, seed, memory) => burstIn(cluster(), request, plan, seed, memory),
    explore: (request) => exploreIn(cluster(), request),
    arrive: (...asked) => arriving(cluster(), ...asked),
    rules: (service, node, decisions) => rulesIn(cluster(), service, node, decisions),
    object: (ref) => last?.cluster.objects.get(ref),
    locate: (ref, field) => last?.locate(ref, field),
    complete: (text, offset) => completeIn(last, text, offset),
    hover,
    inspect: (ref) => inspectIn(cluster(), ref),
    commands: (asked) => commandsIn(cluster(), asked),
    objectView: (ref) => (last === undefined ? undefined : objectViewIn(last, ref)),
    filledIn: () => (last === undefined ? [] : filledInText(last)),
    fixesOf: (finding) => (last === undefined ? [] : fixesIn(last, finding)),
    fixAll: (document) => (last === undefined || analysed === undefined ? [] : fixAllIn(last, analysed, document)),
    objectChoices: () => (last === undefined ? [] : objectChoicesIn(last)),
    textWithChange: (change) => (last === undefined ? undefined : textWithChange(last, change)),
    jsonAsYaml,
    urlProblem,
    nextHappening: () => (last === undefined ? undefined : nextIn(last)),
    makeScene,
    openScene,
    pictureWithScene,
    withoutSecretValues,
    settingsProblems,
  };
}
