import path from 'node:path';
import { defineConfig } from 'playwright/test';
import { chromiumArgs, findBrowser } from './find-browser.mjs';

const browser = await findBrowser();
const host = '127.0.0.1';
/** Another port, for two runs on one machine. */
const port = process.env['KUBEHOP_PORT'] ?? '4173';
/** Another build than the one in dist/, for the same reason. */
const dist = process.env['KUBEHOP_DIST'] ?? 'dist';
const address = `http://${host}:${port}`;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: !!process.env['CI'],
  retries: 0,
  workers: 2,
  timeout: 60_000,
  // Two browsers on two cores: what a person sees in one second may take several here.
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: `${address}/`,
    viewport: { width: 1440, height: 900 },
    trace: 'off',
    launchOptions: {
      executablePath: browser.executablePath,
      env: { ...(process.env as Record<string, string>), ...browser.env },
      args: chromiumArgs,
    },
  },
  projects: [{ name: 'chromium' }],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --outDir ${dist} --host ${host} --port ${port} --strictPort`,
    cwd: path.resolve(import.meta.dirname, '..'),
    url: address,
    // Never a server that happens to be there: it might show another build.
    reuseExistingServer: false,
  },
});
