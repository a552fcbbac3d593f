import { describe, expect, test } from 'vitest';
import type { ObjectRef } from '../api/kind.ts';
import { clusterOf, deployment, ingress, object, pod, service, workload } from '../cluster/cluster.fixture.ts';
import type { NodeBox, PodCard } from './topology.ts';
import { topologyOf } from './topology-of.ts';

const ONE = { nodes: 1 };
const texts = (node: NodeBox | undefined) =>
  (node?.pods ?? []).map((card) => (card.kind === 'pod' ? card.workload : `${card.workload} ×${card.count}`));

describe('Pods on a Node', () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => pod(`p${i + 1}`));
  test.each([
    [
      'six of a workload stand apart',
      [deployment('web', 6)],
      [],
      ['web', 'web', 'web', 'web', 'web', 'web', 'coredns', 'coredns'],
    ],
    ['seven are one card', [deployment('web', 7)], [], ['web ×7', 'coredns', 'coredns']],
    [
      'unless opened',
      [deployment('web', 7)],
      ['Deployment/default/web'],
      [...Array<string>(7).fill('web'), 'coredns', 'coredns'],
    ],
    [
      'unless its Node is opened',
      [deployment('web', 7)],
      ['Node/node-1'],
      [...Array<string>(7).fill('web'), 'coredns', 'coredns'],
    ],
    [
      'twelve cards are not too many',
      [deployment('web', 5), deployment('api', 5)],
      [],
      [...Array<string>(5).fill('api'), ...Array<string>(5).fill('web'), 'coredns', 'coredns'],
    ],
    [
      'thirteen are: workloads fold',
      [deployment('web', 5), deployment('api', 5), pod('one')],
      [],
      ['api ×5', 'web ×5', 'one', 'coredns ×2'],
    ],
    [
      'single Pods have nothing to fold into',
      many(12),
      [],
      [...Array.from({ length: 12 }, (_, i) => `p${i + 1}`).sort(), 'coredns ×2'],
    ],
  ])('%s', (_, objects, open, expected) => {
    const [node] = topologyOf(clusterOf(objects, ONE), { open: open as ObjectRef[] }).nodes;
    expect(texts(node)).toEqual(expected);
  });

  test('a group knows its Pods, so that a trace finds its place', () => {
    const cluster = clusterOf([deployment('web', 7)], ONE);
    const [group] = topologyOf(cluster).nodes[0]!.pods;
    expect(group).toMatchObject({
      kind: 'pod-group',
      ref: 'Deployment/default/web',
      count: 7,
      ready: 7,
      origin: 'made',
    });
    expect(group?.kind === 'pod-group' && group.pods.every((ref) => cluster.pods.has(ref))).toBe(true);
  });

  test('cards keep their slots when others come and go', () => {
    const slots = (cards: readonly PodCard[]) => new Map(cards.map((card) => [card.ref, card.slot]));
    const before = clusterOf([deployment('web', 2), pod('mid'), pod('old')], ONE);
    const after = clusterOf([deployment('aaa', 1), deployment('web', 3), pod('old')], ONE, {
      allocated: before.allocated,
    });
    const [had, has] = [before, after].map((cluster) => slots(topologyOf(cluster).nodes[0]!.pods));
    for (const [ref, slot] of has!) if (had!.has(ref)) expect([ref, slot]).toEqual([ref, had!.get(ref)]);
    expect(new Set(has!.values()).size).toBe(has!.size);
  });

  test('the successor of a deleted Pod stands beside it, and stays there when it is gone', () => {
    const objects = [deployment('web', 3)];
    const { allocated, ...before } = clusterOf(objects, ONE);
    const [first] = topologyOf({ ...before, allocated }).nodes[0]!.pods;
    const events = [{ at: 0, kind: 'delete-pod', pod: first!.ref }] as const;
    const at = (now: number) => topologyOf(clusterOf(objects, ONE, { allocated, events, now })).nodes[0]!.pods;
    expect(at(0).map((card) => card.kind === 'pod' && card.state)).toEqual(
      'terminating ready ready ready ready pending'.split(' '),
    );
    expect(at(60).map(({ slot }) => slot)).toEqual([1, 2, 3, 4, 5]);
    expect(at(60).at(-1)).toEqual({ ...at(0).at(-1), ip: expect.any(String), state: 'ready' });
  });

  test('a Node that is off is shown so at once, though it is NotReady later', () => {
    const events = [{ at: 0, kind: 'node-off', node: 'Node/node-1' }] as const;
    const at = (now: number) => topologyOf(clusterOf([], { nodes: 2 }, { events, now })).nodes;
    expect(at(0)[0]).toMatchObject({ ready: true, fault: 'off' });
    expect(at(50)[0]).toMatchObject({ ready: false, fault: 'off' });
    expect(at(50)[1]).toMatchObject({ ready: true });
    expect(at(50)[1]).not.toHaveProperty('fault');
  });

  test('a Node that is cordoned is told from the others, also one that is written so', () => {
    const events = [{ at: 0, kind: 'cordon-node', node: 'Node/node-1' }] as const;
    const cordoned = (now: number, more: typeof events | []) =>
      topologyOf(clusterOf([], { nodes: 2 }, { events: more, now })).nodes.map((node) => node.cordoned === true);
    expect(cordoned(0, events)).toEqual([true, false]);
    expect(cordoned(0, [])).toEqual([false, false]);
    const [written] = topologyOf(clusterOf([object('Node', 'a', { spec: { unschedulable: true } })])).nodes;
    expect(written).toMatchObject({ name: 'a', cordoned: true });
  });

  test.each([
    ['of a Deployment', deployment('web'), 'web', /^[a-z0-9]{5}$/],
    ['of a StatefulSet', workload('StatefulSet', 'db'), 'db', /^0$/],
    ['of nobody', pod('client-x'), 'client-x', /^$/],
  ])('what a Pod %s is called', (_, one, name, suffix) => {
    const [card] = topologyOf(clusterOf([one], ONE)).nodes[0]!.pods;
    expect(card).toMatchObject({ kind: 'pod', workload: name, suffix: expect.stringMatching(suffix), state: 'ready' });
  });

  test('roles', () => {
    const cards = topologyOf(clusterOf([ingress('a'), pod('x')], ONE)).nodes[0]!.pods;
    expect(cards.map((card) => [card.workload, card.role, card.origin])).toEqual([
      ['ingress-nginx-controller', 'ingress-controller', 'made'],
      ['x', undefined, 'written'],
      ['coredns', 'cluster-dns', 'system'],
      ['coredns', 'cluster-dns', 'system'],
    ]);
  });
});

