import { describe, expect, it } from 'vitest';
import { madeCluster, node, pod, service } from './made-cluster.ts';
import { decisionsOf, outcomes, placesOf, request } from './made-request.ts';
import { NO_MEMORY } from './memory.ts';
import { send } from './send.ts';

const off = [{ type: 'Ready', status: 'Unknown' }];
const at = (address: string) => ({ addresses: [{ type: 'InternalIP', address }] });

const cluster = madeCluster([
  node('node-1', '192.168.0.11'),
  node('node-2', '192.168.0.12'),
  node('dead', '192.168.0.13', { status: { ...at('192.168.0.13'), conditions: off } }),
  service('web', '10.96.0.50', {
    type: 'NodePort',
    ports: [{ name: 'http', port: 80, targetPort: 8080, nodePort: 30080 }],
  }),
  pod('web-a', 'node-2', '10.244.2.5', { ports: [8080], labels: { app: 'web' } }),
  service('silent', '10.96.0.51', { ports: [{ port: 80, targetPort: 9999 }] }),
  pod('silent-a', 'node-1', '10.244.1.6', { ports: [80], labels: { app: 'silent' } }),
  service('bare', '10.96.0.52', { ports: [{ port: 80, targetPort: 7000 }] }),
  pod('bare-a', 'node-1', '10.244.1.7', { labels: { app: 'bare' } }),
  pod('lost', 'dead', '10.244.3.5', { ports: [80] }),
  pod('ended', 'node-1', '10.244.1.8', { ports: [80], status: { phase: 'Succeeded' } }),
  pod('agent', 'node-1', '192.168.0.11', { ports: [9100], spec: { hostNetwork: true } }),
  pod('lobby', 'node-1', '10.244.1.10', {
    spec: { containers: [{ name: 'main', ports: [{ containerPort: 80, hostPort: 8088, protocol: 'TCP' }] }] },
  }),
  pod('client', 'node-1', '10.244.1.9'),
  service('six', 'fd00:10:96::50', { ipFamilies: ['IPv6'] }),
]);

describe('where a request ends', () => {
  it.each([
    ['a Pod by its address', 'pod client', 'tcp://10.244.2.5:8080', { 'web-a from 10.244.1.9': 1 }],
    ['a port that the Pod does not declare', 'pod client', 'tcp://10.244.2.5:80', { 'refused nothing-listens': 1 }],
    ['a targetPort where nothing listens', 'pod client', 'tcp://10.96.0.51:80', { 'refused nothing-listens': 1 }],
    [
      'a Pod without ports, where a Service sends it',
      'pod client',
      'tcp://10.96.0.52:80',
      { 'bare-a from 10.244.1.9': 1 },
    ],
    [
      'a Pod without ports that no Service knows',
      'pod web-a',
      'tcp://10.244.1.9:5000',
      { 'client from 10.244.2.5': 1 },
    ],
    ['and where none does', 'pod client', 'tcp://10.244.1.7:80', { 'refused nothing-listens': 1 }],
    ['another protocol than the declared one', 'pod client', 'udp://10.244.2.5:8080', { 'refused nothing-listens': 1 }],
    ['a Pod on a Node that is off', 'pod client', 'tcp://10.244.3.5:80', { 'timeout node-unreachable': 1 }],
    ['a Node that is off', 'internet', 'tcp://192.168.0.13:80', { 'timeout node-unreachable': 1 }],
    ['a Pod that has ended', 'pod client', 'tcp://10.244.1.8:80', { 'timeout nobody-has-address': 1 }],
    [
      'a Pod on the host network, by its Node’s address',
      'internet',
      'tcp://203.0.113.11:9100',
      { 'agent from 192.0.2.7': 1 },
    ],
    ['a hostPort', 'internet', 'tcp://203.0.113.11:8088', { 'lobby from 192.0.2.7': 1 }],
    ['not on another Node', 'internet', 'tcp://203.0.113.12:8088', { 'refused port-not-served': 1 }],
    ['a Pod leaves with its Node’s address', 'pod client', 'tcp://1.1.1.1:443', { '1.1.1.1:443 from 192.168.0.11': 1 }],
    ['and reaches another Node so', 'pod client', 'tcp://192.168.0.12:30080', { 'web-a from 192.168.0.12': 1 }],
    ['a client that does not run', 'pod ended', 'tcp://10.96.0.50:80', { 'timeout sender-not-running': 1 }],
    ['a client on a Node that is off', 'pod lost', 'tcp://10.96.0.50:80', { 'timeout sender-not-running': 1 }],
    ['no client at all', 'pod nobody', 'tcp://10.96.0.50:80', { 'timeout sender-not-running': 1 }],
    ['what is no URL', 'pod client', 'tcp://10.96.0.50', { 'refused malformed-request': 1 }],
    ['the other address family', 'pod client', 'tcp://[fd00:10:96::50]:80', { 'timeout nobody-has-address': 1 }],
  ])('%s', (_what, from, url, expected) => {
    expect(outcomes(cluster, from, url)).toEqual(expected);
  });
});

