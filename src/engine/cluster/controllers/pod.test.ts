import { describe, expect, test } from 'vitest';
import type { JsonObject, KubeObject } from '../../api/kind.ts';
import { clusterOf, deployment, object, pod, podsOf, service, workload } from '../cluster.fixture.ts';
import type { Cluster } from '../cluster.ts';
import { byName } from '../draft.ts';

const node = (name: string, fields: JsonObject = {}) => object('Node', name, fields);
const nodesOf = (cluster: Cluster, owner: string) =>
  podsOf(cluster, owner).map((ref) => cluster.pods.get(ref as 'Pod/x')?.spec.nodeName ?? '');

describe('what workloads make', () => {
  test('a Deployment makes a ReplicaSet, and that makes Pods named after it', () => {
    const cluster = clusterOf([deployment('web', 3)]);
    const [replicaSet] = [...cluster.objects.keys()].filter((ref) => ref.startsWith('ReplicaSet/default/web-'));
    const hash = replicaSet?.split('-').at(-1);
    expect(hash).toMatch(/^[bcdfghjklmnpqrstvwxz2456789]{6,10}$/);
    const pods = podsOf(cluster, 'Deployment/default/web');
    expect(pods).toHaveLength(3);
    for (const ref of pods) {
      expect(ref).toMatch(new RegExp(`^Pod/default/web-${hash}-[bcdfghjklmnpqrstvwxz2456789]{5}$`));
      expect(cluster.pods.get(ref as 'Pod/x')?.metadata).toMatchObject({
        labels: { app: 'web', 'pod-template-hash': hash },
        ownerReferences: [{ kind: 'ReplicaSet', name: `web-${hash}`, controller: true }],
      });
      expect(cluster.madeFor.get(ref as 'Pod/x')).toBe('Deployment/default/web');
    }
  });

  test('the hash is of what the template says, not of how it is written', () => {
    const hash = (spec: JsonObject) =>
      [...clusterOf([deployment('web', 1, spec)]).objects.keys()].find((ref) => ref.startsWith('ReplicaSet/default/'));
    expect(hash({ hostname: 'a', subdomain: 'b' })).toBe(hash({ subdomain: 'b', hostname: 'a' }));
    expect(hash({ hostname: 'a' })).not.toBe(hash({ hostname: 'b' }));
  });

  test('a StatefulSet numbers its Pods, and each has its name as host name', () => {
    const cluster = clusterOf([
      workload('StatefulSet', 'db', { replicas: 2, serviceName: 'db', ordinals: { start: 5 } }),
    ]);
    expect(podsOf(cluster, 'StatefulSet/default/db')).toEqual(['Pod/default/db-5', 'Pod/default/db-6']);
    expect(cluster.pods.get('Pod/default/db-6')).toMatchObject({
      metadata: { labels: { 'statefulset.kubernetes.io/pod-name': 'db-6', 'apps.kubernetes.io/pod-index': '6' } },
      spec: { hostname: 'db-6', subdomain: 'db' },
    });
  });

  test.each([
    ['ReplicaSet', { replicas: 2 }, 2],
    ['ReplicationController', { replicas: 2 }, 2],
    ['DaemonSet', {}, 3],
    ['Job', { completions: 2 }, 2],
    ['Job', { suspend: true }, 0],
    ['Job', { ttlSecondsAfterFinished: 0 }, 0],
    ['Deployment', { replicas: 0 }, 0],
  ] as const)('%s %o makes %i', (kind, spec, count) => {
    expect(podsOf(clusterOf([workload(kind, 'x', spec)]), `${kind}/default/x`)).toHaveLength(count);
  });

  test('what a Job made has succeeded, and answers nobody', () => {
    const cluster = clusterOf([workload('Job', 'x'), service('x')]);
    expect([...cluster.pods.values()].map(({ status }) => status.phase)).toContain('Succeeded');
    expect(cluster.slicesOfService.get('Service/default/x')?.flatMap(({ endpoints }) => endpoints)).toEqual([]);
  });
});

