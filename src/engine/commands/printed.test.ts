import { describe, expect, test } from 'vitest';
import type { EndpointSlice } from '../api/endpoint-slice.ts';
import type { Ingress } from '../api/ingress.ts';
import type { NetworkPolicy } from '../api/network-policy.ts';
import type { Pod } from '../api/pod.ts';
import type { Service } from '../api/service.ts';
import { madeCluster, node, pod, service } from '../dataplane/made-cluster.ts';
import { aligned, OF_GET } from './aligned.ts';
import { describedIngress } from './describe-ingress.ts';
import { describedNetworkPolicy } from './describe-network-policy.ts';
import { endpointSliceTable, podTable, serviceTable } from './kubectl-tables.ts';
import { nslookupText, nslookupWords } from './nslookup.ts';

const cluster = madeCluster([
  node('node-1', '192.168.0.11'),
  ...[1, 2, 3, 4].map((i) => pod(`web-${i}`, 'node-1', `10.244.1.${i}`, { labels: { app: 'web' } })),
  pod('slow', 'node-1', '10.244.1.9', { labels: { app: 'slow' }, status: { conditions: [] } }),
  pod('leaving', 'node-1', '10.244.1.8', { metadata: { deletionTimestamp: '2026-01-01T00:00:00Z' } }),
  service('web', '10.96.0.20', { ports: [{ port: 80, targetPort: 80, nodePort: 30080 }], type: 'LoadBalancer' }),
  service('none', 'None', { ports: [] }),
  {
    kind: 'Ingress',
    metadata: { name: 'shop', namespace: 'default', annotations: { b: '2', a: '1' } },
    spec: {
      tls: [{ hosts: ['shop.example'], secretName: 'cert' }],
      rules: [
        {
          host: 'shop.example',
          http: {
            paths: [
              { path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 80 } } } },
              { path: '/lost', pathType: 'Prefix', backend: { service: { name: 'lost', port: { number: 80 } } } },
            ],
          },
        },
      ],
    },
  },
  {
    kind: 'NetworkPolicy',
    metadata: { name: 'some', namespace: 'default' },
    spec: {
      podSelector: { matchLabels: { app: 'web' } },
      ingress: [
        {
          from: [{ podSelector: { matchLabels: { app: 'caller' } }, namespaceSelector: {} }],
          ports: [
            { port: 80, protocol: 'TCP' },
            { port: 8000, endPort: 8080, protocol: 'UDP' },
          ],
        },
        { from: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }] },
      ],
    },
  },
]);
const of = <T>(ref: string): T => cluster.objects.get(ref as `${string}/${string}`) as unknown as T;

test('columns are as wide as their widest cell, six characters at least', () => {
  expect(
    aligned(
      [
        ['a', 'b', 'c'],
        ['long-name', '1', '2'],
      ],
      OF_GET,
    ),
  ).toBe('a           b     c\nlong-name   1     2');
});

describe('tables as kubectl prints them', () => {
  test('a balancer without address is pending, a headless Service has None and no ports', () => {
    const services = [of<Service>('Service/default/web'), of<Service>('Service/default/none')];
    expect(serviceTable(services)).toBe(
      [
        'NAME   TYPE           CLUSTER-IP   EXTERNAL-IP   PORT(S)        AGE   SELECTOR',
        'web    LoadBalancer   10.96.0.20   <pending>     80:30080/TCP   …     app=web',
        'none   ClusterIP      None         <none>        <none>         …     app=none',
      ].join('\n'),
    );
  });

  test('of many endpoints three are shown; of none, that there are none', () => {
    const slice = (addresses: readonly string[]) =>
      ({
        metadata: { name: 's' },
        addressType: 'IPv4',
        ports: [],
        endpoints: [{ addresses }],
      }) as unknown as EndpointSlice;
    expect(endpointSliceTable([slice(['1', '2', '3', '4', '5'])])).toContain('1,2,3 + 2 more...');
    expect(endpointSliceTable([slice([])])).toMatch(/<unset> +<unset>/);
  });

  test('a Pod that is not ready, and one that is going', () => {
    const lines = podTable([of<Pod>('Pod/default/slow'), of<Pod>('Pod/default/leaving')]).split('\n');
    expect(lines[1]).toMatch(/^slow +0\/1 +Running/);
    expect(lines[2]).toMatch(/^leaving +1\/1 +Terminating/);
  });
});

