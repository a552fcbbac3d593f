import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { gifWithScene, pictureWithScene, pngWithScene, sceneInPicture, svgWithScene } from './in-picture.ts';

/** One transparent dot each. */
const png = Uint8Array.from(
  atobOf('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
);
const gif = Uint8Array.from(atobOf('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'));
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><rect width="1" height="1"/></svg>';
const packed = `s1.${'AbC-_9'.repeat(200)}`;

function atobOf(text: string): number[] {
  return [...Buffer.from(text, 'base64')];
}

describe('a picture carries its scene', () => {
  it.each([
    ['PNG', pictureWithScene(png, packed)],
    ['GIF', pictureWithScene(gif, packed)],
    ['SVG', pictureWithScene(strToU8(svg), packed)],
  ])('%s', (_, bytes) => expect(sceneInPicture(bytes)).toBe(packed));

  it('is the same picture: what was there stands there still', () => {
    const carrying = pngWithScene(png, packed);
    expect(carrying.subarray(0, png.length - 12)).toEqual(png.subarray(0, -12));
    expect(carrying.subarray(-12)).toEqual(png.subarray(-12));
    expect(gifWithScene(gif, packed).at(-1)).toBe(0x3b);
    expect(svgWithScene(svg, packed).replace(/<metadata.*<\/metadata>/, '')).toBe(svg);
  });

  it.each([
    ['a PNG without', png],
    ['a GIF without', gif],
    ['an SVG without', strToU8(svg)],
    ['text', strToU8('kubehop s1.abc')],
    ['nothing', new Uint8Array(0)],
    ['a PNG that was cut', pngWithScene(png, packed).subarray(0, 90)],
  ])('%s: none', (_, bytes) => expect(sceneInPicture(bytes)).toBeUndefined());

  it('letters of a PNG text chunk are checked by their sum, as a viewer does', () => {
    const text = strFromU8(pngWithScene(png, packed), true);
    expect(text.indexOf('tEXtkubehop')).toBeGreaterThan(0);
  });
});
