import type {
  Analysis,
  Client,
  ClientRequest,
  Memory,
  ObjectRef,
  SettingsProblem,
  Trace,
  Workspace,
} from '../engine/index.ts';
import type { Timeline } from '../scene/timeline.ts';
import type { ChangeHistory } from './history.ts';

export type Language = 'en' | 'ja';

/** What the person did and what the engine answered: the state of one workspace on the page. */
export interface PageState {
  readonly workspace: Workspace;
  /** The newest answer of the engine; absent until the first. */
  readonly analysis: Analysis | undefined;
  readonly trace: Trace | undefined;
  readonly memory: Memory;
  /** When each hop of the trace runs. */
  readonly timeline: Timeline | undefined;
  readonly playback: Playback;
  readonly look: Look;
  /** The engine is being asked, did not answer and was started again, or is at rest. */
  readonly engine: EngineState;
  /** What the person wrote into the request bar; what is absent follows the cluster. */
  readonly draft: Draft;
  /** Why the URL in the request bar could not be sent to. */
  readonly urlProblem: string | undefined;
  readonly note: Note | undefined;
  /** The browser refuses to keep the workspace. */
  readonly notKept: boolean;
  readonly history: ChangeHistory;
  /** The object that is shown as the cluster has it. */
  readonly objectShown: ObjectRef | undefined;
  readonly actions: Actions;
}

export interface EngineState {
  readonly state: 'starting' | 'busy' | 'idle' | 'restarted' | 'failed';
  /** The document that the engine did not get through, counted from 0. */
  readonly document?: number;
}

export interface Playback {
  /** Milliseconds into the trace's timeline at speed 1, where it was last started, stopped or moved to. */
  readonly at: number;
  readonly playing: boolean;
  readonly speed: number;
}

/** How the page looks, not what it computes. */
export interface Look {
  readonly language: Language;
  readonly theme: 'light' | 'dark' | 'system';
  readonly selected: Selected | undefined;
  /** Workloads and folded Services that the person unfolded. */
  readonly open: readonly string[];
  readonly editorShown: boolean;
  /** Which half a narrow screen shows. */
  readonly tab: 'picture' | 'manifests';
}

/** An object that the person pointed at, and where: the other side shows it too. */
export interface Selected {
  readonly ref: ObjectRef;
  readonly field?: string;
  readonly by: 'picture' | 'text';
}

export interface Draft {
  readonly from?: Client;
  readonly method: string;
  readonly url?: string;
}

/** Something the person should know of, said once where nothing moves for it. */
export type Note =
  | { readonly kind: 'trace-cleared' }
  | { readonly kind: 'started-over' }
  | { readonly kind: 'pod-deleted'; readonly pod: ObjectRef };

export interface Actions {
  readonly setText: (text: string) => void;
  /** An editor's text is being changed; `read` gives the whole of it. */
  readonly typing: (read: () => string) => void;
  /** Takes over what is being typed, before the text is read, kept or given away. */
  readonly takeTyped: () => void;
  readonly setSettings: (settings: Partial<Workspace['settings']>) => Promise<readonly SettingsProblem[]>;
  readonly setDraft: (draft: Partial<Draft>) => void;
  /** Sends on the cluster of the text as it stands now. */
  readonly send: (request: ClientRequest) => Promise<void>;
  readonly deletePod: (pod: ObjectRef) => void;
  /** Takes back the last change of settings or what-ifs. */
  readonly undo: () => void;
  readonly redo: () => void;
  readonly showObject: (ref: ObjectRef | undefined) => void;
  readonly select: (ref: ObjectRef | undefined, by: Selected['by'], field?: string) => void;
  readonly toggleOpen: (id: string) => void;
  readonly seek: (at: number) => void;
  /** Rests at the end of a hop, counted from 0; -1 = before the first. */
  readonly seekHop: (hop: number) => void;
  readonly nextHop: () => void;
  readonly previousHop: () => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly setSpeed: (speed: number) => void;
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: Look['theme']) => void;
  readonly showEditor: (shown: boolean) => void;
  readonly showTab: (tab: Look['tab']) => void;
  readonly startOver: () => void;
  /** Back to what `startOver` put away. */
  readonly bringBack: () => void;
  readonly dismissNote: () => void;
}
