import type { Topology, Trace } from '../engine/index.ts';
import { nodesView } from '../layout/node-columns.ts';
import type { Density, Layout } from '../layout/view.ts';
import { fitView, FOLDED_SERVICES, type FittedLayout } from './fit.ts';
import type { Scene } from './frame.ts';
import { placesOf } from './hops.ts';
import { makeTimeline, onLayout, type Timeline, type TimelineOptions } from './timeline.ts';

export type { NodesLayout } from '../layout/nodes-layout.ts';

/** The Nodes view for a window: columns as wide as there is room, then all of it as large as there is room. */
export function fitNodes(
  topology: Topology,
  window: { readonly width: number; readonly height: number },
  trace: Trace | undefined,
  density: Density,
  unfolded = false,
): FittedLayout<ReturnType<typeof nodesView.arrange>> {
  return fitView('nodes', topology, window, trace, density, unfolded ? [FOLDED_SERVICES] : []);
}

/** Plans a trace where no picture is at hand: its times hold for every picture of this cluster. */
export function timelineOf(trace: Trace, topology: Topology, options: TimelineOptions): Timeline {
  const reference = { width: 1200, height: 10_000, used: placesOf(trace), density: 'workbench' } as const;
  return makeTimeline(trace, nodesView.arrange(topology, reference), options);
}

/** A planned trace in a picture. */
export function sceneOf(trace: Trace, timeline: Timeline, layout: Layout, reducedMotion: boolean): Scene {
  return { trace, layout, timeline: onLayout(timeline, layout), reducedMotion };
}
