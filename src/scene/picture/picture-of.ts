import type { ConceptLayout } from '../../layout/concept-layout.ts';
import type { Card, NodesLayout } from '../../layout/nodes-layout.ts';
import type { Rect } from '../../layout/view.ts';
import { frameAt, type Frame } from '../frame.ts';
import { hopsInOrder } from '../hops.ts';
import { momentOf, NO_STORY, storyOf } from '../moment.ts';
import { pendingText } from '../pending-text.ts';
import { bandShapes } from './band-shapes.ts';
import { captionHeight, captionShapes } from './caption.ts';
import { cardShapes } from './card-shapes.ts';
import { borderShapes, conceptPortsShapes, groupTitle, serviceShapes } from './concept-shapes.ts';
import type { Drawing } from './drawing.ts';
import { conceptGround, nodesGround, nodesWires } from './ground-shapes.ts';
import { foldedPodsShapes, headShapes, nodePortShapes } from './node-shapes.ts';
import { outsideShapes } from './outside-shapes.ts';
import { packetShapes } from './packet-shapes.ts';
import type { Picture, PictureOf, PictureOptions, PictureShape } from './picture.ts';
import { boxed, group, text } from './shapes.ts';
import { baselineIn, sizesOf, widest } from './sizes.ts';

/**
 * One moment of a cluster as shapes and texts: what the canvas of the page shows, without its controls. A function of the
 * topology, the layout, the trace and the time alone; nothing is measured in the page.
 */
export function pictureOf(of: PictureOf, options: PictureOptions): Picture {
  const { topology, layout, language, title, description, sentence = [], words } = of;
  const { caption, captionLines = 2, measure = widest } = options;
  const scene = options.frame === 'hop' ? of.scene : undefined;
  const frame: Frame | undefined = scene && frameAt(scene, of.at ?? 0);
  const drawing: Drawing = {
    moment: scene && frame ? momentOf(scene.trace, storyOf(scene.trace), frame) : NO_STORY,
    verdict: scene?.trace.verdict,
    words,
    metrics: layout.metrics,
    sizes: sizesOf(layout.metrics, language),
    measure,
  };
  const roads = layout.view === 'concept' && scene ? roadsOf(layout, scene.trace) : [];
  const shapes = layout.view === 'nodes' ? nodesShapes(layout, drawing) : conceptShapes(layout, roads, drawing);
  const pending = pendingText(topology, words.pending);
  return {
    width: layout.width + 2 * sideOf(layout),
    height: layout.height + (caption ? captionHeight(layout, captionLines) : 0),
    language,
    title,
    description,
    shapes: [
      group(
        [
          ...shapes,
          ...(layout.pending ? pendingShapes(layout.pending, pending, drawing) : []),
          ...(frame ? packetShapes(frame, layout.metrics) : []),
        ],
        { at: { x: sideOf(layout), y: 0 } },
      ),
      ...(caption ? captionShapes(sentence, layout, layout.height, captionLines, measure) : []),
    ],
  };
}

/** How far a picture's left edge is from its layout's: ways of the Concept view run at the very edge, where a packet is cut off. */
export function sideOf({ view, metrics }: PictureOf['layout']): number {
  return view === 'concept' ? metrics.packet.width / 2 : 0;
}

function nodesShapes(layout: NodesLayout, drawing: Drawing): PictureShape[] {
  const { columns, bands, outside } = layout;
  return [
    ...nodesGround(layout, drawing),
    ...columns.flatMap((column) => headShapes(column, drawing)),
    ...bands.map((band) => bandShapes(band, columns, drawing)),
    ...nodesWires(layout),
    ...outside.map((box) => outsideShapes(box, drawing)),
    ...columns.flatMap((column) => column.nodePorts.flatMap((row) => nodePortShapes(row, column, drawing))),
    ...columns.flatMap((column) => foldedPodsShapes(column, drawing)),
    ...columns.flatMap(({ cards, narrow, node }) =>
      cards.map((card) => group(cardShapes(card, narrow, drawing), { box: idOf(card, node.ref) })),
    ),
  ];
}

function conceptShapes(
  layout: ConceptLayout,
  roads: Parameters<typeof conceptGround>[1],
  drawing: Drawing,
): PictureShape[] {
  const { outside, border, services, groups } = layout;
  return [
    ...conceptGround(layout, roads, drawing),
    ...services.map((box) => serviceShapes(box, drawing)),
    ...groups.filter(({ framed }) => framed).map((each) => groupTitle(each, drawing)),
    ...outside.map((box) => outsideShapes(box, drawing)),
    borderShapes(border, drawing),
    ...services.flatMap((box) => conceptPortsShapes(box, drawing)),
    ...groups.flatMap(({ cards }) =>
      cards.map((card) => group(cardShapes(card, false, drawing), { box: card.pod.ref })),
    ),
  ];
}

/** As layouts name boxes. */
function idOf({ pod }: Card, node: string): string {
  return pod.kind === 'pod' ? pod.ref : `${pod.ref}@${node}`;
}

function roadsOf(layout: ConceptLayout, trace: Parameters<typeof hopsInOrder>[0]): Parameters<typeof conceptGround>[1] {
  return hopsInOrder(trace).map(({ hop }) => layout.roadOf(hop.from, hop.to));
}

/** Pods that no Node takes, by workload. */
function pendingShapes(rect: Rect, words: string, { sizes }: Drawing): PictureShape[] {
  const size = sizes.note;
  return [
    boxed(rect, 8, { stroke: 'line', line: 1.5, dash: [4.5, 4] }),
    text(rect.x + 13.5, baselineIn(rect.y, rect.height, size), 'start', [
      { text: words, size, weight: 400, mono: false, fill: 'text2' },
    ]),
  ];
}
