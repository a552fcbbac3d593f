import fc from 'fast-check';
import { expect, it } from 'vitest';
import { explore } from './explore.ts';
import { madeCluster, node, pod, service } from './made-cluster.ts';
import { outcomes, request } from './made-request.ts';
import { onlyReading, NO_MEMORY } from './memory.ts';
import { advance, start } from './request.ts';
import { send } from './send.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { Choose } from './choose.ts';
import type { ClientRequest, Verdict } from './trace.ts';

const policy = fc.constantFrom('Cluster', 'Local');
const receiver = fc.record({
  on: fc.integer({ min: 1, max: 3 }),
  ready: fc.boolean(),
  leaving: fc.boolean(),
  port: fc.constantFrom(80, 81),
});
const dns = { ports: ['53/UDP'], labels: { app: 'kube-dns' } };

/** A Service of many kinds, its Pods in many states, on three Nodes; policies in between. */
const world = fc
  .record({
    proxyMode: fc.constantFrom('iptables', 'ipvs', 'nftables'),
    externalTrafficPolicy: policy,
    internalTrafficPolicy: policy,
    ipMode: fc.constantFrom('VIP', 'Proxy'),
    receivers: fc.array(receiver, { maxLength: 4 }),
    nameServers: fc.integer({ min: 0, max: 2 }),
    closed: fc.constantFrom('nothing', 'web', 'dns', 'client'),
    off: fc.boolean(),
    balancerArrives: fc.constantFrom('node-port', 'balancer-address'),
  })
  .map(({ proxyMode, receivers, nameServers, closed, off, ipMode, balancerArrives, ...spec }) =>
    madeCluster(
      [
        node('node-1', '192.168.0.11'),
        node('node-2', '192.168.0.12'),
        node(
          'node-3',
          '192.168.0.13',
          off
            ? {
                status: {
                  addresses: [{ type: 'InternalIP', address: '192.168.0.13' }],
                  conditions: [{ type: 'Ready', status: 'Unknown' }],
                },
              }
            : {},
        ),
        service(
          'web',
          '10.96.0.50',
          { type: 'LoadBalancer', ports: [{ name: 'http', port: 80, targetPort: 80, nodePort: 30080 }], ...spec },
          { loadBalancer: { ingress: [{ ip: '198.51.100.7', ipMode }] } },
        ),
        service('direct', 'None', { clusterIP: 'None', selector: { app: 'web' } }),
        service('kube-system/kube-dns', '10.96.0.10', {
          ports: [{ name: 'dns', port: 53, protocol: 'UDP', targetPort: 53 }],
        }),
        ...receivers.map(({ on, ready, leaving, port }, i) =>
          pod(`web-${i}`, `node-${on}`, `10.244.${on}.${20 + i}`, {
            ports: [port],
            labels: { app: 'web' },
            status: { conditions: [{ type: 'Ready', status: ready ? 'True' : 'False' }] },
            metadata: leaving ? { deletionTimestamp: '2026-01-01T00:00:00Z' } : {},
          }),
        ),
        ...Array.from({ length: nameServers }, (_, i) =>
          pod(`kube-system/coredns-${i}`, `node-${i + 1}`, `10.244.${i + 1}.2`, dns),
        ),
        pod('client', 'node-1', '10.244.1.9', { labels: { app: 'client' } }),
        {
          kind: 'NetworkPolicy',
          metadata: { name: 'closed', namespace: closed === 'dns' ? 'kube-system' : 'default' },
          spec: {
            podSelector: { matchLabels: { app: closed === 'dns' ? 'kube-dns' : closed } },
            policyTypes: closed === 'client' ? ['Egress'] : ['Ingress'],
          },
        },
      ],
      { proxyMode: proxyMode as 'iptables', balancerArrives: balancerArrives as 'node-port' },
    ),
  );

const requests = [
  ['pod client', 'http://web/'],
  ['pod client', 'http://direct/'],
  ['pod client', 'tcp://10.96.0.50:80'],
  ['pod client', 'tcp://198.51.100.7:80'],
  ['pod client', 'tcp://192.168.0.12:30080'],
  ['node node-2', 'tcp://10.96.0.50:80'],
  ['node node-2', 'tcp://192.168.0.13:30080'],
  ['internet', 'tcp://198.51.100.7:80'],
  ['internet', 'tcp://203.0.113.11:30080'],
] as const;

/** The yardstick: the whole request again for every way that its choices can fall. */
function rerun(cluster: Cluster, asked: ClientRequest): Map<string, number> {
  const found = new Map<string, number>();
  const queue: number[][] = [[]];
  for (let script = queue.pop(); script; script = queue.pop()) {
    let odds = 1;
    let depth = 0;
    const choose: Choose = (_key, candidates) => {
      const at = depth++;
      const index = script[at] ?? 0;
      if (at >= script.length)
        for (let other = 1; other < candidates.length; other++)
          queue.push([...script, ...Array<number>(at - script.length).fill(0), other]);
      odds *= candidates[index]!.odds;
      return candidates[index]!.value;
    };
    const key = keyOf(verdictOf(cluster, asked, choose));
    found.set(key, (found.get(key) ?? 0) + odds);
  }
  return found;
}

function verdictOf(cluster: Cluster, asked: ClientRequest, choose: Choose): Verdict {
  const started = start(cluster, asked, onlyReading(NO_MEMORY), 0);
  if (!started.run) return started.verdict;
  let { state } = started;
  while (state.at !== 'done') state = advance(started.run, state, choose);
  return state.verdict;
}

const keyOf = (verdict: Verdict) => JSON.stringify({ ...verdict, because: [] });

it('every trace holds together, and stage by stage gives the same odds as running everything again', () => {
  fc.assert(
    fc.property(world, fc.constantFrom(...requests), (cluster, [from, url]) => {
      outcomes(cluster, from, url);
      const asked = request(from, url);
      const yardstick = rerun(cluster, asked);
      const explored = explore(cluster, asked);
      expect(explored.map(({ verdict }) => keyOf(verdict)).sort()).toEqual([...yardstick.keys()].sort());
      for (const { verdict, odds } of explored) expect(odds).toBeCloseTo(yardstick.get(keyOf(verdict)) ?? 0, 9);
    }),
    { numRuns: 300 },
  );
});

it('whatever is sent is one of the outcomes that were explored', () => {
  fc.assert(
    fc.property(world, fc.constantFrom(...requests), fc.nat(), fc.nat(1000), (cluster, [from, url], seed, number) => {
      const asked = request(from, url);
      const { trace } = send(cluster, asked, seed, { ...NO_MEMORY, requests: number });
      expect(explore(cluster, asked).map(({ verdict }) => keyOf(verdict))).toContain(keyOf(trace.verdict));
    }),
    { numRuns: 300 },
  );
});
