import type { ClientRequest, Memory, SceneAnswer, Workspace } from '../engine/index.ts';
import { atRest } from './at-rest.ts';
import type { Actions, Draft, Look, PageState } from './model.ts';
import type { GetState, Services, SetState } from './services.ts';

/** What stands on the page in the place of the person's own work. */
export type Beside =
  | {
      readonly kind: 'scene';
      readonly from: 'link' | 'file' | 'picture';
      /** It as an address holds it. */
      readonly packed: string;
      /** The version of the page that made it. */
      readonly madeBy: string;
      /** What came of its request there and here, where that is not the same. */
      readonly changed?: { readonly there: SceneAnswer; readonly here: SceneAnswer };
    }
  /** A lesson or a broken scene, by the name of its folder. */
  | { readonly kind: 'lesson'; readonly id: string }
  | { readonly kind: 'example'; readonly id: string };

/** The person's own work while something else stands in its place. */
export type OwnWork = Pick<PageState, 'workspace' | 'draft' | 'history' | 'memory'> & {
  readonly look: Pick<Look, 'view' | 'language'>;
  /** The request that was shown, what was remembered before it, and where its playback stood. */
  readonly sent: { readonly request: ClientRequest; readonly memory: Memory; readonly at: number } | undefined;
};

/** How it begins to be looked at; what is absent is as the person has it. */
export interface BesideStart {
  readonly draft?: Draft;
  readonly view?: Look['view'];
  readonly language?: Look['language'];
  readonly memory?: PageState['memory'];
}

type BesideActions = Pick<Actions, 'openBeside' | 'backToOwn' | 'keepAsMine' | 'forgetFormer'>;

/** Opening something beside one's own work, and the way back. Own work is never lost, whatever is opened. */
export function besideActions(set: SetState, get: GetState, { clock, keeper }: Services): BesideActions {
  /** Another workspace stands on the page, of which nothing was asked yet. */
  function show(part: Partial<PageState> & Pick<PageState, 'workspace'>): void {
    clock.stop();
    clock.moveTo(0);
    const { look } = get();
    set({
      ...atRest(),
      note: undefined,
      notOpened: undefined,
      ...part,
      look: { ...look, selected: undefined, open: [], storyTab: 'hops', ...part.look },
    });
  }

  return {
    openBeside(beside, workspace, { draft, view, language, memory } = {}) {
      const { actions } = get();
      actions.takeTyped();
      actions.stopSending();
      const { own = ownWork(get(), clock.now()), look } = get();
      keeper.keepWorkspace(own.workspace);
      show({
        beside,
        own,
        former: undefined,
        workspace,
        ...(draft === undefined ? {} : { draft }),
        ...(memory === undefined ? {} : { memory }),
        look: { ...look, ...(view === undefined ? {} : { view }), ...(language === undefined ? {} : { language }) },
      });
    },

    async backToOwn() {
      const { own = get().former, actions, look } = get();
      if (own === undefined) return;
      actions.takeTyped();
      actions.stopSending();
      const { sent, look: lookThen, ...work } = own;
      const memory = sent?.memory ?? work.memory;
      show({ ...work, memory, look: { ...look, ...lookThen }, beside: undefined, own: undefined, former: undefined });
      if (sent === undefined) return;
      // The picture is another one: what was shown is answered again, and stands where it stood.
      await actions.send(sent.request);
      if (get().beside === undefined) actions.seek(sent.at);
    },

    keepAsMine() {
      const { own, actions } = get();
      if (own === undefined) return;
      actions.takeTyped();
      keeper.keepPrevious(own.workspace);
      const { workspace } = get();
      keeper.keepWorkspace(workspace);
      set({ beside: undefined, own: undefined, former: own });
    },
    forgetFormer: () => set({ former: undefined }),
  };
}

function ownWork(
  { workspace, draft, history, memory, trace, look: { view, language } }: PageState,
  at: number,
): OwnWork {
  const sent = trace && { request: trace.request, memory: trace.memory, at };
  return { workspace, draft, history, memory, sent, look: { view, language } };
}

/** Whoever chooses a language while something stands beside chooses it for his own work too: nobody else did. */
export function ownLanguage({ own }: PageState, language: Look['language']): Pick<PageState, 'own'> {
  return { own: own && { ...own, look: { ...own.look, language } } };
}

/** The workspace that is kept between visits: the person's own, whatever stands on the page. */
export function workspaceToKeep({ own, workspace }: PageState): Workspace {
  return own?.workspace ?? workspace;
}
