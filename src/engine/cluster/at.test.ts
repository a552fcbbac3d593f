import { describe, expect, test } from 'vitest';
import type { ObjectRef } from '../api/kind.ts';
import { isReady } from '../api/pod.ts';
import type { ClusterEvent } from '../workspace.ts';
import { clusterOf, deployment, pod, podsOf, service, workload } from './cluster.fixture.ts';
import type { Cluster } from './cluster.ts';

const WEB = 'Deployment/default/web';
const ready = (cluster: Cluster, name: ObjectRef) =>
  cluster.slicesOfService.get(name)!.flatMap(({ endpoints }) => endpoints.filter(({ conditions }) => conditions.ready))
    .length;
const deletion = (ref: string, at = 10): ClusterEvent => ({ at, kind: 'delete-pod', pod: ref as ObjectRef });

describe('a Pod is deleted', () => {
  const objects = [deployment('web', 2), service('web'), workload('StatefulSet', 'db', { replicas: 1 }), pod('bare')];
  const before = clusterOf(objects);
  const [first, second] = podsOf(before, WEB) as [ObjectRef, ObjectRef];
  const ipOf = (cluster: Cluster, ref: ObjectRef) => cluster.pods.get(ref)?.status.podIP;

  test('of a Deployment: another of another name and address, and the Service still has two', () => {
    const after = clusterOf(objects, {}, { events: [deletion(first)], now: 10 });
    const now = podsOf(after, WEB) as ObjectRef[];
    expect(now).toHaveLength(2);
    expect(now).toContain(second);
    expect(now).not.toContain(first);
    const [successor] = now.filter((ref) => ref !== second);
    expect(ipOf(after, successor!)).not.toBe(ipOf(before, first));
    expect(ipOf(after, second)).toBe(ipOf(before, second));
    expect(ready(after, 'Service/default/web')).toBe(2);
    expect(after.objects.has(first)).toBe(false);
  });

  test('of a StatefulSet: the same name, another address', () => {
    const after = clusterOf(objects, {}, { events: [deletion('Pod/default/db-0')], now: 10 });
    expect(ipOf(after, 'Pod/default/db-0')).toBeDefined();
    expect(ipOf(after, 'Pod/default/db-0')).not.toBe(ipOf(before, 'Pod/default/db-0'));
  });

  test('of nobody: it is gone', () => {
    expect(
      clusterOf(objects, {}, { events: [deletion('Pod/default/bare')], now: 10 }).pods.has('Pod/default/bare'),
    ).toBe(false);
  });

  test('not yet: everything is as it was', () => {
    expect([...clusterOf(objects, {}, { events: [deletion(first)], now: 9 }).pods]).toEqual([...before.pods]);
  });

  test('time may run back, and forth again', () => {
    const events = [deletion(first), deletion('Pod/default/db-0', 20)];
    const after = clusterOf(objects, {}, { events, now: 30 });
    const back = clusterOf(objects, {}, { events, now: 0, allocated: after.allocated });
    expect([...back.pods]).toEqual([...before.pods]);
    const forth = clusterOf(objects, {}, { events, now: 30, allocated: after.allocated });
    expect([...forth.pods]).toEqual([...after.pods]);
  });

  test('one that is not there: nothing happens', () => {
    expect([...clusterOf(objects, {}, { events: [deletion('Pod/default/gone')], now: 10 }).pods.keys()]).toEqual([
      ...before.pods.keys(),
    ]);
  });
});

describe('readiness and Nodes', () => {
  const objects = [deployment('web', 3), service('web')];
  const [first] = podsOf(clusterOf(objects), WEB) as [ObjectRef];
  test.each<readonly [string, readonly ClusterEvent[], number]>([
    ['a failed probe', [{ at: 1, kind: 'fail-readiness', pod: first }], 2],
    [
      'and one that is well again',
      [
        { at: 1, kind: 'fail-readiness', pod: first },
        { at: 2, kind: 'restore-readiness', pod: first },
      ],
      3,
    ],
    ['a Node that is off', [{ at: 1, kind: 'node-off', node: 'Node/node-1' }], 2],
    [
      'and on again',
      [
        { at: 1, kind: 'node-off', node: 'Node/node-1' },
        { at: 2, kind: 'node-on', node: 'Node/node-1' },
      ],
      3,
    ],
  ])('%s', (_, events, count) => {
    expect(ready(clusterOf(objects, {}, { events, now: 5 }), 'Service/default/web')).toBe(count);
  });

  test('a Node that is off is not ready, nor is any Pod on it', () => {
    const cluster = clusterOf(objects, {}, { events: [{ at: 1, kind: 'node-off', node: 'Node/node-1' }], now: 5 });
    expect(cluster.nodes.get('Node/node-1')?.status.conditions[0]?.status).toBe('Unknown');
    expect(cluster.podsOfNode.get('node-1')?.some(isReady)).toBe(false);
  });
});
