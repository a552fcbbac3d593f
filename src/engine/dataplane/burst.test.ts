import { describe, expect, it } from 'vitest';
import type { Cluster } from '../cluster/cluster.ts';
import { burst } from './burst.ts';
import type { Burst } from './burst.ts';
import { exploration } from './explore.ts';
import { madeCluster, node, pod, service } from './made-cluster.ts';
import { request } from './made-request.ts';
import { NO_MEMORY } from './memory.ts';
import type { Facet } from './tally.ts';

const ports = [{ name: 'http', port: 80, targetPort: 80, nodePort: 30080 }];

/** Two Nodes, three Pods on the first and one on the second, behind a balancer. */
function threeAndOne(spec: Record<string, unknown> = {}, settings: Parameters<typeof madeCluster>[1] = {}): Cluster {
  return madeCluster(
    [
      node('node-1', '192.168.0.11'),
      node('node-2', '192.168.0.12'),
      service(
        'web',
        '10.96.0.50',
        { type: 'LoadBalancer', ports, ...spec },
        { loadBalancer: { ingress: [{ ip: '198.51.100.7' }] } },
      ),
      pod('client', 'node-1', '10.244.1.9'),
      ...['a', 'b', 'c'].map((name, i) =>
        pod(`web-${name}`, 'node-1', `10.244.1.${20 + i}`, { labels: { app: 'web' }, ports: [80] }),
      ),
      pod('web-d', 'node-2', '10.244.2.20', { labels: { app: 'web' }, ports: [80] }),
    ],
    settings,
  );
}

const send = (
  cluster: Cluster,
  from: string,
  url: string,
  plan: { count: number; clients?: 'one' | 'many' },
  seed = 7,
): Burst => burst(cluster, request(from, url), { clients: 'one', ...plan }, seed, NO_MEMORY).burst;

/** Each key with its count. */
const counts = (made: Burst, facet: Facet) =>
  Object.fromEntries(made.shares[facet].map(({ key, count }) => [nameOf(key), count]));
/** Each key with its odds. */
const odds = (made: Burst, facet: Facet) =>
  Object.fromEntries(made.shares[facet].map(({ key, expected }) => [nameOf(key), rounded(expected / made.count)]));
const nameOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1);
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

