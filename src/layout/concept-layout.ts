import type { NodeBox, ObjectRef, Place, Protocol, ServiceBox } from '../engine/index.ts';
import type { Metrics } from './metrics.ts';
import type { Card, OutsideBox } from './nodes-layout.ts';
import type { Layout, Point, Rect } from './view.ts';

/** A layout of the Concept view, with its parts: what the canvas draws. */
export interface ConceptLayout extends Layout {
  readonly view: 'concept';
  readonly metrics: Metrics;
  /** How many boxes stand side by side at most. */
  readonly columnCount: number;
  readonly outside: readonly OutsideBox[];
  readonly border: BorderBox;
  readonly services: readonly ConceptService[];
  readonly groups: readonly PodGroup[];
  /** Below Services that have nothing behind them: room to say so. */
  readonly gaps: readonly Rect[];
  /** y of the line between outside and cluster. */
  readonly ground: number;
  /** What may flow: from who takes a request to whom it goes on, by right angles. */
  readonly wires: readonly Wire[];
  /** Where packets go between two places, without their lanes. */
  readonly roadOf: (from: Place, to: Place) => readonly Point[];
  /** Workloads whose Pods no Node takes. */
  readonly pending?: Rect;
}

/** The Nodes' own network, all in one: it stands at the cluster's border. */
export interface BorderBox {
  readonly nodes: readonly NodeBox[];
  readonly rect: Rect;
  readonly rest: Point;
}

/** A Service, its node ports in front of it; or only a count of folded Services. */
export interface ConceptService {
  readonly service?: ServiceBox;
  readonly folded: readonly ServiceBox[];
  /** kube-proxy writes no rules for a Service without cluster IP: it is names only. */
  readonly rules: boolean;
  readonly rect: Rect;
  readonly slot: Rect;
  /** Room for words. */
  readonly text: Rect;
  readonly nodePorts?: {
    readonly ports: readonly { readonly port: number; readonly protocol: Protocol }[];
    readonly rect: Rect;
    readonly rest: Point;
  };
}

/** The Pods of one workload, in a frame; a bare Pod or a folded workload is a card without one. */
export interface PodGroup {
  /** The workload, or the bare Pod. */
  readonly ref: ObjectRef;
  readonly name: string;
  readonly ready: number;
  readonly count: number;
  readonly framed: boolean;
  /** The person unfolded it, and may fold it again. */
  readonly open: boolean;
  readonly rect: Rect;
  /** Room for the workload's name; of no height where there is no frame. */
  readonly title: Rect;
  /** What its cards hang on. */
  readonly riser: { readonly x: number; readonly top: number; readonly bottom: number };
  readonly cards: readonly Card[];
}

export interface Wire {
  /** Keys of its ends: a place's key, a Service, a workload. */
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
}
