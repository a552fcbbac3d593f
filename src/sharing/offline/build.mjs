/**
 * The page as one file, in two forms: `npm run offline -- [--out FOLDER] [--scene FILE] [--form scene|full]`. Writes
 * `scene.html` (picture, story and controls) and `full.html` (all there is), and what they weigh. With a scene, both open it.
 */
import { Buffer } from 'node:buffer';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import react from '@vitejs/plugin-react';
import { build, loadConfigFromFile, runnerImport } from 'vite';

/** @typedef {import('./offline-html.ts').OfflineForm} Form */

const root = path.resolve(import.meta.dirname, '../../..');
const fontFolder = path.join(root, 'public/fonts');

/** @returns {import('vite').Plugin} */
const oneFile = (/** @type {Form} */ form) => ({
  name: 'kubehop-one-file',
  enforce: 'pre',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => (form === 'scene' ? html.replace('/src/main.tsx', '/src/main-scene.tsx') : html),
  },
  resolveId: {
    filter: { id: /[?&]worker$|\/start-engine\.ts$|\/editor\/editor-panel\.tsx$/ },
    handler(source, importer) {
      // Workers, also those of npm packages, are within the page.
      if (source.endsWith('worker')) return this.resolve(`${source}&inline`, importer);
      if (source.endsWith('start-engine.ts')) return this.resolve(source.replace(/\.ts$/, '-within.ts'), importer);
      return form === 'scene' ? path.join(root, 'src/ui/offline/no-editor-panel.tsx') : undefined;
    },
  },
});

/** The built parts of one form. */
async function partsOf(/** @type {Form} */ form) {
  // Of the page's own build only what its code is written for: the files that it puts beside the page are not in this one.
  const { define, build: page } = (await loadConfigFromFile({ command: 'build', mode: 'production' }))?.config ?? {};
  const output = await build({
    root,
    configFile: false,
    base: './',
    logLevel: 'warn',
    // A page from a disk can start a classic worker out of what it holds, and no module.
    worker: { format: 'iife' },
    plugins: [react(), oneFile(form)],
    define: define ?? {},
    build: {
      target: page?.target ?? 'es2022',
      write: false,
      copyPublicDir: false,
      manifest: false,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: Infinity,
      cssCodeSplit: false,
      assetsInlineLimit: Infinity,
      rolldownOptions: { checks: { bundlerTimings: false }, output: { codeSplitting: false } },
    },
  });
  const files = 'output' in output ? output.output : [];
  const only = (/** @type {RegExp} */ name) => {
    const found = files.filter(({ fileName }) => name.test(fileName));
    if (found.length !== 1 || found[0] === undefined)
      throw new Error(`${form}: ${found.length} files ${name}: ${files.map(({ fileName }) => fileName).join(', ')}`);
    const [file] = found;
    return file.type === 'chunk'
      ? file.code
      : typeof file.source === 'string'
        ? file.source
        : Buffer.from(file.source).toString();
  };
  if (files.length !== 3)
    throw new Error(`${form} is not one page: ${files.map(({ fileName }) => fileName).join(', ')}`);
  return { html: only(/\.html$/), code: only(/\.js$/), style: only(/\.css$/) };
}

// Else reading the files below would make it the page that developers see.
process.env['NODE_ENV'] = 'production';
const { values } = parseArgs({
  options: { out: { type: 'string' }, scene: { type: 'string' }, form: { type: 'string' } },
});
const out = path.resolve(values.out ?? path.join(root, 'dist/offline'));

/** A file of the page's own code. @param {string} file */
const own = async (file) => (await runnerImport(path.resolve(import.meta.dirname, file))).module;
const { oneHtmlOf } = /** @type {typeof import('./one-html.ts')} */ (await own('one-html.ts'));
const { offlineHtml } = /** @type {typeof import('./offline-html.ts')} */ (await own('offline-html.ts'));

/** The scene in a file: as the page saves it, a link, or a picture. @returns {Promise<import('./inside.ts').Inside>} */
async function sceneIn(/** @type {string} */ file) {
  const { openScene } = /** @type {typeof import('../../engine/shared-scene.ts')} */ (
    await own('../../engine/shared-scene.ts')
  );
  const link = readFileSync(file, 'latin1').trim();
  const opened = openScene(/^(\S*#)?s\d+\.[\w-]+$/.test(link) ? link : new Uint8Array(readFileSync(file)));
  if ('problem' in opened) throw new Error(`${file} holds no scene: ${opened.problem}`);
  return { scene: opened.packed };
}

const names = readdirSync(fontFolder).filter((name) => name.endsWith('.woff2'));
const beside = {
  icon: readFileSync(path.join(root, 'public/icon.svg'), 'utf8'),
  fontLicence: readFileSync(path.join(fontFolder, 'LICENSE'), 'utf8'),
  fonts: Object.fromEntries(names.map((name) => [name, readFileSync(path.join(fontFolder, name))])),
};
const forms = /** @type {const} */ (['scene', 'full']).filter((form) => (values.form ?? form) === form);
const scene = values.scene === undefined ? {} : await sceneIn(values.scene);

/** @type {Record<string, number>} */
const sizes = {};
mkdirSync(out, { recursive: true });
for (const form of forms) {
  const began = performance.now();
  const html = oneHtmlOf({ ...(await partsOf(form)), ...beside }, form);
  const inside = form === 'scene' ? { ...scene, search: '?embed' } : scene;
  writeFileSync(path.join(out, `${form}.html`), offlineHtml(html, inside, true));
  sizes[form] = Buffer.byteLength(html);
  sizes['font'] = sizes[form] - Buffer.byteLength(offlineHtml(html, {}, false));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${form}.html  ${(sizes[form] / 1e6).toFixed(1)} MB  built in ${seconds} s`);
}
// The page says what its files weigh before it fetches one.
if (forms.length === 2) writeFileSync(path.join(out, 'sizes.json'), `${JSON.stringify(sizes)}\n`);
