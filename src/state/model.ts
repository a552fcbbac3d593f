import type {
  Analysis,
  BurstClients,
  Client,
  ClientRequest,
  ClusterEvent,
  MadeScene,
  Memory,
  ObjectRef,
  Remedy,
  SettingsProblem,
  Trace,
  Workspace,
} from '../engine/index.ts';
import type { ReadingLength, Timeline } from '../scene/timeline.ts';
import type { Arrive } from './arrive.ts';
import type { Beside, BesideStart, OwnWork } from './beside.ts';
import type { Load } from './burst.ts';
import type { ChangeHistory } from './history.ts';
import type { LessonProgress, Lessons } from './lesson.ts';
import type { Live } from './live.ts';
import type { Planning } from './planning.ts';
import type { Presenting } from './presenter.ts';
import type { BeginScene, NotOpened, SceneInclude, SceneShown, SharedFrom } from './shared-scene.ts';
import type { WhatIf } from './what-if.ts';

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
  /** What its times depend on. */
  readonly planning: Planning;
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
  /** The last request, answered again after every change. */
  readonly live: Live;
  /** What would make it arrive, if it fails. */
  readonly arrive: Arrive;
  /** Many requests, and what became of them. */
  readonly load: Load;
  /** The object that is shown as the cluster has it. */
  readonly objectShown: ObjectRef | undefined;
  readonly objectPart: ObjectPart;
  /** Commands for one's own cluster stand open beneath each hop. */
  readonly commandsShown: boolean;
  /** What stands on the page in the place of the person's own work; absent: nothing does. */
  readonly beside: Beside | undefined;
  /** The person's own work, while something else stands in its place. */
  readonly own: OwnWork | undefined;
  /** The work that was the person's own before he kept something else as his: the way back to it stands open. */
  readonly former: OwnWork | undefined;
  /** Why a link, a file or a picture was not opened. */
  readonly notOpened: NotOpened | undefined;
  /** The dialog that gives away what is on the page, or opens what was given away. */
  readonly sharing: boolean;
  /** The dialog that tells how to put the scene into a page or a deck. */
  readonly embedding: boolean;
  /** The dialog that makes a picture, a film or a text of what is on the page. */
  readonly exporting: boolean;
  /** What is on the page stands as sheets of paper over it, to be printed. */
  readonly printing: boolean;
  /** The dialog that puts the page, with the scene in it, into one file. */
  readonly oneFile: boolean;
  readonly lessons: Lessons;
  /** The page is shown to a room. */
  readonly presenting: Presenting | undefined;
  /** The workspace is being compared with a variant of it. */
  readonly comparing: boolean;
  readonly actions: Actions;
}

/** Of an object that is looked into: what is known of it, or its YAML as the cluster has it. */
export type ObjectPart = 'facts' | 'yaml';

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
  /** Plays again, after a rest on the result. */
  readonly loop: boolean;
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
  /** How the picture draws the cluster. */
  readonly view: PictureView;
  /** The map of the whole picture is shown or not; absent: where the picture is much larger than its room. */
  readonly minimap: boolean | undefined;
  /** What the picture is to bring into sight; a new object each time that it is asked for. */
  readonly sought: { readonly ref: ObjectRef } | undefined;
  /** Objects are being searched for. */
  readonly searching: boolean;
  /** What the story shows of the request. */
  readonly storyTab: StoryTabId;
}

/** Nodes as columns and Services as bands, or Ingress, Services and Pods without their Nodes. */
export type PictureView = 'nodes' | 'concept';

