import type { Remedy } from '../engine/index.ts';
import type { Arrive } from './arrive.ts';
import type { Actions } from './model.ts';
import type { GetState, Services, SetState } from './services.ts';
import { sameQuestion } from './workspace.ts';

/** Tries of one question to the engine: between two others may ask it something. */
const AT_ONCE = 4;

type RemedyActions = Pick<Actions, 'searchRemedies' | 'stopSearching' | 'applyRemedy'>;

export function remedyActions(set: SetState, get: GetState, { engine, settled }: Services): RemedyActions {
  let searches = 0;
  const change = (part: Partial<Arrive>): void => set({ arrive: { ...get().arrive, ...part } });

  return {
    async searchRemedies() {
      const number = ++searches;
      await settled();
      const { trace, workspace } = get();
      if (trace === undefined || number !== searches) return;
      change({ running: true, progress: undefined, searchedIn: workspace });
      try {
        for (let done = false, tried = 0; !done;) {
          const progress = await engine.arrive(trace.request, tried, AT_ONCE);
          if (number !== searches) return;
          ({ done, tried } = progress);
          change({ progress, running: !done });
        }
      } catch {
        // The engine had to be ended: it says so itself at the next question.
        if (number === searches) change({ running: false });
      }
    },

    stopSearching() {
      searches++;
      if (get().arrive.running) change({ running: false });
    },

    applyRemedy({ effect }: Remedy) {
      const { actions, arrive, workspace } = get();
      actions.takeTyped();
      if (arrive.searchedIn === undefined || !sameQuestion(get().workspace, arrive.searchedIn)) return false;
      const { edits, settings, events, now, request } = effect;
      if (edits.length > 0) actions.setText(withEdits(workspace.text, edits));
      if (settings) void actions.setSettings(settings);
      if (events || now !== undefined)
        set({
          workspace: { ...get().workspace, ...(events ? { events } : {}), ...(now === undefined ? {} : { now }) },
        });
      if (request) {
        actions.setDraft({ from: request.from, method: request.method, url: request.url });
        void actions.send(request);
      }
      return true;
    },
  };
}

/** A text with some of its parts replaced; they are in its order. */
function withEdits(text: string, edits: Remedy['effect']['edits']): string {
  let at = 0;
  let made = '';
  for (const { start, end, text: own } of edits) {
    made += text.slice(at, start) + own;
    at = end;
  }
  return made + text.slice(at);
}
