import { hopAt, restOf } from './hop-at.ts';
import type { Actions } from './model.ts';
import type { GetState, Services, SetState } from './services.ts';

type PlaybackActions = Pick<
  Actions,
  'seek' | 'seekHop' | 'nextHop' | 'previousHop' | 'play' | 'pause' | 'setSpeed' | 'setLoop'
>;

/** How long the end stays before a loop begins anew, in milliseconds at any speed. */
const LOOP_REST = 1500;
/** How long a step back takes, in milliseconds at any speed. */
const STEP_BACK = 320;

/** Moving in the trace. */
export function playbackActions(set: SetState, get: GetState, { clock, reducedMotion }: Services): PlaybackActions {
  /** The hop to which a step back is on its way. */
  let backTo: number | undefined;

  const rest = (): void => {
    backTo = undefined;
    clock.stop();
    const { playback } = get();
    const at = clock.now();
    if (playback.playing || playback.at !== at) set({ playback: { ...playback, at, playing: false } });
  };

  function run(until: number, onEnd = rest): void {
    backTo = undefined;
    set({ playback: { ...get().playback, at: clock.now(), playing: true } });
    clock.run(until, get().playback.speed, onEnd);
  }

  /** To the end, and from there, in a loop, to the beginning again. */
  function runOn(): void {
    const { timeline, playback } = get();
    if (timeline === undefined) return;
    if (!playback.loop) return run(timeline.duration);
    run(timeline.duration + LOOP_REST * playback.speed, () => {
      clock.moveTo(0);
      runOn();
    });
  }

  function jump(at: number): void {
    clock.stop();
    clock.moveTo(at);
    rest();
  }

  /** The hop counted from 0 that is shown; -1 before the first. */
  const hop = (): number => hopAt(get().timeline, clock.now());

  const actions: PlaybackActions = {
    seek(at) {
      const { timeline } = get();
      if (timeline !== undefined) jump(Math.min(Math.max(at, 0), timeline.duration));
    },

    seekHop(to) {
      const { timeline } = get();
      if (timeline !== undefined) jump(restOf(timeline, to));
    },

    nextHop() {
      const { timeline } = get();
      if (timeline === undefined) return;
      const now = hop();
      const next = timeline.steps[now + 1];
      const current = timeline.steps[now];
      if (current !== undefined && clock.now() < current.arrival) actions.seekHop(now);
      else if (next === undefined) actions.seekHop(now);
      else if (reducedMotion()) actions.seekHop(now + 1);
      else {
        clock.moveTo(next.start + 1);
        run(restOf(timeline, now + 1));
      }
    },

    previousHop() {
      const { timeline } = get();
      if (timeline === undefined) return;
      const now = hop();
      // Pressed again on the way, or held: hop by hop, each at once.
      const isOnItsWay = backTo !== undefined;
      const to = Math.max((backTo ?? now) - 1, -1);
      const from = timeline.steps[now];
      if (from === undefined || isOnItsWay || reducedMotion()) return actions.seekHop(to);
      const { playback } = get();
      if (playback.playing) set({ playback: { ...playback, playing: false } });
      // The same way that it came, seen from its end.
      clock.moveTo(Math.min(clock.now(), Math.max(from.arrival, from.start + 1)));
      const goal = restOf(timeline, to);
      clock.run(goal, Math.max((clock.now() - goal) / STEP_BACK, 1), rest);
      backTo = to;
    },

    play() {
      const { timeline } = get();
      if (timeline === undefined) return;
      if (clock.now() >= timeline.duration) clock.moveTo(0);
      runOn();
    },

    pause: rest,

    setSpeed(speed) {
      const { playback } = get();
      set({ playback: { ...playback, speed } });
      if (playback.playing) runOn();
    },

    setLoop(loop) {
      const { playback } = get();
      set({ playback: { ...playback, loop } });
      if (playback.playing) runOn();
    },
  };
  return actions;
}
