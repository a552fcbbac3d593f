import type { Topology, Trace } from '../engine/index.ts';
import { conceptView } from '../layout/concept.ts';
import type { ConceptLayout } from '../layout/concept-layout.ts';
import { nodesView } from '../layout/node-columns.ts';
import type { NodesLayout } from '../layout/nodes-layout.ts';
import type { Density, ViewOptions } from '../layout/view.ts';
import { mainPlacesOf, placesOf } from './hops.ts';

export { FOLDED_NODES } from '../layout/columns.ts';

/** The id of the folded Services among what is open. */
export const FOLDED_SERVICES = 'services';

/** A layout and how large it is drawn: text is never smaller than its own size. */
export interface FittedLayout<Drawn extends PictureLayout = PictureLayout> {
  readonly layout: Drawn;
  readonly zoom: number;
}

/** What can be drawn, by the name of its view. */
interface Views {
  readonly nodes: NodesLayout;
  readonly concept: ConceptLayout;
}

export type ViewName = keyof Views;
export type PictureLayout = Views[ViewName];

interface Size {
  readonly width: number;
  readonly height: number;
}

const LARGEST = 1.75;

/** A view for a window: what stands side by side as wide as there is room, then all of it as large as there is room. */
export function fitView<Name extends ViewName>(
  name: Name,
  topology: Topology,
  window: Size,
  trace: Trace | undefined,
  density: Density,
  open: readonly string[] = [],
): FittedLayout<Views[Name]> {
  const rest = { used: [], main: [], density, unfolded: open.includes(FOLDED_SERVICES), open };
  const story = { ...rest, used: trace ? placesOf(trace) : [], main: trace ? mainPlacesOf(trace) : [] };
  // How large it is drawn is asked of the picture at rest: sending changes no size.
  const atOne = arranged(name, topology, { ...window, ...rest });
  const room = Math.min(window.height / atOne.height, window.width / atOne.width, LARGEST);
  // Where height is left over all is drawn larger, and what stands side by side shares the width that this leaves.
  const byHeight = Math.min(window.height / atOne.height, LARGEST);
  const zoom = Math.max(1, room, Math.min(byHeight, window.width / comfortable(atOne)));
  const inside = { width: window.width / zoom, height: window.height / zoom };
  const layout = arranged(name, topology, { ...inside, ...story });
  if (zoom === 1) return { layout, zoom };
  return { layout, zoom: Math.max(1, Math.min(zoom, window.height / layout.height)) };
}

/** The same, where how large it is drawn is given; undefined where not all of it would have room. */
export function fitAt<Name extends ViewName>(
  name: Name,
  topology: Topology,
  window: Size,
  trace: Trace,
  density: Density,
  open: readonly string[],
  zoom: number,
): FittedLayout<Views[Name]> | undefined {
  const inside = { width: window.width / zoom, height: window.height / zoom };
  const layout = arranged(name, topology, {
    ...inside,
    used: placesOf(trace),
    main: mainPlacesOf(trace),
    density,
    unfolded: open.includes(FOLDED_SERVICES),
    open,
  });
  const hasRoom = layout.height <= inside.height && comfortable(layout) <= inside.width;
  return hasRoom ? { layout, zoom } : undefined;
}

function arranged<Name extends ViewName>(name: Name, topology: Topology, options: ViewOptions): Views[Name] {
  const view = name === 'nodes' ? nodesView : conceptView;
  return view.arrange(topology, options) as Views[Name];
}

/** A width at which every line of the picture fits. */
function comfortable(layout: PictureLayout): number {
  const { metrics } = layout;
  const count = layout.view === 'nodes' ? layout.columns.length : layout.columnCount;
  return count * (metrics.column.min + 60 + metrics.gutter) + 2 * metrics.margin;
}
