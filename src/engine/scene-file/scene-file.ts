import type { Memory } from '../dataplane/memory.ts';
import type { ClientRequest } from '../dataplane/trace.ts';
import type { ClusterSettings } from '../settings.ts';
import type { Allocated, ClusterEvent } from '../workspace.ts';

/** The version of the form; a later one reads all earlier ones. */
export const SCENE_VERSION = 1;

/**
 * A scene as it leaves the page, in a link, a file or a picture: all that the same answer needs, and how it was looked at.
 * What is absent is as in a new workspace. Values of Secrets are never in it.
 */
export interface SceneFile {
  readonly kubehop: typeof SCENE_VERSION;
  /** The version of the page that made it. */
  readonly madeBy: string;
  readonly text: string;
  /** By document, counted from 0: the last text that parsed, of those that do not parse. */
  readonly lastParsed?: Readonly<Record<string, string>>;
  readonly settings?: Partial<ClusterSettings>;
  readonly events?: readonly ClusterEvent[];
  /** Seconds since the cluster settled. */
  readonly now?: number;
  readonly seed?: number;
  readonly request?: ClientRequest;
  /** What was remembered before the request; absent: nothing, and it is `now`. */
  readonly memory?: Memory;
  /** What was given out, as far as a new cluster would give out something else. */
  readonly allocated?: Partial<Allocated>;
  readonly look?: SceneLook;
  readonly answer?: SceneAnswer;
}

/** How a scene was looked at. */
export interface SceneLook {
  readonly view?: 'nodes' | 'concept';
  /** The hop that is shown, counted from 0; -1 = before the first. */
  readonly hop?: number;
  readonly language?: 'en' | 'ja';
}

/** What came of the request where the scene was made. */
export interface SceneAnswer {
  readonly verdict: string;
  readonly receiver?: string;
  /** A hash of the whole trace: the same version of the page gives the same. */
  readonly trace: number;
}

/** Why something is no scene. */
export type SceneProblem =
  /** It is no scene of ours. */
  | 'not-a-scene'
  /** It was cut, or changed on its way. */
  | 'damaged'
  /** A later version of the page made it. */
  | 'too-new'
  /** It would be larger than any that a page makes. */
  | 'too-big'
  /** A part of it is nothing that a scene can have. */
  | 'wrong-field';

export type ReadScene =
  { readonly scene: SceneFile } | { readonly problem: SceneProblem; /** Which part. */ readonly field?: string };
