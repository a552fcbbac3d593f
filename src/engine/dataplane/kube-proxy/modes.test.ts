import { describe, expect, it } from 'vitest';
import type { ClusterSettings } from '../../settings.ts';
import { madeCluster, node, pod, service } from '../made-cluster.ts';
import { outcomes } from '../made-request.ts';

type Mode = ClusterSettings['proxyMode'];
const MODES: readonly Mode[] = ['iptables', 'nftables', 'ipvs'];

const web = { ports: [80], labels: { app: 'web' } };
const port = { name: 'http', port: 80, targetPort: 80, nodePort: 30080 };
const here = ['web-a from', 'web-b from'];

/** Two Pods of `web`, on node-1 and node-2; none on node-3. Clients on all three. */
function cluster(
  proxyMode: Mode,
  spec: Record<string, unknown> = {},
  extra: readonly ReturnType<typeof service>[] = [],
) {
  return madeCluster(
    [
      node('node-1', '192.168.0.11'),
      node('node-2', '192.168.0.12'),
      node('node-3', '192.168.0.13'),
      service('web', '10.96.0.50', { type: 'NodePort', ports: [port], ...spec }),
      service('none', '10.96.0.51'),
      pod('web-a', 'node-1', '10.244.1.5', web),
      pod('web-b', 'node-2', '10.244.2.5', web),
      pod('client-1', 'node-1', '10.244.1.9'),
      pod('client-3', 'node-3', '10.244.3.9'),
      ...extra,
    ],
    { proxyMode },
  );
}

const both = (source: string) => Object.fromEntries(here.map((text) => [`${text} ${source}`, 0.5]));

describe.each(MODES)('in every mode (%s)', (mode) => {
  it.each([
    ['a cluster IP keeps a Pod’s address', 'pod client-1', 'tcp://10.96.0.50:80', both('10.244.1.9')],
    ['a Service without endpoints rejects', 'pod client-1', 'tcp://10.96.0.51:80', { 'refused no-ready-endpoint': 1 }],
    [
      'a node port from outside gives the Node’s address',
      'internet 203.0.113.2',
      'tcp://203.0.113.13:30080',
      both('192.168.0.13'),
    ],
    ['a node port of the own Node, too', 'pod client-1', 'tcp://192.168.0.11:30080', both('192.168.0.11')],
    ['a program on a Node uses the cluster IP', 'node node-3', 'tcp://10.96.0.50:80', both('192.168.0.13')],
    [
      'a Pod that meets itself sees its Node',
      'pod web-a',
      'tcp://10.96.0.50:80',
      { 'web-a from 192.168.0.11': 0.5, 'web-b from 10.244.1.5': 0.5 },
    ],
    [
      'an address of the range that no Service has is nobody',
      'pod client-1',
      'tcp://10.96.9.9:80',
      { 'timeout nobody-has-address': 1 },
    ],
    [
      'a Node’s port that nobody serves refuses',
      'internet',
      'tcp://203.0.113.11:8080',
      { 'refused port-not-served': 1 },
    ],
    ['a cluster IP means nothing outside', 'internet', 'tcp://10.96.0.50:80', { 'timeout cluster-ip-outside': 1 }],
    ['a Pod’s address means nothing outside', 'internet', 'tcp://10.244.1.5:80', { 'timeout pod-ip-outside': 1 }],
    [
      'a Node’s private address means nothing outside',
      'internet',
      'tcp://192.168.0.11:30080',
      { 'timeout nobody-has-address': 1 },
    ],
  ])('%s', (_what, from, url, expected) => {
    expect(outcomes(cluster(mode), from, url)).toEqual(expected);
  });

  it('externalTrafficPolicy Local keeps the client’s address, where the Node has a Pod', () => {
    const local = cluster(mode, { externalTrafficPolicy: 'Local' });
    expect(outcomes(local, 'internet 203.0.113.2', 'tcp://203.0.113.11:30080')).toEqual({
      'web-a from 203.0.113.2': 1,
    });
    expect(outcomes(local, 'internet 203.0.113.2', 'tcp://203.0.113.13:30080')).toEqual({
      'timeout no-local-endpoint': 1,
    });
  });

  it('a Pod gets through where its Node has no endpoint of a Service with externalTrafficPolicy Local', () => {
    const local = cluster(mode, { externalTrafficPolicy: 'Local' });
    expect(outcomes(local, 'pod client-3', 'tcp://192.168.0.13:30080')).toEqual(both('10.244.3.9'));
    // At another Node it is a stranger: it comes with its own Node's address.
    expect(outcomes(local, 'pod client-1', 'tcp://192.168.0.13:30080')).toEqual({ 'timeout no-local-endpoint': 1 });
  });
});

describe('where the modes differ', () => {
  it.each([
    ['iptables', 'timeout port-not-served'],
    ['nftables', 'refused port-not-served'],
    ['ipvs', 'refused port-not-served'],
  ] as const)('%s: another port of a cluster IP: %s', (mode, expected) => {
    expect(outcomes(cluster(mode), 'pod client-1', 'tcp://10.96.0.50:81')).toEqual({ [expected]: 1 });
  });

  it.each([
    ['iptables', 'timeout port-not-served'],
    ['nftables', 'timeout port-not-served'],
    ['ipvs', 'refused port-not-served'],
  ] as const)('%s: another port of an external IP: %s', (mode, expected) => {
    const external = cluster(mode, { externalIPs: ['198.51.100.9'] });
    expect(outcomes(external, 'pod client-1', 'tcp://198.51.100.9:80')).toEqual(both('192.168.0.11'));
    expect(outcomes(external, 'pod client-1', 'tcp://198.51.100.9:81')).toEqual({ [expected]: 1 });
  });

  it.each([
    ['iptables', 'timeout no-local-endpoint'],
    ['nftables', 'timeout no-local-endpoint'],
    ['ipvs', 'refused no-local-endpoint'],
  ] as const)('%s: internalTrafficPolicy Local without a local endpoint: %s', (mode, expected) => {
    const local = cluster(mode, {
      type: 'ClusterIP',
      ports: [{ ...port, nodePort: undefined }],
      internalTrafficPolicy: 'Local',
    });
    expect(outcomes(local, 'pod client-3', 'tcp://10.96.0.50:80')).toEqual({ [expected]: 1 });
    expect(outcomes(local, 'pod client-1', 'tcp://10.96.0.50:80')).toEqual({ 'web-a from 10.244.1.9': 1 });
  });

  it.each([
    ['iptables', both('10.244.1.9')],
    ['nftables', both('10.244.1.9')],
    ['ipvs', { 'web-a from 10.244.1.9': 1 }],
  ] as const)('%s: a Pod at a node port with externalTrafficPolicy Local', (mode, expected) => {
    const local = cluster(mode, { externalTrafficPolicy: 'Local' });
    expect(outcomes(local, 'pod client-1', 'tcp://192.168.0.11:30080')).toEqual(expected);
  });

  it.each([
    ['iptables', both('192.168.0.13')],
    ['nftables', { 'refused port-not-served': 1 }],
    ['ipvs', { 'refused port-not-served': 1 }],
  ] as const)('%s: a node port at 127.0.0.1', (mode, expected) => {
    expect(outcomes(cluster(mode), 'node node-3', 'tcp://127.0.0.1:30080')).toEqual(expected);
  });
});
