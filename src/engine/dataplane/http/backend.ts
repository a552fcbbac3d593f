import { refOf } from '../../api/kind.ts';
import type { ObjectRef } from '../../api/kind.ts';
import type { Service, ServicePort } from '../../api/service.ts';
import type { Cluster, IngressController } from '../../cluster/cluster.ts';
import { isIP } from '../../net/ip.ts';
import { lookup } from '../dns/lookup.ts';
import type { Because, Client, DecisionOf, EndpointAddress } from '../trace.ts';
import type { Forward } from './proxy.ts';

/** Where a proxy may send a request for a Service port, or why nowhere. */
export type Backend =
  | (Pick<Forward, 'via' | 'destinations' | 'service' | 'port'> & { readonly because: readonly Because[] })
  | MissingBackend;

/** Why a Service port takes no requests. */
export interface MissingBackend {
  readonly missing: DecisionOf<'backend-missing'>['why'];
  readonly because: readonly Because[];
}

/** The ready endpoints of a Service port, with each EndpointSlice's own port numbers; an address stands once. */
export function readyEndpoints(cluster: Cluster, service: ObjectRef, port: ServicePort): EndpointAddress[] {
  const found = new Map<string, EndpointAddress>();
  for (const slice of cluster.slicesOfService.get(service) ?? []) {
    if (slice.addressType === 'FQDN') continue;
    const ports = portsIn(slice.ports, port);
    for (const { addresses, conditions, pod, nodeName } of slice.endpoints) {
      if (!conditions.ready) continue;
      for (const ip of addresses) {
        for (const number of ports) {
          const endpoint = { ip, port: number, ...(pod ? { pod } : {}), ...(nodeName ? { node: nodeName } : {}) };
          if (!found.has(`${ip} ${number}`)) found.set(`${ip} ${number}`, endpoint);
        }
      }
    }
  }
  return [...found.values()];
}

interface SlicePort {
  readonly name?: string;
  readonly port?: number;
  readonly protocol: string;
}

/** ingress-nginx's rule (endpointslices.go): by port name; where no name fits, the target port if it is a number. */
function portsIn(ports: readonly SlicePort[], { name = '', targetPort }: ServicePort): number[] {
  if (ports.length === 0) return typeof targetPort === 'number' ? [targetPort] : [];
  return ports.flatMap((candidate) => {
    if (candidate.protocol !== 'TCP') return [];
    const named = name === '' || name === (candidate.name ?? '') ? candidate.port : undefined;
    const number = named ?? (typeof targetPort === 'number' ? targetPort : undefined);
    return number === undefined ? [] : [number];
  });
}

/** The Service port that a backend names, by number or name: what the API says. */
export function servicePort({ spec }: Service, port: string): ServicePort | undefined {
  return spec.ports.find((candidate) => String(candidate.port) === port || candidate.name === port);
}

/** As `servicePort`; ingress-nginx takes the target port too (controller.go, serviceEndpoints). */
function nginxServicePort({ spec }: Service, port: string): ServicePort | undefined {
  return spec.ports.find(
    (candidate) => String(candidate.port) === port || String(candidate.targetPort) === port || candidate.name === port,
  );
}

/** Where ingress-nginx sends requests for an upstream. */
export function nginxBackend(
  cluster: Cluster,
  controller: IngressController,
  upstream: { readonly service: ObjectRef; readonly port: string; readonly serviceUpstream: boolean },
): Backend {
  const service = cluster.services.get(upstream.service);
  if (!service) return { missing: 'no-service', because: [] };
  if (upstream.serviceUpstream) {
    const backend = clusterIPBackend(upstream.service, service, upstream.port);
    if (backend) return backend;
  }
  if (service.spec.type === 'ExternalName') return externalBackend(cluster, controller, upstream, service);
  return podBackend(cluster, upstream.service, nginxServicePort(service, upstream.port));
}

/** Straight to the Pods, as most controllers inside a cluster do. */
export function podBackend(cluster: Cluster, service: ObjectRef, port: ServicePort | undefined): Backend {
  if (!port) return { missing: 'no-port', because: [{ object: service, field: 'spec.ports' }] };
  const destinations = readyEndpoints(cluster, service, port);
  const because: Because[] = [{ object: service, field: 'spec.selector' }];
  return destinations.length > 0
    ? { via: 'pod', destinations, service, port, because }
    : { missing: 'no-endpoint', because };
}

