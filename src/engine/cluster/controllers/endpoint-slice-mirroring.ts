import { SERVICE_NAME_LABEL } from '../../api/endpoint-slice.ts';
import type { Endpoint, EndpointSlice } from '../../api/endpoint-slice.ts';
import type { Endpoints, EndpointsAddress } from '../../api/endpoints.ts';
import { refOf } from '../../api/kind.ts';
import type { KubeObject, ObjectRef } from '../../api/kind.ts';
import { canonicalIP, familyOf } from '../../net/ip.ts';
import type { IPFamily } from '../../net/ip.ts';
import { make, originOf } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { hashOf, suffixOf } from '../hash.ts';
import { ownerReferenceOf } from '../pod-set.ts';
import { MANAGED_BY_LABEL } from './endpoint-slice.ts';
import type { EndpointPort } from './endpoint-slice.ts';

const CONTROLLER_NAME = 'endpointslicemirroring-controller.k8s.io';

/** How many addresses of a subset are mirrored (kube-controller-manager `--mirroring-max-endpoints-per-subset`). */
const MAX_PER_SUBSET = 1000;

/**
 * Mirrors written Endpoints of Services without selector into slices (pkg/controller/endpointslicemirroring). Those of a
 * Service with selector are the Endpoints controller's, and its slices come from the Pods.
 */
export function settleMirroredSlices(draft: Draft): void {
  const mirrored = new Set<string>();
  for (const { metadata } of draft.endpointSlices.values()) {
    if (metadata.labels[MANAGED_BY_LABEL] === CONTROLLER_NAME) {
      mirrored.add(`${metadata.namespace}/${metadata.labels[SERVICE_NAME_LABEL]}`);
    }
  }
  for (const [ref, object] of draft.others) {
    if (!ref.startsWith('Endpoints/') || !isMirrored(object)) continue;
    const { name, namespace = 'default' } = object.metadata;
    const service = draft.services.get(refOf('Service', namespace, name));
    if (!service || mirrored.has(`${namespace}/${name}`)) continue;
    if (Object.keys(service.spec.selector ?? {}).length > 0) continue;
    for (const slice of mirrorsOf(object as Endpoints)) make(draft, slice, originOf(draft, ref));
  }
}

function isMirrored({ metadata: { labels, annotations } }: KubeObject): boolean {
  return (
    labels['endpointslice.kubernetes.io/skip-mirror'] !== 'true' &&
    annotations['control-plane.alpha.kubernetes.io/leader'] === undefined
  );
}

function mirrorsOf(endpoints: Endpoints): readonly EndpointSlice[] {
  const slices = new Map<string, { addressType: IPFamily; ports: readonly EndpointPort[]; endpoints: Endpoint[] }>();
  for (const { addresses = [], notReadyAddresses = [], ports = [] } of endpoints.subsets) {
    const slicePorts = ports.map((port) => ({ ...port, name: port.name ?? '' }));
    const ready = addresses.map((address) => endpointOf(address, true));
    const all = [...ready, ...notReadyAddresses.map((address) => endpointOf(address, false))];
    for (const endpoint of all.slice(0, MAX_PER_SUBSET)) {
      const addressType = familyOf(endpoint.addresses[0]!);
      if (addressType === undefined) continue;
      const key = `${addressType} ${JSON.stringify(slicePorts)}`;
      const slice = slices.get(key);
      if (slice) slice.endpoints.push(endpoint);
      else slices.set(key, { addressType, ports: slicePorts, endpoints: [endpoint] });
    }
  }
  const { name, namespace = 'default', labels, annotations } = endpoints.metadata;
  return [...slices].map(([key, slice]) => ({
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: {
      name: `${name}-${suffixOf(hashOf(`Endpoints/${namespace}/${name} ${key}`))}`,
      generateName: `${name}-`,
      namespace,
      labels: { ...labels, [SERVICE_NAME_LABEL]: name, [MANAGED_BY_LABEL]: CONTROLLER_NAME },
      annotations,
      ownerReferences: [ownerReferenceOf(endpoints)],
    },
    ...slice,
  }));
}

function endpointOf(address: EndpointsAddress, ready: boolean): Endpoint {
  const { ip, hostname, nodeName, targetRef } = address;
  return {
    addresses: [canonicalIP(ip) ?? ip],
    conditions: { ready, serving: ready, terminating: false },
    ...(hostname ? { hostname } : {}),
    ...(nodeName ? { nodeName } : {}),
    ...(targetRef ? { targetRef } : {}),
  };
}

/** Fills in which Pod an endpoint of a written slice is: the one that it names, else the one that has its address. */
export function completeWrittenSlices(draft: Draft, podsByAddress: () => ReadonlyMap<string, ObjectRef>): void {
  if ([...draft.endpointSlices.keys()].every((ref) => draft.madeFor.has(ref))) return;
  const byAddress = podsByAddress();
  for (const [ref, slice] of draft.endpointSlices) {
    if (slice.endpoints.every((endpoint) => endpoint.pod !== undefined)) continue;
    const endpoints = slice.endpoints.map((endpoint): Endpoint => {
      const { targetRef, addresses } = endpoint;
      const named =
        targetRef?.kind === 'Pod'
          ? refOf('Pod', targetRef.namespace ?? slice.metadata.namespace, targetRef.name)
          : undefined;
      const pod = named === undefined ? byAddress.get(addresses[0] ?? '') : draft.pods.has(named) ? named : undefined;
      return pod === undefined ? endpoint : { ...endpoint, pod };
    });
    draft.endpointSlices.set(ref, { ...slice, endpoints });
  }
}
