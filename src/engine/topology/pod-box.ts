import { partsOfRef } from '../api/kind.ts';
import type { ObjectRef } from '../api/kind.ts';
import { containerPorts, isReady, isTerminating, podIPsOf } from '../api/pod.ts';
import type { Pod } from '../api/pod.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { originOf } from './origin.ts';
import type { PodBox } from './topology.ts';

/** The card of one Pod. */
export function podBoxOf(
  cluster: Cluster,
  ref: ObjectRef,
  pod: Pod,
  slot: number,
  role: PodBox['role'] | undefined,
): PodBox & { readonly slot: number } {
  const { name, namespace = '' } = pod.metadata;
  const [ip] = podIPsOf(pod);
  const owner = cluster.workloadOfPod.get(ref);
  return {
    kind: 'pod',
    ref,
    namespace,
    workload: workloadNameOf(cluster, ref, pod),
    suffix: owner === undefined ? '' : name.slice(name.lastIndexOf('-') + 1),
    ...(owner === undefined ? {} : { owner }),
    ...(ip === undefined ? {} : { ip }),
    state: podStateOf(pod),
    ...(role === undefined ? {} : { role }),
    hostNetwork: pod.spec.hostNetwork,
    ports: containerPorts(pod.spec).map(({ containerPort, protocol }) => ({ port: containerPort, protocol })),
    origin: originOf(cluster, ref),
    slot,
  };
}

/** What a Pod's workload is called: of a ReplicaSet that a Deployment made, the Deployment's name. */
export function workloadNameOf(cluster: Cluster, ref: ObjectRef, pod: Pod): string {
  const workload = cluster.workloadOfPod.get(ref);
  if (workload === undefined) return pod.metadata.name;
  const { kind, name } = partsOfRef(workload);
  const hash = pod.metadata.labels['pod-template-hash'];
  return kind === 'ReplicaSet' && hash !== undefined && name.endsWith(`-${hash}`)
    ? name.slice(0, -hash.length - 1)
    : name;
}

/** A Pod’s state in one word, as the picture tells it. */
export function podStateOf(pod: Pod): PodBox['state'] {
  if (isTerminating(pod)) return 'terminating';
  switch (pod.status.phase) {
    case 'Pending':
      return 'pending';
    case 'Succeeded':
      return 'succeeded';
    case 'Failed':
      return 'failed';
    default:
      return isReady(pod) ? 'ready' : 'not-ready';
  }
}
