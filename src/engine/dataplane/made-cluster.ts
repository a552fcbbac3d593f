import type { EndpointSlice } from '../api/endpoint-slice.ts';
import { refOf } from '../api/kind.ts';
import type { JsonObject, KubeObject, ObjectRef } from '../api/kind.ts';
import { isOfKind, kindsNamed } from '../api/kinds.ts';
import type { KindName } from '../api/kinds.ts';
import { matchesLabels } from '../api/label-selector.ts';
import { findPort, isReady, isTerminal, isTerminating, podIPsOf } from '../api/pod.ts';
import type { Pod } from '../api/pod.ts';
import type { Service } from '../api/service.ts';
import type { AddressOwner, Cluster } from '../cluster/cluster.ts';
import { NO_FAULTS } from '../cluster/faults.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { ClusterSettings } from '../settings.ts';
import { NOTHING_ALLOCATED } from '../workspace.ts';

/** For tests: a cluster of objects that say all that controllers would, but for defaults and EndpointSlices. */
export function madeCluster(
  written: readonly { readonly kind: string; readonly [key: string]: unknown }[],
  settings: Partial<ClusterSettings> = {},
  more: Partial<Cluster> = {},
): Cluster {
  const objects = new Map(written.map((value) => withDefaults(value)).map((object) => [refOfObject(object), object]));
  const of = <Kind extends KindName>(kind: Kind) =>
    new Map([...objects].flatMap(([ref, object]) => (isOfKind(object, kind) ? [[ref, object] as const] : [])));
  const pods = of('Pod');
  const services = of('Service');
  const slices = new Map<ObjectRef, EndpointSlice>(of('EndpointSlice'));
  for (const service of services.values())
    for (const slice of slicesFor(service, pods)) slices.set(refOfObject(slice), slice);
  const namespaces = new Set([...objects.values()].map(({ metadata }) => metadata.namespace ?? 'default'));
  for (const name of namespaces) {
    const namespace = withDefaults({ kind: 'Namespace', metadata: { name } });
    if (!objects.has(refOfObject(namespace))) objects.set(refOfObject(namespace), namespace);
  }
  const podsOfNode = new Map<string, Pod[]>();
  for (const pod of pods.values()) {
    const name = pod.spec.nodeName ?? '';
    podsOfNode.set(name, [...(podsOfNode.get(name) ?? []), pod]);
  }
  const slicesOfService = new Map<ObjectRef, EndpointSlice[]>();
  for (const slice of slices.values()) {
    const { namespace, labels } = slice.metadata;
    const ref = refOf('Service', namespace, labels['kubernetes.io/service-name'] ?? '');
    slicesOfService.set(ref, [...(slicesOfService.get(ref) ?? []), slice]);
  }
  return {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    objects,
    namespaces: of('Namespace'),
    nodes: of('Node'),
    pods,
    services,
    endpointSlices: slices,
    ingresses: of('Ingress'),
    ingressClasses: of('IngressClass'),
    secrets: of('Secret'),
    networkPolicies: of('NetworkPolicy'),
    byAddress: owners([...objects.values()]),
    slicesOfService,
    podsOfNode,
    workloadOfPod: new Map(),
    ingressControllers: [],
    pending: new Map(),
    madeFor: new Map(),
    refused: new Set(),
    allocated: NOTHING_ALLOCATED,
    faults: NO_FAULTS,
    ...more,
  };
}

/** A Node with an internal address, and an external one. */
export function node(name: string, internal: string, more: Record<string, unknown> = {}) {
  const addresses = [
    { type: 'InternalIP', address: internal },
    { type: 'ExternalIP', address: internal.replace('192.168.0.', '203.0.113.') },
  ];
  const conditions = [{ type: 'Ready', status: 'True' }];
  return { kind: 'Node', metadata: { name }, spec: {}, status: { addresses, conditions }, ...more };
}

/** A Pod that runs and is ready. `ports` are its container ports (`80`, `53/UDP`, `http=80`). */
export function pod(
  name: string,
  nodeName: string,
  podIP: string,
  { ports = [], labels = {}, spec = {}, status = {}, metadata = {} }: PodOptions = {},
) {
  const [namespace, own] = name.includes('/') ? name.split('/') : ['default', name];
  const conditions = [{ type: 'Ready', status: 'True' }];
  return {
    kind: 'Pod',
    metadata: { name: own, namespace, labels, ...metadata },
    spec: { nodeName, containers: [{ name: 'main', image: 'app', ports: ports.map(portOf) }], ...spec },
    status: { phase: 'Running', podIP, podIPs: [{ ip: podIP }], conditions, ...status },
  };
}

