import type { PictureLanguage } from '../../scene/picture/picture.ts';
import type { TextFont } from '../../scene/picture/sizes.ts';

/** Fonts in the order in which they are asked, as the page asks them (ui/base.css). */
const LATIN = `system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial`;
const JAPANESE = `'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic UI', 'Noto Sans CJK JP'`;
const MONO = `ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono'`;

/** A Japanese picture asks Japanese fonts first, so that shared Han characters are drawn as Japanese ones. */
export function familyOf(language: PictureLanguage, mono: boolean): string {
  if (mono) return language === 'ja' ? `${MONO}, ${JAPANESE}, 'Kubehop Japanese', monospace` : `${MONO}, monospace`;
  return language === 'ja'
    ? `${JAPANESE}, Meiryo, 'Kubehop Japanese', system-ui, -apple-system, sans-serif`
    : `${LATIN}, ${JAPANESE}, sans-serif`;
}

/** A font as CSS and the canvas write it. */
export function cssFont({ size, weight, mono }: TextFont, language: PictureLanguage): string {
  return `${weight} ${size}px ${familyOf(language, mono)}`;
}
