import type { NodeBox, ObjectRef, ServiceBox } from '../engine/index.ts';
import { podsIn } from './cards.ts';
import type { Metrics } from './metrics.ts';
import type { ViewOptions } from './view.ts';

/** A column before it has a height. */
export interface ColumnSpan {
  readonly node: NodeBox;
  /** All Nodes that are folded into this column, `node` the first of them; none where it is one Node's own. */
  readonly folded: readonly NodeBox[];
  readonly x: number;
  readonly width: number;
  readonly narrow: boolean;
}

/** The Nodes of a column. */
export function refsOf({ node, folded }: Pick<ColumnSpan, 'node' | 'folded'>): readonly ObjectRef[] {
  return folded.length > 0 ? folded.map(({ ref }) => ref) : [node.ref];
}

/** So many Nodes keep their width whatever is sent. A slide is sent once. */
const NEVER_FOLDED = { workbench: 4, embed: 1 };

/**
 * Columns side by side: as wide as there is room, within what reads well. Where not all fit, those that fit are whole,
 * Nodes of the story before others, and the rest is one narrow column; unless the person unfolds it: then the picture is
 * wider than its window.
 */
export function spanColumns(nodes: readonly NodeBox[], options: ViewOptions, metrics: Metrics): ColumnSpan[] {
  const { min, max, narrow } = metrics.column;
  const { gutter } = metrics;
  const room = options.width - 2 * metrics.margin;
  const whole = isCrowded(nodes, options, metrics) && options.open?.includes(FOLDED_NODES) !== true;
  const fit = Math.floor((room - narrow) / (min + gutter));
  const shown = whole ? shownNodes(nodes, Math.max(fit, 1), options) : new Set(nodes);
  const rest = nodes.filter((node) => !shown.has(node));
  const taken = rest.length > 0 ? narrow + gutter : 0;
  const widest = nodes.length === 1 ? max * 1.4 : max;
  const width = Math.floor(
    Math.min(Math.max((room - taken - (shown.size - 1) * gutter) / Math.max(shown.size, 1), min), widest),
  );
  const spans = nodes
    .filter((node) => shown.has(node))
    .map((node, index): ColumnSpan => ({
      node,
      folded: [],
      x: metrics.margin + index * (width + gutter),
      width,
      narrow: false,
    }));
  const [first] = rest;
  if (!first) return spans;
  const x = metrics.margin + spans.length * (width + gutter);
  return [...spans, { node: first, folded: rest, x, width: narrow, narrow: true }];
}

/** The id of the Nodes that do not fit among what is open. */
export const FOLDED_NODES = 'nodes';

/** Whether there are more Nodes than can be read side by side. A few keep their width whatever is sent. */
export function isCrowded(nodes: readonly NodeBox[], { width, density }: ViewOptions, metrics: Metrics): boolean {
  const room = width - 2 * metrics.margin - (nodes.length - 1) * metrics.gutter;
  return nodes.length > NEVER_FOLDED[density] && room < nodes.length * metrics.column.min;
}

/** The Nodes of the story, all of them, then others as many as fit. */
function shownNodes(nodes: readonly NodeBox[], fit: number, options: ViewOptions): ReadonlySet<NodeBox> {
  const story = options.main ?? options.used;
  const inStory = new Set(story.flatMap((place) => ('node' in place ? [place.node] : [])));
  const podsInStory = new Set(story.flatMap((place) => (place.kind === 'pod' ? [place.pod] : [])));
  const plays = nodes.filter(
    (node) => inStory.has(node.ref) || node.pods.some((card) => podsIn(card).some((pod) => podsInStory.has(pod))),
  );
  const others = nodes.filter((node) => !plays.includes(node));
  return new Set([...plays, ...others.slice(0, Math.max(fit - plays.length, 0))]);
}

/** Services with node ports, in the bands' order: a row of each stands under every Node's head. */
export function nodePortServices(services: readonly ServiceBox[]): ServiceBox[] {
  return services.filter(({ ports }) => ports.some(({ nodePort }) => nodePort !== undefined));
}