test('an Ingress is described with its backends, also the one that is missing', () => {
  expect(describedIngress(cluster, of<Ingress>('Ingress/default/shop'))).toBe(
    [
      'Name:             shop',
      'Labels:           <none>',
      'Namespace:        default',
      'Address:          ',
      'Ingress Class:    <none>',
      'Default backend:  <default>',
      'TLS:',
      '  cert terminates shop.example',
      'Rules:',
      '  Host          Path  Backends',
      '  ----          ----  --------',
      '  shop.example  ',
      '                /       web:80 (10.244.1.1:80,10.244.1.2:80,10.244.1.3:80 + 1 more...)',
      '                /lost   lost:80 (<error: services "lost" not found>)',
      'Annotations:    a: 1',
      '                b: 2',
    ].join('\n'),
  );
});

test('a NetworkPolicy is described rule by rule', () => {
  expect(describedNetworkPolicy(of<NetworkPolicy>('NetworkPolicy/default/some'))).toBe(
    [
      'Name:         some',
      'Namespace:    default',
      'Created on:   …',
      'Labels:       <none>',
      'Annotations:  <none>',
      'Spec:',
      '  PodSelector:     app=web',
      '  Allowing ingress traffic:',
      '    To Port: 80/TCP',
      '    To Port Range: 8000-8080/UDP',
      '    From:',
      '      NamespaceSelector: <none>',
      '      PodSelector: app=caller',
      '    ----------',
      '    To Port: <any> (traffic allowed to all ports)',
      '    From:',
      '      IPBlock:',
      '        CIDR: 10.0.0.0/8',
      '        Except: 10.1.0.0/16',
      '  Not affecting egress traffic',
      '  Policy Types: Ingress',
    ].join('\n'),
  );
});

describe('nslookup', () => {
  const head = 'Server:\t\t10.96.0.10\nAddress:\t10.96.0.10#53\n\n';
  const asked = { nameserver: '10.96.0.10', rcode: 'NOERROR', records: [], forwarded: false } as const;
  test.each([
    ['web.', {}, `*** Can't find web.: No answer`],
    ['web.', { rcode: 'NXDOMAIN' }, `** server can't find web.: NXDOMAIN`],
    ['web.', { records: [{ type: 'A', value: '10.0.0.1' }] }, 'Name:\tweb\nAddress: 10.0.0.1'],
    [
      'db.',
      {
        forwarded: true,
        records: [
          { type: 'CNAME', value: 'db.example.com' },
          { type: 'A', value: '198.51.100.1' },
        ],
      },
      'Non-authoritative answer:\ndb\tcanonical name = db.example.com.\nName:\tdb.example.com\nAddress: 198.51.100.1',
    ],
    ['s.', { records: [{ type: 'SRV', value: '0 100 80 web.svc' }] }, 's\tservice = 0 100 80 web.svc.'],
  ] as const)('%s %j', (name, more, expected) => {
    expect(nslookupText({ ...asked, ...more, name })).toBe(head + expected);
  });

  test.each([
    ['web', ['A', 'AAAA'], 'nslookup web.'],
    ['_http._tcp.web', ['SRV'], 'nslookup -type=SRV _http._tcp.web.'],
    ['web', ['AAAA'], 'nslookup -type=AAAA web.'],
    ['10.0.96.10.in-addr.arpa', ['PTR'], 'nslookup 10.96.0.10'],
  ] as const)('%s %j', (name, types, line) => {
    expect(nslookupWords(name, types).join(' ')).toBe(line);
  });
});
