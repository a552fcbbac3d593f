import type { Actions } from './model.ts';
import type { SetState } from './services.ts';

/** Opens and closes the dialog that tells how to put the scene into a page or a deck. */
export function embeddingActions(set: SetState): Pick<Actions, 'embed'> {
  return { embed: (embedding) => set({ embedding }) };
}
