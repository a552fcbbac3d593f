import { describe, expect, it } from 'vitest';
import type { Cluster } from '../cluster/cluster.ts';
import { explore } from './explore.ts';
import { madeCluster, node, pod, service } from './made-cluster.ts';
import { request } from './made-request.ts';
import { NO_MEMORY } from './memory.ts';
import { send } from './send.ts';
import type { Verdict } from './trace.ts';

const keyOf = (verdict: Verdict) => JSON.stringify({ ...verdict, because: [] });

const dns = { ports: ['53/UDP'], labels: { app: 'kube-dns' } };
const ports = [{ name: 'http', port: 80, targetPort: 80, nodePort: 30080 }];

function cluster(endpoints: number, nameServers = 2, deaf = 0): Cluster {
  return madeCluster([
    node('node-1', '192.168.0.11'),
    node('node-2', '192.168.0.12'),
    node('node-3', '192.168.0.13'),
    service('kube-system/kube-dns', '10.96.0.10', {
      ports: [{ name: 'dns', port: 53, protocol: 'UDP', targetPort: 53 }],
    }),
    ...Array.from({ length: nameServers }, (_, i) =>
      pod(`kube-system/coredns-${i}`, `node-${i + 1}`, `10.244.${i + 1}.2`, dns),
    ),
    service(
      'web',
      '10.96.0.50',
      { type: 'LoadBalancer', ports },
      { loadBalancer: { ingress: [{ ip: '198.51.100.7' }] } },
    ),
    service('direct', 'None', { clusterIP: 'None', selector: { app: 'web' } }),
    pod('client', 'node-1', '10.244.1.9'),
    ...Array.from({ length: endpoints }, (_, i) =>
      pod(`web-${i}`, `node-${1 + (i % 3)}`, `10.244.${1 + (i % 3)}.${20 + i}`, {
        labels: { app: 'web' },
        ports: [i < deaf ? 81 : 80],
      }),
    ),
  ]);
}

describe('10,000 seeds fall as the odds say (chi-squared)', () => {
  it.each([
    ['a Service by name', 'pod client', 'http://web/', cluster(5)],
    ['a balancer: the Node, then the Pod', 'internet', 'tcp://198.51.100.7:80', cluster(4)],
    ['some Pods refuse', 'pod client', 'tcp://10.96.0.50:80', cluster(6, 2, 2)],
    ['a headless name, of which some refuse', 'pod client', 'tcp://direct:80', cluster(6, 2, 3)],
  ])('%s', (_what, from, url, made) => {
    const asked = request(from, url);
    const counted = new Map<string, number>();
    for (let seed = 0; seed < 10_000; seed++) {
      const key = keyOf(send(made, asked, seed, NO_MEMORY).trace.verdict);
      counted.set(key, (counted.get(key) ?? 0) + 1);
    }
    const explored = explore(made, asked);
    expect(new Set(counted.keys())).toEqual(new Set(explored.map(({ verdict }) => keyOf(verdict))));
    let chiSquared = 0;
    for (const { verdict, odds } of explored) {
      chiSquared += ((counted.get(keyOf(verdict)) ?? 0) - 10_000 * odds) ** 2 / (10_000 * odds);
    }
    const freedom = explored.length - 1;
    // Above its mean by five standard deviations: hardly ever by chance.
    expect(freedom).toBeGreaterThan(1);
    expect(chiSquared).toBeLessThan(freedom + 5 * Math.sqrt(2 * freedom));
  });
});

it('a choice more on the way changes no other draw', () => {
  const pick = (made: Cluster, from: string, url: string, seed: number) => {
    const { verdict } = send(made, request(from, url), seed, NO_MEMORY).trace;
    return verdict.result === 'delivered' ? verdict.pod : verdict.result;
  };
  const different = new Set<unknown>();
  for (let seed = 0; seed < 300; seed++) {
    const alone = pick(cluster(5), 'pod client', 'http://10.96.0.50/', seed);
    different.add(alone);
    // A lookup before it, with one name server or two; a balancer that takes a Node.
    expect(pick(cluster(5), 'pod client', 'http://web/', seed)).toBe(alone);
    expect(pick(cluster(5, 1), 'pod client', 'http://web/', seed)).toBe(alone);
    expect(pick(cluster(5), 'internet', 'http://198.51.100.7/', seed)).toBe(alone);
  }
  expect(different.size).toBe(5);
});
