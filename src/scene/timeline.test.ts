import { describe, expect, test } from 'vitest';
import type { Trace } from '../engine/index.ts';
import { frameAt } from './frame.ts';
import { momentOf, storyOf } from './moment.ts';
import { fitNodes, sceneOf, timelineOf } from './nodes-scene.ts';
import { stopOf } from './stop.ts';
import { markAt, marksOf } from './time-marks.ts';
import type { TimelineOptions } from './timeline.ts';
import { byClusterIp, byName, keptIn, noSuchName, traces } from './traces.fixture.ts';
import { endPlaceOf } from './verdict-mark.ts';
import { lengthOf } from './way.ts';

const planned = (trace: Trace, options: Partial<TimelineOptions> = {}) => {
  const [topology] = Object.values(traces).find(([, each]) => each === trace)!;
  return timelineOf(trace, topology, { reducedMotion: false, ...options });
};

const sceneIn = (trace: Trace) => {
  const [topology] = Object.values(traces).find(([, each]) => each === trace)!;
  const { layout } = fitNodes(topology, { width: 1024, height: 600 }, trace, 'workbench');
  return sceneOf(trace, planned(trace), layout, false);
};

const timeOf = ({ steps }: ReturnType<typeof planned>, exchange: number): number =>
  steps.filter((step) => step.exchange[0] === exchange).reduce((sum, { start, end }) => sum + end - start, 0);

describe('names that are tried in vain', () => {
  test('each passes within 1.2 s, there and back', () => {
    const timeline = planned(noSuchName);
    expect(timeOf(timeline, 0)).toBeLessThanOrEqual(1200);
    expect(timeOf(timeline, 1)).toBeLessThanOrEqual(1200);
  });

  test('the last name is the one that counts: it has its whole time', () => {
    expect(timeOf(planned(noSuchName), 2)).toBeGreaterThan(3000);
  });

  test('a name that the person looks into plays as others do, and the others stay fast', () => {
    const timeline = planned(noSuchName, { slow: new Set(['1']) });
    expect(timeOf(timeline, 0)).toBeLessThanOrEqual(1200);
    expect(timeOf(timeline, 1)).toBeGreaterThan(3000);
  });

  test('a name that was found is none of them', () => {
    expect(timeOf(planned(byName), 1)).toBeGreaterThan(3000);
  });
});

describe('how long a packet rests', () => {
  const restOf = (letters: number): number => {
    const [step] = planned(byClusterIp, { readingLength: () => letters }).steps;
    return step!.end - step!.arrival;
  };

  test.each([
    ['a short sentence', 5, 1200],
    ['one of 30 letters', 30, 1950],
    ['a long one: no longer than one waits', 90, 3000],
  ])('%s', (_, letters, rest) => expect(restOf(letters)).toBe(rest));
});

describe('a packet that its sender’s own policies keep in', () => {
  const scene = sceneIn(keptIn);
  const [step] = scene.timeline.steps;

  test('stays in its sender’s box, before the gate that closes', () => {
    const frame = frameAt(scene, step!.arrival + 100);
    const box = scene.layout.rectOf(step!.hop.from);
    expect(frame.at).toEqual(step!.hop.from);
    expect(frame.packet!.x).toBeGreaterThan(box.x);
    expect(frame.packet!.x).toBeLessThan(box.x + box.width);
    expect(lengthOf(step!.way)).toBeLessThan(10);
    expect([...momentOf(keptIn, storyOf(keptIn), frame).gates]).toEqual([['Pod/default/client', 'closed']]);
  });

  test('its end is told there', () => {
    expect(stopOf(step!.hop)).toEqual(step!.hop.from);
    expect(endPlaceOf(keptIn)).toEqual(step!.hop.from);
  });
});

describe.each(Object.entries(traces))('any instant is reached without what came before it: %s', (_, [, trace]) => {
  const scene = sceneIn(trace);
  const { duration } = scene.timeline;
  const instants = Array.from({ length: 40 }, (_each, index) => (index * duration) / 39);

  test('forward, backward and in any order the frames are the same', () => {
    const forward = instants.map((t) => frameAt(scene, t));
    const backward = instants.toReversed().map((t) => frameAt(scene, t));
    expect(backward.toReversed()).toEqual(forward);
    const jumping = instants
      .map((_each, index) => (index * 17) % 40)
      .map((index) => [index, instants[index]!] as const);
    for (const [index, t] of jumping) expect(frameAt(scene, t)).toEqual(forward[index]);
  });

  test('what the boxes show changes a few times a hop, however many frames a second there are', () => {
    const story = storyOf(trace);
    const keysAt = (step: number): number => {
      const keys = new Set<string>();
      for (let t = 0; t <= duration; t += step) keys.add(momentOf(trace, story, frameAt(scene, t)).key);
      return keys.size;
    };
    expect(keysAt(4)).toBe(keysAt(16));
    expect(keysAt(16)).toBeLessThanOrEqual(5 * scene.timeline.steps.length + 1);
  });
});

describe('marks on the line of time', () => {
  const timeline = planned(noSuchName);

  test('one for each hop, in order, within the line', () => {
    const parts = marksOf(timeline).map(({ part }) => part);
    expect(parts).toHaveLength(timeline.steps.length);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(Math.min(...parts)).toBeGreaterThan(0);
    expect(Math.max(...parts)).toBeLessThanOrEqual(1);
  });

  test('names in vain crowd each other, the others do not', () => {
    expect(marksOf(timeline)[1]!.crowded).toBe(true);
    expect(marksOf(planned(byClusterIp)).map(({ crowded }) => crowded)).not.toContain(true);
  });

  test('a press beside a mark means it, one between two does not', () => {
    const [first, second] = marksOf(planned(byClusterIp));
    expect(markAt(planned(byClusterIp), first!.part + 0.01, 0.02)).toBe(0);
    expect(markAt(planned(byClusterIp), (first!.part + second!.part) / 2, 0.02)).toBeUndefined();
  });
});
