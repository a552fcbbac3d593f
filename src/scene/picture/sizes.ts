import type { Metrics } from '../../layout/metrics.ts';
import { widthOf } from '../../layout/text-width.ts';
import type { PictureLanguage } from './picture.ts';

/** The font of a text: its family follows from the picture's language and `mono`. */
export interface TextFont {
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly mono: boolean;
}

/** How wide a text is in a font, in diagram units. */
export type Measure = (text: string, font: TextFont) => number;

/** An upper bound in the usual interface fonts: nothing need be loaded or asked for it. */
export const widest: Measure = (text, { size, weight, mono }) =>
  widthOf(text, { size, face: mono ? 'mono' : weight > 400 ? 'bold' : 'regular' });

/** Sizes of texts by what they say. */
export interface TextSizes {
  readonly name: number;
  readonly note: number;
  readonly address: number;
}

/** Kana and kanji need more room than Latin letters to be read at the same distance; what is read from afar has it. */
export function sizesOf({ name, note, address }: Metrics, language: PictureLanguage): TextSizes {
  return { name: name.size, note: language === 'ja' && note.size < 14 ? 14 : note.size, address: address.size };
}

/** From a line's middle to the baseline of a text that stands in it, of the text's size. */
const BELOW_MIDDLE = 0.347;

/** The baseline of a text in the middle of a line. */
export function baselineIn(top: number, height: number, size: number): number {
  return top + height / 2 + BELOW_MIDDLE * size;
}
