/** What the built page loads before anything is asked for: small, without Monaco, and from nowhere else. Reads dist/. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './tools.mjs';

/** @typedef {{ file: string, src?: string, isEntry?: boolean, imports?: string[] }} Chunk  One of Vite's manifest. */

const eagerLimit = 240; // kB gzip

const dist = path.join(root, 'dist');
const read = (/** @type {string} */ file) => readFileSync(path.join(dist, file), 'utf8');
/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(read('.vite/manifest.json'));

/** The files of a chunk and of all that it imports statically. @returns {string[]} */
function closureOf(/** @type {string} */ key, /** @type {Set<string>} */ seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) return [];
  seen.add(key);
  return [chunk.file, ...(chunk.imports ?? []).flatMap((imported) => closureOf(imported, seen))];
}

const html = read('index.html');
const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, file]) => file ?? '');
const eager = [...new Set([...closureOf('index.html'), ...named])];
const kilobytes = eager.reduce((sum, file) => sum + gzipSync(read(file)).length, 0) / 1000;

const texts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(html|js|css|svg)$/.test(file),
);
/** An address that a page would load code, style or a font from: by its end, or by what such hosts are called. */
const loaded =
  /https?:\/\/[^\s"'`<>()\\]*(?:\.(?:m?js|css|woff2?)(?=["'`?)])|(?<=\/\/)[^\s"'`/]*(?:\bcdn|unpkg|jsdelivr|esm\.sh)[^\s"'`]*)/g;

/** @type {string[]} */
const faults = [];
if (eager.length === 0) faults.push('No eager JavaScript found: the manifest is not read rightly.');
if (kilobytes > eagerLimit)
  faults.push(`Eager JavaScript is ${kilobytes.toFixed(1)} kB gzip, more than ${eagerLimit}.`);
// Of the page as one file, the small form is to do without the editor too.
for (const file of [...eager, 'offline/scene.html']) {
  // A name that only the editor's own code has: chunks are named by what they start from, not by all they hold.
  if (/createStandaloneEditor|StandaloneEditor|monaco-editor-background/.test(read(file)))
    faults.push(`${file} holds Monaco.`);
}
for (const file of texts) for (const [address] of read(file).matchAll(loaded)) faults.push(`${file} names ${address}`);
for (const [tag] of html.matchAll(/<(?:script|link)[^>]+(?:https?:)?\/\/[^>]*>/g))
  faults.push(`index.html loads ${tag}`);
for (const file of ['offline/scene.html', 'offline/full.html']) {
  const [head = ''] = read(file).split('<style');
  for (const [tag] of head.matchAll(/<(?:script|link)[^>]+(?:src|href)="(?!data:)[^>]*>/g))
    faults.push(`${file} loads ${tag}`);
}
for (const [tag] of html.matchAll(/(?:src|href)="\/[^"]*"/g)) faults.push(`index.html needs the server's root: ${tag}`);

for (const fault of faults) console.error(fault);
console.log(`eager JavaScript: ${kilobytes.toFixed(1)} kB gzip in ${eager.length} files (limit ${eagerLimit})`);
process.exitCode = faults.length > 0 ? 1 : 0;
