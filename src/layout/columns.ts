import type { NodeBox, ServiceBox } from '../engine/index.ts';
import type { Metrics } from './metrics.ts';
import type { ViewOptions } from './view.ts';

/** A column before it has a height. */
export interface ColumnSpan {
  readonly node: NodeBox;
  readonly x: number;
  readonly width: number;
  readonly narrow: boolean;
}

/** So many Nodes keep their width whatever is sent. */
const NEVER_FOLDED = 4;

/**
 * Columns side by side: as wide as there is room, within what reads well. Where not all fit, Nodes without a part in
 * the story fold; where that is not enough either, the picture is wider than its window.
 */
export function spanColumns(nodes: readonly NodeBox[], options: ViewOptions, metrics: Metrics): ColumnSpan[] {
  const { min, max, narrow } = metrics.column;
  const room = options.width - 2 * metrics.margin - (nodes.length - 1) * metrics.gutter;
  const story = options.main ?? options.used;
  const inStory = new Set(story.flatMap((place) => ('node' in place ? [place.node] : [])));
  const podsInStory = new Set(story.flatMap((place) => (place.kind === 'pod' ? [place.pod] : [])));
  const plays = (node: NodeBox): boolean =>
    inStory.has(node.ref) ||
    node.pods.some((card) => (card.kind === 'pod' ? [card.ref] : card.pods).some((pod) => podsInStory.has(pod)));
  const crowded = nodes.length > NEVER_FOLDED && room < nodes.length * min && story.length > 0;
  const folds = nodes.map((node) => crowded && !plays(node));
  const wide = folds.filter((fold) => !fold).length;
  const widest = nodes.length === 1 ? max * 1.4 : max;
  const width = Math.floor(
    Math.min(Math.max((room - (nodes.length - wide) * narrow) / Math.max(wide, 1), min), widest),
  );
  let x = metrics.margin;
  return nodes.map((node, index) => {
    const own = folds[index] ? narrow : width;
    const span = { node, x, width: own, narrow: folds[index] === true };
    x += own + metrics.gutter;
    return span;
  });
}

/** Services with node ports, in the bands' order: a row of each stands under every Node's head. */
export function nodePortServices(services: readonly ServiceBox[]): ServiceBox[] {
  return services.filter(({ ports }) => ports.some(({ nodePort }) => nodePort !== undefined));
}
