import { describe, expect, it } from 'vitest';
import { madeCluster, node, pod, service } from './made-cluster.ts';
import { decisionsOf, outcomes, placesOf, request } from './made-request.ts';
import { NO_MEMORY } from './memory.ts';
import { send } from './send.ts';

const dns = { ports: ['53/UDP', '53/TCP'], labels: { app: 'kube-dns' } };
const coredns = [
  pod('kube-system/coredns-1', 'node-1', '10.244.1.2', dns),
  pod('kube-system/coredns-2', 'node-2', '10.244.2.2', dns),
];
const kubeDns = service('kube-system/kube-dns', '10.96.0.10', {
  ports: [{ name: 'dns', port: 53, protocol: 'UDP', targetPort: 53 }],
});

function cluster(
  extra: readonly { readonly kind: string }[] = [],
  names: readonly { readonly kind: string }[] = [kubeDns, ...coredns],
) {
  return madeCluster([
    node('node-1', '192.168.0.11'),
    node('node-2', '192.168.0.12'),
    ...names,
    service('web', '10.96.0.50'),
    pod('web-a', 'node-2', '10.244.2.5', { ports: [80], labels: { app: 'web' } }),
    pod('client', 'node-1', '10.244.1.9'),
    ...extra,
  ]);
}

const policy = (namespace: string, spec: Record<string, unknown>) => ({
  kind: 'NetworkPolicy',
  metadata: { name: 'p', namespace },
  spec: { podSelector: {}, ...spec },
});

describe('what comes of a name', () => {
  const web = { 'web-a from 10.244.1.9': 1 };
  const twoServers = {
    spec: {
      dnsPolicy: 'None',
      dnsConfig: {
        nameservers: ['10.96.0.99', '10.96.0.10'],
        searches: ['default.svc.cluster.local'],
        options: [{ name: 'ndots', value: '5' }],
      },
    },
  };
  const closed = policy('kube-system', { policyTypes: ['Ingress'] });
  const half = policy('kube-system', { podSelector: { matchLabels: { only: 'one' } }, policyTypes: ['Ingress'] });
  const shut = pod('kube-system/coredns-1', 'node-1', '10.244.1.2', { ...dns, labels: { ...dns.labels, only: 'one' } });
  it.each([
    ['a Service of the own namespace', cluster(), 'pod client', 'tcp://web:80', web],
    ['a full name', cluster(), 'pod client', 'tcp://web.default.svc.cluster.local.:80', web],
    [
      'nobody of that name: four names are tried',
      cluster(),
      'pod client',
      'tcp://nobody:80',
      { 'nxdomain after 4': 1 },
    ],
    [
      'no CoreDNS Pod is ready',
      cluster([], [kubeDns]),
      'pod client',
      'tcp://web:80',
      { 'timeout no-nameserver-answered': 1 },
    ],
    [
      'a policy keeps the CoreDNS Pods',
      cluster([closed]),
      'pod client',
      'tcp://web:80',
      { 'timeout no-nameserver-answered': 1 },
    ],
    [
      'a policy keeps one of two: after silence only the bare name is tried',
      cluster([half], [kubeDns, shut, coredns[1]!]),
      'pod client',
      'tcp://web:80',
      { 'web-a from 10.244.1.9': 0.5, 'nxdomain after 2': 0.25, 'timeout no-nameserver-answered': 0.25 },
    ],
    [
      'the second name server is asked where the first is silent',
      cluster([pod('second', 'node-1', '10.244.1.10', twoServers)]),
      'pod second',
      'tcp://web:80',
      { 'web-a from 10.244.1.10': 1 },
    ],
    [
      'CoreDNS may not ask upstream',
      cluster([policy('kube-system', { policyTypes: ['Egress'] })]),
      'pod client',
      'tcp://www.example.com:80',
      { 'timeout no-nameserver-answered': 1 },
    ],
    ['a Node’s programs know no Service', cluster(), 'node node-1', 'tcp://web:80', { 'nxdomain after 1': 1 }],
    [
      'nor does the internet',
      cluster(),
      'internet',
      'tcp://web.default.svc.cluster.local:80',
      { 'nxdomain after 1': 1 },
    ],
    ['localhost needs no lookup', cluster([], []), 'pod web-a', 'tcp://localhost:80', { 'web-a from 10.244.2.5': 1 }],
    ['a lookup alone', cluster(), 'pod client', 'dns:web?type=A', { 'resolved 10.96.0.50': 1 }],
    ['a name without such a record', cluster(), 'pod client', 'dns:web?type=AAAA', { 'resolved ': 1 }],
  ])('%s', (_what, made, from, url, expected) => {
    expect(outcomes(made, from, url)).toEqual(expected);
  });
});

