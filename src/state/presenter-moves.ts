import type { Trace } from '../engine/index.ts';
import { answerHop } from '../scene/answer-hop.ts';
import { hopAt, restOf } from './hop-at.ts';
import type { Page } from './page.ts';
import type { PageState } from './model.ts';

/** What is sent one after the other before the room: the steps of a lesson. */
export interface PresentedSteps {
  readonly count: number;
  readonly send: (index: number) => Promise<void>;
}

/** What keys and a clicker do before a room. */
export interface PresenterMoves {
  readonly next: () => void;
  readonly previous: () => void;
  readonly first: () => void;
  /** As far as may be shown. */
  readonly last: () => void;
  /** Shows the end of the request, or hides it again and stands before the first hop. */
  readonly toggleAnswer: () => void;
}

/** The end of the request is not to be seen yet. */
export function isHidden({ trace, presenting }: PageState): boolean {
  return presenting !== undefined && trace !== undefined && presenting.seen !== trace;
}

/** The request stands before its end, and the room is asked what will become of it. */
export function isAsked({ trace, presenting }: PageState): boolean {
  return trace !== undefined && presenting?.asking === trace;
}

/** Where the page was shown before: an end that everybody saw is no secret. */
export function seenAtFirst(trace: Trace | undefined, hop: number): Trace | undefined {
  return trace !== undefined && hop >= answerHop(trace) ? trace : undefined;
}

export function presenterMoves(page: Pick<Page, 'store' | 'clock'>, steps?: PresentedSteps): PresenterMoves {
  const { store, clock } = page;
  const { actions } = store.getState();
  const { present } = actions;

  /** The last hop that may be shown, counted from 0; -1 where none may. */
  function limit(state: PageState): number {
    const { trace, timeline } = state;
    const end = (timeline?.steps.length ?? 0) - 1;
    return trace !== undefined && isHidden(state) ? Math.min(answerHop(trace) - 1, end) : end;
  }

  /** On from here, hop by hop or as far as may be shown. */
  function goOn(): void {
    const state = store.getState();
    const { timeline, playback, presenting } = state;
    if (timeline === undefined) return;
    // Again while it moves: it is there at once.
    if (presenting?.byHop !== false || playback.playing) return actions.nextHop();
    store.setState({ playback: { ...playback, at: clock.now(), playing: true } });
    clock.run(restOf(timeline, limit(state)), playback.speed, actions.pause);
  }

  function sendNext(): void {
    const { presenting } = store.getState();
    const step = (presenting?.step ?? -1) + 1;
    // Pressed twice, it is sent once.
    if (steps === undefined || step >= steps.count || presenting?.sending === true) return;
    present({ step, sending: true, asking: undefined });
    void steps.send(step).finally(() => store.getState().presenting && present({ sending: false }));
  }

  /** What is black is seen again, and nothing else happens. */
  const inSight =
    (move: () => void): (() => void) =>
    () =>
      store.getState().presenting?.black === true ? present({ black: false }) : move();

  return {
    next: inSight(() => {
      const state = store.getState();
      const { trace, timeline } = state;
      if (trace === undefined || timeline === undefined) return sendNext();
      if (isAsked(state)) {
        present({ seen: trace, asking: undefined });
        return goOn();
      }
      const hop = hopAt(timeline, clock.now());
      const isOnItsWay = clock.now() < (timeline.steps[hop]?.arrival ?? 0);
      if (hop < limit(state) || isOnItsWay) return goOn();
      if (isHidden(state)) return present({ asking: trace });
      actions.seekHop(hop);
      sendNext();
    }),

    previous: inSight(() => {
      if (isAsked(store.getState())) present({ asking: undefined });
      else actions.previousHop();
    }),

    first: inSight(() => {
      present({ asking: undefined });
      actions.seekHop(-1);
    }),

    last: inSight(() => {
      const state = store.getState();
      actions.seekHop(limit(state));
      if (isHidden(state)) present({ asking: state.trace });
    }),

    toggleAnswer: inSight(() => {
      const state = store.getState();
      const hidden = isHidden(state);
      present({ seen: hidden ? state.trace : undefined, asking: undefined });
      if (hidden) actions.seek(state.timeline?.duration ?? 0);
      else actions.seekHop(-1);
    }),
  };
}
