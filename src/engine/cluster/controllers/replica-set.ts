import { refOf } from '../../api/kind.ts';
import type { KubeObject, ObjectRef } from '../../api/kind.ts';
import type { LabelSelector } from '../../api/label-selector.ts';
import type { PodTemplate } from '../../api/pod-template.ts';
import { activePodsOf } from '../owned-pods.ts';
import type { OwnedPods } from '../owned-pods.ts';
import { ownerReferenceOf } from '../pod-set.ts';
import type { PodSet } from '../pod-set.ts';

/** A ReplicaSet, or a ReplicationController with its plain selector read as one. */
interface Replicated extends KubeObject {
  readonly spec: { readonly replicas: number; readonly selector: LabelSelector; readonly template: PodTemplate };
}

/** The Pods that a ReplicaSet lacks (pkg/controller/replicaset/replica_set.go, manageReplicas). */
export function podSetOfReplicaSet(owned: OwnedPods, replicaSet: Replicated, deployment?: ObjectRef): PodSet {
  const { name, namespace = 'default' } = replicaSet.metadata;
  const ref = refOf(replicaSet.kind, namespace, name);
  const { replicas, selector, template } = replicaSet.spec;
  const existing = activePodsOf(owned, ref, namespace, selector).length;
  return {
    key: deployment ?? ref,
    workload: deployment ?? ref,
    owner: ownerReferenceOf(replicaSet),
    namespace,
    template,
    count: Math.max(0, replicas - existing),
    naming: { kind: 'random', prefix: `${name}-` },
    ordered: false,
    phase: 'Running',
  };
}