describe('a dump of a live cluster', () => {
  const owned = (name: string, kind: string, owner: string, labels: JsonObject = {}) =>
    object('Pod', name, {
      metadata: {
        labels: { app: 'web', ...labels },
        ownerReferences: [{ apiVersion: 'apps/v1', kind, name: owner, uid: 'u', controller: true }],
      },
      spec: { nodeName: 'node-1', containers: [{ name: 'web' }] },
      status: { phase: 'Running', podIP: `10.244.1.${name.length}`, conditions: [{ type: 'Ready', status: 'True' }] },
    });
  const replicaSet = (name: string, replicas: number, revision: string) =>
    object('ReplicaSet', name, {
      metadata: {
        annotations: { 'deployment.kubernetes.io/revision': revision },
        ownerReferences: [{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', uid: 'u', controller: true }],
      },
      spec: {
        replicas,
        selector: { matchLabels: { app: 'web', 'pod-template-hash': name.slice(4) } },
        template: {
          metadata: { labels: { app: 'web', 'pod-template-hash': name.slice(4) } },
          spec: { containers: [{ name: 'web' }] },
        },
      },
    });

  test.each([
    [
      'Deployment, ReplicaSets and Pods: nothing is made twice',
      [
        deployment('web', 2),
        replicaSet('web-old', 0, '1'),
        replicaSet('web-new', 2, '2'),
        owned('web-new-a', 'ReplicaSet', 'web-new', { 'pod-template-hash': 'new' }),
        owned('web-new-bb', 'ReplicaSet', 'web-new', { 'pod-template-hash': 'new' }),
      ],
      ['web-new-a', 'web-new-bb'],
    ],
    [
      'Deployment and Pods: the ReplicaSet between is known by its name',
      [deployment('web', 1), owned('web-new-a', 'ReplicaSet', 'web-new', { 'pod-template-hash': 'new' })],
      ['web-new-a'],
    ],
    [
      'one Pod too few: one is made',
      [
        deployment('web', 2),
        replicaSet('web-new', 2, '2'),
        owned('web-new-a', 'ReplicaSet', 'web-new', { 'pod-template-hash': 'new' }),
      ],
      ['web-new-a', expect.stringMatching(/^web-new-[a-z0-9]{5}$/)],
    ],
  ])('%s', (_, objects, expected) => {
    const names = podsOf(clusterOf(objects), 'Deployment/default/web').map((ref) => ref.split('/').at(-1));
    expect(names).toEqual(expected);
  });

  test('a StatefulSet makes the numbers that are missing', () => {
    const cluster = clusterOf([workload('StatefulSet', 'web', { replicas: 3 }), owned('web-1', 'StatefulSet', 'web')]);
    expect(podsOf(cluster, 'StatefulSet/default/web').toSorted(byName)).toEqual([
      'Pod/default/web-0',
      'Pod/default/web-1',
      'Pod/default/web-2',
    ]);
  });

  test('a ReplicaSet adopts a Pod of nobody that it selects', () => {
    const cluster = clusterOf([workload('ReplicaSet', 'web', { replicas: 2 }), pod('web')]);
    expect(podsOf(cluster, 'ReplicaSet/default/web')).toHaveLength(1);
  });
});

describe('which Node', () => {
  const taint = (effect: string) => ({ spec: { taints: [{ key: 'gpu', value: 'yes', effect }] } });
  const off = { status: { conditions: [{ type: 'Ready', status: 'False' }] } };
  test.each<readonly [string, readonly KubeObject[], readonly string[], number]>([
    [
      'a cordoned Node takes none',
      [node('a', { spec: { unschedulable: true } }), node('b'), deployment('web', 2)],
      ['b', 'b'],
      0,
    ],
    ['nor does one that is not ready', [node('a', off), node('b'), deployment('web', 2)], ['b', 'b'], 0],
    ['nor one with a taint', [node('a', taint('NoSchedule')), deployment('web', 2)], [], 2],
    ['a taint that only prefers is no bar', [node('a', taint('PreferNoSchedule')), deployment('web', 1)], ['a'], 0],
    [
      'a toleration lets in',
      [
        node('a', taint('NoSchedule')),
        deployment('web', 1, { tolerations: [{ key: 'gpu', operator: 'Equal', value: 'yes' }] }),
      ],
      ['a'],
      0,
    ],
    ['a nodeSelector that no Node has', [node('a'), deployment('web', 2, { nodeSelector: { disk: 'ssd' } })], [], 2],
    [
      'a nodeSelector that one Node has',
      [
        node('a'),
        node('b', { metadata: { labels: { disk: 'ssd' } } }),
        deployment('web', 2, { nodeSelector: { disk: 'ssd' } }),
      ],
      ['b', 'b'],
      0,
    ],
    [
      'a Node that takes one Pod',
      [node('a', { status: { allocatable: { pods: 3 } } }), deployment('web', 2)],
      ['a'],
      1,
    ],
  ])('%s', (_, objects, nodes, pending) => {
    const cluster = clusterOf(objects);
    expect(nodesOf(cluster, 'Deployment/default/web')).toEqual(nodes);
    expect(cluster.pending.get('Deployment/default/web') ?? 0).toBe(pending);
  });

  test('replicas are spread one a Node', () => {
    expect(nodesOf(clusterOf([deployment('web', 3)]), 'Deployment/default/web').toSorted(byName)).toEqual([
      'node-1',
      'node-2',
      'node-3',
    ]);
  });

  test('a million replicas are counted, not made', () => {
    const cluster = clusterOf([deployment('web', 1_000_000)]);
    const running = podsOf(cluster, 'Deployment/default/web').length;
    expect(running).toBe(3 * 110 - 2);
    expect(cluster.pending.get('Deployment/default/web')).toBe(1_000_000 - running);
  });

  test('a StatefulSet waits for the one before', () => {
    const objects = [
      node('a', { status: { allocatable: { pods: 3 } } }),
      workload('StatefulSet', 'db', { replicas: 3 }),
    ];
    expect(clusterOf(objects).pending.get('StatefulSet/default/db')).toBe(1);
  });

  test('a Pod stays where it runs when its Node is cordoned, and leaves one that is tainted NoExecute', () => {
    const before = clusterOf([node('a'), node('b'), deployment('web', 2)]);
    const again = (fields: JsonObject) =>
      nodesOf(
        clusterOf([node('a', fields), node('b'), deployment('web', 2)], {}, { allocated: before.allocated }),
        'Deployment/default/web',
      );
    expect(again({ spec: { unschedulable: true } }).toSorted(byName)).toEqual(['a', 'b']);
    expect(again(taint('NoExecute'))).toEqual(['b', 'b']);
  });
});

describe('addresses of Pods', () => {
  test.each([
    ['of its Node', pod('web', { nodeName: 'node-2' }), /^10\.244\.2\.\d+$/],
    ['its Node, on the host network', pod('web', { nodeName: 'node-2', hostNetwork: true }), /^192\.168\.0\.12$/],
    ['as written', pod('web', { nodeName: 'node-2' }, { status: { podIP: '10.9.9.9' } }), /^10\.9\.9\.9$/],
    ['a written address tells the Node', pod('web', {}, { status: { podIP: '10.244.3.7' } }), /^10\.244\.3\.7$/],
  ])('%s', (_, one, expected) => {
    const { spec, status } = clusterOf([one]).pods.get('Pod/default/web')!;
    expect(status.podIP).toMatch(expected);
    if (status.podIP === '10.244.3.7') expect(spec.nodeName).toBe('node-3');
    expect(status).toMatchObject({
      phase: 'Running',
      conditions: expect.arrayContaining([{ type: 'Ready', status: 'True' }]),
    });
  });

  test('one a family', () => {
    const cluster = clusterOf([deployment('web')], { podCIDR: '10.244.0.0/16,fd00:10:244::/56' });
    const [ref] = podsOf(cluster, 'Deployment/default/web');
    const ips = cluster.pods.get(ref as 'Pod/x')?.status.podIPs?.map(({ ip }) => ip);
    expect(ips).toEqual([expect.stringMatching(/^10\.244\.\d\.\d+$/), expect.stringMatching(/^fd00:10:244:\d::/)]);
  });

  test('a written address is given to nobody else', () => {
    const alone = clusterOf([deployment('web')]);
    const taken = Object.values(alone.allocated.addresses)
      .flat()
      .find((ip) => ip.startsWith('10.244.'))!;
    const cluster = clusterOf([deployment('web'), pod('first', { nodeName: 'node-1' }, { status: { podIP: taken } })]);
    expect(cluster.byAddress.get(taken)).toEqual([{ kind: 'pod', ref: 'Pod/default/first' }]);
  });

  test('a Pod that is not ready as written stays so', () => {
    const status = { phase: 'Running', conditions: [{ type: 'Ready', status: 'False' }] };
    expect(clusterOf([pod('web', {}, { status })]).pods.get('Pod/default/web')?.status.conditions).toEqual(
      status.conditions,
    );
  });

  test('a Node with a small block runs as many as it has addresses; the others wait', () => {
    const small = object('Node', 'a', { spec: { podCIDR: '10.244.1.0/29' } });
    const cluster = clusterOf([small, deployment('web', 6)]);
    const phases = [...cluster.pods.values()].map(({ status }) => status.phase);
    expect(phases.filter((phase) => phase === 'Running')).toHaveLength(5);
    expect(phases.filter((phase) => phase === 'Pending')).toHaveLength(3);
  });
});
