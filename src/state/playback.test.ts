import { describe, expect, it } from 'vitest';
import type { Analysis, Trace } from '../engine/index.ts';
import { frameAt } from '../scene/frame.ts';
import { fitNodes, sceneOf } from '../scene/nodes-scene.ts';
import { byBalancer, byClusterIp, byName, noSuchName, refused, traces } from '../scene/traces.fixture.ts';
import { createClock, type Frames } from './clock.ts';
import { hopAt, restOf } from './hop-at.ts';
import type { PageState } from './model.ts';
import { noPlanning, planningActions, planOf } from './planning.ts';
import { playbackActions } from './playback.ts';
import type { Services } from './services.ts';

/** Frames made by hand: `pass` lets so many milliseconds go by, 20 at a time. */
function handMade(): Frames & { pass: (milliseconds: number) => void; asked: () => boolean } {
  let waiting: ((time: number) => void) | undefined;
  let time = 0;
  return {
    request(callback) {
      waiting = callback;
      return 1;
    },
    cancel: () => (waiting = undefined),
    pass(milliseconds) {
      for (const until = time + milliseconds; time < until; time += 20) {
        const due = waiting;
        waiting = undefined;
        due?.(time);
      }
    },
    asked: () => waiting !== undefined,
  };
}

/** A trace at rest before its first hop, and the keys to its time. */
function play(trace: Trace, reducedMotion = false) {
  const [topology] = Object.values(traces).find(([, each]) => each === trace)!;
  const frames = handMade();
  const clock = createClock(frames);
  let sets = 0;
  let state = {
    trace,
    analysis: { topology } as Analysis,
    planning: noPlanning,
    playback: { at: 0, playing: false, speed: 1, loop: false },
  } as PageState;
  state = { ...state, timeline: planOf(state, trace, topology, reducedMotion) };
  const set = (part: Partial<PageState>): void => {
    sets += 1;
    state = { ...state, ...part };
  };
  const services = { clock, reducedMotion: () => reducedMotion } as Services;
  const get = (): PageState => state;
  const actions = { ...playbackActions(set, get, services), ...planningActions(set, get, services) };
  state = { ...state, actions: { ...state.actions, ...actions } };
  const { layout } = fitNodes(topology, { width: 1024, height: 600 }, trace, 'workbench');
  return {
    actions,
    clock,
    frames,
    state: get,
    sets: () => sets,
    timeline: () => state.timeline!,
    hop: () => hopAt(state.timeline, clock.now()),
    frame: () => frameAt(sceneOf(trace, state.timeline!, layout, reducedMotion), clock.now()),
  };
}

const A_WHILE = 5000;

describe.each(Object.entries(traces))('hop by hop: %s', (_, [, trace]) => {
  it('back is the exact inverse of forward', () => {
    const page = play(trace);
    const count = page.timeline().steps.length;
    const forward = [page.frame()];
    const hops = [page.hop()];
    for (let hop = 0; hop < count; hop++) {
      page.actions.nextHop();
      page.frames.pass(A_WHILE);
      forward.push(page.frame());
      hops.push(page.hop());
    }
    const backward = [page.frame()];
    for (let hop = 0; hop < count; hop++) {
      page.actions.previousHop();
      page.frames.pass(A_WHILE);
      backward.push(page.frame());
    }
    expect(backward.toReversed()).toEqual(forward);
    expect(hops).toEqual(Array.from({ length: count + 1 }, (_each, index) => index - 1));
  });

  it('scrubbing to an instant shows what playing to it shows', () => {
    const played = play(trace);
    const scrubbed = play(trace);
    played.actions.play();
    for (let step = 0; step < 12; step++) {
      played.frames.pass(700);
      scrubbed.actions.seek(played.clock.now());
      expect(scrubbed.frame()).toEqual(played.frame());
    }
  });
});

