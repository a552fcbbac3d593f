import type { Hop, Place, Topology } from '../engine/index.ts';
import { arrangeBands, foldServices, usedServices } from './bands.ts';
import { arrangeCards } from './cards.ts';
import { nodePortServices, spanColumns, type ColumnSpan } from './columns.ts';
import { metricsOf, type Metrics } from './metrics.ts';
import { beforeGate, isClosedDoor, lostWay } from './lost-way.ts';
import { route, type Tracks } from './network.ts';
import type { Band, Column, NodePortRow, NodesLayout } from './nodes-layout.ts';
import { arrangeOutside, type PlacedOutside } from './outside.ts';
import { placeKey } from './place-key.ts';
import { stopsAt } from './stops.ts';
import { widthOf } from './text-width.ts';
import type { Point, Rect, View, ViewOptions } from './view.ts';

/** Nodes are columns, Services bands across all of them; what is outside the cluster stands above the ground. */
export const nodesView = {
  name: 'nodes',
  arrange(topology: Topology, options: ViewOptions): NodesLayout {
    // Whether there is room is asked of the picture at rest: sending changes no size.
    const atRest = arrange(topology, { ...options, used: [], main: [] }, false);
    return arrange(topology, options, atRest.height > options.height);
  },
} as const satisfies View;

function arrange(topology: Topology, options: ViewOptions, tight: boolean): NodesLayout {
  const metrics = metricsOf(options.density, tight);
  const spans = spanColumns(topology.nodes, options, metrics);
  const outside = arrangeOutside(topology, spans, options, metrics);
  const head = headHeight(spans, metrics);
  const { shown } = foldServices(topology.services, options);
  const used = usedServices(topology.services, options);
  const exposed = nodePortServices(topology.services.filter((each) => shown.includes(each) || used.has(each.ref)));
  const bandsTop = outside.bottom + head + exposed.length * metrics.nodePortRow + (exposed.length > 0 ? 4 : 0);
  const bands = arrangeBands(topology.services, spans, options, metrics, bandsTop);
  const lastBand = bands.at(-1)?.rect;
  const cardsTop = (lastBand ? lastBand.y + lastBand.height : bandsTop) + metrics.gapBand + 2;
  const cards = spans.map((span) => arrangeCards(span, topology.ingressControllers, metrics, cardsTop));
  const cardsBottom = Math.max(
    cardsTop,
    ...cards.flat().map(({ rect, rules }) => (rules ? rules.rect.y + rules.rect.height : rect.y + rect.height)),
  );
  const footTop = cardsBottom + metrics.gapCard + 2;
  const columns = spans.map((span, index): Column => {
    const rect = {
      x: span.x,
      y: outside.bottom,
      width: span.width,
      height: footTop + metrics.nodeNetwork + 6 - outside.bottom,
    };
    const x = span.x + metrics.riser;
    const side = eth0Side(metrics);
    const left = span.x + headLeft(metrics);
    return {
      node: span.node,
      narrow: span.narrow,
      rect,
      head: { x: left, y: rect.y, width: rect.x + rect.width - metrics.padRight - left, height: head },
      eth0: { x: x - side / 2, y: rect.y + (metrics.head - side) / 2, width: side, height: side },
      riser: { x, top: outside.rails[0] ?? rect.y, bottom: footTop + metrics.nodeNetwork - 10 },
      nodePorts: nodePortRows(span, exposed, metrics, rect.y + head),
      cards: cards[index] ?? [],
    };
  });
  const right = Math.max(
    ...outside.boxes.map(({ rect }) => rect.x + rect.width),
    (spans.at(-1)?.x ?? 0) + (spans.at(-1)?.width ?? 0),
  );
  const rails = [...outside.rails, footTop + metrics.nodeNetwork - 10];
  const nodeNetwork = { x: metrics.margin, y: footTop, width: right - metrics.margin, height: metrics.nodeNetwork };
  const pending =
    topology.pending.length > 0
      ? {
          x: metrics.margin,
          y: footTop + metrics.nodeNetwork + 14,
          width: right - metrics.margin,
          height: metrics.slimBand,
        }
      : undefined;
  const stopOf = stopsAt({ columns, bands, outside: outside.boxes, rails, nodeNetwork, pending, metrics });
  const tracks: Tracks = { risers: columns.map(({ riser }) => riser.x), rails, lane: metrics.lane };
  const way = (from: Place, to: Place, hop?: Hop): Point[] => {
    const start = stopOf(from);
    const end = stopOf(to);
    if (hop?.end === 'dropped' && placeKey(from) === placeKey(to)) return lostWay(start, rails, metrics);
    const closed = hop?.end === 'dropped' && hop.decisions.some((each) => isClosedDoor(each, to));
    return route(tracks, start, closed ? beforeGate(end, tracks) : end);
  };
  return {
    width: right + metrics.margin,
    height: (pending ? pending.y + pending.height : footTop + metrics.nodeNetwork + 6) + metrics.margin,
    boxes: boxesById(columns, bands, outside.boxes),
    rectOf: (place) => stopOf(place).rect,
    restOf: (place) => stopOf(place).rest,
    wayOf: way,
    metrics,
    columns,
    bands,
    outside: outside.boxes,
    rails: rails.map((y) => ({ y, from: metrics.margin + 4, to: right - 4 })),
    ground: outside.ground,
    nodeNetwork,
    ...(pending ? { pending } : {}),
  };
}

function eth0Side(metrics: Metrics): number {
  return metrics.packet.height + 6;
}

/** From a column's left edge to its Node's name, beside the interface. */
function headLeft(metrics: Metrics): number {
  return Math.max(metrics.slotLeft, metrics.riser + eth0Side(metrics) / 2 + 6);
}

/** One line where every Node's name and address fit beside each other, else two. */
function headHeight(spans: readonly ColumnSpan[], metrics: Metrics): number {
  const fits = spans.every(
    ({ node, width, narrow }) =>
      narrow ||
      widthOf(node.name, metrics.name) + 12 + widthOf(node.internalIP, metrics.address) <=
        width - headLeft(metrics) - metrics.padRight,
  );
  return fits ? metrics.head : metrics.head + metrics.line;
}

function nodePortRows(
  span: ColumnSpan,
  services: ReturnType<typeof nodePortServices>,
  metrics: Metrics,
  top: number,
): NodePortRow[] {
  const left = span.x + (span.narrow ? metrics.riser + 8 : metrics.slotLeft);
  const right = span.x + span.width - (span.narrow ? 4 : metrics.padRight);
  return services.map((service, index) => {
    const rect = {
      x: left,
      y: top + index * metrics.nodePortRow,
      width: right - left,
      height: metrics.nodePortRow - 2,
    };
    return {
      service,
      ports: service.ports.flatMap(({ nodePort, protocol }) =>
        nodePort === undefined ? [] : [{ port: nodePort, protocol }],
      ),
      rect,
      rest: { x: span.narrow ? left + rect.width / 2 : left + metrics.slot.width / 2, y: rect.y + rect.height / 2 },
    };
  });
}

function boxesById(
  columns: readonly Column[],
  bands: readonly Band[],
  outside: readonly PlacedOutside[],
): Map<string, Rect> {
  const boxes = new Map<string, Rect>();
  for (const column of columns) {
    boxes.set(column.node.ref, column.rect);
    for (const { pod, rect } of column.cards)
      boxes.set(pod.kind === 'pod' ? pod.ref : `${pod.ref}@${column.node.ref}`, rect);
  }
  for (const band of bands) if (band.service) boxes.set(band.service.ref, band.rect);
  for (const { key, rect } of outside) boxes.set(key, rect);
  return boxes;
}
