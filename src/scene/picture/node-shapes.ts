import type { Column, NodePortRow } from '../../layout/nodes-layout.ts';
import { headText, nodePortText } from '../box-text.ts';
import { isQuiet } from '../moment.ts';
import { nodeStatesOf, statedHead } from '../node-state.ts';
import { bayShape, boxGround, outline, type Part } from './box-shapes.ts';
import { verdictWordAt, type Drawing } from './drawing.ts';
import { linesOf, stateRun } from './line-shapes.ts';
import type { PictureShape, TextRun } from './picture.ts';
import { cornered, group, path, text } from './shapes.ts';
import { baselineIn } from './sizes.ts';
import { verdictTag } from './verdict-shapes.ts';

/** The column of a Node, and how it is where something is not as usual there. */
export function columnShape({ node, rect }: Column, { moment }: Drawing): PictureShape {
  const now = moment.node === node.ref;
  const shape = { kind: 'rect', ...rect, radius: 12, line: now ? 2 : 1 } as const;
  // Where a Node is off, there is only the ground.
  if (node.fault === 'off') return { ...shape, stroke: 'text2', dash: [10, 6] };
  if (node.fault === 'cut-off') return { ...shape, fill: 'column', stroke: 'text2', dash: [2, 5] };
  return { ...shape, fill: 'column', stroke: now ? 'text2' : 'line' };
}

/** The head of a Node's column: its name and address, beside its own interface. */
export function headShapes(column: Column, drawing: Drawing): PictureShape[] {
  const { moment, metrics, words, sizes } = drawing;
  const { node, head, narrow, folded } = column;
  if (folded.length > 0) return [countOfNodes(column, drawing)];
  if (narrow) return [];
  const quiet = isQuiet(
    moment,
    (key) => key === node.ref || key.includes(`@${node.ref}`) || key.startsWith(`${node.ref}:`),
  );
  const ended = moment.verdict?.place === node.ref;
  const states = nodeStatesOf(node).map((state) => words.nodeStates[state]);
  const stated = !ended && states.length > 0 ? statedHead(column, metrics, states) : undefined;
  const said = stated ?? headText(column, metrics, verdictWordAt(drawing, ended));
  const twoLines = head.height > metrics.head;
  const line = LINE;
  const top = twoLines ? head.y + head.height / 2 - line : head.y + (head.height - line) / 2;
  const name: TextRun[] = [
    { text: said.name, size: sizes.name, weight: 700, mono: false, fill: quiet ? 'text3' : 'text' },
    ...(stated ? [{ ...stateRun(stated.state, quiet, drawing), gap: 8 }] : []),
  ];
  const address: TextRun = {
    text: said.address,
    size: sizes.address,
    weight: 400,
    mono: true,
    fill: quiet ? 'text3' : 'text2',
  };
  const right = head.x + head.width;
  const hasAddress = !ended && said.address !== '';
  return [
    group(
      [
        text(head.x, baselineIn(top, line, sizes.name), 'start', name),
        !hasAddress
          ? undefined
          : twoLines
            ? text(head.x, baselineIn(top + line, line, sizes.address), 'start', [address])
            : text(right, baselineIn(top, line, sizes.address), 'end', [address]),
        ...(ended
          ? verdictTag(
              { right, top: head.y + (twoLines ? metrics.head - 6 : (metrics.head - metrics.line) / 2) },
              drawing,
            )
          : []),
      ],
      { box: node.ref },
    ),
  ];
}

/** Height of a line of a head's words: the page's own. */
const LINE = 22;

/** The head of the column into which Nodes are folded that do not fit. */
function countOfNodes({ folded, rect, head, riser }: Column, { moment, sizes }: Drawing): PictureShape {
  const quiet = isQuiet(moment, (key) =>
    folded.some(({ ref }) => key === ref || key.includes(`@${ref}`) || key.startsWith(`${ref}:`)),
  );
  const left = riser.x + 5;
  return text((left + rect.x + rect.width) / 2, baselineIn(head.y, head.height, sizes.note), 'middle', [
    {
      text: folded.length > 9 ? String(folded.length) : `+${folded.length}`,
      size: sizes.note,
      weight: 700,
      mono: false,
      fill: quiet ? 'text3' : 'text',
    },
  ]);
}

/** The Pods of all Nodes that are folded into a column. */
export function foldedPodsShapes({ folded, foldedPods }: Column, drawing: Drawing): PictureShape[] {
  if (!foldedPods) return [];
  const { moment, sizes } = drawing;
  const { rect, count } = foldedPods;
  const pods = new Set<string>(
    folded.flatMap((node) => node.pods.flatMap((card) => (card.kind === 'pod' ? [card.ref] : card.pods))),
  );
  const has = (key: string | undefined): boolean => key !== undefined && pods.has(key);
  const ended = has(moment.verdict?.place) ? moment.verdict?.mark : undefined;
  const part: Part = { quiet: isQuiet(moment, has), acts: has(moment.at), ended };
  const edge = outline(rect, 8, part, drawing);
  return [
    boxGround(rect, 8, part),
    path(cornered({ ...rect, width: 5 }, [5, 0, 0, 5]), { fill: 'ok' }),
    text(rect.x + 4 + (rect.width - 4) / 2, baselineIn(rect.y, rect.height, sizes.note), 'middle', [
      { text: String(count), size: sizes.note, weight: 700, mono: false, fill: part.quiet ? 'text3' : 'text' },
    ]),
    ...(edge ? [edge] : []),
  ];
}

/** The node ports of a Service at a Node: rules in front of the Service's own. */
export function nodePortShapes(row: NodePortRow, column: Column, drawing: Drawing): PictureShape[] {
  const { moment, metrics, words } = drawing;
  const nodes = column.folded.length > 0 ? column.folded : [column.node];
  const mine = (key: string | undefined): boolean =>
    nodes.some(({ ref }) => row.ports.some(({ port, protocol }) => key === `${ref}:${port}/${protocol}`));
  const ended = mine(moment.verdict?.place);
  const part: Part = { quiet: isQuiet(moment, mine), acts: mine(moment.at), ended: undefined };
  const { x, y, width, height } = row.rect;
  const top = y + (height - metrics.line) / 2;
  const bay = { x, y, width: column.narrow ? width : metrics.slot.width, height };
  const line = nodePortText(row, metrics, words, verdictWordAt(drawing, ended));
  return [
    bayShape(bay, part, drawing),
    ...(column.narrow ? [] : linesOf([line], { x: x + metrics.slot.width + 8, y: top, quiet: part.quiet }, drawing)),
    ...(ended ? verdictTag({ right: x + width - 2, top }, drawing) : []),
  ];
}
