import { isOfKind } from '../../api/kinds.ts';
import type { ObjectRef } from '../../api/kind.ts';
import { byName } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { controllerOf, refOfOwner } from '../object-ref.ts';
import { ownedPodsOf } from '../owned-pods.ts';
import type { PodSet } from '../pod-set.ts';
import { podSetOfDaemonSet } from './daemon-set.ts';
import { podSetOfDeployment, replicaSetsByDeployment } from './deployment.ts';
import { podSetOfJob } from './job.ts';
import { podSetOfReplicaSet } from './replica-set.ts';
import { podSetOfStatefulSet } from './stateful-set.ts';

/** What every workload lacks of Pods, in the order of the keys: the same whatever the order of documents. */
export function podSetsOf(draft: Draft): readonly PodSet[] {
  const owned = ownedPodsOf(draft);
  const replicaSets = replicaSetsByDeployment(draft);
  const newest = new Set<ObjectRef>();
  const sets: PodSet[] = [];
  const others = [...draft.others];
  for (const [ref, object] of others) {
    if (isOfKind(object, 'Deployment')) {
      const set = podSetOfDeployment(draft, owned, object, replicaSets.get(ref) ?? []);
      newest.add(`ReplicaSet/${set.namespace}/${set.owner.name}`);
      sets.push(set);
    } else if (isOfKind(object, 'StatefulSet')) {
      sets.push(podSetOfStatefulSet(owned, object));
    } else if (isOfKind(object, 'DaemonSet')) {
      sets.push(podSetOfDaemonSet(owned, object));
    } else if (isOfKind(object, 'ReplicationController')) {
      const selector = { matchLabels: object.spec.selector };
      sets.push(podSetOfReplicaSet(owned, { ...object, spec: { ...object.spec, selector } }));
    } else if (isOfKind(object, 'Job')) {
      const set = podSetOfJob(owned, object);
      if (set) sets.push(set);
    }
  }
  for (const [ref, object] of others) {
    if (!isOfKind(object, 'ReplicaSet') || newest.has(ref)) continue;
    const owner = controllerOf(object);
    const deployment = owner && refOfOwner(object, owner);
    const set = podSetOfReplicaSet(owned, object);
    const known = deployment !== undefined && draft.others.has(deployment);
    sets.push(known ? { ...set, workload: deployment } : set);
  }
  return sets.sort((a, b) => byName(a.key, b.key));
}
