import { atRest } from './at-rest.ts';
import { firstWorkspace } from './first-workspace.ts';
import type { Actions, PageState } from './model.ts';
import type { GetState, Services, SetState } from './services.ts';
import type { Workspace } from '../engine/index.ts';

type WorkspaceActions = Pick<Actions, 'setText' | 'setSettings' | 'deletePod' | 'startOver' | 'bringBack'>;

/** What changes the workspace, and so the cluster. */
export function workspaceActions(set: SetState, get: GetState, { engine, clock, keeper }: Services): WorkspaceActions {
  const change = (part: Partial<Workspace>): void => set({ workspace: { ...get().workspace, ...part } });

  function open(workspace: Workspace, note: PageState['note']): void {
    clock.stop();
    clock.moveTo(0);
    set({ ...atRest(), workspace, note });
  }

  return {
    setText(text) {
      if (text !== get().workspace.text) change({ text });
    },

    async setSettings(part) {
      const settings = { ...get().workspace.settings, ...part };
      const problems = await engine.settingsProblems(settings);
      if (problems.length === 0) change({ settings: { ...get().workspace.settings, ...part } });
      return problems;
    },

    deletePod(pod) {
      const { workspace } = get();
      change({ events: [...workspace.events, { kind: 'delete-pod', pod, at: workspace.now }] });
      set({ note: { kind: 'pod-deleted', pod } });
    },

    startOver() {
      keeper.keepPrevious(get().workspace);
      open(firstWorkspace(), { kind: 'started-over' });
    },

    bringBack() {
      const previous = keeper.previous();
      if (previous !== undefined) open(previous, undefined);
    },
  };
}

/** Whether two workspaces ask the engine the same: what it gave out itself is no question. */
export function sameQuestion(a: Workspace, b: Workspace): boolean {
  return (
    a.text === b.text && a.settings === b.settings && a.events === b.events && a.now === b.now && a.seed === b.seed
  );
}
