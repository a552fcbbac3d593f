/** A font as the picture uses it. Sizes in diagram units (CSS pixels at zoom 1). */
export interface Font {
  readonly size: number;
  readonly face: 'regular' | 'bold' | 'mono';
}

// Advance widths of DejaVu Sans, in hundredths of the font size, from space to tilde. It is the widest of the usual
// interface fonts: what fits in it fits in all of them, so that nothing need be measured in the page.
// prettier-ignore
const REGULAR = [
  32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 54,
  100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79, 61, 79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 40, 34, 40, 84, 50,
  50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
];
// prettier-ignore
const BOLD = [
  35, 46, 53, 84, 70, 101, 88, 31, 46, 46, 53, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40, 40, 84, 84, 84, 59,
  100, 78, 77, 74, 84, 69, 69, 83, 84, 38, 38, 78, 64, 100, 84, 86, 74, 86, 78, 73, 69, 82, 78, 111, 78, 73, 73, 46, 37, 46, 84, 50,
  50, 68, 72, 60, 72, 68, 44, 72, 72, 35, 35, 67, 35, 105, 72, 69, 72, 72, 50, 60, 48, 72, 66, 93, 65, 66, 59, 72, 37, 72, 84,
];
const MONO = 60.3;
/** Japanese words are set a little larger than Latin ones of the same role. */
const FULL = 108;
const OTHERS: Readonly<Record<string, number>> = { '·': 38, '→': 84, '←': 84, '×': 84, '…': 100, '–': 50 };

/** Upper bound of a text's width in diagram units. */
export function widthOf(text: string, { size, face }: Font): number {
  const table = face === 'bold' ? BOLD : REGULAR;
  let hundredths = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const narrow = code < 0x1100 || char in OTHERS;
    if (!narrow) hundredths += FULL;
    else if (face === 'mono') hundredths += MONO;
    else hundredths += table[code - 32] ?? OTHERS[char] ?? 70;
  }
  return (hundredths * size) / 100;
}

/** Text that fits: what is too long loses its middle, so that both ends stay readable (`fron…9x2k`). */
export function shortened(text: string, width: number, font: Font): string {
  if (widthOf(text, font) <= width) return text;
  const chars = Array.from(text);
  for (let kept = chars.length - 1; kept > 1; kept--) {
    const head = Math.ceil(kept / 2);
    const short = `${chars.slice(0, head).join('')}…${chars.slice(chars.length - (kept - head)).join('')}`;
    if (widthOf(short, font) <= width) return short;
  }
  return `${chars[0] ?? ''}…`;
}
