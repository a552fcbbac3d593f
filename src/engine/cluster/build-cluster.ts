import { refOf } from '../api/kind.ts';
import type { KubeObject, ObjectRef } from '../api/kind.ts';
import { SERVICE_NAME_LABEL } from '../api/endpoint-slice.ts';
import type { EndpointSlice } from '../api/endpoint-slice.ts';
import { sameValue } from '../api/same-value.ts';
import { isTerminal, podIPsOf } from '../api/pod.ts';
import type { Pod } from '../api/pod.ts';
import type { ClusterSettings } from '../settings.ts';
import type { Allocated, ClusterEvent } from '../workspace.ts';
import { addressIndexOf } from './address-index.ts';
import { allocatedOf, memoryOf } from './allocation-memory.ts';
import { applyEvents } from './at.ts';
import type { Cluster } from './cluster.ts';
import { bringClusterDns } from './controllers/cluster-dns.ts';
import { completeWrittenSlices, settleMirroredSlices } from './controllers/endpoint-slice-mirroring.ts';
import { settleEndpointSlices } from './controllers/endpoint-slice.ts';
import { bringIngressNginx } from './controllers/ingress-nginx.ts';
import { settleIngresses } from './controllers/ingress.ts';
import { bringKubernetesService } from './controllers/kubernetes-service.ts';
import { settleLoadBalancers } from './controllers/load-balancer.ts';
import { settleNamespaces } from './controllers/namespace.ts';
import { settleNodePorts } from './controllers/node-port.ts';
import { settleNodes } from './controllers/node.ts';
import { settlePods } from './controllers/pod.ts';
import { settleClusterIPs } from './controllers/service-ip.ts';
import { allObjects, draftOf } from './draft.ts';
import type { Draft } from './draft.ts';
import { faultsOf, NO_FAULTS } from './faults.ts';
import { fillDefaultClass } from './ingress-choice.ts';
import { podIndexOf } from './pod-index.ts';
import { refuseServices } from './service-families.ts';
import { reserveWrittenAddresses } from './written-addresses.ts';

/** What a cluster is made of beside its objects and settings. */
export interface ClusterInput {
  readonly allocated: Allocated;
  readonly events: readonly ClusterEvent[];
  readonly now: number;
  /** Objects that are written and that the API server refuses, whatever the cluster. */
  readonly refused?: readonly ObjectRef[];
}

/**
 * The cluster that these objects make, after all controllers ran and the events up to `now` happened. The objects are
 * defaulted and valid. `allocated` of the result, given to the next run, keeps every name, address, port and place. What
 * came out as in `previous` is that very object, so that what follows from it need not be found again.
 */
export function buildCluster(
  objects: readonly KubeObject[],
  settings: ClusterSettings,
  input: ClusterInput,
  previous?: Cluster,
): Cluster {
  const draft = draftOf(objects, settings, memoryOf(input.allocated));
  for (const ref of input.refused ?? []) draft.refused.add(ref);
  refuseServices(draft);
  fillDefaultClass(draft);
  bringClusterDns(draft);
  bringKubernetesService(draft);
  bringIngressNginx(draft);
  settleNamespaces(draft);
  reserveWrittenAddresses(draft);

  settleNodes(draft);
  const sets = settlePods(draft);
  const history = applyEvents(draft, sets, input.events, input.now);

  settleClusterIPs(draft);
  settleNodePorts(draft);
  settleLoadBalancers(draft);
  if (previous) {
    keepUnchanged(draft.nodes, previous.nodes);
    keepUnchanged(draft.pods, previous.pods);
    keepUnchanged(draft.services, previous.services);
    keepUnchanged(draft.others, previous.objects);
  }

  const podsOfNode = podsByNode(draft);
  completeWrittenSlices(draft, () => podsByAddress(draft));
  const nodes = new Map([...draft.nodes.values()].map((node) => [node.metadata.name, node]));
  settleEndpointSlices(draft, { pods: podIndexOf(draft.pods), nodes });
  settleMirroredSlices(draft);
  const ingressControllers = settleIngresses(draft);
  if (previous) {
    keepUnchanged(draft.endpointSlices, previous.endpointSlices);
    keepUnchanged(draft.ingresses, previous.ingresses);
  }

  const cluster: Cluster = {
    settings,
    objects: allObjects(draft),
    namespaces: draft.namespaces,
    nodes: draft.nodes,
    pods: draft.pods,
    services: draft.services,
    endpointSlices: draft.endpointSlices,
    ingresses: draft.ingresses,
    ingressClasses: draft.ingressClasses,
    secrets: draft.secrets,
    networkPolicies: draft.networkPolicies,
    byAddress: addressIndexOf(draft),
    slicesOfService: slicesByService(draft),
    podsOfNode,
    workloadOfPod: draft.workloadOfPod,
    ingressControllers,
    pending: draft.pending,
    madeFor: draft.madeFor,
    refused: draft.refused,
    allocated: allocatedOf(draft.memory),
    faults: NO_FAULTS,
  };
  return history ? { ...cluster, faults: faultsOf(cluster, history, input.now) } : cluster;
}

function keepUnchanged<T>(table: Map<ObjectRef, T>, previous: ReadonlyMap<ObjectRef, T>): void {
  for (const [ref, object] of table) {
    const before = previous.get(ref);
    if (before && before !== object && sameValue(before, object)) table.set(ref, before);
  }
}

function podsByNode({ nodes, pods }: Draft): Map<string, Pod[]> {
  const byNode = new Map<string, Pod[]>([...nodes.values()].map(({ metadata }) => [metadata.name, []]));
  for (const pod of pods.values()) byNode.get(pod.spec.nodeName ?? '')?.push(pod);
  return byNode;
}

/** Addresses that one Pod alone has. */
function podsByAddress({ pods }: Draft): Map<string, ObjectRef> {
  const byAddress = new Map<string, ObjectRef>();
  for (const [ref, pod] of pods) {
    if (pod.spec.hostNetwork || isTerminal(pod)) continue;
    for (const ip of podIPsOf(pod)) byAddress.set(ip, ref);
  }
  return byAddress;
}

/** Each Service's slices: those that carry its name. A Service without any has an empty list. */
function slicesByService({ services, endpointSlices }: Draft): Map<ObjectRef, EndpointSlice[]> {
  const byService = new Map<ObjectRef, EndpointSlice[]>([...services.keys()].map((ref) => [ref, []]));
  for (const slice of endpointSlices.values()) {
    const { labels, namespace } = slice.metadata;
    const name = labels[SERVICE_NAME_LABEL];
    if (name !== undefined) byService.get(refOf('Service', namespace, name))?.push(slice);
  }
  return byService;
}
