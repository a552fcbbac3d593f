import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import own from './package.json' with { type: 'json' };

/** `<kube-hop>` as one file of a fixed name, which a deck loads as a classic script or as a module. */
function kubeHopElement(): Plugin {
  const fileName = 'kube-hop.js';
  async function code(): Promise<string> {
    const built = await build({
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      build: {
        write: false,
        target: 'es2022',
        lib: { entry: 'src/sharing/embed/kube-hop.ts', formats: ['iife'], name: 'kubeHop', fileName: () => fileName },
      },
    });
    const [{ output }] = [built].flat() as [Extract<typeof built, { output: unknown }>];
    // Read rightly in a page of any encoding, whatever its server says.
    return output[0].code.replace(
      /[^\0-\x7f]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  }
  return {
    name: 'kube-hop-element',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: await code() });
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${fileName}`, (_request, response, next) => {
        code().then((source) => response.setHeader('Content-Type', 'text/javascript').end(source), next);
      });
    },
  };
}

export default defineConfig({
  // Relative: the built page works from any folder of any server.
  base: './',
  plugins: [react(), kubeHopElement()],
  // Scenes name the version that made them.
  define: { KUBEHOP_VERSION: JSON.stringify(own.version) },
  // The engine's worker may split its code, which only ES module workers can.
  worker: { format: 'es' },
  optimizeDeps: {
    // Vite finds what the page imports first. What a worker or a lazily loaded chunk imports it would find in mid-use, and reload the page.
    include: [
      ...['react', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'react-dom', 'react-dom/client', 'reactflow'],
      ...['zustand', 'zustand/vanilla', 'radix-ui', 'react-resizable-panels', 'comlink', 'fflate', 'js-yaml', 'yaml'],
      ...['monaco-editor/editor', 'monaco-editor/features/register.all', 'monaco-editor/editor/editor.worker'],
      ...['monaco-editor/languages/definitions/yaml/register', 'prettier/standalone', 'prettier/plugins/yaml'],
    ],
  },
  build: {
    target: 'es2022',
    // e2e/bundle.mjs reads from it what the page loads before anything is asked for.
    manifest: true,
    modulePreload: { polyfill: false },
    // Monaco is one large chunk, loaded when the editor is.
    chunkSizeWarningLimit: 4000,
  },
  test: {
    // Properties over thousands of cases: slow on a busy machine, and no less true.
    testTimeout: 60_000,
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.mjs', 'bench/floor/*.test.mjs'],
  },
});
