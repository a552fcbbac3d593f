import type { ObjectRef } from '../api/kind.ts';
import type { KubeNode } from '../api/node.ts';
import type { Pod } from '../api/pod.ts';
import type { Service } from '../api/service.ts';
import type { Cluster, IngressController } from '../cluster/cluster.ts';
import type { Choose } from './choose.ts';
import type { Flow } from './flow.ts';
import type { ProxyMode } from './kube-proxy/proxy-mode.ts';
import type { Recollection } from './memory.ts';
import type { Network } from './network.ts';
import type { Recorder } from './recorder.ts';
import type { Because, DropReason, Place } from './trace.ts';

/** All that one packet's way is decided by. */
export interface Walk {
  readonly cluster: Cluster;
  readonly network: Network;
  readonly mode: ProxyMode;
  readonly memory: Recollection;
  readonly choose: Choose;
  /** Absent where only the outcome counts. */
  readonly record: Recorder | undefined;
  /** Names the choices of this way: `connection 2`. */
  readonly key: string;
  /** How a place outside the cluster is called: an address of the Internet, or for lookups the upstream resolver. */
  readonly outside: (ip: string) => Place;
}

/** Who sent the packet, as the Node sees it that it passes. */
export type Sender =
  | { readonly kind: 'pod'; readonly pod: Pod }
  /** A program on the Node itself, or a Pod on its network. */
  | { readonly kind: 'host'; readonly node: KubeNode; readonly pod?: Pod }
  /** It came over the network. */
  | { readonly kind: 'outside' };

/** Where a packet is on its way: the next rules that look at it. */
export type Step =
  /** On a Node: its rules, then its routes. */
  | { readonly at: 'node'; readonly node: KubeNode; readonly flow: Flow; readonly sender: Sender }
  /** From a Node (absent: from outside) to a Pod. */
  | {
      readonly at: 'pod';
      readonly from: KubeNode | undefined;
      readonly pod: Pod;
      readonly flow: Flow;
      readonly sender: Sender;
      readonly by?: ChosenBy;
    }
  /** On its way to an address that is outside the cluster's Nodes and Pods, from one of its Nodes. */
  | { readonly at: 'outbound'; readonly flow: Flow; readonly by?: ChosenBy }
  /** Outside, for an address that the cluster may have. `cloud`: a machine of the cloud, which has routes to Pods and Nodes. */
  | { readonly at: 'outside'; readonly flow: Flow; readonly cloud: boolean }
  /** At the cloud balancer of a Service. */
  | { readonly at: 'balancer'; readonly service: Service; readonly flow: Flow };

/** The Service whose rules chose the receiver. */
export interface ChosenBy {
  readonly service: ObjectRef;
  /** The answer does not find its way back to the client. */
  readonly replyLost: boolean;
}

/** Where a packet ended. */
export type Arrival = { readonly flow: Flow } & (
  | {
      readonly kind: 'pod';
      readonly pod: Pod;
      readonly by?: ChosenBy;
    }
  /** Somewhere outside, or a program that is no Pod. */
  | { readonly kind: 'endpoint'; readonly by?: ChosenBy }
  | {
      readonly kind: 'health-check';
      readonly service: Service;
      readonly node: KubeNode;
      readonly localEndpoints: number;
    }
  | { readonly kind: 'cloud-ingress'; readonly controller: IngressController }
  | {
      readonly kind: 'lost';
      readonly effect: 'refused' | 'dropped';
      readonly reason: DropReason;
      readonly because: readonly Because[];
    }
);

/** A packet that does not get past the place where it is; who refuses it may answer under an address of its own. */
export function lost(
  { record }: Walk,
  flow: Flow,
  effect: 'refused' | 'dropped',
  reason: DropReason,
  because: readonly Because[],
  refuser?: string,
): Arrival {
  record?.end(effect, refuser);
  return { kind: 'lost', flow, effect, reason, because };
}
