import type { Actions, Look, PageState } from './model.ts';
import type { GetState, SetState } from './services.ts';

type ViewActions = Pick<
  Actions,
  'select' | 'showObject' | 'toggleOpen' | 'setLanguage' | 'setTheme' | 'showEditor' | 'showTab' | 'dismissNote'
>;

/** How the page looks. */
export function viewActions(set: SetState, get: GetState): ViewActions {
  return {
    select(ref, by, field) {
      const selected = ref === undefined ? undefined : { ref, by, ...(field === undefined ? {} : { field }) };
      set(withLook(get(), { selected }));
    },
    showObject: (objectShown) => set({ objectShown }),
    toggleOpen(id) {
      const { open } = get().look;
      set(withLook(get(), { open: open.includes(id) ? open.filter((other) => other !== id) : [...open, id] }));
    },
    setLanguage: (language) => set(withLook(get(), { language })),
    setTheme: (theme) => set(withLook(get(), { theme })),
    showEditor: (editorShown) => set(withLook(get(), { editorShown })),
    showTab: (tab) => set(withLook(get(), { tab })),
    dismissNote: () => set({ note: undefined }),
  };
}

/** One field of the look changed. */
function withLook(state: PageState, part: Partial<Look>): Pick<PageState, 'look'> {
  return { look: { ...state.look, ...part } };
}
