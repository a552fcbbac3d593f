import { readFileSync } from 'node:fs';
import path from 'node:path';
import subset from 'subset-font';
import { describe, expect, test } from 'vitest';
import { fonts, ownLetters, standardLetters, weights } from './japanese-font.mjs';

/** The code points for which a font has a glyph (OpenType `cmap`, format 4). @param {Buffer} font @returns {Set<number>} */
function lettersOf(font) {
  const tables = font.readUInt16BE(4);
  const entry = Array.from({ length: tables }, (_, index) => 12 + index * 16).find(
    (at) => font.toString('latin1', at, at + 4) === 'cmap',
  );
  if (entry === undefined) throw new Error('no cmap');
  const cmap = font.readUInt32BE(entry + 8);
  const subtable = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 8 + index * 8),
  ).find((at) => font.readUInt16BE(at) === 4);
  if (subtable === undefined) throw new Error('no format 4');
  const segments = font.readUInt16BE(subtable + 6) / 2;
  const found = new Set();
  for (let segment = 0; segment < segments; segment++) {
    const end = font.readUInt16BE(subtable + 14 + segment * 2);
    const start = font.readUInt16BE(subtable + 16 + segments * 2 + segment * 2);
    for (let letter = start; letter <= end && letter !== 0xffff; letter++) found.add(letter);
  }
  return found;
}

describe.each(Object.keys(weights))('the Japanese letters of weight %s', async (weight) => {
  const font = readFileSync(path.join(fonts, `noto-sans-jp-${weight}.woff2`));
  const standard = standardLetters();
  const own = [...ownLetters()].filter((letter) => /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/.test(letter));
  const plain = await subset(font, [...standard, ...own].join(''), { targetFormat: 'sfnt' });
  const letters = lettersOf(plain);

  test('hold the kanji of JIS level 1', () => {
    const kanji = [...standard].filter((letter) => /[\u4e00-\u9fff]/.test(letter));
    // 2,965, and one that stands among the marks of row 1.
    expect(kanji.length).toBe(2966);
    expect(kanji.filter((letter) => !letters.has(letter.codePointAt(0) ?? 0))).toEqual([]);
  });

  test('hold every letter of our own Japanese texts', () => {
    expect(own.length).toBeGreaterThan(300);
    expect(own.filter((letter) => !letters.has(letter.codePointAt(0) ?? 0))).toEqual([]);
  });
});
