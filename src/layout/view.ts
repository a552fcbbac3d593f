import type { Hop, Place, Topology } from '../engine/index.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** How much is drawn of each part: what a trace uses is always whole. */
export interface ViewOptions {
  /** Width that is there, in CSS pixels of the diagram's own scale. */
  readonly width: number;
  readonly height: number;
  /** Places that the trace in view passes: they are unfolded, and drawn at full size. */
  readonly used: readonly Place[];
  /** Those of its main way, to whose Nodes the columns give room where not all fit; all used ones without it. */
  readonly main?: readonly Place[];
  /** The folded Services are shown, as the person asked for. */
  readonly unfolded?: boolean;
  /** What else the person unfolded: workloads, and `FOLDED_NODES`, the Nodes that do not fit. */
  readonly open?: readonly string[];
  /** There is little room: what the story does not pass is named, or counted. A view says so to its own parts. */
  readonly brief?: boolean;
  /** `embed` is read from the back row: all text larger. */
  readonly density: Density;
}

export type Density = 'workbench' | 'embed';

/** Where everything is. Positions depend on the topology alone, never on the DOM. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** By box id: an ObjectRef, or a place's key. */
  readonly boxes: ReadonlyMap<string, Rect>;
  /** The box in which a packet rests when it is at a place. */
  readonly rectOf: (place: Place) => Rect;
  /** Where in that box a packet's centre rests: beside its words, never on them. */
  readonly restOf: (place: Place) => Point;
  /** The points that a packet follows from place to place: stubs, risers and rails only. */
  readonly wayOf: (from: Place, to: Place, hop?: Hop) => readonly Point[];
}

/** A way to draw a cluster: Nodes, Concept. */
export interface View {
  readonly name: 'nodes' | 'concept';
  readonly arrange: (topology: Topology, options: ViewOptions) => Layout;
}
