import type { ObjectRef } from '../../api/kind.ts';
import type { Service, ServicePort } from '../../api/service.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { canonicalIP } from '../../net/ip.ts';
import type { IPFamily } from '../../net/ip.ts';
import type { EndpointAddress } from '../trace.ts';
import { podAt, podRef } from '../network.ts';
import { serviceRef } from './frontend.ts';

/** One endpoint of one ServicePort, as kube-proxy keeps it. */
export interface ProxyEndpoint {
  readonly address: EndpointAddress;
  readonly ready: boolean;
  readonly serving: boolean;
  readonly terminating: boolean;
  readonly zones: readonly string[];
  readonly nodes: readonly string[];
}

const tables = new WeakMap<Cluster, Map<string, readonly ProxyEndpoint[]>>();

/**
 * The endpoints of a ServicePort out of all slices of its Service, each counted once: ports match by name and protocol,
 * and only the first address of an endpoint is used (pkg/proxy/endpointslicecache.go).
 */
export function endpointsOf(
  cluster: Cluster,
  service: Service,
  port: ServicePort,
  family: IPFamily,
): readonly ProxyEndpoint[] {
  let table = tables.get(cluster);
  if (!table) tables.set(cluster, (table = new Map()));
  const ref = serviceRef(service);
  const key = `${ref} ${port.name ?? ''} ${port.protocol} ${family}`;
  let endpoints = table.get(key);
  if (!endpoints) {
    endpoints = collect(cluster, ref, port, family);
    table.set(key, endpoints);
  }
  return endpoints;
}

function collect(cluster: Cluster, ref: ObjectRef, port: ServicePort, family: IPFamily): ProxyEndpoint[] {
  const found = new Map<string, ProxyEndpoint>();
  for (const slice of cluster.slicesOfService.get(ref) ?? []) {
    if (slice.addressType !== family) continue;
    for (const slicePort of slice.ports) {
      if ((slicePort.name ?? '') !== (port.name ?? '') || slicePort.protocol !== port.protocol) continue;
      if (slicePort.port === undefined) continue;
      for (const endpoint of slice.endpoints) {
        const [first] = endpoint.addresses;
        if (first === undefined) continue;
        const ip = canonicalIP(first) ?? first;
        const named = endpoint.pod ?? refOfPodAt(cluster, ip);
        const { ready, serving, terminating } = endpoint.conditions;
        found.set(`${ip} ${slicePort.port}`, {
          address: {
            ip,
            port: slicePort.port,
            ...(named === undefined ? {} : { pod: named }),
            ...(endpoint.nodeName === undefined ? {} : { node: endpoint.nodeName }),
          },
          ready,
          serving,
          terminating,
          zones: endpoint.hints?.forZones?.map(({ name }) => name) ?? [],
          nodes: endpoint.hints?.forNodes?.map(({ name }) => name) ?? [],
        });
      }
    }
  }
  return [...found.values()];
}

function refOfPodAt(cluster: Cluster, ip: string): ObjectRef | undefined {
  const pod = podAt(cluster, ip);
  return pod && podRef(pod);
}
