import type { Trace } from '../engine/index.ts';
import type { Actions } from './model.ts';
import type { GetState, SetState } from './services.ts';

/** The page is shown to a room: what the presenter has on his screen. */
export interface Presenting {
  /** It is there: its page was loaded. */
  readonly shown: boolean;
  /** Only what a hop touches stands out. */
  readonly spotlight: boolean;
  /** A request moves on by one hop at a time; else as far as may be shown. */
  readonly byHop: boolean;
  /** The request whose end everybody has seen; that of any other is hidden until somebody asks for it. */
  readonly seen: Trace | undefined;
  /** The request that stands before its end, and is asked about in large words. */
  readonly asking: Trace | undefined;
  /** The step of the lesson that was sent last, counted from 0; -1 = none. */
  readonly step: number;
  /** It is on its way, and its answer is waited for. */
  readonly sending: boolean;
  readonly notes: boolean;
  /** Nothing is to be seen but black. */
  readonly black: boolean;
}

const AT_FIRST: Presenting = {
  shown: false,
  spotlight: false,
  byHop: true,
  seen: undefined,
  asking: undefined,
  step: -1,
  sending: false,
  notes: false,
  black: false,
};

/** Shows the page to a room, and takes it back. What is shown stays where it is. */
export function presenterActions(set: SetState, get: GetState): Pick<Actions, 'present'> {
  return {
    present(part) {
      const { presenting, actions } = get();
      if (presenting === undefined || part === undefined) actions.pause();
      set({ presenting: part && { ...AT_FIRST, ...presenting, ...part } });
    },
  };
}
