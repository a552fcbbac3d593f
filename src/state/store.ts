import { createStore, type StoreApi } from 'zustand/vanilla';
import { atRest } from './at-rest.ts';
import { historyActions, historyAfter } from './history.ts';
import type { Actions, PageState } from './model.ts';
import { playbackActions } from './playback.ts';
import { sendActions } from './send.ts';
import type { Services, SetState } from './services.ts';
import { viewActions } from './view.ts';
import { workspaceActions } from './workspace.ts';

export type PageStore = StoreApi<PageState>;

/** The state of one workspace on a page. A page has one; Compare would have two. */
export function createPageStore(start: Pick<PageState, 'workspace' | 'look'>, services: Services): PageStore {
  const store = createStore<PageState>()((set, get) => {
    const update: SetState = (part) => set(part);
    const actions: Actions = {
      ...workspaceActions(update, get, services),
      ...sendActions(update, get, services),
      ...playbackActions(update, get, services),
      ...viewActions(update, get),
      ...historyActions(update, get),
    };
    return {
      ...start,
      ...atRest(),
      analysis: undefined,
      engine: { state: 'starting' },
      note: undefined,
      notKept: false,
      actions,
    };
  });
  store.subscribe((now, before) => {
    const history = historyAfter(now, before);
    if (history !== undefined) store.setState({ history });
  });
  return store;
}