describe('by which places', () => {
  it.each([
    ['pod client', 'tcp://10.96.0.50:80', ['web@node-1', 'web-a']],
    ['pod client', 'tcp://192.168.0.11:30080', ['node-1:30080', 'web@node-1', 'web-a']],
    ['pod client', 'tcp://192.168.0.12:30080', ['node-1', 'node-2:30080', 'web@node-2', 'web-a']],
    ['node node-1', 'tcp://10.96.0.50:80', ['web@node-1', 'web-a']],
    ['internet', 'tcp://203.0.113.11:30080', ['node-1:30080', 'web@node-1', 'web-a']],
    ['internet', 'tcp://203.0.113.11:8088', ['node-1', 'lobby']],
    ['internet', 'tcp://10.96.0.50:80', ['internet']],
    ['pod client', 'tcp://10.244.2.5:8080', ['web-a']],
    ['pod client', 'tcp://10.96.9.9:80', ['node-1']],
  ])('%s to %s', (from, url, places) => {
    expect(placesOf(send(cluster, request(from, url), 1, NO_MEMORY).trace)).toEqual(places);
  });
});

it('rewrites on the way there, and puts it back on the way home', () => {
  const { trace } = send(cluster, request('internet 203.0.113.9', 'tcp://203.0.113.11:30080'), 1, NO_MEMORY);
  const [exchange] = trace.exchanges;
  const ends = exchange?.there.map(
    ({ before }) => `${before.source.ip} > ${before.destination.ip}:${before.destination.port}`,
  );
  expect(ends).toEqual([
    '203.0.113.9 > 203.0.113.11:30080',
    '203.0.113.9 > 203.0.113.11:30080',
    '192.168.0.11 > 10.244.2.5:8080',
  ]);
  const home = exchange?.back.at(-1)?.after;
  expect(home).toMatchObject({ source: { ip: '203.0.113.11', port: 30080 }, destination: { ip: '203.0.113.9' } });
  expect(decisionsOf(trace, 'restored').map(({ field }) => field)).toEqual(['both']);
});

it('a refusal comes back as a reset, a drop does not come back', () => {
  const back = (url: string) => send(cluster, request('pod client', url), 1, NO_MEMORY).trace.exchanges[0]?.back;
  expect(back('tcp://10.96.0.51:80')?.at(-1)?.before.payload).toEqual({ kind: 'data', reset: true });
  expect(back('tcp://10.244.1.8:80')).toEqual([]);
});

it('is the same for the same seed, and keeps the memory before it', () => {
  const asked = request('pod client', 'http://10.96.0.50/');
  const memory = { ...NO_MEMORY, requests: 4 };
  const first = send(cluster, asked, 5, memory);
  expect(JSON.stringify(send(cluster, asked, 5, memory))).toBe(JSON.stringify(first));
  expect(first.trace).toMatchObject({ number: 4, memory });
  expect(first.memory.requests).toBe(5);
});

describe('from outside, an address of the range for Services', () => {
  it.each([
    ['that a Service has', 'tcp://10.96.0.50:80', 'cluster-ip-outside'],
    ['that none has', 'tcp://10.96.0.77:80', 'service-range-outside'],
  ])('%s', (_name, url, why) => {
    const { trace } = send(cluster, request('internet', url), 7, NO_MEMORY);
    expect(decisionsOf(trace, 'no-route')).toMatchObject([{ why }]);
    expect(trace.verdict).toMatchObject({ result: 'timeout', reason: 'cluster-ip-outside' });
  });
});
