import { describe, expect, it } from 'vitest';
import { madeCluster, node, pod, service } from './made-cluster.ts';
import { decisionsOf, outcomes, request } from './made-request.ts';
import { NO_MEMORY } from './memory.ts';
import { send } from './send.ts';

const web = { ports: [80], labels: { app: 'web' } };
const deaf = { ports: [81], labels: { app: 'web' } };
const both = (six: string, four: string) => ({ podIP: four, podIPs: [{ ip: four }, { ip: six }] });

function cluster(receivers: readonly ReturnType<typeof pod>[], spec: Record<string, unknown> = {}) {
  return madeCluster([
    node('node-1', '192.168.0.11'),
    service('kube-system/kube-dns', '10.96.0.10', {
      ports: [{ name: 'dns', port: 53, protocol: 'UDP', targetPort: 53 }],
    }),
    pod('kube-system/coredns', 'node-1', '10.244.1.2', { ports: ['53/UDP'], labels: { app: 'kube-dns' } }),
    service('web', 'None', { clusterIP: 'None', ...spec }),
    pod('client', 'node-1', '10.244.1.9', { status: both('fd00::9', '10.244.1.9') }),
    ...receivers,
  ]);
}

const pods = (count: number, options: Parameters<typeof pod>[3], from = 10) =>
  Array.from({ length: count }, (_, i) => pod(`web-${from + i}`, 'node-1', `10.244.1.${from + i}`, options));

describe('a name with several addresses', () => {
  it.each([
    ['one of two is deaf', [...pods(1, web), ...pods(1, deaf, 20)], 'tcp://web:80', { 'web-10 from 10.244.1.9': 1 }],
    [
      'two of four are deaf',
      [...pods(2, web), ...pods(2, deaf, 20)],
      'http://web/',
      { 'web-10 from 10.244.1.9': 0.5, 'web-11 from 10.244.1.9': 0.5 },
    ],
    ['all are deaf', pods(3, deaf), 'tcp://web:80', { 'refused nothing-listens': 1 }],
    [
      'UDP is not tried again',
      [...pods(1, { ...web, ports: ['80/UDP'] }), ...pods(1, { ...deaf, ports: ['81/UDP'] }, 20)],
      'udp://web:80',
      { 'web-10 from 10.244.1.9': 0.5, 'refused nothing-listens': 0.5 },
    ],
  ])('%s', (_what, receivers, url, expected) => {
    expect(outcomes(cluster(receivers), 'pod client', url)).toEqual(expected);
  });

  it('IPv6 first, and IPv4 where that fails', () => {
    const dual = { ipFamilies: ['IPv6', 'IPv4'], ipFamilyPolicy: 'PreferDualStack' };
    const one = (options: object) => [pod('web-a', 'node-1', '10.244.1.5', { ...web, ...options })];
    const six = cluster(one({ status: both('fd00::5', '10.244.1.5') }), dual);
    expect(outcomes(six, 'pod client', 'http://web/')).toEqual({ 'web-a from fd00::9': 1 });
    const closed = {
      kind: 'NetworkPolicy',
      metadata: { name: 'four', namespace: 'default' },
      spec: {
        podSelector: { matchLabels: { app: 'web' } },
        policyTypes: ['Ingress'],
        ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }],
      },
    };
    const made = madeCluster([...six.objects.values(), closed] as never);
    expect(outcomes(made, 'pod client', 'http://web/')).toEqual({ 'web-a from 10.244.1.9': 1 });
    const { trace } = send(made, request('pod client', 'http://web/'), 1, NO_MEMORY);
    expect(decisionsOf(trace, 'next-address')).toEqual([
      { kind: 'next-address', failed: 'fd00::5', next: '10.244.1.5', because: [] },
    ]);
  });

  it('as many fail first as in a random order: one of two, half of the time', () => {
    const made = cluster([...pods(1, web), ...pods(1, deaf, 20)]);
    let failedFirst = 0;
    for (let number = 0; number < 1000; number++) {
      const { trace } = send(made, request('pod client', 'tcp://web:80'), 1, { ...NO_MEMORY, requests: number });
      failedFirst += decisionsOf(trace, 'next-address').length;
    }
    expect(failedFirst).toBeGreaterThan(430);
    expect(failedFirst).toBeLessThan(570);
  });
});
