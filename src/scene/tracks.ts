import type { ConceptLayout } from '../layout/concept-layout.ts';
import type { NodesLayout } from '../layout/nodes-layout.ts';
import type { Point, Rect } from '../layout/view.ts';
import { noteWidth } from './box-text.ts';

/** Lines by which boxes hang together, each as one path of straight runs (`M H V`). */
export interface Tracks {
  /** What packets of all share: risers, rails, the Pods' cables. */
  readonly wide: string;
  /** What leads to one box alone. */
  readonly thin: string;
}

/** Risers, rails, and the stub by which each box hangs on them. */
export function nodesTracks({ columns, rails, bands, outside, metrics }: NodesLayout): Tracks {
  const firstRail = rails[0]?.y ?? 0;
  const lastRail = rails.at(-1);
  const thin: string[] = [];
  const wide: string[] = [];
  columns.forEach(({ riser, cards, nodePorts }, index) => {
    wide.push(`M${riser.x} ${firstRail}V${riser.bottom}`);
    for (const { rect, rest } of cards) wide.push(`M${riser.x} ${rest.y}H${rect.x + 2}`);
    for (const { rect, rest } of nodePorts) thin.push(`M${riser.x} ${rest.y}H${rect.x}`);
    for (const band of bands) {
      const slot = band.crossings[index]?.slot;
      if (slot && band.rules) thin.push(`M${riser.x} ${slot.y + slot.height / 2}H${slot.x}`);
    }
  });
  for (const rail of rails.slice(0, -1)) wide.push(`M${rail.from} ${rail.y}H${rail.to}`);
  if (lastRail) wide.push(`M${lastRail.from} ${lastRail.y}H${lastRail.to}`);
  for (const { rect, rest, kind } of outside) {
    const top = rect.y === metrics.margin;
    const below = rails.find(({ y }) => y >= rect.y + rect.height)?.y ?? rect.y + rect.height;
    const above = rails.findLast(({ y }) => y <= rect.y)?.y ?? rect.y;
    thin.push(`M${rest.x} ${rect.y + rect.height}V${below}`);
    if (!top && kind !== 'internet') thin.push(`M${rest.x} ${above}V${rect.y}`);
  }
  return { wide: wide.join(''), thin: thin.join('') };
}

/** The contacts of a network socket. */
export function pinsOf({ x, y, width, height }: Rect): string {
  return [0.3, 0.5, 0.7].map((part) => `M${x + width * part} ${y + height - 9}V${y + height - 4}`).join('');
}

/** Where the word for what is outside ends, above the ground: beside the last Node's riser, where it has room. */
export function outsideLabel(
  { columns, ground, outside, rails, metrics }: NodesLayout,
  word: string,
): Point | undefined {
  const last = columns.at(-1);
  if (!last || rails.length <= 2 || last.rect.width <= metrics.riser + 14 + noteWidth(word, metrics)) return undefined;
  // A balancer stands there.
  if (outside.some(({ rect }) => rect.y > metrics.margin && rect.x > last.rect.x)) return undefined;
  return { x: last.rect.x + last.rect.width - 4, y: ground - 8 };
}

/** The middle of the Node network's name: between two risers, as the tracks pass no words. */
export function nodeNetworkLabel({ columns, nodeNetwork, width, metrics }: NodesLayout): Point {
  const named = columns.filter(({ narrow }) => !narrow);
  const middle = named[(named.length - 1) >> 1];
  const x = middle ? (middle.riser.x + middle.rect.x + middle.rect.width) / 2 : width / 2;
  return { x, y: nodeNetwork.y + metrics.line / 2 };
}

/** The ways of a story, those by which requests may go, and what the Pods of a workload hang on: in this order. */
export function conceptTracks(
  { groups, wires }: Pick<ConceptLayout, 'groups' | 'wires'>,
  roads: readonly (readonly Point[])[],
): readonly string[] {
  // A Pod that nobody leads to hangs on nothing until it sends.
  const wired = new Set(wires.flatMap(({ from, to }) => [from, to]));
  const cables = groups.flatMap(({ ref, riser, cards }) => [
    ...(cards.length > 1
      ? [`M${riser.x} ${wired.has(ref) ? riser.top : (cards[0]?.rest.y ?? riser.top)}V${riser.bottom}`]
      : []),
    ...(cards.length === 1 && !wired.has(ref) ? [] : cards).map(
      ({ rect, rest }) => `M${riser.x} ${rest.y}H${rect.x + 2}`,
    ),
  ]);
  return [roads.map(pathOf).join(''), wires.map(({ points }) => pathOf(points)).join(''), cables.join('')];
}

function pathOf(points: readonly Point[]): string {
  return points
    .slice(1)
    .map((point, index) => {
      const before = points[index]!;
      return before.y === point.y ? `M${before.x} ${before.y}H${point.x}` : `M${before.x} ${before.y}V${point.y}`;
    })
    .join('');
}
