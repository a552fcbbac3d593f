import { describe, expect, it } from 'vitest';
import type { ClusterSettings } from '../settings.ts';
import { madeCluster, node, pod, service } from './made-cluster.ts';
import { decisionsOf, outcomes, placesOf, request } from './made-request.ts';
import { NO_MEMORY } from './memory.ts';
import { send } from './send.ts';

const web = { ports: [80], labels: { app: 'web' } };
const ports = [{ name: 'http', port: 80, targetPort: 80, nodePort: 30080 }];
const IP = '198.51.100.7';
const CLIENT = 'internet 203.0.113.200';

function cluster(
  spec: Record<string, unknown> = {},
  ingress: Record<string, unknown> = {},
  node3: Record<string, unknown> = {},
  settings: Partial<ClusterSettings> = {},
) {
  const objects = [
    node('node-1', '192.168.0.11'),
    node('node-2', '192.168.0.12'),
    node('node-3', '192.168.0.13', node3),
    service(
      'web',
      '10.96.0.50',
      { type: 'LoadBalancer', ports, ...spec },
      { loadBalancer: { ingress: [{ ip: IP, ...ingress }] } },
    ),
    pod('web-a', 'node-1', '10.244.1.5', web),
    pod('client', 'node-1', '10.244.1.9'),
  ];
  return madeCluster(objects, settings);
}

describe('who gets it, and whose address does the Pod see', () => {
  const third = {
    'web-a from 192.168.0.11': 0.333,
    'web-a from 192.168.0.12': 0.333,
    'web-a from 192.168.0.13': 0.333,
  };
  const off = {
    status: {
      addresses: [{ type: 'InternalIP', address: '192.168.0.13' }],
      conditions: [{ type: 'Ready', status: 'Unknown' }],
    },
  };
  const excluded = {
    metadata: { name: 'node-3', labels: { 'node.kubernetes.io/exclude-from-external-load-balancers': '' } },
  };
  const half = { 'web-a from 192.168.0.11': 0.5, 'web-a from 192.168.0.12': 0.5 };
  const fromBalancer = third;
  it.each([
    ['any Node, by default', cluster(), CLIENT, `tcp://${IP}:80`, third],
    [
      'only Nodes with a Pod, with policy Local',
      cluster({ externalTrafficPolicy: 'Local' }),
      CLIENT,
      `tcp://${IP}:80`,
      { 'web-a from 203.0.113.200': 1 },
    ],
    ['not a Node that is off', cluster({}, {}, off), CLIENT, `tcp://${IP}:80`, half],
    ['not a Node that is labelled out', cluster({}, {}, excluded), CLIENT, `tcp://${IP}:80`, half],
    [
      'nobody: no Node is healthy',
      cluster({ externalTrafficPolicy: 'Local', selector: { app: 'none' } }),
      CLIENT,
      `tcp://${IP}:80`,
      { 'timeout no-healthy-node': 1 },
    ],
    [
      'rejected: no endpoint at all',
      cluster({ selector: { app: 'none' } }),
      CLIENT,
      `tcp://${IP}:80`,
      { 'refused no-ready-endpoint': 1 },
    ],
    ['nobody: a port that is not the Service’s', cluster(), CLIENT, `tcp://${IP}:81`, { 'timeout port-not-served': 1 }],
    [
      'a Pod’s packet never leaves for the balancer',
      cluster(),
      'pod client',
      `tcp://${IP}:80`,
      { 'web-a from 192.168.0.11': 1 },
    ],
    ['ipMode Proxy: it does', cluster({}, { ipMode: 'Proxy' }), 'pod client', `tcp://${IP}:80`, fromBalancer],
    [
      'ipMode Proxy and policy Local: the balancer’s address',
      cluster({ externalTrafficPolicy: 'Local' }, { ipMode: 'Proxy' }),
      CLIENT,
      `tcp://${IP}:80`,
      { [`web-a from ${IP}`]: 1 },
    ],
    [
      'in the source ranges',
      cluster({ loadBalancerSourceRanges: ['203.0.113.0/24'], externalTrafficPolicy: 'Local' }),
      CLIENT,
      `tcp://${IP}:80`,
      { 'web-a from 203.0.113.200': 1 },
    ],
    [
      'not in the source ranges',
      cluster({ loadBalancerSourceRanges: ['10.0.0.0/8'] }),
      CLIENT,
      `tcp://${IP}:80`,
      { 'timeout source-range': 1 },
    ],
    [
      'source ranges bind Pods, too',
      cluster({ loadBalancerSourceRanges: ['203.0.113.0/24'] }),
      'pod client',
      `tcp://${IP}:80`,
      { 'timeout source-range': 1 },
    ],
    [
      'source ranges do not bind node ports',
      cluster({ loadBalancerSourceRanges: ['10.0.0.0/8'] }),
      CLIENT,
      'tcp://203.0.113.11:30080',
      { 'web-a from 192.168.0.11': 1 },
    ],
    [
      'an external IP leads to any Node',
      cluster({ externalIPs: ['192.0.2.99'] }),
      CLIENT,
      'tcp://192.0.2.99:80',
      third,
    ],
  ])('%s', (_what, made, from, url, expected) => {
    expect(outcomes(made, from, url)).toEqual(expected);
  });
});