describe('who gets how many', () => {
  it('Local: each Node gets half, so a Pod that is alone on its Node gets three times as many', () => {
    const made = send(threeAndOne({ externalTrafficPolicy: 'Local' }), 'internet', 'http://198.51.100.7/', {
      count: 1000,
    });
    const sixth = rounded(1 / 6);
    expect(odds(made, 'receiver')).toEqual({ 'web-a': sixth, 'web-b': sixth, 'web-c': sixth, 'web-d': 0.5 });
    expect(odds(made, 'node')).toEqual({ 'node-1': 0.5, 'node-2': 0.5 });
    expect(odds(made, 'entry')).toEqual({ 'node-1': 0.5, 'node-2': 0.5 });
    expect(odds(made, 'source')).toEqual({ '192.0.2.7': 1 });
    expectWithin(made);
  });

  it('Cluster: all Pods the same, whatever Node it came to; the receiver sees that Node', () => {
    const made = send(threeAndOne(), 'internet', 'http://198.51.100.7/', { count: 1000 });
    expect(odds(made, 'receiver')).toEqual({ 'web-a': 0.25, 'web-b': 0.25, 'web-c': 0.25, 'web-d': 0.25 });
    expect(odds(made, 'node')).toEqual({ 'node-1': 0.75, 'node-2': 0.25 });
    expect(odds(made, 'entry')).toEqual({ 'node-1': 0.5, 'node-2': 0.5 });
    expect(made.shares.source).toHaveLength(2);
    expectWithin(made);
  });

  it('a node port of one Node: there it comes in, always', () => {
    const made = send(threeAndOne(), 'internet', 'http://203.0.113.12:30080/', { count: 50 });
    expect(counts(made, 'entry')).toEqual({ 'node-2': 50 });
    expect(odds(made, 'entry')).toEqual({ 'node-2': 1 });
  });

  it('a Pod asks: it comes in nowhere', () => {
    const made = send(threeAndOne(), 'pod client', 'http://10.96.0.50/', { count: 50 });
    expect(made.shares.entry).toEqual([]);
    expect(sum(made.shares.receiver.map(({ count }) => count))).toBe(50);
  });

  it('in turn (ipvs): all the same to one, by whatever seed', () => {
    const cluster = threeAndOne({}, { proxyMode: 'ipvs' });
    const made = send(cluster, 'pod client', 'http://10.96.0.50/', { count: 100 });
    expect(counts(made, 'receiver')).toEqual({ 'web-a': 25, 'web-b': 25, 'web-c': 25, 'web-d': 25 });
    expect(made.carried).toBe('turns');
  });

  it('a part refuses: the outcomes add up, and so do those who received', () => {
    const cluster = madeCluster([
      node('node-1', '192.168.0.11'),
      service('web', '10.96.0.50'),
      pod('client', 'node-1', '10.244.1.9'),
      ...[80, 80, 81].map((port, i) =>
        pod(`web-${i}`, 'node-1', `10.244.1.${20 + i}`, { labels: { app: 'web' }, ports: [port] }),
      ),
    ]);
    const made = send(cluster, 'pod client', 'http://10.96.0.50/', { count: 300 });
    expect(odds(made, 'outcome')).toEqual({ delivered: 0.666667, 'refused nothing-listens': 0.333333 });
    expect(made.verdicts['refused nothing-listens']).toMatchObject({ result: 'refused' });
    expect(sum(made.shares.receiver.map(({ count }) => count))).toBe(counts(made, 'outcome')['delivered']);
    expectWithin(made);
  });

  it('nothing is there to send to: one outcome, nobody receives', () => {
    const made = send(threeAndOne(), 'pod client', 'tcp://10.96.0.50:81', { count: 20 });
    expect(made.shares.outcome).toHaveLength(1);
    expect(made.shares.outcome[0]).toMatchObject({ count: 20, expected: 20 });
    expect(made.shares.receiver).toEqual([]);
  });
});

describe('sessionAffinity: ClientIP', () => {
  const sticky = threeAndOne({ sessionAffinity: 'ClientIP' });

  it('one client in the cluster: all go where the first went, though the first could have gone anywhere', () => {
    const made = send(sticky, 'pod client', 'http://10.96.0.50/', { count: 100 });
    expect(made.shares.receiver.map(({ count }) => count).sort((a, b) => b - a)).toEqual([100, 0, 0, 0]);
    expect(odds(made, 'receiver')).toEqual({ 'web-a': 0.25, 'web-b': 0.25, 'web-c': 0.25, 'web-d': 0.25 });
    expect(made.carried).toBe('affinity');
  });

  it('one client outside: each Node remembers for itself, so there are as many receivers as Nodes at most', () => {
    for (let seed = 0; seed < 20; seed++) {
      const made = send(sticky, 'internet', 'http://198.51.100.7/', { count: 200 }, seed);
      expect(made.shares.receiver.filter(({ count }) => count > 0).length).toBeLessThanOrEqual(2);
    }
  });

  it('many clients: spread again, each under its own address', () => {
    const cluster = threeAndOne({ sessionAffinity: 'ClientIP', externalTrafficPolicy: 'Local' });
    const made = send(cluster, 'internet', 'http://198.51.100.7/', { count: 600, clients: 'many' });
    expect(made.shares.source).toEqual([{ key: 'own', count: 600, expected: 600 }]);
    expect(made.carried).toBe('nothing');
    expectWithin(made);
  });

  it('a later burst of the same client stays: now the odds know it', () => {
    const asked = request('pod client', 'http://10.96.0.50/');
    const first = burst(sticky, asked, { count: 10, clients: 'one' }, 7, NO_MEMORY);
    const second = burst(sticky, asked, { count: 10, clients: 'one' }, 7, first.memory);
    const got = (made: Burst) => made.shares.receiver.find(({ count }) => count === 10)?.key;
    expect(got(second.burst)).toBe(got(first.burst));
    expect(second.burst.shares.receiver).toEqual([{ key: got(first.burst), count: 10, expected: 10 }]);
  });
});

