import type { PictureLanguage } from '../../scene/picture/picture.ts';
import { widest, type Measure } from '../../scene/picture/sizes.ts';
import { cssFont } from './fonts.ts';

/** How wide texts are in the fonts of this machine; an upper bound where there is no canvas to ask. */
export function measureHere(language: PictureLanguage): Measure {
  if (typeof OffscreenCanvas === 'undefined') return widest;
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return widest;
  const known = new Map<string, number>();
  return (text, font) => {
    const css = cssFont(font, language);
    const key = `${css} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = css;
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return width;
  };
}
