import { ownLanguage } from './beside.ts';
import { hidingPlaces } from './hiding-places.ts';
import type { Actions, Look, PageState } from './model.ts';
import type { GetState, SetState } from './services.ts';

type ViewActions = Pick<
  Actions,
  | 'select'
  | 'showObject'
  | 'showCommands'
  | 'toggleOpen'
  | 'setLanguage'
  | 'setTheme'
  | 'showEditor'
  | 'showTab'
  | 'showStoryTab'
  | 'setView'
  | 'showMinimap'
  | 'showSearch'
  | 'goTo'
  | 'reveal'
  | 'foldAll'
  | 'dismissNote'
>;

/** How the page looks. */
export function viewActions(set: SetState, get: GetState): ViewActions {
  return {
    select(ref, by, field) {
      const selected = ref === undefined ? undefined : { ref, by, ...(field === undefined ? {} : { field }) };
      set(withLook(get(), { selected }));
    },
    showObject: (objectShown, objectPart = 'facts') => set({ objectShown, objectPart }),
    showCommands: (commandsShown) => set({ commandsShown }),
    toggleOpen(id) {
      const { open } = get().look;
      set(withLook(get(), { open: open.includes(id) ? open.filter((other) => other !== id) : [...open, id] }));
    },
    setLanguage: (language) => set({ ...withLook(get(), { language }), ...ownLanguage(get(), language) }),
    setTheme: (theme) => set(withLook(get(), { theme })),
    showEditor: (editorShown) => set(withLook(get(), { editorShown })),
    showTab: (tab) => set(withLook(get(), { tab })),
    showStoryTab: (storyTab) => set(withLook(get(), { storyTab })),
    setView: (view) => set(withLook(get(), { view })),
    showMinimap: (minimap) => set(withLook(get(), { minimap })),
    showSearch: (searching) => set(withLook(get(), { searching })),
    goTo(ref) {
      set(withLook(get(), { selected: { ref, by: 'picture' }, sought: { ref }, searching: false, tab: 'picture' }));
    },
    reveal(ref) {
      const { analysis, look } = get();
      const hidden = analysis === undefined ? [] : hidingPlaces(analysis.topology, ref, look.view);
      if (hidden.some((id) => !look.open.includes(id)))
        set(withLook(get(), { open: [...new Set([...look.open, ...hidden])] }));
    },
    foldAll: () => set(withLook(get(), { open: [] })),
    dismissNote: () => set({ note: undefined }),
  };
}

/** One field of the look changed. */
function withLook(state: PageState, part: Partial<Look>): Pick<PageState, 'look'> {
  return { look: { ...state.look, ...part } };
}
