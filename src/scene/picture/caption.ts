import type { PictureLayout } from '../fit.ts';
import type { CaptionPiece, PictureShape, TextRun } from './picture.ts';
import { text } from './shapes.ts';
import { baselineIn, type Measure } from './sizes.ts';

/** Sizes of the sentence below a picture. */
interface CaptionStyle {
  readonly size: number;
  readonly line: number;
  readonly pad: number;
  /** Width of its lines. */
  readonly width: number;
  readonly left: number;
}

function captionStyle({ metrics, width }: PictureLayout): CaptionStyle {
  const embed = metrics.name.size > 14;
  const side = metrics.margin + 8;
  return { size: embed ? 20 : 16, line: embed ? 30 : 24, pad: embed ? 14 : 10, left: side, width: width - 2 * side };
}

/** Height of a caption of so many lines. */
export function captionHeight(layout: PictureLayout, lines: number): number {
  const { line, pad } = captionStyle(layout);
  return lines * line + 2 * pad;
}

/** So many lines does the longest of these sentences have; two at least. */
export function captionLinesOf(
  sentences: readonly (readonly CaptionPiece[])[],
  layout: PictureLayout,
  measure: Measure,
): number {
  const style = captionStyle(layout);
  return Math.max(2, ...sentences.map((sentence) => wrapped(sentence, style, measure).length));
}

/** A sentence in lines, the first of which begins at `top`. */
export function captionShapes(
  sentence: readonly CaptionPiece[],
  layout: PictureLayout,
  top: number,
  lines: number,
  measure: Measure,
): PictureShape[] {
  const style = captionStyle(layout);
  return wrapped(sentence, style, measure)
    .slice(0, lines)
    .map((runs, index) =>
      text(style.left, baselineIn(top + style.pad + index * style.line, style.line, style.size), 'start', runs),
    );
}

/** A piece of a line in one font. */
type Atom = CaptionPiece;

/** Sentences break at spaces, and between two Japanese characters. */
function wrapped(sentence: readonly CaptionPiece[], style: CaptionStyle, measure: Measure): TextRun[][] {
  const widthOf = (atoms: readonly Atom[]): number =>
    atoms.reduce((sum, atom) => sum + measure(atom.text, fontOf(atom, style)), 0);
  const lines: Atom[][] = [[]];
  let used = 0;
  for (const word of wordsOf(sentence).flatMap((each) => fitting(each, style.width, widthOf))) {
    const width = widthOf(word);
    const line = lines.at(-1)!;
    if (line.length > 0 && !isSpace(word) && used + width > style.width) {
      lines.push([...word]);
      used = width;
    } else if (line.length > 0 || !isSpace(word)) {
      line.push(...word);
      used += width;
    }
  }
  return lines.filter((line) => line.length > 0).map((line) => runsOf(line, style));
}

const JAPANESE = String.raw`\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef`;
/** Spaces, one Japanese character, or all that is between two of those. */
const PARTS = new RegExp(String.raw`\s+|[${JAPANESE}]|[^\s${JAPANESE}]+`, 'gu');
const BEGINS_JAPANESE = new RegExp(`^[${JAPANESE}]`, 'u');
/** Signs that may not begin a line, and those that may not end one (JIS X 4051, the common ones). */
const NOT_FIRST = /^[、。，．・：；？！）」』】〉》〕｝”’ーァィゥェォッャュョぁぃぅぇぉっゃゅょ々〜…,.:;?!)\]}]/u;
const NOT_LAST = /[（「『【〈《〔｛“‘([{]$/u;

/** What stays together on a line: with the signs around it, in whatever fonts they are. */
function wordsOf(sentence: readonly CaptionPiece[]): Atom[][] {
  const words: Atom[][] = [];
  for (const piece of sentence) {
    for (const [part] of piece.text.matchAll(PARTS)) {
      const atom: Atom = { ...piece, text: part };
      const last = words.at(-1);
      if (last && !mayBreak(last, atom)) last.push(atom);
      else words.push([atom]);
    }
  }
  return words;
}

function mayBreak(before: readonly Atom[], after: Atom): boolean {
  const end = before.at(-1)?.text ?? '';
  if (end.trim() === '' || after.text.trim() === '') return true;
  if (NOT_FIRST.test(after.text) || NOT_LAST.test(end)) return false;
  return BEGINS_JAPANESE.test(after.text) || BEGINS_JAPANESE.test(end);
}

function isSpace(word: readonly Atom[]): boolean {
  return word.every(({ text: part }) => part.trim() === '');
}

/** A word that is wider than a whole line, in pieces. */
function fitting(word: readonly Atom[], width: number, widthOf: (atoms: readonly Atom[]) => number): readonly Atom[][] {
  if (isSpace(word) || widthOf(word) <= width) return [[...word]];
  return word.flatMap((atom) => {
    const pieces: Atom[][] = [];
    let piece = '';
    for (const char of atom.text) {
      if (piece !== '' && widthOf([{ ...atom, text: piece + char }]) > width) {
        pieces.push([{ ...atom, text: piece }]);
        piece = '';
      }
      piece += char;
    }
    return [...pieces, [{ ...atom, text: piece }]];
  });
}

/** Neighbours that are set alike are one run. */
function runsOf(line: readonly Atom[], style: CaptionStyle): TextRun[] {
  const runs: Atom[] = [];
  for (const atom of line) {
    const last = runs.at(-1);
    if (last && last.code === atom.code && last.strong === atom.strong)
      runs.splice(-1, 1, { ...last, text: last.text + atom.text });
    else runs.push(atom);
  }
  return runs.map((run) => ({ text: run.text, ...fontOf(run, style), fill: 'text' }));
}

function fontOf({ code, strong }: Atom, { size }: CaptionStyle): Pick<TextRun, 'size' | 'weight' | 'mono'> {
  return { size: code ? Math.round(size * 9.3) / 10 : size, weight: strong === true ? 700 : 400, mono: code };
}
