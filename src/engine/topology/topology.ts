import type { ObjectRef } from '../api/kind.ts';
import type { Protocol } from '../net/port.ts';

/**
 * The boxes and counts of one picture, folded as asked: some hundreds at most. Made in the worker; folded Pods never
 * cross to the page.
 */
export interface Topology {
  /** Columns, left to right. */
  readonly nodes: readonly NodeBox[];
  /** Bands, top to bottom: what was written first, then what the cluster brings (kube-dns, kubernetes). */
  readonly services: readonly ServiceBox[];
  /** L4 balancers of Services that have an address from outside. */
  readonly balancers: readonly BalancerBox[];
  /** Who serves Ingresses: controller Pods inside, or the cloud's L7 balancer. */
  readonly ingressControllers: readonly IngressControllerBox[];
  /** Workloads with Pods that no Node takes. */
  readonly pending: readonly PendingBox[];
  /** An upstream resolver is worth drawing: some Pod can ask it. */
  readonly upstreamDns: boolean;
}

/** Where a box comes from: written in the text, made by a controller for something written, or part of every cluster. */
export type Origin = 'written' | 'made' | 'system';

export interface NodeBox {
  readonly ref: ObjectRef;
  readonly name: string;
  readonly internalIP: string;
  readonly externalIP?: string;
  readonly podCIDR: string;
  readonly ready: boolean;
  /** What a what-if did to it, whatever its status says: switched off, or cut off from the control plane. */
  readonly fault?: 'off' | 'cut-off';
  /** The scheduler puts no Pod there (`kubectl cordon`). */
  readonly cordoned?: true;
  readonly origin: Origin;
  /** In slots: a Pod keeps its place when others come and go. */
  readonly pods: readonly PodCard[];
}

/** One Pod, or the Pods of one workload on a Node folded into one card. */
export type PodCard = PodBox | PodGroupBox;

export interface PodBox {
  readonly kind: 'pod';
  readonly ref: ObjectRef;
  readonly namespace: string;
  /** `web` of `web-6d4b75cb6d-m4x2k`: what it is called in the picture. */
  readonly workload: string;
  /** `m4x2k`: what tells it from its siblings; '' for a bare Pod. */
  readonly suffix: string;
  /** The topmost owner that is known: `Deployment/default/web`; absent for a bare Pod. */
  readonly owner?: ObjectRef;
  readonly ip?: string;
  readonly state: 'ready' | 'not-ready' | 'terminating' | 'pending' | 'succeeded' | 'failed';
  readonly role?: 'cluster-dns' | 'ingress-controller';
  readonly hostNetwork: boolean;
  readonly ports: readonly { readonly port: number; readonly protocol: Protocol }[];
  readonly origin: Origin;
  /** Its place among the Node's cards, counted from 0; places may be empty. */
  readonly slot?: number;
}

export interface PodGroupBox {
  readonly kind: 'pod-group';
  /** The workload, on this Node: `Deployment/default/web`. */
  readonly ref: ObjectRef;
  readonly namespace: string;
  readonly workload: string;
  readonly count: number;
  readonly ready: number;
  readonly origin: Origin;
  readonly role?: 'cluster-dns' | 'ingress-controller';
  /** Pods that stand in this card, so that a trace finds its place: at most 110, a Node's limit. */
  readonly pods: readonly ObjectRef[];
  /** The lowest place of its Pods. */
  readonly slot?: number;
}

export interface ServiceBox {
  readonly ref: ObjectRef;
  readonly namespace: string;
  readonly name: string;
  readonly type: string;
  readonly headless: boolean;
  readonly clusterIPs: readonly string[];
  readonly externalIPs: readonly string[];
  readonly externalName?: string;
  readonly ports: readonly ServicePortLine[];
  readonly ready: number;
  readonly total: number;
  readonly origin: Origin;
  /** The workloads, and bare Pods, that its endpoints are of, in their order; absent: none. */
  readonly backs?: readonly ObjectRef[];
  /** Shown folded into the count at the end until a trace uses it (kube-system's and `kubernetes`). */
  readonly folded: boolean;
}

/** A port as the cluster has it: `80 → 8080, node port 30080`. */
export interface ServicePortLine {
  readonly name: string;
  readonly protocol: Protocol;
  readonly port: number;
  readonly targetPort: number | string;
  readonly nodePort?: number;
}

export interface BalancerBox {
  readonly service: ObjectRef;
  readonly name: string;
  readonly addresses: readonly string[];
  readonly ports: readonly number[];
  /** Nodes whose health check fails, as the balancer has found by now: it sends them nothing. Absent: none. */
  readonly unhealthy?: readonly ObjectRef[];
  readonly origin: Origin;
}

export interface IngressControllerBox {
  /** The IngressClass that it serves; '' where none is named. */
  readonly name: string;
  readonly placement: 'inside' | 'outside';
  readonly addresses: readonly string[];
  /** ingress-nginx: its project ended in March 2026 (kubernetes.io/blog/2025/11/11/ingress-nginx-retirement). */
  readonly retired?: true;
  /** The controller's Service and Pods, when inside. */
  readonly service?: ObjectRef;
  readonly pods: readonly ObjectRef[];
  readonly ingresses: readonly { readonly ref: ObjectRef; readonly rules: readonly IngressRuleLine[] }[];
}

export interface IngressRuleLine {
  readonly host?: string;
  readonly path: string;
  readonly pathType: string;
  readonly backend: string;
}

export interface PendingBox {
  readonly workload: ObjectRef;
  readonly count: number;
}
