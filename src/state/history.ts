import type { Workspace } from '../engine/index.ts';
import type { Actions, PageState } from './model.ts';
import type { GetState, SetState } from './services.ts';

/** What is undone outside the editor: settings, what-ifs, and the clock. The text has the editor's own undo. */
export type Change = Pick<Workspace, 'settings' | 'events' | 'now'>;

/** The states before the one that is, the newest last; and those that were undone, the newest first. */
export interface ChangeHistory {
  readonly past: readonly Change[];
  readonly future: readonly Change[];
}

/** More steps back than anyone goes. */
const MOST = 100;

/** A history in which nothing happened: each time another one, so that a new beginning is seen as one. */
export function noHistory(): ChangeHistory {
  return { past: [], future: [] };
}

/** Writes down what the person changes. `before` is the state before the change that is in the workspace now. */
export function historyAfter(now: PageState, before: PageState): ChangeHistory | undefined {
  const [is, was] = [now.workspace, before.workspace];
  const same = is.settings === was.settings && is.events === was.events && is.now === was.now;
  // Who changed the history too did it himself: undo, redo, another workspace.
  if (same || now.history !== before.history) return undefined;
  return { past: [...now.history.past, changeOf(before.workspace)].slice(-MOST), future: [] };
}

export function historyActions(set: SetState, get: GetState): Pick<Actions, 'undo' | 'redo'> {
  return {
    undo() {
      const { workspace, history } = get();
      const to = history.past.at(-1);
      if (to === undefined) return;
      const future = [changeOf(workspace), ...history.future];
      set({
        workspace: { ...workspace, ...to },
        history: { past: history.past.slice(0, -1), future },
        note: undefined,
      });
    },
    redo() {
      const { workspace, history } = get();
      const [to, ...future] = history.future;
      if (to === undefined) return;
      const past = [...history.past, changeOf(workspace)];
      set({ workspace: { ...workspace, ...to }, history: { past, future }, note: undefined });
    },
  };
}

function changeOf({ settings, events, now }: Workspace): Change {
  return { settings, events, now };
}
