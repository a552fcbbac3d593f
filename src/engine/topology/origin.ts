import type { ObjectRef } from '../api/kind.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { Origin } from './topology.ts';

/** Where an object comes from. */
export function originOf(cluster: Cluster, ref: ObjectRef): Origin {
  const madeFor = cluster.madeFor.get(ref);
  return madeFor === undefined ? 'written' : madeFor === 'system' ? 'system' : 'made';
}
