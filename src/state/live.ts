import type { ClientRequest, Memory } from '../engine/index.ts';
import type { AnsweredIn } from './causes.ts';
import type { Actions } from './model.ts';
import type { GetState, SetState } from './services.ts';
import type { VerdictChange } from './verdict-change.ts';

/** The last request, which is answered again after every change. */
export interface Live {
  /** As the person sent it, and what the cluster remembered before it; absent until one was sent. */
  readonly asked: { readonly request: ClientRequest; readonly memory: Memory } | undefined;
  /** What its shown answer was found in. */
  readonly answeredIn: AnsweredIn | undefined;
  /** What became of its end, until the person sends or plays. */
  readonly change: VerdictChange | undefined;
  /** Its trace passes places that are no longer drawn; it is answered again once the text rests. */
  readonly outOfPicture: boolean;
}

export function noLive(): Live {
  return { asked: undefined, answeredIn: undefined, change: undefined, outOfPicture: false };
}

export function liveActions(set: SetState, get: GetState): Pick<Actions, 'dismissChange' | 'playChange'> {
  const dismissChange = (): void => set({ live: { ...get().live, change: undefined } });
  return {
    dismissChange,
    playChange() {
      dismissChange();
      get().actions.seek(0);
      get().actions.play();
    },
  };
}
