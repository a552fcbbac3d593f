import type { ConceptLayout } from '../../layout/concept-layout.ts';
import type { NodesLayout } from '../../layout/nodes-layout.ts';
import type { Point } from '../../layout/view.ts';
import { conceptTracks, nodeNetworkLabel, nodesTracks, outsideLabel, pinsOf } from '../tracks.ts';
import type { Drawing } from './drawing.ts';
import { columnShape } from './node-shapes.ts';
import type { PictureShape } from './picture.ts';
import { boxed, path, text } from './shapes.ts';
import { baselineIn } from './sizes.ts';

const TRACK = { stroke: 'hair', line: 10, round: true } as const;

/** What lies under all boxes: the Nodes' columns, the ground line, the strip of the Node network. */
export function nodesGround(layout: NodesLayout, drawing: Drawing): PictureShape[] {
  const { columns, ground, nodeNetwork, width, metrics } = layout;
  const { words, sizes } = drawing;
  const label = outsideLabel(layout, words.outside);
  const network = nodeNetworkLabel(layout);
  return [
    ...columns.map((column) => columnShape(column, drawing)),
    groundLine(ground, metrics.margin, width),
    ...(label ? [quietText(words.outside, label, 'end', drawing)] : []),
    boxed(nodeNetwork, 8, { fill: 'band' }),
    quietText(words.nodeNetwork, { x: network.x, y: baselineIn(network.y, 0, sizes.note) }, 'middle', drawing),
  ];
}

/** The tracks, above the bands and below the cards. */
export function nodesWires(layout: NodesLayout): PictureShape[] {
  const { wide, thin } = nodesTracks(layout);
  return [
    path(wide, TRACK),
    path(thin, { stroke: 'line', line: 1.5 }),
    ...layout.columns
      .filter(({ folded }) => folded.length === 0)
      .flatMap(({ eth0 }): PictureShape[] => [
        { kind: 'rect', ...eth0, radius: 5, fill: 'surface', stroke: 'line', line: 1.5 },
        path(pinsOf(eth0), { stroke: 'line', line: 1.5 }),
      ]),
  ];
}

/** Under the boxes of the Concept view: the ground line, the frames of workloads, the ways by which requests go on. */
export function conceptGround(
  { ground, groups, gaps, wires, width, metrics }: ConceptLayout,
  roads: readonly (readonly Point[])[],
  drawing: Drawing,
): PictureShape[] {
  const { words, sizes } = drawing;
  return [
    groundLine(ground, metrics.margin, width),
    ...groups
      .filter(({ framed }) => framed)
      .map(({ rect }): PictureShape => ({ kind: 'rect', ...rect, radius: 10, fill: 'column', stroke: 'line' })),
    ...gaps.flatMap((gap): PictureShape[] => [
      { kind: 'rect', ...gap, radius: 8, stroke: 'line', dash: [4, 4] },
      quietText(words.noEndpoints, { x: gap.x + 10, y: baselineIn(gap.y, gap.height, sizes.note) }, 'start', drawing),
    ]),
    ...conceptTracks({ groups, wires }, roads)
      .filter((d) => d !== '')
      .map((d) => path(d, TRACK)),
  ];
}

function groundLine(y: number, margin: number, width: number): PictureShape {
  return path(`M${margin} ${y}H${width - margin}`, { stroke: 'line', dash: [3, 4] });
}

function quietText(
  words: string,
  { x, y }: Point,
  anchor: 'start' | 'middle' | 'end',
  { sizes }: Drawing,
): PictureShape {
  return text(x, y, anchor, [{ text: words, size: sizes.note, weight: 400, mono: false, fill: 'text2' }]);
}
