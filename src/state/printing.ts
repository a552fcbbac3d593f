import type { Actions } from './model.ts';
import type { SetState } from './services.ts';

/** Opens and closes the handout: what is on the page as sheets of paper. */
export function printingActions(set: SetState): Pick<Actions, 'print'> {
  return { print: (printing) => set({ printing }) };
}
