import type { FieldPath, KubeObject, ObjectRef } from '../api/kind.ts';
import type { Pod, PodSpec } from '../api/pod.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { refOfOwner } from '../cluster/object-ref.ts';

/** The Pods that an object describes: of itself, or of the template that it makes Pods of. */
export interface DescribedPods {
  /** Where their spec stands in the object: `spec.template.spec`. */
  readonly path: FieldPath;
  readonly spec: PodSpec;
}

const PLACES: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec'],
  Deployment: ['spec', 'template', 'spec'],
  ReplicaSet: ['spec', 'template', 'spec'],
  ReplicationController: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
};

/** What an object says of Pods; nothing where an owner that is written too says the same (a dump of a live cluster). */
export function describedPods(object: KubeObject, cluster: Cluster): DescribedPods | undefined {
  const owners = object.metadata.ownerReferences;
  if (owners?.some((owner) => cluster.objects.has(refOfOwner(object, owner)))) return undefined;
  let pods = described.get(object);
  if (!pods) described.set(object, (pods = podsDescribedBy(object) ?? 'none'));
  return pods === 'none' ? undefined : pods;
}

/** Several rules ask it of each object. */
const described = new WeakMap<KubeObject, DescribedPods | 'none'>();

function podsDescribedBy(object: KubeObject): DescribedPods | undefined {
  const steps = PLACES[object.kind];
  if (!steps) return undefined;
  let value: unknown = object;
  for (const step of steps) value = (value as Readonly<Record<string, unknown>> | undefined)?.[step];
  return value === undefined ? undefined : { path: steps.join('.'), spec: value as PodSpec };
}

const tables = new WeakMap<Cluster, ReadonlyMap<ObjectRef, readonly Pod[]>>();

/** The Pods in the cluster that are of an object: itself, or those of a workload. Pods that ended are left out. */
export function podsOfObject(cluster: Cluster, ref: ObjectRef): readonly Pod[] {
  let table = tables.get(cluster);
  if (!table) tables.set(cluster, (table = podsByWorkload(cluster)));
  return table.get(ref) ?? [];
}

function podsByWorkload({ pods, workloadOfPod }: Cluster): ReadonlyMap<ObjectRef, readonly Pod[]> {
  const table = new Map<ObjectRef, Pod[]>();
  for (const [ref, pod] of pods) {
    if (pod.status.phase === 'Succeeded' || pod.status.phase === 'Failed') continue;
    const owner = workloadOfPod.get(ref) ?? ref;
    const known = table.get(owner);
    if (known) known.push(pod);
    else table.set(owner, [pod]);
  }
  return table;
}