interface PodOptions {
  readonly ports?: readonly (string | number)[];
  readonly labels?: Readonly<Record<string, string>>;
  readonly spec?: Readonly<Record<string, unknown>>;
  readonly status?: Readonly<Record<string, unknown>>;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** A Service in front of the Pods labelled `app: NAME`. */
export function service(name: string, clusterIP: string, spec: Record<string, unknown> = {}, status = {}) {
  const [namespace, own] = name.includes('/') ? name.split('/') : ['default', name];
  const ports = [{ name: 'http', port: 80, targetPort: 80 }];
  return {
    kind: 'Service',
    metadata: { name: own, namespace },
    spec: { clusterIP, clusterIPs: [clusterIP], selector: { app: own }, ports, ...spec },
    status,
  };
}

function portOf(text: string | number): JsonObject {
  const [, name, port, protocol] = /^(?:(.*)=)?(\d+)(?:\/(.*))?$/.exec(String(text)) ?? [];
  return { containerPort: Number(port), ...(name ? { name } : {}), protocol: protocol ?? 'TCP' };
}

function withDefaults(value: { readonly kind: string; readonly [key: string]: unknown }): KubeObject {
  const definition = kindsNamed(value.kind)[0];
  if (!definition) throw new Error(`no kind ${value.kind}`);
  const [version = 'v1'] = definition.versions;
  const apiVersion = definition.group === '' ? version : `${definition.group}/${version}`;
  return definition.defaults({ apiVersion, ...value } as unknown as JsonObject);
}

function refOfObject({ kind, metadata }: KubeObject): ObjectRef {
  return refOf(kind, metadata.namespace, metadata.name);
}

function slicesFor(owner: Service, pods: ReadonlyMap<ObjectRef, Pod>): EndpointSlice[] {
  const { selector, ports, publishNotReadyAddresses = false } = owner.spec;
  if (!selector) return [];
  const { name, namespace } = owner.metadata;
  const chosen = [...pods.values()].filter(
    (one) =>
      one.metadata.namespace === namespace &&
      matchesLabels(selector, one.metadata.labels) &&
      podIPsOf(one).length > 0 &&
      !isTerminal(one),
  );
  return (['IPv4', 'IPv6'] as const).flatMap((addressType) =>
    chosen.map((one, index): EndpointSlice => {
      const leaving = isTerminating(one);
      const conditions = {
        ready: publishNotReadyAddresses || (isReady(one) && !leaving),
        serving: publishNotReadyAddresses || isReady(one),
        terminating: leaving,
      };
      const addresses = podIPsOf(one).filter((ip) => ip.includes(':') === (addressType === 'IPv6'));
      const { nodeName } = one.spec;
      return {
        apiVersion: 'discovery.k8s.io/v1',
        kind: 'EndpointSlice',
        metadata: {
          name: `${name}-${addressType.toLowerCase()}-${index}`,
          ...(namespace === undefined ? {} : { namespace }),
          labels: { 'kubernetes.io/service-name': name },
          annotations: {},
        },
        addressType,
        endpoints: [{ addresses, conditions, pod: refOfObject(one), ...(nodeName === undefined ? {} : { nodeName }) }],
        ports: ports.flatMap(({ name: portName, protocol, targetPort }) => {
          const port = findPort(one.spec, targetPort, protocol);
          return port === undefined ? [] : [{ port, protocol, ...(portName === undefined ? {} : { name: portName }) }];
        }),
      };
    }),
  );
}

function owners(objects: readonly KubeObject[]): Map<string, AddressOwner[]> {
  const table = new Map<string, AddressOwner[]>();
  const add = (ip: string | undefined, kind: AddressOwner['kind'], ref: ObjectRef) => {
    if (ip !== undefined && ip !== '' && ip !== 'None') table.set(ip, [...(table.get(ip) ?? []), { kind, ref }]);
  };
  for (const object of objects) {
    const ref = refOfObject(object);
    if (isOfKind(object, 'Pod')) for (const ip of podIPsOf(object)) add(ip, 'pod', ref);
    if (isOfKind(object, 'Node')) for (const { address } of object.status.addresses) add(address, 'node', ref);
    if (!isOfKind(object, 'Service')) continue;
    for (const ip of object.spec.clusterIPs ?? []) add(ip, 'cluster-ip', ref);
    for (const ip of object.spec.externalIPs ?? []) add(ip, 'external-ip', ref);
    for (const { ip } of object.status.loadBalancer.ingress ?? []) add(ip, 'load-balancer-ip', ref);
  }
  return table;
}
