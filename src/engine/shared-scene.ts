import { analyse, sendIn } from './analyse.ts';
import { NO_MEMORY } from './dataplane/memory.ts';
import { givenScene } from './scene-file/given-scene.ts';
import { packScene, sceneText } from './scene-file/pack.ts';
import { answerOf, sceneOf, workspaceOfScene, type SceneOf } from './scene-file/scene-of.ts';
import type { SceneAnswer, SceneFile, SceneProblem } from './scene-file/scene-file.ts';
import type { Workspace } from './workspace.ts';

export { pictureWithScene } from './scene-file/in-picture.ts';
export { withoutSecretValues } from './scene-file/secret-values.ts';

/** A scene that may leave the page, in its two forms. */
export interface MadeScene {
  /** In letters that an address, or a picture, may hold. */
  readonly packed: string;
  /** As the text of a file. */
  readonly file: string;
  /** How many values of Secrets were left out of it. */
  readonly removed: number;
}

/** A scene that somebody gave away, checked; or why it is none. */
export type OpenedScene =
  | {
      readonly scene: SceneFile;
      readonly packed: string;
      readonly workspace: Workspace;
      /** What comes of its request here; absent where it has none. */
      readonly answer?: SceneAnswer;
    }
  | { readonly problem: SceneProblem; readonly field?: string };

/** Packs a workspace and what was asked of it, without values of Secrets. */
export function makeScene(of: SceneOf): MadeScene {
  const { scene, removed } = sceneOf(of, (fresh) => analyse(fresh).analysis.allocated);
  return { packed: packScene(scene), file: sceneText(scene), removed };
}

/** Reads a scene out of an address's fragment or whole link, a file, or a picture. Never throws for what was given. */
export function openScene(given: string | Uint8Array): OpenedScene {
  const read = givenScene(given);
  if ('problem' in read) return read;
  const { scene } = read;
  const workspace = workspaceOfScene(scene);
  const answer = analyse(workspace);
  const { request, memory = { ...NO_MEMORY, now: workspace.now } } = scene;
  const answered = request && sendIn(answer, request, workspace.seed, memory).trace;
  return { scene, packed: packScene(scene), workspace, ...(answered ? { answer: answerOf(answered) } : {}) };
}
