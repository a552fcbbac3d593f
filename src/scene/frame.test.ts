import { describe, expect, test } from 'vitest';
import type { Place, Topology, Trace } from '../engine/index.ts';
import { metricsOf } from '../layout/metrics.ts';
import type { Point } from '../layout/view.ts';
import {
  byBalancer,
  byClusterIp,
  byName,
  byNodePort,
  dropped,
  lostOutside,
  refused,
  traces,
} from './traces.fixture.ts';
import { frameAt, type Scene } from './frame.ts';
import { hopsInOrder } from './hops.ts';
import { momentOf, storyOf } from './moment.ts';
import { fitNodes, sceneOf, timelineOf } from './nodes-scene.ts';
import { stopOf } from './stop.ts';
import { endPlaceOf, markOf } from './verdict-mark.ts';
import { lengthOf } from './way.ts';

const WINDOWS = [
  { width: 690, height: 470 },
  { width: 1024, height: 600 },
  { width: 1500, height: 800 },
] as const;

function stage(
  topology: Topology,
  trace: Trace,
  window: (typeof WINDOWS)[number] = WINDOWS[0],
  reducedMotion = false,
): Scene {
  const { layout } = fitNodes(topology, window, trace, 'workbench');
  return sceneOf(trace, timelineOf(trace, topology, { reducedMotion }), layout, reducedMotion);
}

const scenes = Object.entries(traces).flatMap(([name, [topology, trace]]) =>
  WINDOWS.map((window): [string, Scene] => [`${name} at ${window.width}`, stage(topology, trace, window)]),
);

test.each(Object.entries(traces))(
  '%s: at 0 nothing has left yet, also where the packet jumps',
  (_, [topology, trace]) => {
    const before = frameAt(stage(topology, trace, WINDOWS[0], true), 0);
    expect(before).toMatchObject({ hop: 0, progress: 0, rewrites: [], ended: false });
    expect(before.at).toBeUndefined();
  },
);

describe.each(scenes)('%s', (_, scene) => {
  const { steps, duration } = scene.timeline;

  test('every hop has its time, one after the other', () => {
    expect(steps.length).toBe(hopsInOrder(scene.trace).length);
    for (const [index, step] of steps.entries()) {
      expect(step.start).toBe(steps[index - 1]?.end ?? 0);
      expect(step.arrival).toBeGreaterThan(step.start);
      expect(step.end).toBeGreaterThan(step.arrival);
    }
    expect(duration).toBe(steps.at(-1)!.end);
  });

  test('at each hop’s end the packet is in the box of the hop’s place', () => {
    for (const step of steps) {
      const { packet, at } = frameAt(scene, step.end - 0.5);
      const box = scene.layout.rectOf(step.hop.to);
      expect(at).toEqual(stopOf(step.hop));
      if (step.hop.end === 'dropped') continue;
      expect(packet!.x).toBeGreaterThanOrEqual(box.x - 2);
      expect(packet!.x).toBeLessThanOrEqual(box.x + box.width + 2);
      expect(packet!.y).toBeGreaterThanOrEqual(box.y - 2);
      expect(packet!.y).toBeLessThanOrEqual(box.y + box.height + 2);
    }
  });

  test('on its way the packet is on the wire, and moves', () => {
    for (const step of steps) {
      const at = [0.1, 0.35, 0.6, 0.9].map(
        (part) => frameAt(scene, step.start + part * (step.arrival - step.start)).packet!,
      );
      for (const point of at) expect(distanceToWay(point, step.way)).toBeLessThan(0.01);
      for (const [index, point] of at.slice(1).entries()) {
        expect(Math.hypot(point.x - at[index]!.x, point.y - at[index]!.y)).toBeGreaterThan(0);
      }
    }
  });

  test('it ends, stays, and knows where its verdict was made', () => {
    const frame = frameAt(scene, duration + 60_000);
    expect(frame.ended).toBe(true);
    expect(frameAt(scene, duration + 120_000)).toEqual(frame);
    const moment = momentOf(scene.trace, storyOf(scene.trace), frame);
    expect(moment.verdict?.mark).toBe(markOf(scene.trace.verdict));
    expect(storyOf(scene.trace).has(moment.verdict!.place)).toBe(true);
  });
});

test('times are the same in every window', () => {
  const times = ([, { timeline }]: [string, Scene]) =>
    timeline.steps.map(({ start, arrival, end }) => [start, arrival, end]);
  const [topology, trace] = traces['byBalancer']!;
  const all = WINDOWS.map((window) => times(['', stage(topology, trace, window)]));
  expect(all[1]).toEqual(all[0]);
  expect(all[2]).toEqual(all[0]);
});

const chapterOf = (trace: Trace): Topology => Object.values(traces).find(([, each]) => each === trace)![0];

test('a rewrite shows when the packet has arrived: the old value, struck, then the new one', () => {
  const scene = stage(chapterOf(byClusterIp), byClusterIp);
  const [first] = scene.timeline.steps;
  const phaseAt = (t: number) =>
    [...momentOf(scene.trace, storyOf(scene.trace), frameAt(scene, t)).rewrites.values()]
      .flat()
      .map(({ phase }) => phase);
  expect(phaseAt(first!.arrival - 1)).toEqual([]);
  expect(phaseAt(first!.arrival + 80)).toEqual(['struck']);
  expect(phaseAt(first!.arrival + 300)).toEqual(['new']);
  expect(frameAt(scene, first!.end - 1).packet!.packet.destination.ip).toBe('10.244.3.3');
});

