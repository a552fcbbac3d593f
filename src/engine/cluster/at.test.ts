import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KubeObject, ObjectRef } from '../api/kind.ts';
import { isNodeReady } from '../api/node.ts';
import { isReady, isTerminating } from '../api/pod.ts';
import type { ClusterEvent } from '../workspace.ts';
import { clusterOf, deployment, object, pod, podsOf, service, workload } from './cluster.fixture.ts';
import type { Cluster } from './cluster.ts';

const WEB = 'Deployment/default/web';
const ready = (cluster: Cluster, name: ObjectRef) =>
  cluster.slicesOfService.get(name)!.flatMap(({ endpoints }) => endpoints.filter(({ conditions }) => conditions.ready))
    .length;
const deletion = (ref: string, at = 10): ClusterEvent => ({ at, kind: 'delete-pod', pod: ref as ObjectRef });
const staying = (cluster: Cluster, name: string) =>
  podsOf(cluster, name).filter((ref) => !isTerminating(cluster.pods.get(ref as ObjectRef)!));
const ipOf = (cluster: Cluster, ref: ObjectRef) => cluster.pods.get(ref)?.status.podIP;
const nodesOf = (cluster: Cluster, name: string) =>
  staying(cluster, name).map((ref) => cluster.pods.get(ref as ObjectRef)?.spec.nodeName ?? '');

describe('a Pod is deleted', () => {
  const objects = [deployment('web', 2), service('web'), workload('StatefulSet', 'db', { replicas: 1 }), pod('bare')];
  const before = clusterOf(objects);
  const [first, second] = podsOf(before, WEB) as [ObjectRef, ObjectRef];

  test('of a Deployment: another of another name and address, and the Service has two again', () => {
    const at = (now: number) => clusterOf(objects, {}, { events: [deletion(first)], now });
    expect(isTerminating(at(10).pods.get(first)!)).toBe(true);
    const after = at(40);
    const now = podsOf(after, WEB) as ObjectRef[];
    expect(now).toHaveLength(2);
    expect(now).toContain(second);
    expect(now).not.toContain(first);
    const [successor] = now.filter((ref) => ref !== second);
    expect(ipOf(after, successor!)).not.toBe(ipOf(before, first));
    expect(ipOf(after, second)).toBe(ipOf(before, second));
    expect(ready(after, 'Service/default/web')).toBe(2);
    expect(after.objects.has(first)).toBe(false);
    expect(after.madeFor.get(successor!)).toBe(WEB);
    expect(podsOf(at(39.9), WEB)).toHaveLength(3);
  });

  test('of a StatefulSet: the same name, another address', () => {
    const after = clusterOf(objects, {}, { events: [deletion('Pod/default/db-0')], now: 45 });
    expect(ipOf(after, 'Pod/default/db-0')).toBeDefined();
    expect(ipOf(after, 'Pod/default/db-0')).not.toBe(ipOf(before, 'Pod/default/db-0'));
    expect(after.pods.get('Pod/default/db-0')?.metadata.labels['apps.kubernetes.io/pod-index']).toBe('0');
  });

  test('of nobody: it is gone', () => {
    const at = (now: number) => clusterOf(objects, {}, { events: [deletion('Pod/default/bare')], now });
    expect(at(39.9).pods.has('Pod/default/bare')).toBe(true);
    expect(at(40).pods.has('Pod/default/bare')).toBe(false);
  });

  test('twice: the second time nothing is new', () => {
    const once = clusterOf(objects, {}, { events: [deletion(first)], now: 60 });
    const twice = clusterOf(objects, {}, { events: [deletion(first), deletion(first, 20)], now: 60 });
    expect([...twice.pods]).toEqual([...once.pods]);
  });

  test('not yet: everything is as it was', () => {
    expect([...clusterOf(objects, {}, { events: [deletion(first)], now: 9 }).pods]).toEqual([...before.pods]);
  });

  test('one that is not there: nothing happens', () => {
    expect([...clusterOf(objects, {}, { events: [deletion('Pod/default/gone')], now: 10 }).pods.keys()]).toEqual([
      ...before.pods.keys(),
    ]);
  });

  test('a card keeps its place when the one that was deleted goes', () => {
    const at = (now: number) => clusterOf(objects, { nodes: 1 }, { events: [deletion(first)], now }).faults.slots;
    for (const [ref, slot] of at(41)) expect([ref, at(11).get(ref)]).toEqual([ref, slot]);
  });
});

