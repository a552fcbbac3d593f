import type { Rect } from '../../layout/view.ts';
import { ICONS, type IconName } from '../icons.ts';
import type { VerdictMark } from '../verdict-mark.ts';
import { nowOf, type Drawing } from './drawing.ts';
import type { Token } from './palette.ts';
import type { PictureShape, RectShape } from './picture.ts';
import { boxed, group, path } from './shapes.ts';

/** How a box takes part in the story. */
export interface Part {
  readonly quiet: boolean;
  /** The packet is there, or it was chosen. */
  readonly acts: boolean;
  /** The verdict was made there. */
  readonly ended: VerdictMark | undefined;
  /** Its edge is dashed. */
  readonly dashed?: boolean;
}

const EDGE = 1.5;
const DASH = [4.5, 4] as const;

/** The ground and the edge of a box on the canvas. */
export function boxGround(rect: Rect, radius: number, part: Part): RectShape {
  const { quiet, ended, dashed } = part;
  if (ended === 'dropped')
    return boxed(rect, radius, { fill: 'droppedTint', stroke: 'dropped', line: 2, dash: [6, 4] });
  const fill: Token = ended ? `${ended}Tint` : 'surface';
  const stroke: Token = ended ?? (quiet ? 'hair' : 'line');
  return boxed(rect, radius, { fill, stroke, line: EDGE, ...(dashed === true ? { dash: DASH } : {}) });
}

/** What acts has a thick edge in the colour of the packet's protocol. */
export function outline(rect: Rect, radius: number, part: Part, drawing: Drawing): PictureShape | undefined {
  if (!part.acts || part.ended) return undefined;
  const { x, y, width, height } = rect;
  const round = Math.min(radius, Math.min(width, height) / 2);
  return { kind: 'rect', x, y, width, height, radius: round, stroke: nowOf(drawing), line: 3 };
}

/** The sign of a kind, around a point. */
export function icon(name: IconName, x: number, y: number, quiet: boolean): PictureShape {
  return group([path(ICONS[name], { stroke: quiet ? 'text3' : 'text', line: 1.5, round: true })], {
    at: { x: x - 9, y: y - 9 },
  });
}

/** kube-proxy's rules of one Service: what a packet turns into. `lines`: how far down its two lines are, of its height. */
export function slotShape(
  { x, y, width, height }: Rect,
  acts: boolean,
  lines: { readonly at: readonly number[]; readonly from: number },
  drawing: Drawing,
): PictureShape[] {
  const stroke = acts ? nowOf(drawing) : 'line';
  const inner = { x: x + 1.5, y: y + 1.5, width: width - 3, height: height - 3 };
  return [
    {
      kind: 'rect',
      ...inner,
      radius: 6,
      fill: 'surface',
      stroke,
      ...(acts ? { line: 3 } : { line: 1.5, dash: [3, 3] }),
    },
    path(lines.at.map((part) => `M${x + lines.from} ${y + height * part}H${x + width - lines.from}`).join(''), {
      stroke,
      line: 1.5,
    }),
  ];
}

/** The part of a row of node ports in which a packet rests. */
export function bayShape(rect: Rect, part: Part, drawing: Drawing): RectShape {
  if (part.acts) return boxed(rect, 6, { fill: 'surface', stroke: nowOf(drawing), line: 3 });
  return boxed(rect, 6, { fill: 'surface', stroke: part.quiet ? 'hair' : 'line', line: EDGE, dash: DASH });
}
