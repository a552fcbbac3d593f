import type { VerdictMark } from '../verdict-mark.ts';
import { verdictWordAt, type Drawing } from './drawing.ts';
import type { Ink, PictureShape } from './picture.ts';
import { boxed, circle, group, path, text } from './shapes.ts';
import { baselineIn } from './sizes.ts';

/** Where a verdict's tag stands: its left or its right edge. */
interface VerdictPlace {
  readonly left?: number;
  readonly right?: number;
  readonly top: number;
  readonly markOnly?: boolean;
}

/** The verdict at the place where it was made: its mark and its word. */
export function verdictTag(place: VerdictPlace, drawing: Drawing): PictureShape[] {
  const { moment, metrics, sizes, measure } = drawing;
  if (!moment.verdict) return [];
  const { mark } = moment.verdict;
  const height = metrics.line;
  const size = Math.min(height - 2, 22);
  const word = place.markOnly === true ? '' : verdictWordAt(drawing, true);
  const font = { size: sizes.note, weight: 700, mono: false } as const;
  const width = word === '' ? size : size + GAP + measure(word, font) + END;
  const left = place.left ?? (place.right ?? 0) - width;
  const ground = boxed({ x: left, y: place.top, width, height }, 11, { fill: `${mark}Tint` });
  return [
    ground,
    markShape(mark, left, place.top + (height - size) / 2, size),
    ...(word === ''
      ? []
      : [
          text(left + size + GAP, baselineIn(place.top, height, font.size), 'start', [
            { text: word, ...font, fill: mark },
          ]),
        ]),
  ];
}

/** Between the mark and its word, and after it. */
const GAP = 5;
const END = 8;

/** Disc and tick, octagon and cross, dashed ring with the hands of a clock: told apart without colour. */
function markShape(mark: VerdictMark, x: number, y: number, size: number): PictureShape {
  const scale = size / 20;
  const of = (d: string): string =>
    d.replaceAll(/-?[\d.]+/g, (number) => String(Math.round(Number(number) * scale * 100) / 100));
  const pen = (stroke: Ink['stroke']) => ({ ...(stroke ? { stroke } : {}), line: 2.2 * scale, round: true as const });
  const parts: Record<VerdictMark, readonly PictureShape[]> = {
    ok: [
      circle(10 * scale, 10 * scale, 10 * scale, { fill: 'ok' }),
      path(of('M5.2 10.4L8.6 13.8L14.8 6.6'), pen('onState')),
    ],
    refused: [
      path(of('M6 0H14L20 6V14L14 20H6L0 14V6Z'), { fill: 'refused' }),
      path(of('M6.2 6.2L13.8 13.8M13.8 6.2L6.2 13.8'), pen('onState')),
    ],
    dropped: [
      circle(10 * scale, 10 * scale, 8.8 * scale, { ...pen('dropped'), dash: [3.2 * scale, 3.7 * scale] }),
      path(of('M10 5.4V10.4L13.2 12.4'), pen('dropped')),
    ],
  };
  return group(parts[mark], { at: { x, y } });
}