describe('who replaces the Pods of a Node that stays off', () => {
  const objects = [
    deployment('web', 3),
    workload('StatefulSet', 'db', { replicas: 3 }),
    workload('DaemonSet', 'agent'),
    pod('bare', { nodeName: 'node-1' }),
  ];
  const off: ClusterEvent = { at: 0, kind: 'node-off', node: 'Node/node-1' };
  const before = clusterOf(objects);
  const after = clusterOf(objects, {}, { events: [off], now: 1000 });

  test.each([
    ['a Deployment does, elsewhere', WEB, 3, true],
    ['a StatefulSet does not', 'StatefulSet/default/db', 2, true],
    ['a DaemonSet does not, its Pod is not even deleted', 'DaemonSet/default/agent', 3, false],
  ])('%s', (_, name, count, deletes) => {
    expect(nodesOf(before, name)).toContain('node-1');
    expect(staying(after, name)).toHaveLength(count);
    if (deletes) expect(nodesOf(after, name)).not.toContain('node-1');
    expect(podsOf(after, name).some((ref) => isTerminating(after.pods.get(ref as ObjectRef)!))).toBe(deletes);
  });

  test('a Pod of nobody is deleted too, and stays Terminating', () => {
    expect(isTerminating(after.pods.get('Pod/default/bare')!)).toBe(true);
  });

  test('the Node is NotReady 50 seconds on, and none of its Pods is ready', () => {
    const at = (now: number) => clusterOf(objects, {}, { events: [off], now });
    expect(isNodeReady(at(49).nodes.get('Node/node-1')!)).toBe(true);
    expect(isNodeReady(at(50).nodes.get('Node/node-1')!)).toBe(false);
    expect(at(50).podsOfNode.get('node-1')?.some(isReady)).toBe(false);
    expect(at(0).faults.off.has('node-1')).toBe(true);
  });

  test('back in time, nobody is replaced', () => {
    const events: ClusterEvent[] = [off, { at: 349, kind: 'node-on', node: 'Node/node-1' }];
    const back = clusterOf(objects, {}, { events, now: 1000 });
    expect(podsOf(back, WEB).toSorted()).toEqual(podsOf(before, WEB).toSorted());
    expect([...back.pods.values()].every(isReady)).toBe(true);
  });

  test('where every Node is silent, no Pod is driven out', () => {
    const all = ['node-1', 'node-2', 'node-3'].map((name): ClusterEvent => ({ ...off, node: `Node/${name}` }));
    expect([...clusterOf(objects, {}, { events: all, now: 1000 }).pods.values()].some(isTerminating)).toBe(false);
  });

  test('nor where three of a zone of five are', () => {
    const three = [1, 2, 3].map((n): ClusterEvent => ({ at: 0, kind: 'node-cut-off', node: `Node/node-${n}` }));
    const cluster = clusterOf([deployment('web', 5)], { nodes: 5 }, { events: three, now: 1000 });
    expect([...cluster.pods.values()].some(isTerminating)).toBe(false);
  });
});

describe('where the Pods go', () => {
  test('of a drained Node: elsewhere, and none comes there until it is uncordoned', () => {
    const drain: ClusterEvent = { at: 0, kind: 'drain-node', node: 'Node/node-1' };
    const objects = [deployment('web', 3)];
    expect(nodesOf(clusterOf(objects, {}, { events: [drain], now: 60 }), WEB)).not.toContain('node-1');
    const more: ClusterEvent[] = [
      { at: 60, kind: 'uncordon-node', node: 'Node/node-1' },
      { at: 60, kind: 'scale', workload: WEB, replicas: 5 },
    ];
    expect(nodesOf(clusterOf(objects, {}, { events: [drain, ...more], now: 90 }), WEB).sort()).toEqual([
      'node-1',
      'node-2',
      'node-2',
      'node-3',
      'node-3',
    ]);
  });

  test('of one where no other takes them: nowhere, they are counted, and come when it does', () => {
    const objects = [deployment('web', 2)];
    const events: ClusterEvent[] = [
      { at: 0, kind: 'drain-node', node: 'Node/node-1' },
      { at: 100, kind: 'uncordon-node', node: 'Node/node-1' },
    ];
    const at = (now: number) => clusterOf(objects, { nodes: 1 }, { events, now });
    expect(at(60).pending.get(WEB)).toBe(2);
    expect(staying(at(60), WEB)).toEqual([]);
    expect(at(105).pending.has(WEB)).toBe(false);
    expect(staying(at(105), WEB)).toHaveLength(2);
  });
});