/** A node port of any Node, as balancers outside the cluster enter. */
export function nodePortBackend(cluster: Cluster, service: ObjectRef, port: ServicePort | undefined): Backend {
  if (!port) return { missing: 'no-port', because: [{ object: service, field: 'spec.ports' }] };
  const { nodePort } = port;
  if (nodePort === undefined) return { missing: 'cluster-ip-only', because: [{ object: service, field: 'spec.type' }] };
  const failing = cluster.faults.failingChecks.get(service);
  const destinations = [...cluster.nodes.values()].flatMap(({ metadata, status }): EndpointAddress[] => {
    const ready = status.conditions.find(({ type }) => type === 'Ready')?.status ?? 'True';
    const internal =
      status.addresses.find(({ type }) => type === 'InternalIP') ??
      status.addresses.find(({ address }) => isIP(address));
    return ready === 'True' && internal && !failing?.has(refOf('Node', undefined, metadata.name))
      ? [{ ip: internal.address, port: nodePort, node: metadata.name }]
      : [];
  });
  const because: Because[] = [{ object: service, field: 'spec.type' }];
  if (destinations.length === 0 || readyEndpoints(cluster, service, port).length === 0)
    return { missing: 'no-endpoint', because };
  return { via: 'node-port', destinations, service, port, because };
}

/** The cluster IP and the port as the Ingress writes it; undefined: as if not asked for (getServiceClusterEndpoint). */
function clusterIPBackend(ref: ObjectRef, { spec }: Service, text: string): Backend | undefined {
  const { clusterIP } = spec;
  if (clusterIP === undefined || clusterIP === '' || clusterIP === 'None') return undefined;
  const port = spec.ports.find(({ port, name }) => (isNumber(text) ? String(port) === text : name === text));
  if (!port && !isNumber(text)) return undefined;
  return {
    via: 'cluster-ip',
    destinations: [{ ip: clusterIP, port: port?.port ?? Number(text) }],
    service: ref,
    port: port ?? bare(Number(text)),
    because: [{ object: ref, field: 'spec.clusterIP' }],
  };
}

/** The controller looks the name up as its own Pod would, and connects to what it finds (util/dns.lua). */
function externalBackend(
  cluster: Cluster,
  controller: IngressController,
  { service: ref, port: text }: { readonly service: ObjectRef; readonly port: string },
  { spec }: Service,
): Backend {
  const because: Because[] = [{ object: ref, field: 'spec.externalName' }];
  const name = spec.externalName ?? '';
  const declared = servicePort({ spec } as Service, text);
  const target =
    declared && typeof declared.targetPort === 'number' ? declared.targetPort : (declared?.port ?? Number(text));
  // No names of the controller's own machine (endpointslices.go).
  if (!(target > 0) || name === '' || name === 'localhost' || /^(127\.|::1$)/.test(name))
    return { missing: 'no-endpoint', because };
  const port = declared ?? bare(target);
  if (isIP(name)) return { via: 'address', destinations: [{ ip: name, port: target }], service: ref, port, because };
  const [pod] = controller.pods;
  const client: Client = pod ? { kind: 'pod', pod } : { kind: 'internet' };
  const ipv4 = lookup(cluster, client, name, ['A']);
  const found = ipv4.answers.length > 0 ? ipv4 : lookup(cluster, client, name, ['AAAA']);
  const destinations = found.answers.map((ip): EndpointAddress => ({ ip, port: target }));
  if (destinations.length === 0) return { missing: 'no-endpoint', because };
  const object = found.answer?.object;
  const service = object === undefined ? undefined : cluster.services.get(object);
  if (object === undefined || !service || service.spec.clusterIP === 'None' || found.answer?.origin !== 'service') {
    return { via: 'address', destinations, service: ref, port, because };
  }
  const its = service.spec.ports.find((candidate) => candidate.port === target);
  return {
    via: 'cluster-ip',
    destinations,
    service: object,
    port: its ?? bare(target),
    because: [...because, { object, field: 'spec.clusterIP' }],
  };
}

/** A port that no Service declares. */
function bare(port: number): ServicePort {
  return { protocol: 'TCP', port, targetPort: port };
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}

/** The Service of a backend in an Ingress's namespace. */
export function serviceRef(ingress: ObjectRef, name: string): ObjectRef {
  return refOf('Service', ingress.split('/')[1] ?? '', name);
}
