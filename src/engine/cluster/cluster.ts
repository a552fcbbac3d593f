import type { EndpointSlice } from '../api/endpoint-slice.ts';
import type { Ingress } from '../api/ingress.ts';
import type { IngressClass } from '../api/ingress-class.ts';
import type { KubeObject, ObjectRef } from '../api/kind.ts';
import type { Namespace } from '../api/namespace.ts';
import type { NetworkPolicy } from '../api/network-policy.ts';
import type { KubeNode } from '../api/node.ts';
import type { Pod } from '../api/pod.ts';
import type { Secret } from '../api/secret.ts';
import type { Service } from '../api/service.ts';
import type { ClusterSettings } from '../settings.ts';
import type { Allocated } from '../workspace.ts';

/**
 * A cluster as its control plane would leave it: read-only tables after all controllers ran, with defaults, addresses
 * and status filled in.
 */
export interface Cluster {
  readonly settings: ClusterSettings;
  /** Every object, also of kinds that steer no traffic. */
  readonly objects: ReadonlyMap<ObjectRef, KubeObject>;
  readonly namespaces: ReadonlyMap<ObjectRef, Namespace>;
  /** In the order of the picture's columns. */
  readonly nodes: ReadonlyMap<ObjectRef, KubeNode>;
  readonly pods: ReadonlyMap<ObjectRef, Pod>;
  readonly services: ReadonlyMap<ObjectRef, Service>;
  readonly endpointSlices: ReadonlyMap<ObjectRef, EndpointSlice>;
  readonly ingresses: ReadonlyMap<ObjectRef, Ingress>;
  readonly ingressClasses: ReadonlyMap<ObjectRef, IngressClass>;
  readonly secrets: ReadonlyMap<ObjectRef, Secret>;
  readonly networkPolicies: ReadonlyMap<ObjectRef, NetworkPolicy>;

  /** Who has an address: Pod, Node, or a Service's cluster, balancer or external IP. */
  readonly byAddress: ReadonlyMap<string, readonly AddressOwner[]>;
  readonly slicesOfService: ReadonlyMap<ObjectRef, readonly EndpointSlice[]>;
  /** By Node name. */
  readonly podsOfNode: ReadonlyMap<string, readonly Pod[]>;
  /** The topmost owner that is known: the Deployment of a Pod. */
  readonly workloadOfPod: ReadonlyMap<ObjectRef, ObjectRef>;
  readonly ingressControllers: readonly IngressController[];
  /** Pods that no Node takes, kept as a count, by workload (or the Pod itself). */
  readonly pending: ReadonlyMap<ObjectRef, number>;
  /** What no manifest wrote: made for a written object (its ref), or part of every cluster (`system`). */
  readonly madeFor: ReadonlyMap<ObjectRef, ObjectRef | 'system'>;
  /** What is written and not in the cluster, since the API server refuses it. */
  readonly refused: ReadonlySet<ObjectRef>;
  /** The input's allocations, completed. */
  readonly allocated: Allocated;
  readonly faults: Faults;
}

/** What is not as the control plane has it, or has not reached everybody yet; empty without what-ifs. */
export interface Faults {
  /** Nodes that are switched off, by name: nothing on them answers, whatever their status still says. */
  readonly off: ReadonlySet<string>;
  /** Nodes cut off from the control plane, by name: they go on as they are, whatever their status says by now. */
  readonly cutOff: ReadonlySet<string>;
  /** By Node name, the cluster as the rules of its kube-proxy have it, where those are older. It differs in its EndpointSlices alone. */
  readonly rulesOn: ReadonlyMap<string, Cluster>;
  /** By Node name, the cluster as programs there know it that watch it (CoreDNS, Ingress controllers), where that is older. */
  readonly knownOn: ReadonlyMap<string, Cluster>;
  /** By Service, the Nodes that its balancer has found ill, by the balancer's own clock. Absent: as they are now. */
  readonly failingChecks: ReadonlyMap<ObjectRef, ReadonlySet<ObjectRef>>;
  /** Where the card of each Pod is on its Node, those too that came by an event. */
  readonly slots: ReadonlyMap<ObjectRef, number>;
  /** The second in which something is next to happen. */
  readonly next?: number;
}

export interface AddressOwner {
  readonly kind: 'pod' | 'node' | 'cluster-ip' | 'load-balancer-ip' | 'external-ip';
  readonly ref: ObjectRef;
}

/** Who serves Ingresses of some classes, and where. */
export interface IngressController {
  /**
   * Tells controllers apart: the IngressClass that it serves. A balancer of the cloud is one Ingress's own and adds its name
   * or its group's: `alb default/site`; without class `default/site`.
   */
  readonly name: string;
  readonly placement: 'inside' | 'outside';
  /** `k8s.io/ingress-nginx`, as in IngressClass `spec.controller`; '' for a balancer of no cloud in particular. */
  readonly controller: string;
  /** False: foreign controller, whose routing is taken to be the API's own rules only. */
  readonly nginx: boolean;
  readonly ingresses: readonly ObjectRef[];
  /** Addresses at which clients find it. */
  readonly addresses: readonly string[];
  /** The Service in front of its Pods, when inside. */
  readonly service?: ObjectRef;
  readonly pods: readonly ObjectRef[];
}