describe('a roll-out', () => {
  const rolled = (spec: Parameters<typeof workload>[2], now: number, kind = 'Deployment') =>
    clusterOf(
      [workload(kind, 'web', spec), service('web')],
      {},
      {
        events: [{ at: 0, kind: 'roll-out', workload: `${kind}/default/web`, hash: 'new' }],
        now,
      },
    );
  const isNew = (cluster: Cluster, name: string) =>
    staying(cluster, name).filter((ref) => {
      const { labels } = cluster.pods.get(ref as ObjectRef)!.metadata;
      return labels['pod-template-hash'] === 'new' || labels['controller-revision-hash']?.endsWith('new');
    }).length;

  test.each([
    // 4 replicas: one more, one fewer.
    ['at once one comes and one goes', { replicas: 4 }, 0, 3, 2],
    ['when they are ready, the next', { replicas: 4 }, 5, 3, 4],
    ['all are new in the end', { replicas: 4 }, 60, 4, 4],
    [
      'nothing more than wanted: the old go first',
      { replicas: 2, strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } } },
      0,
      1,
      1,
    ],
    ['minReadySeconds hold it up, though they are ready', { replicas: 4, minReadySeconds: 20 }, 24, 5, 2],
    ['until they are over', { replicas: 4, minReadySeconds: 20 }, 25, 3, 4],
  ])('of a Deployment: %s', (_, spec, now, count, fresh) => {
    const cluster = rolled(spec, now);
    expect(ready(cluster, 'Service/default/web')).toBe(count);
    expect(isNew(cluster, WEB)).toBe(fresh);
  });

  test('of a DaemonSet: one Node after another', () => {
    const name = 'DaemonSet/default/web';
    expect([0, 35, 70, 105].map((now) => isNew(rolled({}, now, 'DaemonSet'), name))).toEqual([0, 1, 2, 3]);
    expect(nodesOf(rolled({}, 200, 'DaemonSet'), name).sort()).toEqual(['node-1', 'node-2', 'node-3']);
  });

  test('of a StatefulSet: only from its partition on', () => {
    const spec = { replicas: 3, updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 2 } } };
    const cluster = rolled(spec, 1000, 'StatefulSet');
    expect(isNew(cluster, 'StatefulSet/default/web')).toBe(1);
    expect(cluster.pods.get('Pod/default/web-2')?.metadata.labels['controller-revision-hash']).toBe('web-new');
  });

  test('typing is none: the settled cluster has no past', () => {
    expect(clusterOf([deployment('web', 4)]).faults.next).toBeUndefined();
  });
});

describe('what is known where', () => {
  const objects = [deployment('web', 3), service('web')];
  const [first] = podsOf(clusterOf(objects), WEB) as [ObjectRef];

  test('most Nodes share one view, and only those that differ have one', () => {
    const events: ClusterEvent[] = [{ at: 0, kind: 'node-cut-off', node: 'Node/node-1' }, deletion(first, 10)];
    const cluster = clusterOf(objects, {}, { events, now: 12 });
    expect([...cluster.faults.rulesOn.keys()]).toEqual(['node-1']);
    expect([...cluster.faults.knownOn.keys()]).toEqual(['node-1']);
    expect(ready(cluster.faults.rulesOn.get('node-1')!, 'Service/default/web')).toBe(3);
    expect(ready(cluster, 'Service/default/web')).toBe(2);
    expect(cluster.faults.rulesOn.get('node-1')!.pods).toBe(cluster.pods);
  });

  test('what happens next is told, until all has settled', () => {
    const at = (now: number) => clusterOf(objects, {}, { events: [deletion(first)], now }).faults.next;
    expect([0, 10, 15, 40].map(at)).toEqual([10, 15, 40, undefined]);
  });
});