describe('many clients, and a rule on their addresses', () => {
  it.each([
    // 254 documentation addresses come first, then those for load tests.
    ['the documentation block', '192.0.2.0/24', 254],
    ['half of it', '192.0.2.0/25', 127],
    ['one address', '192.0.2.7/32', 1],
    ['nobody', '10.9.9.0/24', 0],
  ])('%s is let in', (_what, range, delivered) => {
    const cluster = threeAndOne({ externalTrafficPolicy: 'Local', loadBalancerSourceRanges: [range] });
    const made = send(cluster, 'internet', 'http://198.51.100.7/', { count: 300, clients: 'many' });
    const [ok = { count: 0, expected: 0 }] = made.shares.outcome.filter(({ key }) => key === 'delivered');
    expect([ok.count, rounded(ok.expected)]).toEqual([delivered, delivered]);
  });
});

it('its odds are those of explore, Pod by Pod', () => {
  const cluster = threeAndOne({ externalTrafficPolicy: 'Local' });
  const asked = request('internet', 'http://198.51.100.7/');
  const made = burst(cluster, asked, { count: 10, clients: 'one' }, 7, NO_MEMORY).burst;
  for (const { key, expected } of made.shares.receiver) {
    const explored = exploration(cluster, asked, NO_MEMORY).outcomes.filter(
      ({ verdict }) => verdict.result === 'delivered' && verdict.pod === key,
    );
    expect(expected / 10).toBeCloseTo(sum(explored.map(({ odds }) => odds)), 12);
  }
});

it('more ways than can be gone through: it says so, and still counts', () => {
  const cluster = madeCluster([
    ...Array.from({ length: 250 }, (_, i) => node(`node-${i}`, `192.168.0.${i + 1}`)),
    service(
      'web',
      '10.96.0.50',
      { type: 'LoadBalancer', ports },
      { loadBalancer: { ingress: [{ ip: '198.51.100.7' }] } },
    ),
    ...Array.from({ length: 500 }, (_, i) =>
      pod(`web-${i}`, `node-${i % 250}`, `10.244.${i >> 8}.${i & 255}`, { labels: { app: 'web' }, ports: [80] }),
    ),
  ]);
  const made = send(cluster, 'internet', 'http://198.51.100.7/', { count: 100 });
  expect(made.exact).toBe(false);
  expect(sum(made.shares.receiver.map(({ count }) => count))).toBe(100);
});

it.each([
  [1, 1],
  [10, 10],
  [100, 30],
  [1000, 30],
])('of %i requests the picture gets %i, and the last one is whole', (count, samples) => {
  const made = send(threeAndOne(), 'internet', 'http://198.51.100.7/', { count });
  expect(made.samples).toHaveLength(samples);
  expect(made.last?.number).toBe(count - 1);
  expect(new Set(made.samples.map(({ number }) => number)).size).toBe(samples);
});

/** All facets add up, and no count is off its mean by more than five standard deviations: hardly ever by chance. */
function expectWithin(made: Burst): void {
  expect(made.exact).toBe(true);
  expect(sum(made.shares.outcome.map(({ count }) => count))).toBe(made.count);
  expect(sum(made.shares.outcome.map(({ expected }) => expected))).toBeCloseTo(made.count, 6);
  for (const shares of Object.values(made.shares))
    for (const { count, expected } of shares) {
      const spread = Math.sqrt(expected * (1 - expected / made.count));
      expect(Math.abs(count - expected)).toBeLessThanOrEqual(5 * spread + 1e-6);
    }
}
