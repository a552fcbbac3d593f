import type { Actions } from './model.ts';
import type { SetState } from './services.ts';

/** Opens and closes the dialog that puts the page, with the scene in it, into one file. */
export function oneFileActions(set: SetState): Pick<Actions, 'asOneFile'> {
  return { asOneFile: (oneFile) => set({ oneFile }) };
}
