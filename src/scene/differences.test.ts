import { describe, expect, it } from 'vitest';
import { analyse, sendIn } from '../engine/analyse.ts';
import type { ClientRequest, ClusterSettings } from '../engine/index.ts';
import { DEFAULT_SETTINGS } from '../engine/settings.ts';
import { NOTHING_ALLOCATED } from '../engine/workspace.ts';
import { placeKey } from '../layout/place-key.ts';
import { alignedHops, type AlignedHop } from './differences.ts';
import { hopsInOrder } from './hops.ts';
import { inStep, ownTime } from './in-step.ts';
import { timelineOf } from './nodes-scene.ts';

const service = (more: string) => `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: LoadBalancer
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080, nodePort: 30080}]
${more}---
`;
const PODS = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: web, ports: [{containerPort: 8080}]}]}
---
apiVersion: v1
kind: Pod
metadata: {name: client}
spec: {containers: [{name: c, image: c}]}
---
apiVersion: v1
kind: Pod
metadata: {name: alone}
spec:
  dnsPolicy: None
  dnsConfig: {nameservers: [10.96.0.10]}
  containers: [{name: c, image: c}]
---
`;
const POLICY = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: closed}
spec: {podSelector: {matchLabels: {app: web}}, policyTypes: [Ingress]}
`;
const CLUSTER = service('') + PODS;

function asked(text: string, from: ClientRequest['from'], url: string, settings: Partial<ClusterSettings> = {}) {
  const workspace = {
    text,
    documents: [],
    settings: { ...DEFAULT_SETTINGS, ...settings },
    events: [],
    now: 0,
    requests: [],
    seed: 1,
    allocated: NOTHING_ALLOCATED,
  };
  const answer = analyse(workspace);
  const balancer = answer.analysis.topology.balancers[0]?.addresses[0] ?? '';
  const request = { from, method: 'GET', url: url.replace('BALANCER', balancer), headers: {} };
  const { trace } = sendIn(answer, request, 1, { requests: 0, affinity: {}, turns: {} });
  const options = { language: 'en', reducedMotion: false } as const;
  return { trace, timeline: timelineOf(trace, answer.analysis.topology, options) };
}

const INTERNET = { kind: 'internet' } as const;
const pod = (name: string) => ({ kind: 'pod', pod: `Pod/default/${name}` }) as const;

const pairs = {
  'the same twice': [asked(CLUSTER, INTERNET, 'http://BALANCER/'), asked(CLUSTER, INTERNET, 'http://BALANCER/')],
  'externalTrafficPolicy Cluster, Local': [
    asked(CLUSTER, INTERNET, 'http://BALANCER/'),
    asked(service('  externalTrafficPolicy: Local\n') + PODS, INTERNET, 'http://BALANCER/'),
  ],
  'dnsPolicy ClusterFirst, None': [asked(CLUSTER, pod('client'), 'dns:web'), asked(CLUSTER, pod('alone'), 'dns:web')],
  'a short name, a full one': [
    asked(CLUSTER, pod('client'), 'dns:www.example.com'),
    asked(CLUSTER, pod('client'), 'dns:www.example.com.'),
  ],
  'iptables, ipvs': [
    asked(CLUSTER, pod('client'), 'http://web/'),
    asked(CLUSTER, pod('client'), 'http://web/', { proxyMode: 'ipvs' }),
  ],
  'from inside, from the internet': [
    asked(CLUSTER, pod('client'), 'http://BALANCER/'),
    asked(CLUSTER, INTERNET, 'http://BALANCER/'),
  ],
  'open, closed by a NetworkPolicy': [
    asked(CLUSTER, pod('client'), 'http://web/'),
    asked(CLUSTER + POLICY, pod('client'), 'http://web/'),
  ],
} as const;

type Pair = keyof typeof pairs;

const rowsOf = (pair: Pair) => alignedHops(pairs[pair][0].trace, pairs[pair][1].trace);

/** `pod delivered` and the like: what a row is about, and how it differs. */
function told(pair: Pair): string[] {
  const [a, b] = pairs[pair].map(({ trace }) => hopsInOrder(trace));
  return rowsOf(pair)
    .filter(({ differs }) => differs.length > 0)
    .map((row: AlignedHop) => {
      const hop = (row.a === undefined ? b?.[row.b ?? 0] : a?.[row.a])!;
      return `${hop.direction === 'back' ? 'back to ' : ''}${hop.hop.to.kind}: ${row.differs.join(', ')}`;
    });
}

