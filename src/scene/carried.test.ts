import { describe, expect, test } from 'vitest';
import type { Trace } from '../engine/index.ts';
import { carriedAt } from './carried.ts';
import { frameAt } from './frame.ts';
import { fitNodes, sceneOf, timelineOf } from './nodes-scene.ts';
import { socket } from './rewrite.ts';
import { byClusterIp, byNodePort, dropped, keptIn, noSuchName, refused, traces } from './traces.fixture.ts';

const PLANNED = { reducedMotion: false };

describe.each(Object.entries(traces))('%s', (_, [topology, trace]) => {
  const timeline = timelineOf(trace, topology, PLANNED);
  const { layout } = fitNodes(topology, { width: 1024, height: 600 }, trace, 'workbench');
  const scene = sceneOf(trace, timeline, layout, false);

  test('what is read on the packet is what it carries in the picture, at every instant', () => {
    for (let t = 1; t <= timeline.duration; t += 37) {
      const packet = frameAt(scene, t).packet!;
      const carried = carriedAt(trace, timeline, t, false)!;
      expect(carried.packet).toBe(packet.packet);
      expect([carried.shape, carried.reply]).toEqual([packet.shape, packet.reply]);
      for (const field of ['source', 'destination'] as const)
        expect(carried[field].now).toBe(socket(packet.packet[field]));
    }
  });

  test('it changes a few times a hop, however many frames a second there are', () => {
    const keysAt = (step: number): Set<string | undefined> => {
      const keys = new Set<string | undefined>();
      for (let t = 1; t <= timeline.duration; t += step) keys.add(carriedAt(trace, timeline, t, false)?.key);
      return keys;
    };
    expect(keysAt(2)).toEqual(keysAt(16));
    expect(keysAt(16).size).toBeLessThanOrEqual(3 * timeline.steps.length);
  });
});

const at = (trace: Trace, moment: (arrival: number) => number, hop = 0) => {
  const [topology] = Object.values(traces).find(([, each]) => each === trace)!;
  const timeline = timelineOf(trace, topology, PLANNED);
  return carriedAt(trace, timeline, moment(timeline.steps[hop]!.arrival), false)!;
};

test.each([
  ['on its way', -1, { now: '10.107.12.5:80' }],
  ['arrived: the old one is struck', 80, { now: '10.107.12.5:80', change: 'struck' }],
  ['then the new one is there, beside the old', 300, { now: '10.244.3.3:8080', change: 'new', was: '10.107.12.5:80' }],
])('a destination that a Service changes, %s', (_, since, destination) => {
  const carried = at(byClusterIp, (arrival) => arrival + since);
  expect(carried.destination).toEqual(destination);
  expect(carried.source).toEqual({ now: '10.244.1.4:43512' });
});

test('leaving that place it has the new one, as its own', () => {
  expect(at(byClusterIp, (arrival) => arrival - 1, 1).destination).toEqual({ now: '10.244.3.3:8080' });
});

test('a node port changes both addresses at once', () => {
  const { source, destination } = at(byNodePort, (arrival) => arrival + 300, 1);
  expect([source.was, source.now]).toEqual(['198.51.100.7:51022', '192.168.0.12:61044']);
  expect([destination.was, destination.now]).toEqual(['192.168.0.12:30481', '10.244.3.3:8080']);
});

test.each([
  ['refused', refused, 0, { kind: 'refused', reason: 'no-ready-endpoint' }],
  ['dropped at a Pod’s gate', dropped, 2, { kind: 'dropped', reason: 'network-policy' }],
  ['kept in by its own gate', keptIn, 0, { kind: 'dropped', reason: 'network-policy' }],
  ['received', byClusterIp, 1, undefined],
  ['a name that is not there is no loss', noSuchName, 1, undefined],
] as const)('how its way ends: %s', (_, trace, hop, end) => {
  expect(at(trace, (arrival) => arrival, hop).end).toEqual(end);
  expect(at(trace, (arrival) => arrival - 1, hop).end).toBeUndefined();
});
