/** Real time: the display's frames. The browser's own in the page, made by hand in a test. */
export interface Frames {
  /** Calls back before the next frame with the time in milliseconds. */
  readonly request: (callback: (time: number) => void) => number;
  readonly cancel: (id: number) => void;
}

/** The only reader of real time: where in a trace's timeline we are. Nothing runs while it stands. */
export interface Clock {
  /** Milliseconds into the timeline, at speed 1. */
  readonly now: () => number;
  /** Called with `now` at every frame that it moves, and after each jump. Returns what ends it. */
  readonly subscribe: (listener: (at: number) => void) => () => void;
  readonly moveTo: (at: number) => void;
  /** Runs from where it stands to `until`, which may lie before it, then stops there and calls `onEnd`. */
  readonly run: (until: number, speed: number, onEnd: () => void) => void;
  readonly stop: () => void;
}

/** A frame later than this (a busy machine, a hidden tab) moves the packet no further than so many milliseconds do. */
const LONGEST_STEP = 250;

export const displayFrames: Frames = {
  request: (callback) => requestAnimationFrame(callback),
  cancel: (id) => cancelAnimationFrame(id),
};

export function createClock(frames: Frames): Clock {
  const listeners = new Set<(at: number) => void>();
  let at = 0;
  let frame: number | undefined;

  function tell(): void {
    for (const listener of listeners) listener(at);
  }

  function stop(): void {
    if (frame !== undefined) frames.cancel(frame);
    frame = undefined;
  }

  return {
    now: () => at,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    moveTo(to) {
      at = to;
      tell();
    },
    run(until, speed, onEnd) {
      stop();
      let before: number | undefined;
      const next = (time: number): void => {
        frame = frames.request(next);
        const passed = before === undefined ? 0 : Math.min(time - before, LONGEST_STEP);
        before = time;
        const way = until - at;
        const step = passed * speed;
        const ended = Math.abs(way) <= step;
        at = ended ? until : at + Math.sign(way) * step;
        if (ended) stop();
        tell();
        if (ended) onEnd();
      };
      frame = frames.request(next);
    },
    stop,
  };
}