it('shows three steps: the balancer takes a Node and its node port, the rules there take a Pod', () => {
  const { trace } = send(cluster(), request(CLIENT, `http://${IP}/`), 1, NO_MEMORY);
  const chosen = decisionsOf(trace, 'node-chosen')[0];
  expect(chosen).toMatchObject({ arrives: 'node-port', source: 'kept' });
  const name = chosen?.node.slice('Node/'.length);
  expect(placesOf(trace)).toEqual(['balancer of web', `${name}:30080`, `web@${name}`, 'web-a']);
  const destination = { ip: expect.stringMatching(/^192\.168\.0\./), port: 30080 };
  expect(decisionsOf(trace, 'dnat')).toMatchObject([
    { from: { ip: IP, port: 80 }, to: destination },
    { from: destination, to: { ip: '10.244.1.5', port: 80 } },
  ]);
});

it.each([
  ['the settings say so', cluster({}, {}, {}, { balancerArrives: 'balancer-address' })],
  ['it has no node port', cluster({ ports: [{ name: 'http', port: 80, targetPort: 80 }] })],
] as const)('a packet keeps the balancer’s address where %s', (_why, made) => {
  const { trace } = send(made, request(CLIENT, `http://${IP}/`), 1, NO_MEMORY);
  const chosen = decisionsOf(trace, 'node-chosen')[0];
  expect(chosen).toMatchObject({ arrives: 'balancer-address', source: 'kept' });
  const name = chosen?.node.slice('Node/'.length);
  expect(placesOf(trace)).toEqual(['balancer of web', name, `web@${name}`, 'web-a']);
  expect(decisionsOf(trace, 'dnat')).toHaveLength(1);
});

