/**
 * Makes public/fonts/: Japanese letters for machines that have none. Run by hand when a text brings a letter that is not in it
 * (japanese-font.test.mjs says so): `node e2e/japanese-font.mjs FOLDER`, where FOLDER holds Noto Sans JP as
 * `NotoSansJP_400Regular.ttf` and `NotoSansJP_700Bold.ttf` with its licence beside it (`LICENSE_FONT`).
 */
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './tools.mjs';

export const fonts = path.join(root, 'public', 'fonts');
export const weights = { 400: 'NotoSansJP_400Regular', 700: 'NotoSansJP_700Bold' };

/** Files whose words a reader of Japanese sees. */
function texts() {
  const all = (/** @type {string} */ folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file));
  const japanese = all('src/i18n/ja').filter((file) => file.endsWith('.ts'));
  const content = all('src/content').filter((file) => /(ja\.md|\.ya?ml)$/.test(file));
  return [...japanese, ...content].map((file) => readFileSync(path.join(root, file), 'utf8'));
}

/** Every letter of our own Japanese texts that is beyond ASCII. */
export function ownLetters() {
  return new Set(Array.from(texts().join('')).filter((letter) => (letter.codePointAt(0) ?? 0) > 0x7f));
}

/**
 * JIS X 0208: its letters and marks (rows 1 to 8) and the kanji of level 1 (rows 16 to 47), by way of EUC-JP, in which a row and a
 * cell are a byte each, 0xA0 higher.
 */
export function standardLetters() {
  const decoder = new TextDecoder('euc-jp');
  const letters = new Set();
  for (let row = 1; row <= 47; row++) {
    if (row > 8 && row < 16) continue;
    for (let cell = 1; cell <= 94; cell++) {
      const letter = decoder.decode(new Uint8Array([row + 0xa0, cell + 0xa0]));
      if (letter !== '\ufffd') letters.add(letter);
    }
  }
  return letters;
}

async function make(/** @type {string} */ folder) {
  const { default: subset } = await import('subset-font');
  const letters = [...new Set([...standardLetters(), ...ownLetters()])].join('');
  mkdirSync(fonts, { recursive: true });
  for (const [weight, name] of Object.entries(weights)) {
    const font = await subset(readFileSync(path.join(folder, `${name}.ttf`)), letters, { targetFormat: 'woff2' });
    writeFileSync(path.join(fonts, `noto-sans-jp-${weight}.woff2`), font);
    console.log(`${weight}: ${letters.length} letters, ${Math.round(font.length / 1000)} kB`);
  }
  copyFileSync(path.join(folder, 'LICENSE_FONT'), path.join(fonts, 'LICENSE'));
}

const [, script, folder] = process.argv;
if (script !== undefined && import.meta.url === pathToFileURL(script).href) {
  if (folder === undefined) throw new Error('node e2e/japanese-font.mjs FOLDER');
  await make(folder);
}
