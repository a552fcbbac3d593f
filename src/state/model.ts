import type { Analysis, ClientRequest, Memory, ObjectRef, Trace, Workspace } from '../engine/index.ts';
import type { Language } from '../i18n/messages.ts';

/** What the person did and what the engine answered: the state of one workspace on the page. */
export interface PageState {
  readonly workspace: Workspace;
  /** The newest answer of the engine; absent until the first. */
  readonly analysis: Analysis | undefined;
  readonly trace: Trace | undefined;
  readonly memory: Memory;
  readonly playback: Playback;
  readonly look: Look;
  /** The engine is being asked, did not answer and was started again, or is at rest. */
  readonly engine: { readonly state: 'starting' | 'busy' | 'idle' | 'restarted'; readonly document?: number };
  readonly actions: Actions;
}

export interface Playback {
  /** Milliseconds into the trace's timeline at speed 1. */
  readonly at: number;
  readonly playing: boolean;
  readonly speed: number;
}

/** How the page looks, not what it computes. */
export interface Look {
  readonly language: Language;
  readonly theme: 'light' | 'dark' | 'system';
  readonly selected: ObjectRef | undefined;
  /** Workloads and folded Services that the person unfolded. */
  readonly open: readonly string[];
  readonly editorShown: boolean;
}

export interface Actions {
  readonly setText: (text: string) => void;
  readonly setSettings: (settings: Partial<Workspace['settings']>) => void;
  readonly send: (request: ClientRequest) => Promise<void>;
  readonly deletePod: (pod: ObjectRef) => void;
  readonly select: (ref: ObjectRef | undefined) => void;
  readonly toggleOpen: (id: string) => void;
  readonly seek: (at: number) => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly setSpeed: (speed: number) => void;
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: Look['theme']) => void;
  readonly showEditor: (shown: boolean) => void;
  readonly startOver: () => void;
}
