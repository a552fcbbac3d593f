import { describe, expect, test } from 'vitest';
import { palette } from '../../scene/picture/palette.ts';
import type { Picture, PictureShape } from '../../scene/picture/picture.ts';
import { svgOf } from './svg.ts';

const word = (text: string): PictureShape => ({
  kind: 'text',
  x: 10,
  y: 20,
  anchor: 'start',
  runs: [{ text, size: 14, weight: 700, mono: false, fill: 'text' }],
});

const pictureOf = (shapes: readonly PictureShape[], more: Partial<Picture> = {}): Picture => ({
  width: 300,
  height: 200,
  language: 'en',
  title: 'GET http://web/',
  description: 'It arrives.',
  shapes,
  ...more,
});

const fading: PictureShape = {
  kind: 'path',
  d: 'M0 0L10 10',
  stroke: 'http',
  fade: { x: 10, y: 10, from: 6, to: 90 },
};

/** Whether every element is closed, in its order, and every attribute quoted. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  const rest = xml.replaceAll(/<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g, (_, closes, name, __, empty) => {
    if (closes === '/') return open.pop() === name ? '' : '<';
    if (empty !== '/') open.push(name as string);
    return '';
  });
  return open.length === 0 && !/[<>]|&(?!(amp|lt|gt|quot);)/.test(rest);
}

describe('an SVG', () => {
  const options = { theme: 'light', background: true } as const;

  test('is well-formed, whatever is written in it', () => {
    for (const text of ['a & b <script>"x"</script>', ']]>', '\u0000\u0007\uFFFF', '\uD800', '日本語', '&amp;'])
      expect(isWellFormed(svgOf(pictureOf([word(text)], { title: text, description: text }), options)), text).toBe(
        true,
      );
    expect(isWellFormed('<svg><g></svg></g>')).toBe(false);
  });

  test('keeps its words as words, spaces too', () => {
    const svg = svgOf(pictureOf([word('web  ×3')]), options);
    expect(svg).toContain('>web  ×3</text>');
    expect(svg).toContain('xml:space="preserve"');
  });

  test('says what it is to who cannot see it', () => {
    const svg = svgOf(pictureOf([], { language: 'ja' }), { ...options, id: 'step-3' });
    expect(svg).toContain('role="img"');
    expect(svg).toContain('lang="ja"');
    expect(svg).toContain('<title id="step-3-title">GET http://web/</title>');
    expect(svg).toContain('<desc id="step-3-desc">It arrives.</desc>');
    expect(svg).toContain('aria-labelledby="step-3-title step-3-desc"');
  });

  test('needs nothing from outside of it', () => {
    const svg = svgOf(pictureOf([word('web'), fading]), options);
    expect(svg.replace('http://www.w3.org/2000/svg', '').replaceAll('http://web/', '')).not.toMatch(
      /https?:|href|@import|src=|<style|<script|url\((?!#)/,
    );
  });

  test('has the colours of its theme, and no ground where it shall be seen through', () => {
    const ground = (theme: 'light' | 'dark', background: boolean): string =>
      svgOf(pictureOf([word('web')]), { theme, background });
    expect(ground('dark', true)).toContain(palette.dark.canvas);
    expect(ground('dark', true)).toContain(palette.dark.text);
    expect(ground('light', false)).not.toContain(palette.light.canvas);
  });

  test('is as large as asked for, its units the same', () => {
    const svg = svgOf(pictureOf([]), { ...options, scale: 1.5 });
    expect(svg).toContain('width="450" height="300" viewBox="0 0 300 200"');
  });

  test('names its own gradients: several may stand in one document', () => {
    const svg = svgOf(pictureOf([fading, fading]), { ...options, id: 'a' });
    expect([...svg.matchAll(/<radialGradient id="([^"]+)"/g)].map(([, id]) => id)).toEqual(['a-fade-1', 'a-fade-2']);
    expect(svg).toContain('stroke="url(#a-fade-2)"');
  });
});
