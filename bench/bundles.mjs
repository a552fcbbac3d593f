/** Bundles what is measured, each once into a folder of its own. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const here = import.meta.dirname;

/**
 * Bundles one file of this folder with all that it imports, for Node or (`minify`) as a page would load it.
 *
 * @param {string} name  `engine` or `webernetes`
 * @param {string} outDir
 * @param {{ minify?: boolean, browser?: boolean }} [options]
 * @returns {Promise<{ url: string, code: string }>}
 */
export async function bundle(name, outDir, { minify = false, browser = false } = {}) {
  const file = path.join(here, `${name}.mjs`);
  const result = await build({
    root: path.resolve(here, '..'),
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: browser ? 'webworker' : 'node' },
    build: {
      ...(browser ? { lib: { entry: file, formats: ['es'], fileName: () => `${name}.mjs` } } : { ssr: file }),
      outDir: path.join(outDir, name),
      target: 'es2022',
      minify,
      copyPublicDir: false,
      rollupOptions: { output: { entryFileNames: `${name}.mjs`, codeSplitting: false } },
    },
  });
  const output = /** @type {{ output: { code?: string }[] }} */ (Array.isArray(result) ? result[0] : result).output;
  const code = output[0]?.code ?? '';
  return { url: pathToFileURL(path.join(outDir, name, `${name}.mjs`)).href, code };
}
