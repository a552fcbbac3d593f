import type { ObjectRef } from '../api/kind.ts';
import { isHeadless } from '../api/service.ts';
import type { Service } from '../api/service.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { originOf } from './origin.ts';
import type { BalancerBox, Origin, ServiceBox } from './topology.ts';

const ORDER: readonly Origin[] = ['written', 'made', 'system'];

/** One band a Service: the written in their order, then what was made for them, then the cluster's own. */
export function serviceBoxesOf(cluster: Cluster): readonly ServiceBox[] {
  return [...cluster.services]
    .map(([ref, service]) => serviceBoxOf(cluster, ref, service))
    .sort((a, b) => ORDER.indexOf(a.origin) - ORDER.indexOf(b.origin));
}

function serviceBoxOf(cluster: Cluster, ref: ObjectRef, service: Service): ServiceBox {
  const { spec } = service;
  const { name, namespace = '' } = service.metadata;
  return {
    ref,
    namespace,
    name,
    type: spec.type,
    headless: isHeadless(service),
    clusterIPs: (spec.clusterIPs ?? []).filter((ip) => ip !== 'None'),
    externalIPs: spec.externalIPs ?? [],
    ...(spec.externalName === undefined ? {} : { externalName: spec.externalName }),
    ports: spec.ports.map(({ name: portName = '', protocol, port, targetPort, nodePort }) => ({
      name: portName,
      protocol,
      port,
      targetPort,
      ...(nodePort ? { nodePort } : {}),
    })),
    ...endpointCountsOf(cluster, ref),
    origin: originOf(cluster, ref),
    folded: namespace === 'kube-system' || ref === 'Service/default/kubernetes',
  };
}

/** Endpoints of a Service, each counted once however many slices or families it is in. */
function endpointCountsOf(cluster: Cluster, ref: ObjectRef): { readonly ready: number; readonly total: number } {
  const ready = new Map<string, boolean>();
  for (const { endpoints } of cluster.slicesOfService.get(ref) ?? []) {
    for (const { pod, addresses, conditions } of endpoints) {
      const key = pod ?? addresses[0] ?? '';
      ready.set(key, conditions.ready || ready.get(key) === true);
    }
  }
  return { ready: [...ready.values()].filter(Boolean).length, total: ready.size };
}

/** The cloud's L4 balancers: of the Services that have an address there. */
export function balancerBoxesOf(cluster: Cluster): readonly BalancerBox[] {
  return [...cluster.services].flatMap(([service, { metadata, spec, status }]) => {
    const addresses = (status.loadBalancer.ingress ?? []).flatMap(({ ip, hostname }) => ip ?? hostname ?? []);
    if (spec.type !== 'LoadBalancer' || addresses.length === 0) return [];
    const ports = spec.ports.map(({ port }) => port);
    return [{ service, name: metadata.name, addresses, ports, origin: originOf(cluster, service) }];
  });
}
