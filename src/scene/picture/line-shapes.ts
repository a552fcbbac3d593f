import type { Line, Span } from '../box-text.ts';
import { nowOf, widthOfRuns, type Drawing } from './drawing.ts';
import type { Token } from './palette.ts';
import type { PictureShape, TextRun } from './picture.ts';
import { boxed, group, text } from './shapes.ts';
import { baselineIn } from './sizes.ts';

/** Where lines of words stand: from where the first begins, each so high, within a width where they have one. */
interface LinesPlace {
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  /** They take no part in the story. */
  readonly quiet: boolean;
  /** How far a new value has come in, 0 to 1. */
  readonly arrived?: number;
}

/** Between two pieces of a line. */
const GAP = 8;

/** How far a new value slides in, in diagram units. */
const SLIDE = 8;

/** Lines of words at fixed heights. */
export function linesOf(lines: readonly Line[], place: LinesPlace, drawing: Drawing): PictureShape[] {
  const { line } = drawing.metrics;
  return lines.flatMap((spans, index) => lineOf(spans, { ...place, y: place.y + index * line }, drawing));
}

function lineOf(spans: Line, place: LinesPlace, drawing: Drawing): PictureShape[] {
  const { x, y, width, arrived = 1 } = place;
  const { line } = drawing.metrics;
  const runs = spans.map((span, at) => runOf(span, place, drawing, at > 0 ? GAP : 0));
  // A new value stands on a ground that is a little higher than its line.
  const pad = spans.some(({ look }) => look === 'new') ? 1 : 0;
  const baseline = baselineIn(y, line, Math.max(...runs.map(({ size }) => size))) + pad;
  // What is said of the whole box stands at the line's end.
  const end = spans.findIndex(({ look }) => look === 'word');
  const tail = end < 0 || width === undefined ? [] : runs.slice(end).map(({ gap: _, ...run }) => run);
  const rest = tail.length > 0 ? runs.slice(0, end) : runs;
  const isNew = spans.findIndex(({ look }) => look === 'new');
  const fresh = isNew < 0 ? undefined : rest[isNew];
  const before = fresh ? rest.slice(0, isNew) : rest;
  const shapes: PictureShape[] = [];
  if (before.length > 0) shapes.push(text(x, baseline, 'start', before));
  if (fresh) {
    const { gap = 0, ...run } = fresh;
    const left = x + widthOfRuns(drawing, before) + gap;
    const wide = drawing.measure(run.text, run);
    shapes.push(
      group(
        [
          boxed({ x: left - 2, y, width: wide + 4, height: line + 2 * pad }, 3, { fill: 'newVal' }),
          text(left, baseline, 'start', [run]),
        ],
        arrived < 1 ? { opacity: arrived, at: { x: -SLIDE * (1 - arrived), y: 0 } } : {},
      ),
    );
  }
  if (tail.length > 0) shapes.push(text(x + (width ?? 0), baseline, 'end', tail));
  return shapes;
}

function runOf(span: Span, { quiet }: LinesPlace, drawing: Drawing, gap: number): TextRun {
  const { as, look } = span;
  const heavy = look === 'new' || look === 'word' || (as === 'name' && look !== 'quiet');
  return {
    text: span.text,
    size: drawing.sizes[as],
    weight: heavy ? 700 : 400,
    mono: as === 'address',
    fill: fillOf(span, quiet, drawing),
    ...(look === 'struck' ? { struck: true as const } : {}),
    ...(gap > 0 ? { gap } : {}),
  };
}

function fillOf({ as, look }: Span, quiet: boolean, drawing: Drawing): Token {
  if (quiet) return 'text3';
  if (look === 'new') return 'text';
  if (look === 'word') return nowOf(drawing);
  return as === 'name' && look === undefined ? 'text' : 'text2';
}

/** Small words by themselves, in a line that begins at `y`. */
export function noteAt(
  words: string,
  place: { readonly x: number; readonly y: number; readonly anchor?: 'start' | 'middle' | 'end'; readonly fill: Token },
  drawing: Drawing,
): PictureShape {
  const { sizes, metrics } = drawing;
  const { x, y, anchor = 'start', fill } = place;
  return text(x, baselineIn(y, metrics.line, sizes.note), anchor, [
    { text: words, size: sizes.note, weight: 400, mono: false, fill },
  ]);
}

/** What is not as usual, where a line ends. */
export function stateRun(words: string, quiet: boolean, { sizes }: Drawing): TextRun {
  return { text: words, size: sizes.note, weight: 600, mono: false, fill: quiet ? 'text3' : 'dropped' };
}

/** How many of all are ready, before `right`, and the dot that tells it without numbers. */
export function ticksAt(
  { ready, total }: { readonly ready: number; readonly total: number },
  right: number,
  y: number,
  quiet: boolean,
  drawing: Drawing,
): PictureShape[] {
  const count = `${ready}/${total}`;
  const { measure, sizes, metrics } = drawing;
  const left = right - measure(count, { size: sizes.note, weight: 400, mono: false });
  const dot = { kind: 'circle', cx: left - 4 - 5, cy: y + metrics.line / 2 } as const;
  return [
    ready > 0 ? { ...dot, r: 5, fill: 'ok' } : { ...dot, r: 4.25, stroke: 'line', line: 1.5, dash: [3, 2.4] },
    noteAt(count, { x: right, y, anchor: 'end', fill: quiet ? 'text3' : 'text2' }, drawing),
  ];
}
