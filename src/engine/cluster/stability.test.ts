import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KubeObject } from '../api/kind.ts';
import { clusterOf, deployment, ingress, object, pod, service, workload } from './cluster.fixture.ts';
import type { Cluster } from './cluster.ts';

const NAMES = ['web', 'api', 'db', 'cache', 'shop', 'cart', 'mail', 'auth'];

/** Manifests of some applications: what each is, and how many replicas it has. */
const applications = fc
  .uniqueArray(
    fc.record({ name: fc.constantFrom(...NAMES), replicas: fc.integer({ min: 0, max: 9 }), kind: fc.nat(5) }),
    {
      selector: ({ name }) => name,
      maxLength: 8,
    },
  )
  .map((all) => all.flatMap(({ name, replicas, kind }) => application(name, replicas, kind)));

function application(name: string, replicas: number, kind: number): KubeObject[] {
  switch (kind) {
    case 0:
      return [workload('StatefulSet', name, { replicas, serviceName: name }), service(name, { clusterIP: 'None' })];
    case 1:
      return [workload('DaemonSet', name), service(name, { type: 'NodePort' })];
    case 2:
      return [pod(name), service(name, { type: 'LoadBalancer', externalTrafficPolicy: 'Local' })];
    case 3:
      return [deployment(name, replicas), service(name), ingress(name)];
    case 4:
      return [workload('ReplicaSet', name, { replicas }), service(name, { type: 'LoadBalancer' })];
    default:
      return [deployment(name, replicas), service(name, { type: 'NodePort' })];
  }
}

/** Thirty cases each: enough to find what is wrong, and short. */
function check(property: Parameters<typeof fc.assert>[0]): void {
  void fc.assert(property, { numRuns: 30 });
}

/** Everything that was given out, by owner, without the order in which it was. */
function given(cluster: Cluster): Readonly<Record<string, unknown>> {
  const facts: Record<string, unknown> = {};
  for (const [ref, { spec, status }] of cluster.pods) facts[ref] = [spec.nodeName, status.podIPs];
  for (const [ref, { spec, status }] of cluster.services) facts[ref] = [spec, status];
  for (const [ref, { spec, status }] of cluster.nodes) facts[ref] = [spec, status];
  for (const [ref, { status }] of cluster.ingresses) facts[ref] = status;
  for (const [key, pods] of Object.entries(cluster.allocated.pods)) facts[`pods of ${key}`] = pods;
  return facts;
}

describe('what was given out stays', () => {
  test('a second run with what the first gave out is the same', () => {
    check(
      fc.property(applications, (objects) => {
        const first = clusterOf(objects);
        const second = clusterOf(objects, {}, { allocated: first.allocated });
        expect(given(second)).toEqual(given(first));
        expect(second.allocated).toEqual(first.allocated);
      }),
    );
  });

  test('the order of documents decides nothing', () => {
    check(
      fc.property(
        applications.chain((objects) =>
          fc.tuple(fc.constant(objects), fc.shuffledSubarray(objects, { minLength: objects.length })),
        ),
        ([objects, shuffled]) => {
          expect(given(clusterOf(shuffled))).toEqual(given(clusterOf(objects)));
        },
      ),
    );
  });

  const additions: readonly (readonly [string, (objects: readonly KubeObject[]) => readonly KubeObject[]])[] = [
    ['a Service in front', (objects) => [service('aaa', { type: 'LoadBalancer' }), ...objects]],
    ['a Deployment in front', (objects) => [deployment('aaa', 5), ...objects]],
    ['a Pod behind', (objects) => [...objects, pod('zzz')]],
    [
      'a StatefulSet and an Ingress',
      (objects) => [workload('StatefulSet', 'aaa', { replicas: 3 }), ...objects, ingress('zzz')],
    ],
  ];
  test.each(additions)('%s changes nobody else', (_, add) => {
    check(
      fc.property(applications, (objects) => {
        const before = clusterOf(objects);
        const after = clusterOf(add(objects), {}, { allocated: before.allocated });
        expect(given(after)).toMatchObject(given(before));
      }),
    );
  });

  test('a replica more changes no other Pod', () => {
    check(
      fc.property(applications, fc.integer({ min: 1, max: 9 }), (objects, replicas) => {
        const before = clusterOf([...objects, deployment('more', replicas)]);
        const after = clusterOf([...objects, deployment('more', replicas + 1)], {}, { allocated: before.allocated });
        const { 'pods of Deployment/default/more': had, ...others } = given(before);
        const { 'pods of Deployment/default/more': has } = given(after);
        expect(given(after)).toMatchObject(others);
        expect((has as unknown[]).slice(0, replicas)).toEqual(had);
        expect(has).toHaveLength(replicas + 1);
      }),
    );
  });

  test('a Node more moves no Pod', () => {
    const nodes = (count: number) => Array.from({ length: count }, (_, i) => object('Node', `node-${i + 1}`));
    check(
      fc.property(
        applications.filter((objects) => objects.every(({ kind }) => kind !== 'DaemonSet')),
        fc.integer({ min: 1, max: 4 }),
        (objects, count) => {
          const before = clusterOf([...nodes(count), ...objects]);
          const after = clusterOf([...nodes(count + 1), ...objects], {}, { allocated: before.allocated });
          expect(given(after)).toMatchObject(given(before));
        },
      ),
    );
  });

  test('no address and no node port is given twice', () => {
    check(
      fc.property(applications, (objects) => {
        const cluster = clusterOf(objects);
        for (const [address, owners] of cluster.byAddress) expect([address, owners.length]).toEqual([address, 1]);
        const ports = Object.values(cluster.allocated.nodePorts);
        expect(new Set(ports).size).toBe(ports.length);
      }),
    );
  });
});