describe('bands', () => {
  test('what is written comes first, what the cluster brings last and folded', () => {
    const { services } = topologyOf(
      clusterOf([service('web', { type: 'LoadBalancer' }), deployment('web', 2), ingress('a')]),
    );
    expect(services.map(({ name, origin, folded, ready, total }) => [name, origin, folded, ready, total])).toEqual([
      ['web', 'written', false, 2, 2],
      ['ingress-nginx-controller', 'made', false, 1, 1],
      ['kube-dns', 'system', true, 2, 2],
      ['kubernetes', 'system', true, 1, 1],
    ]);
  });

  test('a Service knows the workloads behind it, so that a picture without Nodes can join them', () => {
    const bare = pod('one');
    const objects = [service('web'), service('alone', { selector: { app: 'nobody' } }), deployment('web', 2), bare];
    const { services } = topologyOf(clusterOf(objects));
    const backs = Object.fromEntries(services.map((each) => [each.name, each.backs]));
    expect(backs['web']).toEqual(['Deployment/default/web']);
    expect(backs['alone']).toBeUndefined();
    expect(backs['kube-dns']).toEqual(['Deployment/kube-system/coredns']);
  });

  test('a balancer for each Service that has an address from outside', () => {
    const { balancers } = topologyOf(
      clusterOf([service('web', { type: 'LoadBalancer' }), service('api', { type: 'NodePort' })]),
    );
    expect(balancers).toEqual([
      { service: 'Service/default/web', name: 'web', addresses: [expect.any(String)], ports: [80], origin: 'written' },
    ]);
  });
});

test('a balancer tells which Nodes it passes over: after so many checks, and with policy Local from the beginning', () => {
  const web = (policy: string) => service('web', { type: 'LoadBalancer', externalTrafficPolicy: policy });
  const off = { at: 0, kind: 'node-off', node: 'Node/node-2' } as const;
  const ill = (policy: string, now: number, events: readonly (typeof off)[] = []) =>
    topologyOf(clusterOf([web(policy), deployment('web', 1)], { nodes: 3 }, { events, now })).balancers[0]?.unhealthy;
  expect(ill('Cluster', 0)).toBeUndefined();
  expect(ill('Cluster', 0, [off])).toBeUndefined();
  expect(ill('Cluster', 24, [off])).toEqual(['Node/node-2']);
  expect(ill('Local', 0)).toHaveLength(2);
});

test('rules stand in the order in which they are tried', () => {
  const to = (name: string) => ({ service: { name, port: { number: 80 } } });
  const path = (text: string, pathType: string, name: string) => ({ path: text, pathType, backend: to(name) });
  const site = object('Ingress', 'site', {
    spec: {
      defaultBackend: to('rest'),
      rules: [
        { http: { paths: [path('/', 'Prefix', 'any')] } },
        { host: '*.shop.example', http: { paths: [path('/', 'Prefix', 'wild')] } },
        {
          host: 'a.shop.example',
          http: { paths: [path('/', 'Prefix', 'a'), path('/api', 'Prefix', 'api'), path('/api', 'Exact', 'exact')] },
        },
      ],
    },
  });
  const [box] = topologyOf(clusterOf([site])).ingressControllers;
  expect(box?.ingresses[0]?.rules.map(({ backend }) => backend)).toEqual([
    'exact:80',
    'api:80',
    'a:80',
    'wild:80',
    'any:80',
    'rest:80',
  ]);
});

test('what no Node takes is counted', () => {
  expect(topologyOf(clusterOf([deployment('web', 2, { nodeSelector: { gpu: 'yes' } })])).pending).toEqual([
    { workload: 'Deployment/default/web', count: 2 },
  ]);
});
