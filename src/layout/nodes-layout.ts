import type { IngressControllerBox, NodeBox, ObjectRef, PodCard, Protocol, ServiceBox } from '../engine/index.ts';
import type { Metrics } from './metrics.ts';
import type { Layout, Point, Rect } from './view.ts';

/** A layout of the Nodes view, with its parts: what the canvas draws. */
export interface NodesLayout extends Layout {
  readonly view: 'nodes';
  readonly metrics: Metrics;
  readonly columns: readonly Column[];
  readonly bands: readonly Band[];
  readonly outside: readonly OutsideBox[];
  /** From the top: the internet's, that before the Nodes, at last the Node network's. */
  readonly rails: readonly Rail[];
  /** y of the line between outside and cluster. */
  readonly ground: number;
  /** The strip at the foot of the columns that holds the Node network's rail and name. */
  readonly nodeNetwork: Rect;
  /** Nodes that could be folded are not: what folds them again. */
  readonly foldNodes?: Rect;
  /** Workloads whose Pods no Node takes. */
  readonly pending?: Rect;
}

export interface Rail {
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/** A Node. */
export interface Column {
  readonly node: NodeBox;
  /** All Nodes that are folded into this column, `node` the first of them; none where it is one Node's own. */
  readonly folded: readonly NodeBox[];
  /** Where their Pods are. */
  readonly foldedPods?: { readonly count: number; readonly rect: Rect; readonly rest: Point };
  readonly rect: Rect;
  /** Folded to its riser: no words fit. */
  readonly narrow: boolean;
  /** Room for the Node's name and address, beside the riser. */
  readonly head: Rect;
  /** The Node's own interface, on top of its riser. */
  readonly eth0: Rect;
  readonly riser: { readonly x: number; readonly top: number; readonly bottom: number };
  readonly nodePorts: readonly NodePortRow[];
  readonly cards: readonly Card[];
}

/** The node ports of one Service at one Node: a rule each, in front of the Service's own. */
export interface NodePortRow {
  readonly service: ServiceBox;
  readonly ports: readonly { readonly port: number; readonly protocol: Protocol }[];
  readonly rect: Rect;
  readonly rest: Point;
}

/** A Pod, or the folded Pods of a workload. */
export interface Card {
  readonly pod: PodCard;
  readonly rect: Rect;
  readonly rest: Point;
  /** The Ingress rules by which this Pod routes. */
  readonly rules?: {
    readonly controller: IngressControllerBox;
    readonly rect: Rect;
    /** Each rule is one line, not one for what it takes and one for where that goes. */
    readonly oneLine?: true;
  };
}

/** A Service across all Nodes. */
export interface Band {
  /** Absent: only a count of folded Services. */
  readonly service?: ServiceBox;
  /** Services that are folded into this band. */
  readonly folded: readonly ServiceBox[];
  readonly slim: boolean;
  /** kube-proxy writes no rules for a Service without cluster IP (headless, ExternalName): it is names only. */
  readonly rules: boolean;
  readonly rect: Rect;
  readonly crossings: readonly Crossing[];
}

/** A band's crossing with a column: kube-proxy's rules of that Service on that Node. */
export interface Crossing {
  /** Of several Nodes where they are folded into one column. */
  readonly nodes: readonly ObjectRef[];
  readonly slot: Rect;
  /** Room for words; of no width in a narrow column. */
  readonly text: Rect;
}

export interface OutsideBox {
  readonly kind: 'internet' | 'upstream-dns' | 'endpoint' | 'load-balancer' | 'cloud-ingress';
  /** `placeKey` of its place. */
  readonly key: string;
  /** The Service of a balancer. */
  readonly service?: ObjectRef;
  readonly name: string;
  readonly addresses: readonly string[];
  readonly ports: readonly number[];
  readonly controller?: IngressControllerBox;
  /** Nodes that a balancer passes over, as their health check fails. */
  readonly unhealthy?: readonly ObjectRef[];
  readonly rect: Rect;
  readonly rest: Point;
}
