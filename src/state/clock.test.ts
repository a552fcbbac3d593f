import { describe, expect, it } from 'vitest';
import { createClock, type Frames } from './clock.ts';

/** Frames made by hand. */
function handMade(): Frames & { next: (time: number) => void; waiting: () => number } {
  const callbacks = new Map<number, (time: number) => void>();
  let id = 0;
  return {
    request(callback) {
      callbacks.set(++id, callback);
      return id;
    },
    cancel: (which) => void callbacks.delete(which),
    next(time) {
      const due = [...callbacks.values()];
      callbacks.clear();
      for (const callback of due) callback(time);
    },
    waiting: () => callbacks.size,
  };
}

describe('the clock', () => {
  it('asks for no frame while it stands', () => {
    const frames = handMade();
    const clock = createClock(frames);
    clock.moveTo(500);
    expect([clock.now(), frames.waiting()]).toEqual([500, 0]);
  });

  it('runs at its speed, stops on the end, and says so once', () => {
    const frames = handMade();
    const clock = createClock(frames);
    const heard: number[] = [];
    let ends = 0;
    clock.subscribe((at) => heard.push(at));
    clock.run(300, 2, () => ends++);
    for (const time of [1000, 1100, 1200, 1300]) frames.next(time);
    expect(heard).toEqual([0, 200, 300]);
    expect([clock.now(), ends, frames.waiting()]).toEqual([300, 1, 0]);
  });

  it('does not leap after a long frame: the packet would be nowhere in between', () => {
    const frames = handMade();
    const clock = createClock(frames);
    clock.run(60_000, 1, () => undefined);
    frames.next(0);
    frames.next(30_000);
    expect(clock.now()).toBe(250);
  });

  it('stands where it was stopped, and goes on from there', () => {
    const frames = handMade();
    const clock = createClock(frames);
    clock.run(1000, 1, () => undefined);
    frames.next(0);
    frames.next(100);
    clock.stop();
    expect([clock.now(), frames.waiting()]).toEqual([100, 0]);
    clock.run(1000, 1, () => undefined);
    frames.next(5000);
    frames.next(5050);
    expect(clock.now()).toBe(150);
  });
});
