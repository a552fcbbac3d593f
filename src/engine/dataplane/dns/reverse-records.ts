import { refOf } from '../../api/kind.ts';
import type { ObjectRef } from '../../api/kind.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { canonicalIP } from '../../net/ip.ts';
import type { Because } from '../trace.ts';
import { endpointLabel } from './record-name.ts';
import { serviceName } from './service-records.ts';

/** What an address is called in the cluster. */
export interface ReverseRecords {
  readonly names: readonly string[];
  readonly object: ObjectRef;
  readonly because: readonly Because[];
}

interface NamedEndpoint {
  readonly name: string;
  readonly service: ObjectRef;
  readonly slice: ObjectRef;
}

const indexes = new WeakMap<Cluster, ReadonlyMap<string, readonly NamedEndpoint[]>>();

/** A cluster IP's Service first, else every Service that has the address as a ready endpoint (coredns, serviceRecordForIP). */
export function reverseRecords(cluster: Cluster, address: string): ReverseRecords | undefined {
  const ip = canonicalIP(address);
  if (ip === undefined) return undefined;
  const owner = (cluster.byAddress.get(ip) ?? []).find(({ kind }) => kind === 'cluster-ip');
  const service = owner && cluster.services.get(owner.ref);
  if (owner && service) {
    const name = serviceName(cluster, service.metadata.namespace ?? '', service.metadata.name);
    return { names: [name], object: owner.ref, because: [{ object: owner.ref, field: 'spec.clusterIP' }] };
  }
  const endpoints = indexOf(cluster).get(ip);
  const [first] = endpoints ?? [];
  if (!endpoints || !first) return undefined;
  return {
    names: [...new Set(endpoints.map(({ name }) => name))],
    object: first.service,
    because: endpoints.map(({ slice }) => ({ object: slice, field: 'endpoints' })),
  };
}

function indexOf(cluster: Cluster): ReadonlyMap<string, readonly NamedEndpoint[]> {
  const known = indexes.get(cluster);
  if (known) return known;
  const index = new Map<string, NamedEndpoint[]>();
  for (const [service, slices] of cluster.slicesOfService) {
    const { namespace = '', name: serviceLabel } = cluster.services.get(service)?.metadata ?? { name: '' };
    if (serviceLabel === '') continue;
    for (const { metadata, endpoints } of slices) {
      const slice = refOf('EndpointSlice', metadata.namespace, metadata.name);
      for (const { addresses, conditions, hostname } of endpoints) {
        if (!conditions.ready) continue;
        for (const address of addresses) {
          const name = `${endpointLabel(address, hostname)}.${serviceName(cluster, namespace, serviceLabel)}`;
          const ip = canonicalIP(address) ?? address;
          const named = index.get(ip);
          if (named) named.push({ name, service, slice });
          else index.set(ip, [{ name, service, slice }]);
        }
      }
    }
  }
  indexes.set(cluster, index);
  return index;
}
