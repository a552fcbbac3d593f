/** What the built page loads before anything is asked for, and the engine's worker. Reads dist/: `npm run build` first. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle } from '../bundles.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const dist = path.join(root, 'dist');

/** @type {import('../goal.mjs').Goal} */
export const goal = {
  id: 'B1',
  once: true,
  parts: [
    { what: 'eager JavaScript, gzip', limit: 254, stretch: 212, better: 'less', unit: 'kB', steady: true },
    {
      what: "engine's worker without schema / webernetes",
      limit: 1,
      stretch: 0.6,
      better: 'less',
      unit: 'x',
      steady: true,
    },
  ],
  async measure({ folder }) {
    if (!existsSync(path.join(dist, '.vite/manifest.json'))) throw new Error('no dist/: npm run build makes it');
    const eager = eagerFiles();
    const worker = readdirSync(path.join(dist, 'assets')).find((name) => name.startsWith('engine.worker'));
    if (worker === undefined || eager.length === 0) throw new Error('dist/ is not as expected');
    const schema = gzipped(readFileSync(path.join(root, 'src/engine/api/schema/schema.generated.json')));
    const whole = gzipped(readFileSync(path.join(dist, 'assets', worker)));
    const other = gzipped((await bundle('webernetes', folder, { browser: true, minify: true })).code);
    const kilobytes = eager.reduce((sum, file) => sum + gzipped(readFileSync(path.join(dist, file))), 0);
    return [
      { value: kilobytes, note: `${eager.length} files` },
      {
        value: (whole - schema) / other,
        note: `${whole.toFixed(1)} kB, of which schema ${schema.toFixed(1)} kB, against ${other.toFixed(1)} kB`,
      },
    ];
  },
};

/** kB. @returns {number} */
function gzipped(/** @type {string | Buffer} */ content) {
  return gzipSync(content).length / 1000;
}

/** The entry, and all that it imports statically. @returns {string[]} */
function eagerFiles() {
  /** @type {Record<string, { file: string, imports?: string[] }>} */
  const manifest = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8'));
  /** @type {Set<string>} */
  const files = new Set();
  /** @type {Set<string>} */
  const seen = new Set();
  const visit = (/** @type {string} */ key) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    files.add(chunk.file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  visit('index.html');
  return [...files];
}