describe('one hop back', () => {
  it('goes the way that the packet came, and is at its rest within half a second', () => {
    const page = play(byClusterIp);
    page.actions.seekHop(1);
    const seen: number[] = [];
    page.clock.subscribe((at) => seen.push(at));
    page.actions.previousHop();
    page.frames.pass(500);
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).toEqual(seen.toSorted((a, b) => b - a));
    expect(page.clock.now()).toBe(restOf(page.timeline(), 0));
    expect([page.state().playback.playing, page.frames.asked()]).toEqual([false, false]);
  });

  it('held, it goes back hop by hop', () => {
    const page = play(byBalancer);
    page.actions.seekHop(5);
    const hops = [1, 2, 3, 4].map(() => {
      page.actions.previousHop();
      page.frames.pass(40);
      return page.hop();
    });
    // Every other one is seen on its way, and cut short by the next.
    expect(hops).toEqual([5, 3, 3, 1]);
  });

  it('on the way of a hop, back means where that hop left', () => {
    const page = play(byClusterIp);
    page.actions.seek(page.timeline().steps[1]!.start + 100);
    page.actions.previousHop();
    page.frames.pass(A_WHILE);
    expect(page.clock.now()).toBe(restOf(page.timeline(), 0));
  });

  it('nothing lies before the beginning', () => {
    const page = play(byClusterIp);
    page.actions.previousHop();
    page.frames.pass(A_WHILE);
    expect([page.clock.now(), page.hop()]).toEqual([0, -1]);
  });

  it('with reduced motion it jumps', () => {
    const page = play(byClusterIp, true);
    page.actions.seekHop(1);
    page.actions.previousHop();
    expect([page.hop(), page.frames.asked()]).toEqual([0, false]);
  });
});

describe('playing', () => {
  it('stops on the result, and asks for no more frames', () => {
    const page = play(refused);
    page.actions.play();
    page.frames.pass(30_000);
    expect(page.clock.now()).toBe(page.timeline().duration);
    expect([page.state().playback.playing, page.frames.asked()]).toEqual([false, false]);
  });

  it('in a loop it rests on the result, and begins anew', () => {
    const page = play(refused);
    const { duration } = page.timeline();
    page.actions.setLoop(true);
    page.actions.play();
    page.frames.pass(duration + 1000);
    expect([page.hop(), page.state().playback.playing]).toEqual([1, true]);
    page.frames.pass(1000);
    expect([page.hop(), page.state().playback.playing]).toEqual([0, true]);
    page.actions.setLoop(false);
    page.frames.pass(duration + 3000);
    expect([page.clock.now(), page.state().playback.playing]).toEqual([duration, false]);
  });

  it('at half the speed it takes twice as long', () => {
    const page = play(refused);
    page.actions.setSpeed(0.5);
    page.actions.play();
    page.frames.pass(1020);
    expect(page.clock.now()).toBeCloseTo(500, -1);
  });

  it('changes the state at its beginning and its end alone: the frames between are none of the page’s', () => {
    const page = play(byBalancer);
    page.actions.play();
    page.frames.pass(60_000);
    expect(page.sets()).toBe(2);
  });

  it('what is dragged changes the state once, not with every point of it', () => {
    const page = play(byBalancer);
    page.actions.play();
    const before = page.sets();
    for (let at = 1000; at < 2000; at += 50) page.actions.seek(at);
    expect(page.state().playback.playing).toBe(false);
    expect(page.state().playback.at).toBe(1950);
    expect(page.sets() - before).toBeLessThanOrEqual(20);
  });
});

describe('other times, the same moment', () => {
  it.each([
    ['on its way', 0.4],
    ['at rest', 0.9],
  ])('another language reads slower: %s', (_, part) => {
    const page = play(byClusterIp);
    const before = page.timeline().steps[1]!;
    page.actions.seek(before.start + part * (before.end - before.start));
    const { hop, progress } = page.frame();
    page.actions.readWith(() => 44);
    expect(page.timeline().steps[0]!.end).not.toBe(before.start);
    expect(page.frame().hop).toBe(hop);
    expect(page.frame().progress).toBeCloseTo(progress);
  });

  it('opened names play at their own speed from where the packet is, and go on playing', () => {
    const page = play(noSuchName);
    page.actions.play();
    page.frames.pass(500);
    const { hop } = page.frame();
    const before = page.timeline().duration;
    page.actions.openTried(['0', '1']);
    expect(page.timeline().duration).toBeGreaterThan(before + 5000);
    expect(page.frame().hop).toBe(hop);
    expect(page.state().playback.playing).toBe(true);
    page.actions.openTried([]);
    expect(page.timeline().duration).toBe(before);
  });

  it('what was opened of one request is nothing to another', () => {
    const page = play(byName);
    page.actions.openTried(['0']);
    const [topology, other] = traces['noSuchName']!;
    expect(planOf(page.state(), other, topology, false)).toEqual(play(noSuchName).timeline());
  });
});