test('a node port from outside rewrites both addresses in one slot', () => {
  const scene = stage(chapterOf(byNodePort), byNodePort);
  const frame = frameAt(scene, scene.timeline.steps[1]!.end - 1);
  expect(frame.rewrites.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ['DNAT', '192.168.0.12:30481', '10.244.3.3:8080'],
    ['SNAT', '198.51.100.7:51022', '192.168.0.12:61044'],
  ]);
});

test('what stays in the end is what was made of the request', () => {
  const scene = stage(chapterOf(byClusterIp), byClusterIp);
  expect(frameAt(scene, scene.timeline.duration).rewrites.map(({ kind }) => kind)).toEqual(['DNAT']);
});

test('a lookup leaves the picture when the request begins', () => {
  const scene = stage(chapterOf(byName), byName);
  const shapes = (t: number) => new Set(frameAt(scene, t).path.map(({ shape }) => shape));
  const request = scene.timeline.steps.find(({ exchange }) => exchange[0] === 2)!;
  expect(shapes(request.start - 1)).toEqual(new Set(['dns']));
  expect(shapes(request.arrival)).toEqual(new Set(['http']));
});

test('names that a search list tries in vain pass quickly', () => {
  const { steps } = stage(chapterOf(byName), byName).timeline;
  const time = (exchange: number) =>
    steps.filter((step) => step.exchange[0] === exchange).reduce((sum, { start, end }) => sum + end - start, 0);
  expect(time(0)).toBeLessThan(time(1) / 2);
});

test('a dropped packet fades, and nothing comes back', () => {
  const scene = stage(chapterOf(dropped), dropped);
  const last = scene.timeline.steps.at(-1)!;
  expect(frameAt(scene, last.arrival + 300).packet!.strength).toBeCloseTo(0.5);
  expect(frameAt(scene, last.end).packet!.strength).toBe(0);
  expect(last.direction).toBe('there');
});

test.each(WINDOWS)('a policy stops the packet at the gate, outside the Pod’s card, at $width', (window) => {
  const scene = stage(chapterOf(dropped), dropped, window);
  const last = scene.timeline.steps.at(-1)!;
  const card = scene.layout.rectOf(last.hop.to);
  const frame = frameAt(scene, last.arrival);
  expect(frame.packet!.x + metricsOf('workbench').packet.width / 2).toBeLessThanOrEqual(card.x + 2);
  expect(frame.packet!.y).toBeGreaterThan(card.y);
  expect(frame.packet!.y).toBeLessThan(card.y + card.height);
  expect([...momentOf(dropped, storyOf(dropped), frame).gates.values()]).toEqual(['closed']);
  expect(momentOf(dropped, storyOf(dropped), frameAt(scene, last.arrival - 1)).gates.size).toBe(0);
});

test.each(WINDOWS)('a packet that nobody takes leaves its pill and is lost on the rail, at $width', (window) => {
  const scene = stage(chapterOf(lostOutside), lostOutside, window);
  const [step] = scene.timeline.steps;
  const pill = scene.layout.rectOf(step!.hop.from);
  const end = step!.way.at(-1)!;
  expect(end.y - pill.y - pill.height).toBeLessThan(12);
  expect(lengthOf(step!.way)).toBeGreaterThan(100);
  expect(end.y).toBeGreaterThan(pill.y + pill.height);
  expect(end.x).toBeGreaterThan(0);
});

test.each(Object.entries(traces))('sending moves no box: %s', (_, [topology, trace]) => {
  for (const window of WINDOWS) {
    const before = fitNodes(topology, window, undefined, 'workbench');
    const after = fitNodes(topology, window, trace, 'workbench');
    expect(after.zoom).toBe(before.zoom);
    for (const [id, rect] of before.layout.boxes) expect(after.layout.boxes.get(id), id).toEqual(rect);
  }
});

test('a refused packet bounces once, and its answer comes back', () => {
  const scene = stage(chapterOf(refused), refused);
  const [there, back] = scene.timeline.steps;
  const rest = frameAt(scene, there!.end - 1).packet!;
  const bounced = frameAt(scene, there!.arrival + 100).packet!;
  expect(Math.hypot(bounced.x - rest.x, bounced.y - rest.y)).toBeGreaterThan(15);
  expect(back!.direction).toBe('back');
});

test('with reduced motion the packet jumps, and rests as long', () => {
  const [topology, trace] = traces['byClusterIp']!;
  const { timeline } = stage(topology, trace, WINDOWS[0], true);
  const moving = stage(topology, trace, WINDOWS[0], false).timeline;
  for (const [index, step] of timeline.steps.entries()) {
    expect(step.arrival).toBe(step.start);
    expect(step.end - step.arrival).toBe(moving.steps[index]!.end - moving.steps[index]!.arrival);
  }
});

test.each<[string, Trace, string, Place['kind']]>([
  ['delivered', byClusterIp, 'ok', 'pod'],
  ['refused by rules', refused, 'refused', 'service'],
  ['dropped at a Pod’s door', dropped, 'dropped', 'pod'],
  ['through the balancer', byBalancer, 'ok', 'pod'],
])('%s is marked where it happened', (_, trace, mark, place) => {
  expect(markOf(trace.verdict)).toBe(mark);
  expect(endPlaceOf(trace)?.kind).toBe(place);
});

function distanceToWay(point: Point, way: readonly Point[]): number {
  return Math.min(
    ...way.slice(1).map((to, index) => {
      const from = way[index]!;
      const x = Math.min(Math.max(point.x, Math.min(from.x, to.x)), Math.max(from.x, to.x));
      const y = Math.min(Math.max(point.y, Math.min(from.y, to.y)), Math.max(from.y, to.y));
      return Math.hypot(point.x - x, point.y - y);
    }),
  );
}
