import type { DaemonSet } from '../../api/daemon-set.ts';
import { refOf } from '../../api/kind.ts';
import { isTerminal } from '../../api/pod.ts';
import type { PodSpec } from '../../api/pod.ts';
import { hashOfValue, safeEncode } from '../hash.ts';
import { ownPodsOf } from '../owned-pods.ts';
import type { OwnedPods } from '../owned-pods.ts';
import { labelled, ownerReferenceOf } from '../pod-set.ts';
import type { PodSet } from '../pod-set.ts';

/** What a daemon's Pods tolerate beside what is written (pkg/controller/daemon/util, AddOrUpdateDaemonPodTolerations). */
const TOLERATED: readonly (readonly [key: string, effect: string])[] = [
  ['node.kubernetes.io/not-ready', 'NoExecute'],
  ['node.kubernetes.io/unreachable', 'NoExecute'],
  ['node.kubernetes.io/disk-pressure', 'NoSchedule'],
  ['node.kubernetes.io/memory-pressure', 'NoSchedule'],
  ['node.kubernetes.io/pid-pressure', 'NoSchedule'],
  ['node.kubernetes.io/unschedulable', 'NoSchedule'],
];

/** One Pod on each Node that has none of the DaemonSet's yet; the scheduler says which Nodes it may be on. */
export function podSetOfDaemonSet(owned: OwnedPods, daemonSet: DaemonSet): PodSet {
  const { name, namespace = 'default' } = daemonSet.metadata;
  const ref = refOf('DaemonSet', namespace, name);
  const { selector, template } = daemonSet.spec;
  const without = new Set<string>();
  // One that is leaving keeps its Node until it is gone (pkg/controller/daemon, getNodesToDaemonPods).
  for (const pod of ownPodsOf(owned, ref, namespace, selector))
    if (pod.spec.nodeName && !isTerminal(pod)) without.add(pod.spec.nodeName);
  const hash = safeEncode(hashOfValue(template));
  return {
    key: ref,
    workload: ref,
    owner: ownerReferenceOf(daemonSet),
    namespace,
    template: labelled(
      { ...template, spec: tolerating(template.spec) },
      { 'controller-revision-hash': hash, 'pod-template-generation': '1' },
    ),
    count: 0,
    naming: { kind: 'each-node', prefix: `${name}-`, without },
    ordered: false,
    phase: 'Running',
  };
}

function tolerating(spec: PodSpec): PodSpec {
  const added = spec.hostNetwork
    ? [...TOLERATED, ['node.kubernetes.io/network-unavailable', 'NoSchedule'] as const]
    : TOLERATED;
  return {
    ...spec,
    tolerations: [...(spec.tolerations ?? []), ...added.map(([key, effect]) => ({ key, operator: 'Exists', effect }))],
  };
}
