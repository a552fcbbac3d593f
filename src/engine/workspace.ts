import type { ObjectRef } from './api/kind.ts';
import type { ClientRequest } from './dataplane/trace.ts';
import type { ClusterSettings } from './settings.ts';

/** One YAML document of the text, and the last text of it that parsed: a broken one is drawn as that. */
export interface WorkspaceDocument {
  readonly text: string;
  /** Present only while `text` does not parse. */
  readonly lastParsed?: string;
}

/** A what-if of the person: something that happens in the cluster at a second. Those of one second happen in their order. */
export type ClusterEvent = { readonly at: number } & (
  | { readonly kind: 'delete-pod'; readonly pod: ObjectRef }
  | { readonly kind: 'fail-readiness'; readonly pod: ObjectRef }
  | { readonly kind: 'restore-readiness'; readonly pod: ObjectRef }
  | { readonly kind: 'node-off'; readonly node: ObjectRef }
  | { readonly kind: 'node-on'; readonly node: ObjectRef }
  /** From the control plane: it forwards by its last rules, and its Pods go on. */
  | { readonly kind: 'node-cut-off'; readonly node: ObjectRef }
  | { readonly kind: 'node-joined-again'; readonly node: ObjectRef }
  | { readonly kind: 'cordon-node'; readonly node: ObjectRef }
  | { readonly kind: 'uncordon-node'; readonly node: ObjectRef }
  | { readonly kind: 'drain-node'; readonly node: ObjectRef }
  | { readonly kind: 'stop-cluster-dns' }
  | { readonly kind: 'start-cluster-dns' }
  | { readonly kind: 'scale'; readonly workload: ObjectRef; readonly replicas: number }
  /** To a new template; `hash` names its Pods, one is made up where it is absent. */
  | { readonly kind: 'roll-out'; readonly workload: ObjectRef; readonly hash?: string }
  /** The balancer of a Service finds a Node ill, whatever the Node answers. */
  | { readonly kind: 'fail-health-check'; readonly service: ObjectRef; readonly node: ObjectRef }
  | { readonly kind: 'restore-health-check'; readonly service: ObjectRef; readonly node: ObjectRef }
);

/** What the control plane has given out so far; kept so that an edit changes nothing that it does not concern. */
export interface Allocated {
  /**
   * Addresses by owner, as far as they are not written: of a Pod (`…#2`: the second that one of that name has had), a
   * Service (cluster IPs, in the order of its families), a Node (`Node/a`, `Node/a:external`, `Node/a:podCIDRs`).
   */
  readonly addresses: Readonly<Record<string, readonly string[]>>;
  /** Load-balancer addresses by Service, or by cloud Ingress controller (`Ingress controller alb default/site`). */
  readonly balancers: Readonly<Record<string, readonly string[]>>;
  /** Node ports by `Service/default/web:http/TCP` (port name, else number); `…:healthCheck` for health checks. */
  readonly nodePorts: Readonly<Record<string, number>>;
  /**
   * Pods by workload, in their order; a Pod of nobody under its own name. Those that events put in the place of others are
   * not here: they follow from the events, so that time may run back. Their addresses are remembered all the same.
   */
  readonly pods: Readonly<Record<string, readonly AllocatedPod[]>>;
}

export interface AllocatedPod {
  readonly name: string;
  /** Absent while Pending. */
  readonly node?: string;
  /** Where its card is on the Node, counted from 0: it stays there when others come and go. */
  readonly slot?: number;
}

/** The whole input of the engine, and the only memory of the cluster. Links, undo, lessons and embeds carry this. */
export interface Workspace {
  /** The text of the editor: YAML documents, separated by `---`. */
  readonly text: string;
  /** The documents of the text as the last analysis left them; [] at first. */
  readonly documents: readonly WorkspaceDocument[];
  readonly settings: ClusterSettings;
  readonly events: readonly ClusterEvent[];
  /** Seconds since the cluster settled. */
  readonly now: number;
  readonly requests: readonly ClientRequest[];
  /** Any 32-bit number: the same seed draws the same choices. */
  readonly seed: number;
  readonly allocated: Allocated;
}

export const NOTHING_ALLOCATED: Allocated = { addresses: {}, balancers: {}, nodePorts: {}, pods: {} };
