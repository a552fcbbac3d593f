import { SERVICE_NAME_LABEL } from '../../api/endpoint-slice.ts';
import type { Endpoint, EndpointSlice } from '../../api/endpoint-slice.ts';
import { refOf } from '../../api/kind.ts';
import type { ObjectRef } from '../../api/kind.ts';
import type { KubeNode } from '../../api/node.ts';
import { findPort, isReady, isTerminal, isTerminating, podIPsOf } from '../../api/pod.ts';
import type { Pod } from '../../api/pod.ts';
import { sameItems } from '../../api/same-value.ts';
import { isHeadless } from '../../api/service.ts';
import type { Service } from '../../api/service.ts';
import type { IPFamily } from '../../net/ip.ts';
import { byName, make, originOf } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { hashOf, suffixOf } from '../hash.ts';
import type { NamedPod, PodIndex } from '../pod-index.ts';
import { ownerReferenceOf } from '../pod-set.ts';
import type { Writable } from '../writable.ts';

/** How many endpoints one slice holds (kube-controller-manager `--max-endpoints-per-slice`). */
const MAX_ENDPOINTS = 100;

export const MANAGED_BY_LABEL = 'endpointslice.kubernetes.io/managed-by';
export const CONTROLLER_NAME = 'endpointslice-controller.k8s.io';
export const ZONE_LABEL = 'topology.kubernetes.io/zone';

export type EndpointPort = EndpointSlice['ports'][number];

/** Endpoints of one set of ports: each such set has slices of its own. */
interface PortGroup {
  readonly ports: readonly EndpointPort[];
  readonly endpoints: Endpoint[];
}

/** What the controller asks about the neighbours of a Service. */
export interface EndpointSources {
  readonly pods: PodIndex;
  readonly nodes: ReadonlyMap<string, KubeNode>;
}

/**
 * The slices of one Service, from the Pods that it selects (staging/src/k8s.io/endpointslice/reconciler.go): one set of
 * slices a family and set of port numbers, at most 100 endpoints each; an empty one where there is nothing.
 */
export function slicesOf(service: Service, sources: EndpointSources): readonly EndpointSlice[] {
  const { namespace = 'default' } = service.metadata;
  const selected = sources.pods
    .select(namespace, service.spec.selector ?? {})
    .filter(([, pod]) => !isTerminal(pod) && pod.status.podIP !== undefined)
    .sort(([a], [b]) => byName(a, b));
  const made = madeFor.get(service);
  const of = sourcesOf(selected, sources);
  if (made && sameItems(made.of, of)) return made.slices;
  const slices = slicesOfPods(service, selected, sources);
  madeFor.set(service, { of, slices });
  return slices;
}

/** The slices of a Service, and the Pods and Nodes that they were made of: as long as those are the same, so are the slices. */
const madeFor = new WeakMap<Service, { readonly of: readonly unknown[]; readonly slices: readonly EndpointSlice[] }>();

function sourcesOf(pods: readonly NamedPod[], { nodes }: EndpointSources): readonly unknown[] {
  const sources: unknown[] = [];
  for (const [, pod] of pods) sources.push(pod, nodes.get(pod.spec.nodeName ?? ''));
  return sources;
}

function slicesOfPods(
  service: Service,
  selected: readonly NamedPod[],
  sources: EndpointSources,
): readonly EndpointSlice[] {
  return (service.spec.ipFamilies ?? ['IPv4']).flatMap((family) => {
    const groups = groupsOf(service, family, selected, sources.nodes);
    if (groups.size === 0) return [sliceOf(service, family, '', 0, [], [])];
    return [...groups].flatMap(([key, { ports, endpoints }]) => {
      const slices: EndpointSlice[] = [];
      for (let at = 0; at < endpoints.length; at += MAX_ENDPOINTS) {
        slices.push(sliceOf(service, family, key, at, ports, endpoints.slice(at, at + MAX_ENDPOINTS)));
      }
      return slices;
    });
  });
}

function groupsOf(
  service: Service,
  family: IPFamily,
  pods: readonly NamedPod[],
  nodes: ReadonlyMap<string, KubeNode>,
): ReadonlyMap<string, PortGroup> {
  const groups = new Map<string, PortGroup>();
  const fixed = portsFor(service, undefined);
  const fixedKey = fixed && keyOf(fixed);
  let containers: Pod['spec']['containers'] | undefined;
  let ports: readonly EndpointPort[] = [];
  let key = '';
  for (const [ref, pod] of pods) {
    const node = nodes.get(pod.spec.nodeName ?? '');
    // A Pod on a Node that is not there counts only where unready ones do (reconciler.go, reconcileByAddressType).
    if (!node && service.spec.publishNotReadyAddresses !== true) continue;
    const endpoint = endpointOf(service, family, ref, pod, node);
    if (!endpoint) continue;
    // The Pods of a template share their containers, and so the numbers of named ports.
    if (containers !== pod.spec.containers) {
      containers = pod.spec.containers;
      ports = fixed ?? portsFor(service, pod) ?? [];
      key = fixedKey ?? keyOf(ports);
    }
    const group = groups.get(key);
    if (group) group.endpoints.push(endpoint);
    else groups.set(key, { ports, endpoints: [endpoint] });
  }
  return groups;
}

function keyOf(ports: readonly EndpointPort[]): string {
  return ports.map(({ name, port, protocol }) => `${name}:${port}/${protocol}`).join();
}

/**
 * The ports of a Service as one Pod has them; without a Pod, the ports that are the same in every Pod, or undefined when
 * one is named. A port whose name a Pod lacks is left out for it (endpointslice/utils.go, getEndpointPorts).
 */
