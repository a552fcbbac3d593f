import type { EndpointSlice } from '../api/endpoint-slice.ts';
import type { ObjectRef } from '../api/kind.ts';
import { sameItems } from '../api/same-value.ts';
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

interface Drawn {
  readonly slices: readonly EndpointSlice[];
  readonly origin: Origin;
  readonly backs: readonly ObjectRef[];
  readonly box: ServiceBox;
}

const drawn = new WeakMap<Service, Drawn>();

/** The same box as long as the Service and its slices are. */
function serviceBoxOf(cluster: Cluster, ref: ObjectRef, service: Service): ServiceBox {
  const slices = cluster.slicesOfService.get(ref) ?? [];
  const origin = originOf(cluster, ref);
  const known = drawn.get(service);
  const backs = backsOf(cluster, slices);
  if (known?.origin === origin && sameItems(known.slices, slices) && sameItems(known.backs, backs)) return known.box;
  const box = { ...newBoxOf(ref, service, slices, origin), ...(backs.length > 0 ? { backs } : {}) };
  drawn.set(service, { slices, origin, backs, box });
  return box;
}

/** The topmost owners of the Pods behind some slices. */
function backsOf(cluster: Cluster, slices: readonly EndpointSlice[]): readonly ObjectRef[] {
  const backs = new Set<ObjectRef>();
  for (const { endpoints } of slices)
    for (const { pod } of endpoints) if (pod !== undefined) backs.add(cluster.workloadOfPod.get(pod) ?? pod);
  return [...backs];
}

function newBoxOf(ref: ObjectRef, service: Service, slices: readonly EndpointSlice[], origin: Origin): ServiceBox {
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
    ...endpointCountsOf(slices),
    origin,
    folded: namespace === 'kube-system' || ref === 'Service/default/kubernetes',
  };
}

/** Endpoints of a Service, each counted once however many slices or families it is in. */
function endpointCountsOf(slices: readonly EndpointSlice[]): { readonly ready: number; readonly total: number } {
  const ready = new Map<string, boolean>();
  for (const { endpoints } of slices) {
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
    const unhealthy = unhealthyNodes(cluster, service);
    const ill = unhealthy.length > 0 ? { unhealthy } : {};
    return [{ service, name: metadata.name, addresses, ports, ...ill, origin: originOf(cluster, service) }];
  });
}

/**
 * Nodes that a balancer passes over: those it has found ill after a what-if; at rest, with externalTrafficPolicy Local,
 * those without a ready endpoint of the Service, which their kube-proxy says of itself.
 */
function unhealthyNodes(cluster: Cluster, service: ObjectRef): readonly ObjectRef[] {
  const failing = cluster.faults.failingChecks.get(service);
  if (failing) return [...failing];
  if (cluster.services.get(service)?.spec.externalTrafficPolicy !== 'Local') return [];
  const endpoints = (cluster.slicesOfService.get(service) ?? []).flatMap((slice) => slice.endpoints);
  const serving = new Set(endpoints.flatMap(({ conditions, nodeName }) => (conditions.ready ? [nodeName] : [])));
  return [...cluster.nodes].flatMap(([ref, { metadata }]) => (serving.has(metadata.name) ? [] : [ref]));
}
