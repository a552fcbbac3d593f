import type { Topology, Trace } from '../engine/index.ts';
import { nodesView } from '../layout/node-columns.ts';
import type { NodesLayout } from '../layout/nodes-layout.ts';
import type { Density } from '../layout/view.ts';
import type { Scene } from './frame.ts';
import { mainPlacesOf, placesOf } from './hops.ts';
import { makeTimeline, onLayout, type Timeline, type TimelineOptions } from './timeline.ts';

export type { NodesLayout } from '../layout/nodes-layout.ts';

/** A layout and how large it is drawn: text is never smaller than its own size. */
export interface FittedLayout {
  readonly layout: NodesLayout;
  readonly zoom: number;
}

const LARGEST = 1.75;

/** The Nodes view for a window: columns as wide as there is room, then all of it as large as there is room. */
export function fitNodes(
  topology: Topology,
  window: { readonly width: number; readonly height: number },
  trace: Trace | undefined,
  density: Density,
  unfolded = false,
): FittedLayout {
  const rest = { used: [], main: [], density, unfolded };
  const story = { ...rest, used: trace ? placesOf(trace) : [], main: trace ? mainPlacesOf(trace) : [] };
  // How large it is drawn is asked of the picture at rest: sending changes no size.
  const atOne = nodesView.arrange(topology, { ...window, ...rest });
  const room = Math.min(window.height / atOne.height, window.width / atOne.width, LARGEST);
  // Where height is left over all is drawn larger, and the columns share what width that leaves.
  const byHeight = Math.min(window.height / atOne.height, LARGEST);
  const zoom = Math.max(1, room, Math.min(byHeight, window.width / comfortable(atOne)));
  const inside = { width: window.width / zoom, height: window.height / zoom };
  const layout = nodesView.arrange(topology, { ...inside, ...story });
  if (zoom === 1) return { layout, zoom };
  return { layout, zoom: Math.max(1, Math.min(zoom, window.height / layout.height)) };
}

/** A width at which every line of the picture fits. */
function comfortable({ columns, metrics }: NodesLayout): number {
  return columns.length * (metrics.column.min + 60 + metrics.gutter) + 2 * metrics.margin;
}

/** Plans a trace where no picture is at hand: its times hold for every picture of this cluster. */
export function timelineOf(trace: Trace, topology: Topology, options: TimelineOptions): Timeline {
  const reference = { width: 1200, height: 10_000, used: placesOf(trace), density: 'workbench' } as const;
  return makeTimeline(trace, nodesView.arrange(topology, reference), options);
}

/** A planned trace in a picture. */
export function sceneOf(trace: Trace, timeline: Timeline, layout: NodesLayout, reducedMotion: boolean): Scene {
  return { trace, layout, timeline: onLayout(timeline, layout), reducedMotion };
}