function portsFor(service: Service, pod: Pod | undefined): readonly EndpointPort[] | undefined {
  const ports: EndpointPort[] = [];
  for (const port of service.spec.ports) {
    if (!pod && typeof port.targetPort === 'string') return undefined;
    const number = pod ? findPort(pod.spec, port.targetPort, port.protocol) : Number(port.targetPort);
    if (number === undefined) continue;
    const { name = '', protocol, appProtocol } = port;
    ports.push({ name, port: number, protocol, ...(appProtocol === undefined ? {} : { appProtocol }) });
  }
  return ports;
}

function endpointOf(
  service: Service,
  family: IPFamily,
  ref: ObjectRef,
  pod: Pod,
  node: KubeNode | undefined,
): Endpoint | undefined {
  const ipv6 = family === 'IPv6';
  const addresses = podIPsOf(pod).filter((ip) => ip.includes(':') === ipv6);
  if (addresses.length === 0) return undefined;
  const { name, namespace = 'default' } = pod.metadata;
  const serving = isReady(pod);
  const terminating = isTerminating(pod);
  const ready = service.spec.publishNotReadyAddresses === true || (serving && !terminating);
  const { hostname, subdomain, nodeName } = pod.spec;
  const zone = node?.metadata.labels[ZONE_LABEL] || undefined;
  // Only a Pod that names this Service as its subdomain has a name under it (endpointslice/util, ShouldSetHostname).
  const named = hostname && subdomain === service.metadata.name && namespace === service.metadata.namespace;
  const hints = ready ? hintsOf(service, zone, nodeName) : undefined;
  const endpoint: Writable<Endpoint> = {
    addresses,
    conditions: CONDITIONS[Number(ready) + 2 * Number(serving) + 4 * Number(terminating)]!,
    targetRef: { kind: 'Pod', name, namespace },
    pod: ref,
  };
  if (nodeName) endpoint.nodeName = nodeName;
  if (zone !== undefined) endpoint.zone = zone;
  if (named) endpoint.hostname = hostname;
  if (hints) endpoint.hints = hints;
  return endpoint;
}

/** The eight that there are: shared, as there are many endpoints. */
const CONDITIONS = Array.from({ length: 8 }, (_, i) => ({
  ready: (i & 1) !== 0,
  serving: (i & 2) !== 0,
  terminating: (i & 4) !== 0,
}));

/** Hints of `trafficDistribution` (staging/src/k8s.io/endpointslice/trafficdist); the older annotation goes before it. */
function hintsOf(service: Service, zone: string | undefined, node: string | undefined): Endpoint['hints'] {
  const { trafficDistribution } = service.spec;
  const sameNode = trafficDistribution === 'PreferSameNode';
  const close = sameNode || trafficDistribution === 'PreferSameZone' || trafficDistribution === 'PreferClose';
  if (!close || asksForTopologyHints(service)) return undefined;
  const forNodes = sameNode && node ? [{ name: node }] : undefined;
  const forZones = zone === undefined ? undefined : [{ name: zone }];
  if (!forNodes && !forZones) return undefined;
  return { ...(forZones ? { forZones } : {}), ...(forNodes ? { forNodes } : {}) };
}

function asksForTopologyHints({ metadata: { annotations } }: Service): boolean {
  const mode =
    annotations['service.kubernetes.io/topology-aware-hints'] ?? annotations['service.kubernetes.io/topology-mode'];
  return mode === 'Auto' || mode === 'auto';
}

function sliceOf(
  service: Service,
  family: IPFamily,
  key: string,
  at: number,
  ports: readonly EndpointPort[],
  endpoints: readonly Endpoint[],
): EndpointSlice {
  const { name, namespace = 'default', labels } = service.metadata;
  const seed = `${refOf('Service', namespace, name)} ${family} ${key} ${at}`;
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: {
      name: `${name}-${suffixOf(hashOf(seed))}`,
      generateName: `${name}-`,
      namespace,
      labels: {
        ...labels,
        ...(isHeadless(service) ? { 'service.kubernetes.io/headless': '' } : {}),
        [SERVICE_NAME_LABEL]: name,
        [MANAGED_BY_LABEL]: CONTROLLER_NAME,
      },
      annotations: {},
      ownerReferences: [ownerReferenceOf(service)],
    },
    addressType: family,
    endpoints,
    ports,
  };
}

/**
 * Makes the slices of every Service with a selector. Slices that a dump shows as the controller's own are made anew from
 * the Pods, unless the dump left those out.
 */
export function settleEndpointSlices(draft: Draft, sources: EndpointSources): void {
  const own = ownSlicesByService(draft);
  for (const [ref, service] of draft.services) {
    if (service.spec.type === 'ExternalName' || Object.keys(service.spec.selector ?? {}).length === 0) continue;
    const slices = slicesOf(service, sources);
    const written = own.get(ref) ?? [];
    if (written.length > 0 && slices.every((slice) => slice.endpoints.length === 0)) continue;
    for (const slice of written) draft.endpointSlices.delete(slice);
    for (const slice of slices) make(draft, slice, originOf(draft, ref));
  }
}

/** The written slices that carry the controller's mark, by Service. */
function ownSlicesByService(draft: Draft): Map<ObjectRef, ObjectRef[]> {
  const own = new Map<ObjectRef, ObjectRef[]>();
  for (const [ref, { metadata }] of draft.endpointSlices) {
    const service = metadata.labels[SERVICE_NAME_LABEL];
    if (service === undefined || metadata.labels[MANAGED_BY_LABEL] !== CONTROLLER_NAME) continue;
    const key = refOf('Service', metadata.namespace, service);
    own.set(key, [...(own.get(key) ?? []), ref]);
  }
  return own;
}