describe('time is an argument', () => {
  const objects: readonly KubeObject[] = [
    deployment('web', 3),
    service('web', { type: 'LoadBalancer', externalTrafficPolicy: 'Local' }),
    workload('StatefulSet', 'db', { replicas: 2 }),
    workload('DaemonSet', 'agent'),
    object('Node', 'node-1'),
    object('Node', 'node-2'),
    object('Node', 'node-3'),
  ];
  const before = clusterOf(objects);
  const pods = [...before.pods.keys()];
  const nodes = [...before.nodes.keys()];
  const second = fc.integer({ min: 0, max: 800 }).map((half) => half / 2);
  const event: fc.Arbitrary<ClusterEvent> = fc.oneof(
    fc.record({
      at: second,
      kind: fc.constantFrom('delete-pod', 'fail-readiness', 'restore-readiness'),
      pod: fc.constantFrom(...pods),
    }),
    fc.record({
      at: second,
      kind: fc.constantFrom('node-off', 'node-on', 'node-cut-off', 'node-joined-again', 'drain-node', 'uncordon-node'),
      node: fc.constantFrom(...nodes),
    }),
    fc.record({
      at: second,
      kind: fc.constant('scale' as const),
      workload: fc.constantFrom<ObjectRef>(WEB, 'StatefulSet/default/db'),
      replicas: fc.nat(6),
    }),
    fc.record({
      at: second,
      kind: fc.constant('roll-out' as const),
      workload: fc.constantFrom<ObjectRef>(WEB, 'StatefulSet/default/db', 'DaemonSet/default/agent'),
    }),
    fc.record({ at: second, kind: fc.constantFrom('stop-cluster-dns', 'start-cluster-dns') }),
  ) as fc.Arbitrary<ClusterEvent>;
  const story = fc.array(event, { minLength: 1, maxLength: 6 });
  const facts = ({ pods: all, nodes: machines, slicesOfService, faults }: Cluster) => ({
    pods: [...all],
    nodes: [...machines],
    slices: [...slicesOfService],
    rules: [...faults.rulesOn].map(([name, seen]) => [name, [...seen.slicesOfService]]),
    checks: [...faults.failingChecks].map(([name, failing]) => [name, [...failing]]),
    next: faults.next,
  });
  const check = (property: Parameters<typeof fc.assert>[0]) => void fc.assert(property, { numRuns: 60 });

  test('a second is the same, whichever was asked before', () => {
    check(
      fc.property(story, second, second, (events, t1, t2) => {
        const direct = clusterOf(objects, {}, { allocated: before.allocated, events, now: t2 });
        const { allocated } = clusterOf(objects, {}, { allocated: before.allocated, events, now: t1 });
        expect(facts(clusterOf(objects, {}, { allocated, events, now: t2 }))).toEqual(facts(direct));
        expect(facts(clusterOf(objects, {}, { allocated: before.allocated, events, now: t2 }))).toEqual(facts(direct));
      }),
    );
  });

  test('before the first event it is the settled cluster, with the same memory of its Pods', () => {
    check(
      fc.property(story, (events) => {
        const later = events.map((one) => ({ ...one, at: one.at + 1 }));
        const now = clusterOf(objects, {}, { allocated: before.allocated, events: later, now: 0.5 });
        expect([...now.pods]).toEqual([...before.pods]);
        const { allocated } = clusterOf(objects, {}, { allocated: before.allocated, events: later, now: 500 });
        expect(allocated.pods).toEqual(before.allocated.pods);
      }),
    );
  });

  test('nothing changes before the second that is told as the next', () => {
    check(
      fc.property(story, second, (events, now) => {
        const here = clusterOf(objects, {}, { allocated: before.allocated, events, now });
        const { next = now + 1000 } = here.faults;
        expect(next).toBeGreaterThan(now);
        const then = clusterOf(objects, {}, { allocated: before.allocated, events, now: next - 0.001 });
        expect(facts(then)).toEqual(facts(here));
      }),
    );
  });

  test('no address is given twice', () => {
    check(
      fc.property(story, second, (events, now) => {
        const cluster = clusterOf(objects, {}, { allocated: before.allocated, events, now });
        for (const [address, owners] of cluster.byAddress) expect([address, owners.length]).toEqual([address, 1]);
      }),
    );
  });
});
