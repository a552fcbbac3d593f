import { refOf } from '../../api/kind.ts';
import { isTerminal } from '../../api/pod.ts';
import type { StatefulSet } from '../../api/stateful-set.ts';
import { hashOfValue, safeEncode } from '../hash.ts';
import { ownPodsOf } from '../owned-pods.ts';
import type { OwnedPods } from '../owned-pods.ts';
import { labelled, ownerReferenceOf } from '../pod-set.ts';
import type { PodSet } from '../pod-set.ts';

/**
 * The Pods `name-0`, `name-1` … that are not written. Their labels with their own name and index are added as they are
 * made (pkg/controller/statefulset/stateful_set_utils.go, updateIdentity).
 */
export function podSetOfStatefulSet(owned: OwnedPods, statefulSet: StatefulSet): PodSet {
  const { name, namespace = 'default' } = statefulSet.metadata;
  const ref = refOf('StatefulSet', namespace, name);
  const { replicas, selector, serviceName, podManagementPolicy, ordinals, template } = statefulSet.spec;
  // One that is leaving keeps its name until it is gone (pkg/controller/statefulset, processReplica).
  const present = ownPodsOf(owned, ref, namespace, selector).filter((pod) => !isTerminal(pod));
  const existing = new Set(present.map((pod) => pod.metadata.name));
  const start = ordinals?.start ?? 0;
  const revision = `${name}-${safeEncode(hashOfValue(template))}`;
  const spec = serviceName ? { ...template.spec, subdomain: serviceName } : template.spec;
  return {
    key: ref,
    workload: ref,
    owner: ownerReferenceOf(statefulSet),
    namespace,
    template: labelled({ ...template, spec }, { 'controller-revision-hash': revision }),
    count: Math.max(0, replicas - existing.size),
    naming: { kind: 'ordinal', prefix: `${name}-`, start, existing },
    ordered: podManagementPolicy !== 'Parallel',
    phase: 'Running',
  };
}
