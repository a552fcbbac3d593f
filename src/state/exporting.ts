import type { Actions } from './model.ts';
import type { SetState } from './services.ts';

/** Opens and closes the dialog that makes a picture, a film or a text of what is on the page. */
export function exportingActions(set: SetState): Pick<Actions, 'exportScene'> {
  return { exportScene: (exporting) => set({ exporting }) };
}
