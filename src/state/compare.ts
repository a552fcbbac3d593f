import type { Actions } from './model.ts';
import type { SetState } from './services.ts';

/** Opens and leaves the comparison of the workspace with a variant of it; what is compared is `Comparison`'s. */
export function compareActions(set: SetState): Pick<Actions, 'compare'> {
  return { compare: (comparing) => set({ comparing }) };
}
