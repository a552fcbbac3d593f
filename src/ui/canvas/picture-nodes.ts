import type { Node } from 'reactflow';
import type { Topology } from '../../engine/index.ts';
import type { CanvasMessages } from '../../i18n/canvas-messages.ts';
import type { ConceptLayout } from '../../layout/concept-layout.ts';
import type { NodesLayout } from '../../layout/nodes-layout.ts';
import type { Point, Rect } from '../../layout/view.ts';
import type { PictureLayout } from '../../scene/fit.ts';
import { pendingText } from '../../scene/pending-text.ts';
import { BandBox } from './band-box.tsx';
import { Ground, PendingStrip, Wires } from './backdrop.tsx';
import { ConceptGround } from './concept-backdrop.tsx';
import { ConceptBorderBox, ConceptGroupBox, ConceptPortsBox, ConceptServiceBox } from './concept-boxes.tsx';
import { FoldedNodesHead, FoldedPods, FoldNodes } from './folded-nodes.tsx';
import { NodeHead, NodePortBox } from './node-box.tsx';
import { OutsideBoxView } from './outside-box.tsx';
import { PodCardBox } from './pod-card.tsx';

export const boxTypes = {
  ground: Ground,
  band: BandBox,
  wires: Wires,
  head: NodeHead,
  foldedNodes: FoldedNodesHead,
  foldedPods: FoldedPods,
  foldNodes: FoldNodes,
  nodePort: NodePortBox,
  card: PodCardBox,
  outside: OutsideBoxView,
  pending: PendingStrip,
  conceptGround: ConceptGround,
  border: ConceptBorderBox,
  workload: ConceptGroupBox,
  ports: ConceptPortsBox,
  service: ConceptServiceBox,
};

/**
 * The layout's boxes as React Flow takes them, in the order in which they are read: from outside to the Pods. `roads` are
 * the ways of the story that is shown.
 */
export function boxesOf(
  layout: PictureLayout,
  topology: Topology,
  words: CanvasMessages,
  roads: readonly (readonly Point[])[],
): Node[] {
  const boxes = layout.view === 'nodes' ? nodesBoxes(layout) : conceptBoxes(layout, roads);
  const { pending } = layout;
  return pending
    ? [...boxes, box('pending', 'pending', pending, 3, { text: pendingText(topology, words.pending) })]
    : boxes;
}

function conceptBoxes(layout: ConceptLayout, roads: readonly (readonly Point[])[]): Node[] {
  const { outside, border, services, groups, metrics } = layout;
  const whole = { x: 0, y: 0, width: layout.width, height: layout.height };
  return [
    box('ground', 'conceptGround', whole, 0, { layout, roads }),
    ...outside.map((each) => box(each.key, 'outside', each.rect, 3, { box: each, metrics })),
    box('border', 'border', border.rect, 3, { border, metrics }),
    ...services.flatMap((each) => [
      ...(each.service && each.nodePorts
        ? [box(`ports ${each.service.ref}`, 'ports', each.nodePorts.rect, 3, { box: each, metrics })]
        : []),
      box(each.service?.ref ?? `folded ${each.folded[0]?.ref ?? ''}`, 'service', each.rect, 2, { box: each, metrics }),
    ]),
    ...groups.flatMap((group) => [
      ...(group.framed ? [box(`group ${group.ref}`, 'workload', group.title, 2, { group, metrics })] : []),
      ...group.cards.map((card) => box(card.pod.ref, 'card', card.rect, 3, { card, metrics, narrow: false })),
    ]),
  ];
}

function nodesBoxes(layout: NodesLayout): Node[] {
  const { columns, bands, outside, metrics, foldNodes } = layout;
  const whole = { x: 0, y: 0, width: layout.width, height: layout.height };
  return [
    box('ground', 'ground', whole, 0, { layout }),
    ...outside.map((each) => box(each.key, 'outside', each.rect, 3, { box: each, metrics })),
    ...columns.flatMap((column) => [
      box(
        column.folded.length > 0 ? 'folded nodes' : column.node.ref,
        column.folded.length > 0 ? 'foldedNodes' : 'head',
        { ...column.rect, height: column.head.height },
        1,
        { column, metrics },
      ),
      ...column.nodePorts.map((row) =>
        box(`${column.node.ref} ${row.service.ref}`, 'nodePort', row.rect, 3, {
          row,
          metrics,
          nodes: column.folded.length > 0 ? column.folded : [column.node],
          narrow: column.narrow,
        }),
      ),
    ]),
    ...bands.map((band) =>
      box(band.service?.ref ?? `folded ${band.folded[0]?.ref ?? ''}`, 'band', band.rect, 1, { band, columns, metrics }),
    ),
    ...(foldNodes ? [box('fold nodes', 'foldNodes', foldNodes, 3, {})] : []),
    box('wires', 'wires', whole, 2, { layout }),
    ...columns.flatMap((column) =>
      column.foldedPods ? [box('folded pods', 'foldedPods', column.foldedPods.rect, 3, { column, metrics })] : [],
    ),
    ...columns.flatMap((column) =>
      column.cards.map((card) =>
        box(card.pod.kind === 'pod' ? card.pod.ref : `${card.pod.ref}@${column.node.ref}`, 'card', card.rect, 3, {
          card,
          metrics,
          narrow: column.narrow,
        }),
      ),
    ),
  ];
}

function box(
  id: string,
  type: keyof typeof boxTypes,
  { x, y, width, height }: Rect,
  zIndex: number,
  data: Record<string, unknown>,
): Node {
  return {
    id,
    type,
    position: { x, y },
    width,
    height,
    zIndex,
    data,
    draggable: false,
    selectable: false,
    focusable: false,
    // The button within says what it is.
    domAttributes: { 'aria-roledescription': undefined },
  };
}
