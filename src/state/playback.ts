import { hopAt, restOf } from './hop-at.ts';
import type { Actions } from './model.ts';
import type { GetState, Services, SetState } from './services.ts';

type PlaybackActions = Pick<Actions, 'seek' | 'seekHop' | 'nextHop' | 'previousHop' | 'play' | 'pause' | 'setSpeed'>;

/** Moving in the trace. */
export function playbackActions(set: SetState, get: GetState, { clock, reducedMotion }: Services): PlaybackActions {
  const rest = (): void => {
    clock.stop();
    set({ playback: { ...get().playback, at: clock.now(), playing: false } });
  };

  function run(until: number): void {
    set({ playback: { ...get().playback, at: clock.now(), playing: true } });
    clock.run(until, get().playback.speed, rest);
  }

  function jump(at: number): void {
    clock.moveTo(at);
    rest();
  }

  /** In words: the hop counted from 0 that is shown; -1 before the first. */
  const hop = (): number => hopAt(get().timeline, clock.now());

  const actions: PlaybackActions = {
    seek: jump,

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
      actions.seekHop(Math.max(hop() - 1, -1));
    },

    play() {
      const { timeline } = get();
      if (timeline === undefined) return;
      if (clock.now() >= timeline.duration) clock.moveTo(0);
      run(timeline.duration);
    },

    pause: rest,

    setSpeed(speed) {
      const { playback, timeline } = get();
      set({ playback: { ...playback, speed } });
      if (playback.playing && timeline !== undefined) run(timeline.duration);
    },
  };
  return actions;
}
