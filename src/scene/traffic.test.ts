import { describe, expect, it } from 'vitest';
import type { ObjectRef, Trace } from '../engine/index.ts';
import { chapter } from '../layout/chapter.fixture.ts';
import { nodesView } from '../layout/node-columns.ts';
import { badgesAt, flightsOf, spotsOf, trafficAt, trafficEnd } from './traffic.ts';
import { byBalancer, byClusterIp, byIngress, byName, dropped, refused, traces } from './traces.fixture.ts';

const layout = nodesView.arrange(chapter, { width: 1000, height: 700, used: [], density: 'workbench' });
const SPREAD = 1500;
const thirty = (trace: Trace): Trace[] => Array.from({ length: 30 }, () => trace);
const near = (a: { x: number; y: number }, b: { x: number; y: number }): boolean =>
  Math.hypot(a.x - b.x, a.y - b.y) < 0.01;

describe('thirty requests in the picture', () => {
  it('set out one after the other, and nothing is left in the end', () => {
    const flights = flightsOf(thirty(byBalancer), layout, SPREAD);
    expect(flights).toHaveLength(30);
    expect(trafficAt(flights, -1)).toEqual([]);
    expect(trafficAt(flights, 0)).toHaveLength(1);
    const counts = [0, 300, 600].map((t) => trafficAt(flights, t).length);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(trafficAt(flights, trafficEnd(flights))).toEqual([]);
    for (let t = 0; t < trafficEnd(flights); t += 50) expect(trafficAt(flights, t).length).toBeLessThanOrEqual(30);
  });

  it.each(Object.entries(traces))('%s: begins at its sender, ends where it got to', (_name, [topology, trace]) => {
    const own = nodesView.arrange(topology, { width: 1200, height: 900, used: [], density: 'workbench' });
    const [flight] = flightsOf([trace], own, SPREAD);
    const last = trace.exchanges.at(-1);
    const from = last?.there[0]?.from;
    if (!flight || !from) throw new Error('it does not fly');
    const [first] = trafficAt([flight], flight.start);
    expect(first && near(first, own.restOf(from))).toBe(true);
    const [end] = trafficAt([flight], flight.end);
    const way = flight.legs.at(-1)?.way.at(-1);
    expect(end && way && near(end, way)).toBe(true);
    const middle = (flight.start + flight.end) / 2;
    expect(trafficAt([flight], middle)).toEqual(trafficAt([flight], middle));
  });

  it('does not look names up, but asks as the proxy asked', () => {
    const shapes = (trace: Trace) => flightsOf([trace], layout, SPREAD)[0]?.legs.map(({ shape }) => shape) ?? [];
    expect(new Set(shapes(byName))).toEqual(new Set(['http']));
    expect(shapes(byIngress).length).toBeGreaterThan(byIngress.exchanges.at(-1)?.there.length ?? 0);
  });

  it.each([
    ['refused', refused, 'refused'],
    ['dropped', dropped, 'dropped'],
    ['received', byBalancer, 'ok'],
  ] as const)('what is %s ends so', (_what, trace, mark) => {
    const [flight] = flightsOf([trace], layout, SPREAD);
    if (!flight) throw new Error('it does not fly');
    const [moving] = trafficAt([flight], flight.end - 1);
    const [ended] = trafficAt([flight], flight.end + 50);
    expect(moving).toMatchObject({ strength: 1, ended: undefined });
    expect(ended?.ended).toBe(mark);
    expect(ended?.strength).toBeLessThan(1);
  });
});

describe('the numbers beside the Pods', () => {
  const pod = (byClusterIp.verdict.result === 'delivered' && byClusterIp.verdict.pod) || 'Pod/default/none';
  const other: ObjectRef = 'Pod/default/client';
  const flights = flightsOf(thirty(byClusterIp), layout, SPREAD);
  const spots = spotsOf(
    [
      [pod, 100],
      [other, 3],
    ],
    layout,
  );

  it('grow as the packets land, and are whole when the last has', () => {
    let before = 0;
    for (let t = 0; t <= trafficEnd(flights); t += 100) {
      const now = badgesAt(flights, spots, t).find(({ y, x }) => near({ x, y }, layout.restOf({ kind: 'pod', pod })));
      expect(now?.count ?? 0).toBeGreaterThanOrEqual(before);
      before = now?.count ?? 0;
    }
    expect(
      badgesAt(flights, spots, trafficEnd(flights))
        .map(({ count }) => count)
        .sort((a, b) => b - a),
    ).toEqual([100, 3]);
  });

  it('a Pod that is gone has none', () => {
    expect(spotsOf([['Pod/default/gone', 7]], layout)).toEqual([]);
  });

  it('stand where a packet would rest', () => {
    for (const spot of spots)
      expect([pod, other].some((ref) => near(spot, layout.restOf({ kind: 'pod', pod: ref })))).toBe(true);
  });
});
