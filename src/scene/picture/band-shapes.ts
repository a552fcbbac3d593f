import type { Band, Column, Crossing } from '../../layout/nodes-layout.ts';
import type { Rect } from '../../layout/view.ts';
import { bandText, rewriteFields, rewriteText } from '../box-text.ts';
import { isQuiet } from '../moment.ts';
import { STRUCK } from '../timeline.ts';
import { slotShape } from './box-shapes.ts';
import { nowOf, type Drawing } from './drawing.ts';
import { linesOf, noteAt, ticksAt } from './line-shapes.ts';
import type { Ink, PictureShape } from './picture.ts';
import { cornered, group, path } from './shapes.ts';
import { verdictTag } from './verdict-shapes.ts';

/** A Service across all Nodes: solid in the columns, two dashed rails between them, a slot at each crossing. */
export function bandShapes(band: Band, columns: readonly Column[], drawing: Drawing): PictureShape {
  const { moment } = drawing;
  const refs = band.service ? [band.service.ref] : band.folded.map(({ ref }) => ref);
  const mine = (key: string | undefined): boolean => refs.some((ref) => key?.startsWith(`${ref}@`) === true);
  const quiet = isQuiet(moment, mine);
  const first = columns.findIndex(({ narrow }) => !narrow);
  return group(
    [
      ...bandGround(band, columns, quiet, mine(moment.at), drawing),
      ...band.crossings.flatMap((crossing, index) => crossingShapes(band, crossing, index === first, quiet, drawing)),
    ],
    band.service ? { box: band.service.ref } : {},
  );
}

/** In the gutters there is only the ground: a Service is nowhere but on Nodes. */
function bandGround(
  { rect, rules }: Band,
  columns: readonly Column[],
  quiet: boolean,
  acts: boolean,
  drawing: Drawing,
): PictureShape[] {
  const edge: Ink = acts ? { stroke: nowOf(drawing), line: 2.5 } : { stroke: quiet ? 'hair' : 'line' };
  const dashed: Ink = rules ? {} : { dash: [5, 4] };
  const { x, y, width, height } = { x: rect.x + 1, y: rect.y + 1, width: rect.width - 2, height: rect.height - 2 };
  const parts = columns.map((column, index): Rect => {
    const left = index === 0 ? x : column.rect.x;
    const right = index === columns.length - 1 ? x + width : column.rect.x + column.rect.width;
    return { x: left, y, width: right - left, height };
  });
  const bottom = y + height;
  const edges = (from: number, to: number): string => `M${from} ${y}H${to}M${from} ${bottom}H${to}`;
  const gaps = parts.slice(1).map((part, index) => edges(parts[index]!.x + parts[index]!.width, part.x));
  return [
    ...parts.map((part, index) => {
      const [left, right] = [index === 0 ? 8 : 0, index === parts.length - 1 ? 8 : 0];
      return path(cornered(part, [left, right, right, left]), { fill: 'band' });
    }),
    path(parts.map((part, index) => bandEdge(part, index === 0, index === parts.length - 1)).join(''), {
      ...edge,
      ...dashed,
    }),
    ...(gaps.length > 0
      ? [path(gaps.join(''), { stroke: edge.stroke ?? 'line', line: acts ? 2.5 : 1.5, dash: [4, 3] })]
      : []),
  ];
}

/** The edge of a band within one column: open towards the others. */
function bandEdge({ x, y, width, height }: Rect, isFirst: boolean, isLast: boolean): string {
  const [right, bottom] = [x + width, y + height];
  const r = 8;
  if (isFirst && isLast) return cornered({ x, y, width, height }, [r, r, r, r]);
  if (isFirst)
    return `M${right} ${y}H${x + r}A${r} ${r} 0 0 0 ${x} ${y + r}V${bottom - r}A${r} ${r} 0 0 0 ${x + r} ${bottom}H${right}`;
  if (isLast)
    return `M${x} ${y}H${right - r}A${r} ${r} 0 0 1 ${right} ${y + r}V${bottom - r}A${r} ${r} 0 0 1 ${right - r} ${bottom}H${x}`;
  return `M${x} ${y}H${right}M${x} ${bottom}H${right}`;
}

function crossingShapes(
  band: Band,
  crossing: Crossing,
  whole: boolean,
  quiet: boolean,
  drawing: Drawing,
): PictureShape[] {
  const { moment, metrics, words } = drawing;
  const { slot, text } = crossing;
  const keys = band.service ? crossing.nodes.map((node) => `${band.service?.ref ?? ''}@${node}`) : [];
  const rewrites = keys.map((key) => moment.rewrites.get(key)).find((each) => each !== undefined);
  const acts = keys.some((key) => moment.at === key);
  const plays = keys.some((key) => moment.touched.has(key));
  const ended = keys.some((key) => moment.verdict?.place === key);
  // The verdict takes the third line.
  const lines = (
    rewrites
      ? rewriteText(band, crossing, rewrites, metrics, words)
      : bandText(band, crossing, whole || plays, metrics, words)
  ).slice(0, ended ? 2 : 3);
  const top = band.rect.y + (band.slim ? (band.rect.height - lines.length * metrics.line) / 2 : metrics.padBox);
  const arrived = arrivedOf(rewrites?.[0]?.progress);
  return [
    ...(band.rules ? slotShape(slot, acts || rewrites !== undefined, { at: [0.38, 0.62], from: 8 }, drawing) : []),
    ...linesOf(lines, { x: text.x, y: top, width: text.width, quiet, arrived }, drawing),
    ...(rewrites && text.width > 0 && !band.slim
      ? rewriteFields(rewrites, words).map((field, at) =>
          noteAt(
            field,
            { x: text.x - 3, y: top + (at + 1) * metrics.line, anchor: 'end', fill: quiet ? 'text3' : 'text2' },
            drawing,
          ),
        )
      : []),
    ...(whole && !rewrites && !band.slim && band.rules && band.service
      ? ticksAt(band.service, text.x + text.width, band.rect.y + metrics.padBox, quiet, drawing)
      : []),
    ...(ended
      ? verdictTag({ left: text.x - 2, top: band.rect.y + band.rect.height - metrics.padBox - metrics.line }, drawing)
      : []),
  ];
}

/** How far the new value has come in, of a rewrite's whole time. */
export function arrivedOf(progress: number | undefined): number {
  if (progress === undefined || progress < STRUCK) return 1;
  return Math.min((progress - STRUCK) / (1 - STRUCK), 1);
}
