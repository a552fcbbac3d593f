import type { ClientRequest, OpenedScene, SceneAnswer, SceneProblem } from '../engine/index.ts';
import { version } from '../sharing/version.ts';
import type { Beside, BesideStart } from './beside.ts';
import { hopAt } from './hop-at.ts';
import type { Actions, Draft, PictureView } from './model.ts';
import type { GetState, Services, SetState } from './services.ts';
import { suggestRequest } from './suggestions.ts';

/** Where something that somebody gave away came from. */
export type SharedFrom = 'link' | 'file' | 'picture';

/** What was not opened, and why. */
export interface NotOpened {
  readonly from: SharedFrom | 'name';
  readonly problem: SceneProblem | 'no-such-name' | 'stuck';
  readonly field?: string;
}

/** What is done with a scene's request, and the hop that it stands at (from 0), in the place of sending it. */
export type BeginScene = (request: ClientRequest | undefined, hop: number | undefined) => void;

/** What of its look a scene takes along; all of it unless said otherwise. */
export interface SceneInclude {
  readonly view?: boolean;
  readonly hop?: boolean;
  readonly language?: boolean;
}

/** How a picture shows the scene that it carries, where that is not as the page does. */
export interface SceneShown {
  readonly view?: PictureView;
  /** Counted from 0; -1 before the first. */
  readonly hop?: number;
}

type SharedSceneActions = Pick<Actions, 'openShared' | 'openNamed' | 'makeScene' | 'share' | 'dismissNotOpened'>;

/** Giving away what is on the page, and opening what was given away. */
export function sharedSceneActions(set: SetState, get: GetState, services: Services): SharedSceneActions {
  const { engine, clock, settled } = services;
  /** Only what was asked for last is opened, in whatever order it comes. */
  let asked = 0;

  async function show(
    opened: Extract<OpenedScene, { scene: unknown }>,
    from: SharedFrom,
    begin?: BeginScene,
  ): Promise<void> {
    const { scene, workspace, packed, answer } = opened;
    const { look, request, memory, madeBy } = scene;
    const changed = otherAnswer(scene.answer, answer);
    const beside: Beside = { kind: 'scene', from, packed, madeBy, ...(changed ? { changed } : {}) };
    const start: BesideStart = {
      ...(look?.view ? { view: look.view } : {}),
      ...(look?.language ? { language: look.language } : {}),
      ...(request ? { draft: draftOf(request) } : {}),
      ...(memory ? { memory } : {}),
    };
    const { actions } = get();
    actions.openBeside(beside, workspace, start);
    if (begin !== undefined) return begin(request, look?.hop);
    if (request === undefined || scene.answer === undefined) return;
    await actions.send(request);
    if (look?.hop !== undefined && get().beside === beside) actions.seekHop(look.hop);
  }

  return {
    async openShared(given, from, begin) {
      const number = ++asked;
      let opened: OpenedScene | { readonly problem: 'stuck' };
      try {
        opened = await engine.openScene(given);
      } catch {
        opened = { problem: 'stuck' };
      }
      if (number !== asked) return false;
      if ('problem' in opened) {
        set({ notOpened: { from, ...opened } });
        return false;
      }
      void show(opened, from, begin);
      return true;
    },

    async openNamed(kind, id) {
      const number = ++asked;
      // The names of all lessons are many: they are loaded when one is asked for.
      const found = await import('./named-scene.ts').then(
        ({ namedScene }) => namedScene(kind, id, get().look.language),
        () => undefined,
      );
      if (number !== asked) return false;
      if (found === undefined) {
        set({ notOpened: { from: 'name', problem: 'no-such-name' } });
        return false;
      }
      get().actions.openBeside({ kind, id }, found.workspace, found.view === undefined ? {} : { view: found.view });
      return true;
    },

    async makeScene({ view = true, hop = true, language = true } = {}, shown = {}) {
      await settled();
      const { workspace, trace, timeline, analysis, draft, look } = get();
      const request = trace?.request ?? (analysis && suggestRequest(analysis, draft));
      return engine.makeScene({
        workspace,
        madeBy: version,
        ...(request ? { request } : {}),
        ...(trace ? { trace, memory: trace.memory } : {}),
        look: {
          ...(view ? { view: shown.view ?? look.view } : {}),
          ...(hop && timeline ? { hop: shown.hop ?? hopAt(timeline, clock.now()) } : {}),
          ...(language ? { language: look.language } : {}),
        },
      });
    },

    share(sharing) {
      // What is given away is what stands there: it does not go on behind the dialogs.
      if (sharing && get().playback.playing) get().actions.pause();
      set({ sharing });
    },
    dismissNotOpened: () => set({ notOpened: undefined }),
  };
}

function draftOf({ from, method, url }: ClientRequest): Draft {
  return { from, method, url };
}

/** Another way of saying the same is no other answer: only how it ended, and who received it. */
function otherAnswer(
  there: SceneAnswer | undefined,
  here: SceneAnswer | undefined,
): Extract<Beside, { kind: 'scene' }>['changed'] {
  if (there === undefined || here === undefined) return undefined;
  return there.verdict === here.verdict && there.receiver === here.receiver ? undefined : { there, here };
}
