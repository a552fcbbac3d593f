/**
 * All that decides whether the project is right: `npm test`, or some of it: `npm test -- --only unit,build`.
 * One line a step; the first failure prints what the step said, and ends the run.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { lint, root, run } from './tools.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Counts
 * @typedef {{ code: number, output: string }} Outcome
 * @typedef {{ name: string, run: () => Promise<Outcome>, closing?: RegExp, counts?: (output: string) => Counts }} Step
 *   `closing`: the line of its output that stands beside its time.
 */

const number = (/** @type {RegExpExecArray | null} */ match) => Number(match?.[1] ?? 0);

/** Suites that are held to pass whole: a folder may hold others that are on their way. */
function passingSuites() {
  const folder = path.join('src/conformance');
  /** @type {string[]} */
  const names = JSON.parse(readFileSync(path.join(root, folder, 'passing-suites.json'), 'utf8'));
  return names.map((name) => path.join(folder, 'suites', name.endsWith('.yaml') ? name : `${name}.yaml`));
}

/** The usual port, or, where another run has it, a free one. @returns {Promise<string>} */
function previewPort(port = 4173) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', () => (port === 0 ? reject(new Error('no free port')) : resolve(previewPort(0))));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(String(typeof address === 'object' && address ? address.port : port)));
    });
  });
}

/** As `npm run build` does: the page, and the page as one file. @returns {Promise<Outcome>} */
async function build() {
  const page = await run('vite', ['build']);
  if (page.code !== 0) return page;
  const { code, output } = await run('src/sharing/offline/build.mjs', []);
  return { code, output: page.output + output };
}

/** @type {Step[]} */
const steps = [
  {
    name: 'format',
    run: () =>
      run('prettier', [
        '--check',
        '--log-level',
        'warn',
        'src',
        'e2e',
        'bench',
        '*.{ts,mjs,json,html}',
        '.prettierrc.json',
      ]),
  },
  { name: 'lint', run: () => run('oxlint', lint) },
  { name: 'gate', run: () => run('e2e/gate.mjs', []), closing: /^\d+ faults planted.*$/m },
  { name: 'pure', run: () => run('tsc', ['-p', 'tsconfig.pure.json', '--noEmit']) },
  { name: 'types', run: () => run('tsc', ['-p', 'tsconfig.json', '--noEmit']) },
  {
    name: 'unit',
    run: () => run('vitest', ['run']),
    closing: /^ *Tests .*$/m,
    counts: (output) => ({
      passed: number(/^ *Tests .*?(\d+) passed/m.exec(output)),
      failed: number(/^ *Tests .*?(\d+) failed/m.exec(output)),
    }),
  },
  {
    name: 'conformance',
    run: async () => run('src/conformance/cli.mjs', ['--summary', ...passingSuites()]),
    closing: /^\d+ passed, \d+ failed$/m,
    counts: (output) => ({
      passed: number(/^(\d+) passed, \d+ failed$/m.exec(output)),
      failed: number(/^\d+ passed, (\d+) failed$/m.exec(output)),
    }),
  },
  { name: 'build', run: build, closing: /^.*built in.*$/m },
  { name: 'bundle', run: () => run('e2e/bundle.mjs', []), closing: /^eager JavaScript.*$/m },
  {
    name: 'e2e',
    run: async () =>
      run('playwright', ['test', '-c', 'e2e/playwright.config.ts'], { env: { KUBEHOP_PORT: await previewPort() } }),
    closing: /^ *\d+ passed.*$/m,
    counts: (output) => ({
      passed: number(/^ *(\d+) passed/m.exec(output)),
      failed: number(/^ *(\d+) failed/m.exec(output)),
    }),
  },
];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const only = values.only?.split(',');
const unknown = only?.filter((name) => !steps.some((step) => step.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(`No step ${unknown.join(', ')}. Steps: ${steps.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const total = { passed: 0, failed: 0 };
let broken = false;
for (const { name, run: start, closing, counts } of steps) {
  if (only && !only.includes(name)) continue;
  const began = performance.now();
  const { code, output } = await start().catch((error) => ({ code: 1, output: String(error?.stack ?? error) }));
  const { passed, failed } = counts?.(output) ?? { passed: 0, failed: 0 };
  // A runner that ran nothing has shown nothing.
  broken = code !== 0 || (counts !== undefined && passed === 0);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const said = (closing?.exec(output)?.[0] ?? '').trim();
  if (broken) console.log(output.trimEnd());
  console.log(`${broken ? '✗' : '✓'} ${name.padEnd(12)} ${seconds.padStart(6)} s  ${said}`.trimEnd());
  if (broken) break;
}
if (total.passed + total.failed > 0) console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = broken ? 1 : 0;