it('a lookup is a packet through kube-dns to a CoreDNS Pod', () => {
  const { trace } = send(cluster(), request('pod client', 'dns:web'), 1, NO_MEMORY);
  const chosen = decisionsOf(trace, 'endpoint-chosen')[0]?.chosen.pod?.split('/').at(-1);
  expect(placesOf(trace)).toEqual(['kube-dns@node-1', chosen]);
  expect(decisionsOf(trace, 'resolver')[0]).toMatchObject({ nameserver: '10.96.0.10', policy: 'ClusterFirst' });
});

it('a name outside goes on upstream, from the CoreDNS Pod’s Node', () => {
  const { trace } = send(cluster(), request('pod client', 'dns:www.example.com.'), 1, NO_MEMORY);
  const forwarded = decisionsOf(trace, 'dns-forwarded')[0];
  expect(placesOf(trace).slice(-2)).toEqual([forwarded?.node.slice('Node/'.length), 'upstream-dns']);
  expect(trace.exchanges[0]?.within).toHaveLength(1);
  expect(decisionsOf(trace, 'snat')[0]?.reason).toBe('leaves-cluster');
});

it('says how long a client waits for silent name servers', () => {
  const options = (timeout: string, attempts: string) => [
    { name: 'timeout', value: timeout },
    { name: 'attempts', value: attempts },
  ];
  const dnsConfigs = {
    waits: { options: options('2', '3') },
    patient: { options: options('60', '10') },
    three: { nameservers: ['10.96.0.10', '10.244.1.2', '10.244.2.2'] },
  };
  const made = cluster([
    policy('kube-system', { policyTypes: ['Ingress'] }),
    ...Object.entries(dnsConfigs).map(([name, dnsConfig], i) =>
      pod(name, 'node-1', `10.244.1.${11 + i}`, { spec: { dnsConfig } }),
    ),
  ]);
  const seconds = (from: string) =>
    decisionsOf(send(made, request(from, 'tcp://web:80'), 1, NO_MEMORY).trace, 'resolver-gave-up').at(-1)?.seconds;
  // Twice: with the first name of the search list, then with the bare one.
  expect(seconds('pod client')).toBe(20);
  expect(seconds('pod waits')).toBe(12);
  // glibc takes 30 seconds and 5 attempts at most.
  expect(seconds('pod patient')).toBe(300);
  // 5, 3 and 6 seconds with three servers.
  expect(seconds('pod three')).toBe(56);
});

it('the name that a client gives up is said where the last answer arrives', () => {
  const { trace } = send(cluster(), request('pod client', 'tcp://nobody:80'), 1, NO_MEMORY);
  const last = trace.exchanges.at(-1)?.back.at(-1);
  expect(last?.to).toEqual({ kind: 'pod', pod: 'Pod/default/client' });
  expect(last?.decisions.at(-1)).toMatchObject({ kind: 'name-given-up', tried: { length: 4 } });
});

describe('a client outside', () => {
  const trace = (url: string) => send(cluster(), request('internet', url), 7, NO_MEMORY).trace;

  it('finds no bare label, whatever the cluster calls so', () => {
    expect(trace('http://web/').verdict).toMatchObject({ result: 'nxdomain', tried: ['web'] });
    expect(decisionsOf(trace('http://web/'), 'dns-answer')).toMatchObject([
      { rcode: 'NXDOMAIN', origin: 'no-such-name' },
    ]);
  });

  it('asks from a port of its own, and nothing is said of containers at the resolver', () => {
    const found = trace('http://web.example.com/');
    expect(found.exchanges[0]!.there[0]!.before.source.port).toBeGreaterThan(32767);
    expect(decisionsOf(found, 'received')).toEqual([]);
  });
});

describe('a name of a Service that the API server refuses', () => {
  const refused = { ...cluster(), refused: new Set(['Service/default/api', 'Service/other/db'] as const) };
  it.each([
    ['http://api/', 'Service/default/api'],
    ['http://db.other/', 'Service/other/db'],
    ['http://db/', undefined],
    ['http://nobody/', undefined],
  ])('%s: %s', (url, object) => {
    const { verdict } = send(refused, request('pod client', url), 7, NO_MEMORY).trace;
    expect(verdict).toMatchObject({ result: 'nxdomain' });
    expect('refused' in verdict ? verdict.refused : undefined).toBe(object);
    expect(verdict.because.some((one) => one.object === object)).toBe(object !== undefined);
  });
});
