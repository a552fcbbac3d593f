import { describe, expect, it } from 'vitest';
import type { IngressController } from '../cluster/cluster.ts';
import { madeCluster, node, pod, service } from './made-cluster.ts';
import { decisionsOf, outcomes, placesOf, request } from './made-request.ts';
import { NO_MEMORY } from './memory.ts';
import { send } from './send.ts';

const IP = '198.51.100.7';
const nginx: IngressController = {
  name: 'nginx',
  placement: 'inside',
  controller: 'k8s.io/ingress-nginx',
  nginx: true,
  ingresses: ['Ingress/default/shop'],
  addresses: [IP],
  service: 'Service/ingress-nginx/ingress-nginx-controller',
  pods: ['Pod/ingress-nginx/controller'],
};
const alb: IngressController = {
  name: 'alb',
  placement: 'outside',
  controller: 'ingress.k8s.aws/alb',
  nginx: false,
  ingresses: ['Ingress/default/shop'],
  addresses: [IP],
  pods: [],
};

const rule = (host: string, name: string, path = '/') => ({
  host,
  http: { paths: [{ path, pathType: 'Prefix', backend: { service: { name, port: { number: 80 } } } }] },
});
const web = (name: string, ip: string, port = 80) =>
  pod(name, 'node-2', ip, { ports: [port], labels: { app: name.split('-')[0]! } });

function cluster(controller: IngressController, ...extra: readonly { readonly kind: string }[]) {
  const controllerPorts = [
    { name: 'http', port: 80, targetPort: 80, nodePort: 31080 },
    { name: 'https', port: 443, targetPort: 443, nodePort: 31443 },
  ];
  const inside = [
    service(
      'ingress-nginx/ingress-nginx-controller',
      '10.96.0.80',
      { type: 'LoadBalancer', selector: { app: 'nginx' }, ports: controllerPorts, externalTrafficPolicy: 'Local' },
      { loadBalancer: { ingress: [{ ip: IP }] } },
    ),
    pod('ingress-nginx/controller', 'node-1', '10.244.1.8', { ports: [80, 443], labels: { app: 'nginx' } }),
  ];
  const nodePort = [{ name: 'http', port: 80, targetPort: 80, nodePort: 30080 }];
  return madeCluster(
    [
      node('node-1', '192.168.0.11'),
      node('node-2', '192.168.0.12'),
      ...(controller.placement === 'inside' ? inside : []),
      {
        kind: 'Ingress',
        metadata: { name: 'shop', namespace: 'default' },
        spec: {
          rules: [rule('web.example.com', 'web'), rule('half.example.com', 'half'), rule('deaf.example.com', 'deaf')],
        },
      },
      service('web', '10.96.0.50', { type: 'NodePort', ports: nodePort }),
      web('web-a', '10.244.2.5'),
      web('web-b', '10.244.2.6'),
      service('half', '10.96.0.51', {
        type: 'NodePort',
        ports: [{ name: 'http', port: 80, targetPort: 80, nodePort: 30081 }],
      }),
      web('half-a', '10.244.2.15'),
      web('half-b', '10.244.2.16', 81),
      service('deaf', '10.96.0.52', {
        type: 'NodePort',
        ports: [{ name: 'http', port: 80, targetPort: 80, nodePort: 30082 }],
      }),
      web('deaf-a', '10.244.2.25', 81),
      pod('client', 'node-1', '10.244.1.9'),
      ...extra,
    ],
    {},
    { ingressControllers: [controller] },
  );
}

const closed = (app: string) => ({
  kind: 'NetworkPolicy',
  metadata: { name: `no-${app}`, namespace: 'default' },
  spec: { podSelector: { matchLabels: { app } }, policyTypes: ['Ingress'] },
});

describe('a controller inside', () => {
  const both = { 'web-a from 10.244.1.8': 0.5, 'web-b from 10.244.1.8': 0.5 };
  it.each([
    ['leads to the Pods of the Service', cluster(nginx), 'internet', 'http://web.example.com/', both],
    ['answers 502 where nothing listens', cluster(nginx), 'internet', 'http://deaf.example.com/', { 'http-502': 1 }],
    [
      'answers 504 where a policy drops',
      cluster(nginx, closed('web')),
      'internet',
      'http://web.example.com/',
      { 'http-504': 1 },
    ],
    [
      'goes on to the next Pod where one refuses',
      cluster(nginx),
      'internet',
      'http://half.example.com/',
      { 'half-a from 10.244.1.8': 1 },
    ],
    ['answers 404 to other hosts', cluster(nginx), 'internet', `http://${IP}/`, { 'http-404': 1 }],
  ])('%s', (_what, made, from, url, expected) => {
    expect(outcomes(made, from, url)).toEqual(expected);
  });

  it('asks within the client’s request, and the answer goes back through it', () => {
    const { trace } = send(cluster(nginx), request('internet', 'http://web.example.com/'), 1, NO_MEMORY);
    const receiver = trace.verdict.result === 'delivered' ? trace.verdict.pod?.split('/').at(-1) : undefined;
    const way = [
      'balancer of ingress-nginx-controller',
      'node-1:31080',
      'ingress-nginx-controller@node-1',
      'controller',
      receiver,
    ];
    expect(placesOf(trace)).toEqual(['upstream-dns', ...way]);
    const [, outer] = trace.exchanges;
    expect(outer?.within).toHaveLength(1);
    expect(outer?.back.at(-1)?.to.kind).toBe('internet');
  });

  it('writes down both tries, and why it gave up', () => {
    const { trace } = send(cluster(nginx, closed('web')), request('internet', 'http://web.example.com/'), 1, NO_MEMORY);
    const [, outer] = trace.exchanges;
    expect(outer?.within.map(({ result }) => result.kind)).toEqual(['no-answer', 'no-answer']);
    expect(decisionsOf(trace, 'gateway-timeout')[0]?.status).toBe(504);
  });

  it('goes round: two requests reach both Pods', () => {
    const made = cluster(nginx);
    const asked = request('internet', 'http://web.example.com/');
    const first = send(made, asked, 1, NO_MEMORY);
    const second = send(made, asked, 1, first.memory);
    const pods = [first, second].map(({ trace }) => trace.verdict.result === 'delivered' && trace.verdict.pod);
    expect(new Set(pods).size).toBe(2);
  });
});

describe('a balancer of the cloud', () => {
  it('comes in by a node port of any Node, and the Pod sees that Node', () => {
    const expected = {
      'web-a from 192.168.0.11': 0.25,
      'web-b from 192.168.0.11': 0.25,
      'web-a from 192.168.0.12': 0.25,
      'web-b from 192.168.0.12': 0.25,
    };
    expect(outcomes(cluster(alb), 'internet', 'http://web.example.com/')).toEqual(expected);
    const { trace } = send(cluster(alb), request('internet', 'http://web.example.com/'), 1, NO_MEMORY);
    const name = decisionsOf(trace, 'node-chosen')[0]?.node.slice('Node/'.length);
    expect(placesOf(trace).slice(0, 4)).toEqual(['upstream-dns', 'cloud-ingress', `${name}:30080`, `web@${name}`]);
  });

  it('answers 502 where nothing listens', () => {
    expect(outcomes(cluster(alb), 'internet', 'http://deaf.example.com/')).toEqual({ 'http-502': 1 });
  });
});
