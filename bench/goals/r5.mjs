/** The same seed gives the same traces, byte for byte, wherever the engine runs. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { bundle } from '../bundles.mjs';

/** @type {import('../goal.mjs').Goal} */
export const goal = {
  id: 'R5',
  once: true,
  parts: [{ what: 'different traces for one seed', limit: 1, better: 'less', unit: '', steady: true }],
  async measure({ folder }) {
    const { url } = await bundle('traces', folder, { browser: true });
    /** @type {typeof import('../traces.mjs')} */
    const { tracesText } = await import(url);
    const texts = { Node: tracesText(), 'again in Node': tracesText(), 'Node worker': await inNodeWorker(url) };
    const all = { ...texts, ...(await inBrowser(readFileSync(fileURLToPath(url), 'utf8'))) };
    const places = Object.keys(all).join(', ');
    return [{ value: new Set(Object.values(all)).size, note: `${places}; ${texts.Node.length} characters` }];
  },
};

/** @returns {Promise<string>} */
function inNodeWorker(/** @type {string} */ url) {
  const code = `import(${JSON.stringify(url)}).then(({ tracesText }) => require('node:worker_threads').parentPort.postMessage(tracesText()))`;
  const worker = new Worker(code, { eval: true });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** What the page does: makes the traces itself, and has its worker make them. */
const INSIDE = `
import { tracesText } from './traces.mjs';
const worker = new Worker('worker.mjs', { type: 'module' });
worker.onmessage = ({ data }) => (window.made = { page: tracesText(), 'web worker': data });
`;

/** In a page and in its worker; nothing where there is no browser. @returns {Promise<Record<string, string>>} */
async function inBrowser(/** @type {string} */ code) {
  const { findBrowser, chromiumArgs } = await import('../../e2e/find-browser.mjs');
  const { chromium } = await import('playwright');
  const found = await findBrowser().catch(() => undefined);
  if (!found) return {};
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    env: { ...process.env, ...found.env },
    args: chromiumArgs,
  });
  try {
    const page = await browser.newPage();
    const files = new Map([
      ['/traces.mjs', code],
      ['/worker.mjs', `import { tracesText } from './traces.mjs';\nself.postMessage(tracesText());`],
      ['/inside.mjs', INSIDE],
      ['/', '<script type="module" src="inside.mjs"></script>'],
    ]);
    await page.route('**/*', (route) => {
      const file = new URL(route.request().url()).pathname;
      const contentType = file === '/' ? 'text/html' : 'text/javascript';
      return route.fulfill({ status: files.has(file) ? 200 : 404, contentType, body: files.get(file) ?? '' });
    });
    await page.goto('http://localhost/');
    const made = await page.waitForFunction('window.made');
    return /** @type {Record<string, string>} */ (await made.jsonValue());
  } finally {
    await browser.close();
  }
}
