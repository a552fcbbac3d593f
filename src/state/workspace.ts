import { atRest } from './at-rest.ts';
import { firstWorkspace } from './first-workspace.ts';
import type { Actions, PageState } from './model.ts';
import type { GetState, Services, SetState } from './services.ts';
import { createTyping } from './typing.ts';
import type { Workspace } from '../engine/index.ts';

type WorkspaceActions = Pick<Actions, 'setText' | 'typing' | 'takeTyped' | 'setSettings' | 'startOver' | 'bringBack'>;

/** What changes the workspace, and so the cluster. */
export function workspaceActions(set: SetState, get: GetState, { engine, clock, keeper }: Services): WorkspaceActions {
  const change = (part: Partial<Workspace>): void => set({ workspace: { ...get().workspace, ...part } });

  function setText(text: string): void {
    if (text !== get().workspace.text) change({ text });
  }
  const typing = createTyping(setText);

  function open(workspace: Workspace, note: PageState['note']): void {
    typing.forget();
    clock.stop();
    clock.moveTo(0);
    set({ ...atRest(), workspace, note });
  }

  return {
    setText(text) {
      typing.forget();
      setText(text);
    },
    typing: typing.changed,
    takeTyped: typing.flush,

    async setSettings(part) {
      const settings = { ...get().workspace.settings, ...part };
      const problems = await engine.settingsProblems(settings);
      if (problems.length === 0) change({ settings: { ...get().workspace.settings, ...part } });
      return problems;
    },

    startOver() {
      typing.flush();
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
