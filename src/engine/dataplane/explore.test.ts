import { describe, expect, it } from 'vitest';
import { exploration, explore } from './explore.ts';
import { madeCluster, node, pod, service } from './made-cluster.ts';
import { request, verdictText } from './made-request.ts';
import { NO_MEMORY } from './memory.ts';
import type { Memory } from './memory.ts';
import { send } from './send.ts';

const dns = { ports: ['53/UDP'], labels: { app: 'kube-dns' } };
const web = { ports: [80], labels: { app: 'web' } };
const names = [
  service('kube-system/kube-dns', '10.96.0.10', {
    ports: [{ name: 'dns', port: 53, protocol: 'UDP', targetPort: 53 }],
  }),
  pod('kube-system/coredns-1', 'node-1', '10.244.1.2', dns),
  pod('kube-system/coredns-2', 'node-2', '10.244.2.2', dns),
];

function cluster(endpoints: number, searches: readonly string[] = []) {
  const receivers = Array.from({ length: endpoints }, (_, i) =>
    pod(`web-${i}`, `node-${1 + (i % 2)}`, `10.244.${10 + (i >> 8)}.${i & 255}`, web),
  );
  return madeCluster([
    node('node-1', '192.168.0.11'),
    node('node-2', '192.168.0.12'),
    ...names,
    service('web', '10.96.0.50', { type: 'LoadBalancer' }, { loadBalancer: { ingress: [{ ip: '198.51.100.7' }] } }),
    pod('client', 'node-1', '10.244.1.9', { spec: { dnsConfig: { searches } } }),
    ...receivers,
  ]);
}

it('costs as much as there are outcomes: 8 lookups, 2 name servers, 1,000 endpoints', () => {
  const searches = ['a.example', 'b.example', 'c.example', 'd.example', 'e.example'].map((name) => `${name}.invalid`);
  const asked = request('pod client', 'http://web.default.svc.cluster.local/');
  const { outcomes, stages } = exploration(cluster(1000, searches), asked, NO_MEMORY);
  const { trace } = send(cluster(1000, searches), asked, 1, NO_MEMORY);
  expect(trace.exchanges.filter(({ kind }) => kind === 'lookup').length).toBeGreaterThanOrEqual(8);
  expect(outcomes).toHaveLength(1000);
  expect(stages).toBeLessThanOrEqual(5000);
  expect(Math.abs(outcomes.reduce((sum, { odds }) => sum + odds, 0) - 1)).toBeLessThan(1e-9);
});

describe('agrees with what is sent', () => {
  it.each([
    ['pod client', 'http://web/'],
    ['internet', 'http://198.51.100.7/'],
  ])('%s to %s: 4,000 requests come out as the odds say', (from, url) => {
    const made = cluster(3);
    const asked = request(from, url);
    const counted = new Map<string, number>();
    let memory: Memory = NO_MEMORY;
    for (let i = 0; i < 4000; i++) {
      const sent = send(made, asked, 11, memory);
      const text = verdictText(sent.trace.verdict);
      counted.set(text, (counted.get(text) ?? 0) + 1);
      ({ memory } = sent);
    }
    const explored = explore(made, asked);
    expect(new Set(counted.keys())).toEqual(new Set(explored.map(({ verdict }) => verdictText(verdict))));
    for (const { verdict, odds } of explored) {
      expect(Math.abs((counted.get(verdictText(verdict)) ?? 0) / 4000 - odds)).toBeLessThan(0.03);
    }
  });
});

it('gives choices that lead to each outcome, whatever the seed', () => {
  const made = cluster(5);
  const asked = request('internet', 'http://198.51.100.7/');
  const found = explore(made, asked);
  expect(found).toHaveLength(10);
  for (const { verdict, choices } of found) {
    expect(send(made, asked, 99, NO_MEMORY, choices).trace.verdict).toEqual(verdict);
  }
});
