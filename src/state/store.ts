import { createStore, type StoreApi } from 'zustand/vanilla';
import { atRest } from './at-rest.ts';
import { besideActions } from './beside.ts';
import { burstActions } from './burst.ts';
import { compareActions } from './compare.ts';
import { embeddingActions } from './embedding.ts';
import { exportingActions } from './exporting.ts';
import { lessonActions, lessonsAtStart } from './lesson.ts';
import { liveActions } from './live.ts';
import { historyActions, historyAfter } from './history.ts';
import type { Actions, PageState } from './model.ts';
import { noPlanning, planningActions } from './planning.ts';
import { playbackActions } from './playback.ts';
import { presenterActions } from './presenter.ts';
import { oneFileActions } from './one-file.ts';
import { printingActions } from './printing.ts';
import { remedyActions } from './remedies.ts';
import { sendActions } from './send.ts';
import { sharedSceneActions } from './shared-scene.ts';
import type { Services, SetState } from './services.ts';
import { viewActions } from './view.ts';
import { whatIfActions } from './what-if.ts';
import { workspaceActions } from './workspace.ts';

export type PageStore = StoreApi<PageState>;

/** The state of one workspace on a page. A page has one; Compare would have two. */
export function createPageStore(start: Pick<PageState, 'workspace' | 'look'>, services: Services): PageStore {
  const store = createStore<PageState>()((set, get) => {
    const update: SetState = (part) => set(part);
    const actions: Actions = {
      ...workspaceActions(update, get, services),
      ...sendActions(update, get, services),
      ...remedyActions(update, get, services),
      ...burstActions(update, get, services),
      ...playbackActions(update, get, services),
      ...planningActions(update, get, services),
      ...viewActions(update, get),
      ...compareActions(update),
      ...presenterActions(update, get),
      ...historyActions(update, get),
      ...liveActions(update, get),
      ...whatIfActions(update, get),
      ...besideActions(update, get, services),
      ...sharedSceneActions(update, get, services),
      ...embeddingActions(update),
      ...exportingActions(update),
      ...printingActions(update),
      ...oneFileActions(update),
      ...lessonActions(update, get, services),
    };
    return {
      ...start,
      ...atRest(),
      planning: noPlanning,
      analysis: undefined,
      engine: { state: 'starting' },
      note: undefined,
      notKept: false,
      comparing: false,
      presenting: undefined,
      beside: undefined,
      own: undefined,
      former: undefined,
      notOpened: undefined,
      sharing: false,
      embedding: false,
      exporting: false,
      printing: false,
      oneFile: false,
      lessons: lessonsAtStart(services),
      actions,
    };
  });
  store.subscribe((now, before) => {
    const history = historyAfter(now, before);
    if (history !== undefined) store.setState({ history });
  });
  return store;
}