describe('hops side by side', () => {
  it.each(Object.keys(pairs) as Pair[])('%s: every hop of both stands there once, in its order', (pair) => {
    const rows = rowsOf(pair);
    const [a, b] = pairs[pair].map(({ trace }) => hopsInOrder(trace).map((_, index) => index));
    expect(rows.flatMap((row) => row.a ?? [])).toEqual(a);
    expect(rows.flatMap((row) => row.b ?? [])).toEqual(b);
  });

  it.each<[Pair, string[]]>([
    ['the same twice', []],
    [
      'externalTrafficPolicy Cluster, Local',
      [
        'load-balancer: decision, address',
        'node-port: place, address',
        'service: place, rewrite, address',
        'pod: place, address',
        'back to service: place, rewrite, address',
        'back to node-port: place, address',
      ],
    ],
    ['iptables, ipvs', ['service: decision', 'service: decision']],
    ['open, closed by a NetworkPolicy', ['pod: end, decision', 'back to service: only-a', 'back to pod: only-a']],
    [
      'dnsPolicy ClusterFirst, None',
      [
        'service: place, content, address',
        'pod: decision, content, address',
        'node: only-b',
        'upstream-dns: only-b',
        'back to node: only-b',
        'back to pod: only-b',
        'back to service: place, content, address',
        'back to pod: place, decision, content, address',
      ],
    ],
  ])('%s', (pair, expected) => {
    expect(told(pair)).toEqual(expected);
  });

  it('a lookup stands beside the lookup of the same name, not beside the first', () => {
    const rows = rowsOf('a short name, a full one');
    const alone = rows.filter(({ b }) => b === undefined);
    expect(alone).toEqual(rows.slice(0, alone.length));
    expect(alone).toHaveLength(12);
  });

  it('what one asks beyond the other stands alone: a balancer that is passed from outside', () => {
    expect(told('from inside, from the internet').slice(0, 2)).toEqual(['load-balancer: only-b', 'node-port: only-b']);
  });

  it.each(Object.keys(pairs) as Pair[])('%s: a hop of the same kind stands beside its like', (pair) => {
    const [a, b] = pairs[pair].map(({ trace }) => hopsInOrder(trace));
    for (const row of rowsOf(pair)) {
      if (row.a === undefined || row.b === undefined) continue;
      const [one, other] = [a![row.a]!, b![row.b]!];
      expect([one.kind, one.direction, one.hop.to.kind]).toEqual([other.kind, other.direction, other.hop.to.kind]);
      expect(row.differs.includes('place')).toBe(placeKey(one.hop.to) !== placeKey(other.hop.to));
    }
  });
});

describe('played in step', () => {
  it.each(Object.keys(pairs) as Pair[])('%s: each side begins, ends, and never goes back', (pair) => {
    const [a, b] = pairs[pair];
    const both = inStep(rowsOf(pair), a.timeline, b.timeline);
    for (const side of ['a', 'b'] as const) {
      let before = 0;
      for (let t = 0; t <= both.timeline.duration; t += 37) {
        const now = ownTime(both, side, t);
        expect(now).toBeGreaterThanOrEqual(before);
        before = now;
      }
      expect(ownTime(both, side, 0)).toBe(0);
      expect(ownTime(both, side, both.timeline.duration)).toBe(both.sides[side].duration);
    }
  });

  it.each(Object.keys(pairs) as Pair[])('%s: at the end of a row each side rests at its hop of it', (pair) => {
    const [a, b] = pairs[pair];
    const both = inStep(rowsOf(pair), a.timeline, b.timeline);
    for (const [index, row] of both.rows.entries()) {
      const step = both.timeline.steps[index]!;
      for (const side of ['a', 'b'] as const) {
        const own = row[side] === undefined ? undefined : both.sides[side].steps[row[side]];
        if (!own) continue;
        expect(ownTime(both, side, step.arrival)).toBe(own.arrival);
        expect(ownTime(both, side, step.end - 0.5)).toBeGreaterThanOrEqual(own.arrival);
        expect(ownTime(both, side, step.end - 0.5)).toBeLessThanOrEqual(own.end);
      }
    }
  });

  it('a side that a row does not concern rests meanwhile', () => {
    const [a, b] = pairs['a short name, a full one'];
    const both = inStep(rowsOf('a short name, a full one'), a.timeline, b.timeline);
    const alone = both.rows.findIndex(({ differs }) => differs[0] === 'only-a');
    const { start, end } = both.timeline.steps[alone]!;
    expect(ownTime(both, 'b', start)).toBe(ownTime(both, 'b', end - 1));
    expect(ownTime(both, 'a', start)).toBeLessThan(ownTime(both, 'a', end - 1));
  });
});
