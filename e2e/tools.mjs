/** The tools that decide, each started as every step starts it: by Node, from the project's root. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export const root = path.resolve(import.meta.dirname, '..');

/** Each tool's own script, so that a run needs neither npx nor a shell. */
const scripts = {
  oxlint: 'node_modules/oxlint/bin/oxlint',
  playwright: 'node_modules/playwright/cli.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  tsc: 'node_modules/typescript/bin/tsc',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
};

/** Lint as the project is held to it; e2e/gate.mjs sees that it refuses. */
export const lint = ['-c', 'oxlint.config.mjs', '--deny-warnings', 'src', 'e2e', 'bench'];

/**
 * Runs one script of the project, or one of its tools, to its end.
 *
 * @param {keyof typeof scripts | (string & {})} script  a tool's name, or a path from the root
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string> }} [where]
 * @returns {Promise<{ code: number, output: string }>} `output` is stdout and stderr as they came, without colours.
 */
export function run(script, args, { cwd = root, env = {} } = {}) {
  const file = Object.hasOwn(scripts, script) ? scripts[/** @type {keyof typeof scripts} */ (script)] : script;
  const child = spawn(process.execPath, [path.join(root, file), ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (/** @type {string} */ text) => (output += text));
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: stripVTControlCharacters(output) }));
  });
}
