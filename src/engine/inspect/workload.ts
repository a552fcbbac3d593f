import { refOf } from '../api/kind.ts';
import type { ObjectRef } from '../api/kind.ts';
import { isReady, podIPsOf } from '../api/pod.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { controllerOf, refOfOwner } from '../cluster/object-ref.ts';
import type { Section } from './inspection.ts';
import { tableOf, text, to, yesOrNo } from './value.ts';

/** The Pods of a workload, or of a ReplicaSet in between. */
export function workloadSections(cluster: Cluster, ref: ObjectRef): readonly Section[] {
  const rows = [...cluster.pods]
    .filter(([pod, object]) => {
      const owner = controllerOf(object);
      return pod !== ref && (cluster.workloadOfPod.get(pod) === ref || (owner && refOfOwner(object, owner) === ref));
    })
    .map(([pod, object]) => [
      [to(pod)],
      podIPsOf(object).map(text),
      [yesOrNo(isReady(object))],
      object.spec.nodeName === undefined ? [] : [to(refOf('Node', undefined, object.spec.nodeName))],
    ]);
  return tableOf('pods', ['pod', 'address', 'ready', 'node'], rows);
}
