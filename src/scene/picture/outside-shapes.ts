import type { OutsideBox } from '../../layout/nodes-layout.ts';
import { statedBalancer } from '../balancer-state.ts';
import { isQuiet } from '../moment.ts';
import { boxGround, icon, outline, type Part } from './box-shapes.ts';
import { verdictWordAt, type Drawing } from './drawing.ts';
import { linesOf, stateRun } from './line-shapes.ts';
import type { Ink, PictureShape, RectShape } from './picture.ts';
import { cornered, group, path, text } from './shapes.ts';
import { baselineIn } from './sizes.ts';
import { verdictTag } from './verdict-shapes.ts';

/** Who is outside the cluster: a pill; the cloud's balancers are half pills that stand on the ground line. */
export function outsideShapes(box: OutsideBox, drawing: Drawing): PictureShape {
  const { moment, metrics, words } = drawing;
  const { rect, rest, key, kind, unhealthy = [] } = box;
  const half = kind === 'load-balancer' || kind === 'cloud-ingress';
  const ended = moment.verdict?.place === key ? moment.verdict.mark : undefined;
  const part: Part = { quiet: isQuiet(moment, (each) => each === key), acts: moment.at === key, ended };
  const ill = unhealthy.length > 0 ? words.passedOver(unhealthy.length) : '';
  const { lines, state } = statedBalancer(box, metrics, words, ill, verdictWordAt(drawing, ended !== undefined));
  const top = half ? rect.y + metrics.padBox : rect.y + (rect.height - metrics.line) / 2;
  const right = rect.x + rect.width;
  const edge = ended === 'dropped' ? 2 : 1.5;
  return group(
    [
      ...pillGround(box.rect, half, part, drawing),
      icon(kind, rest.x, rest.y, part.quiet),
      ...linesOf(lines, { x: rect.x + metrics.bay + 6, y: top, quiet: part.quiet }, drawing),
      ...(state === undefined || state === ''
        ? []
        : [
            text(right - 11.5, baselineIn(top, metrics.line, drawing.sizes.name), 'end', [
              stateRun(state, part.quiet, drawing),
            ]),
          ]),
      ...(ended
        ? verdictTag({ right: right - edge - (half ? 4 : 8), top: half ? top + metrics.line : top }, drawing)
        : []),
    ],
    { box: key },
  );
}

/** The ground of a pill, or of a half one, and its thick edge where it acts. */
export function pillGround(
  rect: RectShape | OutsideBox['rect'],
  half: boolean,
  part: Part,
  drawing: Drawing,
): PictureShape[] {
  const full = boxGround(rect, 99, part);
  const edge = outline(rect, half ? 20 : 99, part, drawing);
  if (!half) return edge ? [full, edge] : [full];
  const round = Math.min(20, rect.width / 2, rect.height);
  const shaped = (of: RectShape, by: number): PictureShape =>
    path(cornered(of, [round - by, round - by, 0, 0]), inkOf(of));
  return [shaped(full, (full.line ?? 1) / 2), ...(edge ? [shaped({ ...full, ...edge } as RectShape, 0)] : [])];
}

function inkOf({ fill, stroke, line, dash }: Ink): Ink {
  return {
    ...(fill ? { fill } : {}),
    ...(stroke ? { stroke } : {}),
    ...(line === undefined ? {} : { line }),
    ...(dash ? { dash } : {}),
  };
}