/** The story's faces: hop by hop, as a table, as text; who got how much of a burst; what would make it arrive. */
export type StoryTabId = 'hops' | 'table' | 'text' | 'load' | 'arrive';

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
export interface Note {
  readonly kind: 'started-over';
}

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
  /** Who sends a burst or a steady rate from outside. */
  readonly setClients: (clients: BurstClients) => void;
  /** So many requests, one after the other. */
  readonly sendMany: (request: ClientRequest, count: number) => Promise<void>;
  /** So many requests a second, until that is stopped, nobody looks, or two minutes are over. */
  readonly keepSending: (request: ClientRequest, rate: number) => Promise<void>;
  readonly stopSending: () => void;
  /** Lets something happen now. */
  readonly whatIf: (happening: WhatIf) => void;
  /** It is another second, after or before; the cluster is as it would be then. */
  readonly moveClock: (to: number) => void;
  /** Takes out a what-if, and what ended it. */
  readonly takeBack: (event: ClusterEvent) => void;
  readonly takeBackAll: () => void;
  /** Searches for what would make the last request arrive. */
  readonly searchRemedies: () => Promise<void>;
  readonly stopSearching: () => void;
  /** False where the workspace is another by now than the one that was searched in. */
  readonly applyRemedy: (remedy: Remedy) => boolean;
  /** The new end of the last request has been read. */
  readonly dismissChange: () => void;
  /** Plays what now becomes of the last request. */
  readonly playChange: () => void;
  /** Takes back the last change of settings, what-ifs or the clock. */
  readonly undo: () => void;
  readonly redo: () => void;
  /** Opens an object: what is known of it, unless its YAML is asked for. */
  readonly showObject: (ref: ObjectRef | undefined, part?: ObjectPart) => void;
  /** Opens the comparison of the workspace with a variant of it, or leaves it. */
  readonly compare: (comparing: boolean) => void;
  /** Shows the page to a room, or changes how it is shown; without anything, shows it no longer. */
  readonly present: (presenting: Partial<Presenting> | undefined) => void;
  readonly showCommands: (commandsShown: boolean) => void;
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
  readonly setLoop: (loop: boolean) => void;
  /** How long a hop is to read, in the language whose words are there: its rests follow. */
  readonly readWith: (readingLength: ReadingLength) => void;
  /** The exchanges (`1.0`) in vain that the person looks into, all of them: they play at their own speed. */
  readonly openTried: (exchanges: readonly string[]) => void;
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: Look['theme']) => void;
  readonly showEditor: (shown: boolean) => void;
  readonly showTab: (tab: Look['tab']) => void;
  readonly showStoryTab: (tab: StoryTabId) => void;
  readonly setView: (view: PictureView) => void;
  readonly showMinimap: (shown: boolean) => void;
  readonly showSearch: (shown: boolean) => void;
  /** Selects an object and brings its box into sight. */
  readonly goTo: (ref: ObjectRef) => void;
  /** Unfolds what hides an object. */
  readonly reveal: (ref: ObjectRef) => void;
  /** Folds all again that was unfolded. */
  readonly foldAll: () => void;
  /** Opens another workspace in the place of one's own, which is put away. */
  readonly openBeside: (beside: Beside, workspace: Workspace, start?: BesideStart) => void;
  /** Closes what stands beside: one's own work is as it was left. */
  readonly backToOwn: () => Promise<void>;
  /** What stands beside becomes one's own work; `backToOwn` undoes it until `forgetFormer`. */
  readonly keepAsMine: () => void;
  readonly forgetFormer: () => void;
  /** Opens what somebody gave away, beside one's own work; false where it is nothing of the kind. */
  readonly openShared: (given: string | Uint8Array, from: SharedFrom, begin?: BeginScene) => Promise<boolean>;
  /** Opens a lesson, a broken scene or an example by its name, beside one's own work. */
  readonly openNamed: (kind: 'lesson' | 'example', id: string) => Promise<boolean>;
  /** What is on the page as a scene that may leave it; `shown`: as a picture of it shows it. */
  readonly makeScene: (include?: SceneInclude, shown?: SceneShown) => Promise<MadeScene>;
  readonly share: (sharing: boolean) => void;
  readonly embed: (embedding: boolean) => void;
  readonly exportScene: (exporting: boolean) => void;
  readonly print: (printing: boolean) => void;
  readonly asOneFile: (oneFile: boolean) => void;
  readonly dismissNotOpened: () => void;
  /** Opens the list of lessons, or closes it. */
  readonly showLessons: (listShown: boolean) => void;
  /** The lesson that stands on the page comes in front of the manifests, or goes behind them. */
  readonly showLesson: (shown: boolean) => void;
  readonly markLesson: (id: string, reached: LessonProgress[string]) => void;
  readonly startOver: () => void;
  /** Back to what `startOver` put away. */
  readonly bringBack: () => void;
  readonly dismissNote: () => void;
}
