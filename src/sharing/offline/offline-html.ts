import { INSIDE_ID, type Inside } from './inside.ts';

/** How much of Kubehop is in the one file. */
export type OfflineForm = 'scene' | 'full';

/** Bytes of the templates as they are built, each with the letters in it; written beside them. */
export interface OfflineSizes {
  readonly scene: number;
  readonly full: number;
  /** Of which so many are Japanese letters. */
  readonly font: number;
}

/** The element with the Japanese letters. */
export const FONT_ID = 'kubehop-japanese';

/** A template with something inside. Without the letters a machine that has none of its own shows no Japanese. */
export function offlineHtml(template: string, inside: Inside, font: boolean): string {
  const filled = withText(template, 'script', INSIDE_ID, jsonInHtml(inside));
  return font ? filled : withText(filled, 'style', FONT_ID, '');
}

/** JSON that ends no element it stands in, and that can be written in any encoding. */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[<\u007f-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The first element of that name gets another text. The code after it may hold the same letters, so only the first. */
function withText(html: string, tag: 'script' | 'style', id: string, text: string): string {
  const start = html.indexOf(` id="${id}"`);
  const from = html.indexOf('>', start) + 1;
  const to = html.indexOf(`</${tag}>`, from);
  if (start < 0 || to < 0) throw new Error(`the template has no place for ${id}`);
  return `${html.slice(0, from)}${text}${html.slice(to)}`;
}