describe('loadBalancerSourceRanges', () => {
  const ANNOTATION = { 'service.beta.kubernetes.io/load-balancer-source-ranges': '10.0.0.0/8, 192.168.0.0/16' };
  const annotated = (balancerArrives: ClusterSettings['balancerArrives'], spec: Record<string, unknown> = {}) => {
    const made = service('web', '10.96.0.50', { type: 'LoadBalancer', ports, ...spec }, status);
    return madeCluster(
      [
        node('node-1', '192.168.0.11'),
        { ...made, metadata: { ...made.metadata, annotations: ANNOTATION } },
        pod('web-a', 'node-1', '10.244.1.5', web),
        pod('client', 'node-1', '10.244.1.9'),
      ],
      { balancerArrives },
    );
  };
  const status = { loadBalancer: { ingress: [{ ip: IP }] } };
  const out = { loadBalancerSourceRanges: ['10.0.0.0/8'] };
  const address = { balancerArrives: 'balancer-address' } as const;
  it.each([
    ['the cloud refuses at the balancer', cluster(out), CLIENT, ['balancer of web']],
    ['the Node refuses at the balancer’s address', cluster(out, {}, {}, address), CLIENT, ['node', 'web@node']],
    ['a balancer of mode Proxy refuses itself', cluster(out, { ipMode: 'Proxy' }), CLIENT, ['balancer of web']],
    ['the cloud reads the annotation', annotated('node-port'), CLIENT, ['balancer of web']],
  ] as const)('%s', (_what, made, from, places) => {
    const { trace } = send(made, request(from, `tcp://${IP}:80`), 1, NO_MEMORY);
    expect(trace.verdict).toMatchObject({ result: 'timeout', reason: 'source-range' });
    const last = placesOf(trace).slice(-places.length);
    expect(last.map((name) => name.replace(/node-\d/, 'node'))).toEqual(places);
  });

  const none = { selector: { app: 'none' } };
  it.each([
    ['kube-proxy does not read the annotation', annotated('balancer-address'), { 'web-a from 192.168.0.11': 1 }],
    [
      'the field stands before the annotation',
      annotated('node-port', { loadBalancerSourceRanges: ['203.0.113.0/24'] }),
      { 'web-a from 192.168.0.11': 1 },
    ],
    [
      'iptables rejects everybody without endpoints',
      cluster({ ...out, ...none }, {}, {}, address),
      { 'refused no-ready-endpoint': 1 },
    ],
    [
      'nftables does not',
      cluster({ ...out, ...none }, {}, {}, { ...address, proxyMode: 'nftables' }),
      { 'timeout source-range': 1 },
    ],
  ] as const)('%s', (_what, made, expected) => {
    expect(outcomes(made, CLIENT, `tcp://${IP}:80`)).toEqual(expected);
  });

  it.each([
    ['of the other family do not bind a Node’s rules', ['10.0.0.0/8'], { 'web-a from fd00::11': 1 }],
    ['of its own do', ['10.0.0.0/8', '2001:db8:1::/48'], { 'timeout source-range': 1 }],
  ] as const)('ranges %s', (_what, loadBalancerSourceRanges, expected) => {
    const six = madeCluster(
      [
        node('node-1', 'fd00::11'),
        service(
          'web',
          'fd00:96::50',
          { type: 'LoadBalancer', ipFamilies: ['IPv6'], ports, loadBalancerSourceRanges },
          { loadBalancer: { ingress: [{ ip: '2001:db8:2::7' }] } },
        ),
        pod('web-a', 'node-1', 'fd00:244::5', web),
      ],
      { ...address, podCIDR: 'fd00:244::/56', serviceCIDR: 'fd00:96::/112' },
    );
    expect(outcomes(six, 'internet 2001:db8::1', 'tcp://[2001:db8:2::7]:80')).toEqual(expected);
  });
});

it('ipMode Proxy comes in by the node port', () => {
  const { trace } = send(cluster({}, { ipMode: 'Proxy' }), request(CLIENT, `http://${IP}/`), 1, NO_MEMORY);
  const name = decisionsOf(trace, 'node-chosen')[0]?.node.slice('Node/'.length);
  expect(placesOf(trace)).toEqual(['balancer of web', `${name}:30080`, `web@${name}`, 'web-a']);
});

it('a balancer with a host name alone is found by its address, and comes in by the node port', () => {
  const named = madeCluster(
    [
      node('node-1', '192.168.0.11'),
      service(
        'web',
        '10.96.0.50',
        { type: 'LoadBalancer', ports },
        { loadBalancer: { ingress: [{ hostname: 'lb.example.com' }] } },
      ),
      pod('web-a', 'node-1', '10.244.1.5', web),
    ],
    {},
    { allocated: { addresses: {}, balancers: { 'Service/default/web': [IP] }, nodePorts: {}, pods: {} } },
  );
  expect(outcomes(named, CLIENT, `tcp://${IP}:80`)).toEqual({ 'web-a from 192.168.0.11': 1 });
  expect(outcomes(named, CLIENT, 'tcp://lb.example.com:80')).toEqual({ 'web-a from 192.168.0.11': 1 });
});

it.each([
  ['iptables', 'pod client', 'timeout port-not-served'],
  ['iptables', CLIENT, 'timeout port-not-served'],
  ['nftables', 'pod client', 'timeout port-not-served'],
] as const)('%s: another port of an external IP, %s: %s', (proxyMode, from, expected) => {
  const made = cluster({ externalIPs: ['192.0.2.99'] });
  expect(outcomes({ ...made, settings: { ...made.settings, proxyMode } }, from, 'tcp://192.0.2.99:81')).toEqual({
    [expected]: 1,
  });
});
