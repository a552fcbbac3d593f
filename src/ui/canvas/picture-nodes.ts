import type { Node } from 'reactflow';
import type { Topology } from '../../engine/index.ts';
import type { CanvasMessages } from '../../i18n/canvas-messages.ts';
import type { NodesLayout } from '../../layout/nodes-layout.ts';
import type { Rect } from '../../layout/view.ts';
import { BandBox } from './band-box.tsx';
import { Ground, PendingStrip, Wires } from './backdrop.tsx';
import { NodeHead, NodePortBox } from './node-box.tsx';
import { OutsideBoxView } from './outside-box.tsx';
import { PodCardBox } from './pod-card.tsx';

export const boxTypes = {
  ground: Ground,
  band: BandBox,
  wires: Wires,
  head: NodeHead,
  nodePort: NodePortBox,
  card: PodCardBox,
  outside: OutsideBoxView,
  pending: PendingStrip,
};

/** The layout's boxes as React Flow takes them, in the order in which they are read: from outside to the Pods. */
export function boxesOf(layout: NodesLayout, topology: Topology, words: CanvasMessages): Node[] {
  const { columns, bands, outside, metrics, pending } = layout;
  const whole = { x: 0, y: 0, width: layout.width, height: layout.height };
  return [
    box('ground', 'ground', whole, 0, { layout }),
    ...outside.map((each) => box(each.key, 'outside', each.rect, 3, { box: each, metrics })),
    ...columns.flatMap((column) => [
      box(column.node.ref, 'head', { ...column.rect, height: column.head.height }, 1, { column, metrics }),
      ...column.nodePorts.map((row) =>
        box(`${column.node.ref} ${row.service.ref}`, 'nodePort', row.rect, 3, {
          row,
          metrics,
          node: column.node,
          narrow: column.narrow,
        }),
      ),
    ]),
    ...bands.map((band) =>
      box(band.service?.ref ?? `folded ${band.folded[0]?.ref ?? ''}`, 'band', band.rect, 1, { band, columns, metrics }),
    ),
    box('wires', 'wires', whole, 2, { layout }),
    ...columns.flatMap((column) =>
      column.cards.map((card) =>
        box(card.pod.kind === 'pod' ? card.pod.ref : `${card.pod.ref}@${column.node.ref}`, 'card', card.rect, 3, {
          card,
          metrics,
          narrow: column.narrow,
        }),
      ),
    ),
    ...(pending ? [box('pending', 'pending', pending, 3, { text: pendingText(topology, words) })] : []),
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

function pendingText({ pending }: Topology, words: CanvasMessages): string {
  const workloads = pending.map(({ workload, count }) => `${workload.slice(workload.lastIndexOf('/') + 1)} ×${count}`);
  return `${words.pending} ${workloads.join(', ')}`;
}
