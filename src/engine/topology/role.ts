import type { ObjectRef } from '../api/kind.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { PodBox } from './topology.ts';

/** Pods that are more than an application's. */
export type Roles = ReadonlyMap<ObjectRef, NonNullable<PodBox['role']>>;

/** Cluster DNS is who stands behind the Service kube-dns, ready or not; Ingress controllers are known by name. */
export function rolesOf(cluster: Cluster): Roles {
  const roles = new Map<ObjectRef, NonNullable<PodBox['role']>>();
  for (const { endpoints } of cluster.slicesOfService.get('Service/kube-system/kube-dns') ?? []) {
    for (const { pod } of endpoints) if (pod !== undefined) roles.set(pod, 'cluster-dns');
  }
  for (const { pods } of cluster.ingressControllers) for (const pod of pods) roles.set(pod, 'ingress-controller');
  return roles;
}
