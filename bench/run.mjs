/**
 * `npm run bench`: is the engine as fast as it is meant to be? `npm run bench -- P1 R` measures some goals only.
 *
 *   --quick     one process and fewer rounds: a look, not a verdict
 *   --full      also what takes minutes
 *   --no-gate   exit with 0 whatever is missed
 *
 * Each goal is a ratio taken within one run, in three fresh processes, since times of one machine say little about another.
 */
import { execFileSync, fork } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from './bundles.mjs';
import { median } from './statistics.mjs';
import { lineOf, verdictOf } from './verdict.mjs';

/**
 * @typedef {import('./goal.mjs').Goal} Goal
 * @typedef {import('./measure.mjs').Order} Order
 * @typedef {Exclude<import('./measure.mjs').Report, { error: string }>} Measured
 */

const here = import.meta.dirname;
const { values: options, positionals: wanted } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    'no-gate': { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const rounds = options.quick ? { warmUp: 1, rounds: 3 } : { warmUp: 3, rounds: 9 };
const processes = options.quick ? 1 : 3;
const retries = options.quick ? 0 : 3;

/** The yardsticks belong to the bench alone. */
function installYardsticks() {
  const { dependencies } = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8'));
  const missing = Object.entries(dependencies).some(([name, version]) => {
    const file = path.join(here, 'node_modules', name, 'package.json');
    return !existsSync(file) || JSON.parse(readFileSync(file, 'utf8')).version !== version;
  });
  if (!missing) return;
  console.log('installing yardsticks into bench/node_modules ...');
  const install = ['install', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', install, {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** Goals whose id begins with what is asked for; all of them where nothing is. @returns {Promise<{ goal: Goal, file: string }[]>} */
async function goals() {
  const folder = path.join(here, 'goals');
  const files = readdirSync(folder).filter((name) => name.endsWith('.mjs'));
  const all = files.map(async (name) => {
    const file = path.join(folder, name);
    /** @type {{ goal: Goal }} */
    const { goal } = await import(pathToFileURL(file).href);
    return { goal, file };
  });
  const found = await Promise.all(all);
  return found
    .filter(({ goal }) => wanted.length === 0 || idsOf(goal).some((id) => wanted.some((one) => isMeant(one, id))))
    .sort((a, b) => orderOf(a.goal.id) - orderOf(b.goal.id) || a.goal.id.localeCompare(b.goal.id));
}

/** @returns {string[]} */
function idsOf(/** @type {Goal} */ { id, parts }) {
  return parts.map((part) => part.id ?? id);
}

/** @returns {boolean} */
function isMeant(/** @type {string} */ prefix, /** @type {string} */ id) {
  return id.startsWith(prefix.toUpperCase());
}

/** Those that take minutes come last. @returns {number} */
function orderOf(/** @type {string} */ id) {
  return 'PVRISWB'.indexOf(id.charAt(0));
}

/** @returns {Promise<Measured>} */
function measureOnce(/** @type {Goal} */ goal, /** @type {Order} */ order) {
  const execArgv = ['--max-old-space-size=4096', ...(goal.memory ? ['--expose-gc'] : [])];
  const child = fork(path.join(here, 'measure.mjs'), { execArgv });
  child.send(order);
  return new Promise((resolve, reject) => {
    child.once('message', (/** @type {import('./measure.mjs').Report} */ report) =>
      'error' in report ? reject(new Error(report.error)) : resolve(report),
    );
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`the process ended: ${code ?? signal}`)));
  });
}

/** @returns {boolean} */
function isQuiet(/** @type {Measured} */ { measurements, others = 0 }) {
  return others <= 0.5 && measurements.every(({ self = 1 }) => self >= 0.9 && self <= 1.1);
}

/** Measures again while others disturb. @returns {Promise<Measured>} */
async function measureQuietly(/** @type {Goal} */ goal, /** @type {Order} */ order) {
  let measured = await measureOnce(goal, order);
  const canWait = goal.parts.some(({ steady, printed }) => !steady && !printed);
  for (let retry = 0; canWait && retry < retries && !isQuiet(measured); retry++)
    measured = await measureOnce(goal, order);
  return measured;
}

/** @returns {Promise<boolean>} whether a run gated by it should fail. */
async function judge(/** @type {Goal} */ goal, /** @type {Order} */ order) {
  /** @type {Measured[]} */
  const runs = [];
  while (runs.length < (goal.once ? 1 : processes)) runs.push(await measureQuietly(goal, order));
  const quiet = runs.every(isQuiet);
  const others = Math.max(...runs.map(({ others: cores = 0 }) => cores));
  let fails = false;
  for (const [index, part] of goal.parts.entries()) {
    const found = runs.flatMap(({ measurements }) => measurements[index] ?? []);
    const value = median(found.map((one) => one.value));
    const min = Math.min(...found.map((one) => one.min ?? one.value));
    const max = Math.max(...found.map((one) => one.max ?? one.value));
    const selves = found.flatMap(({ self }) => self ?? []);
    const { verdict, gated } = verdictOf(part, value, quiet);
    fails ||= gated;
    const self = selves.length > 0 ? median(selves) : undefined;
    console.log(
      lineOf(part.id ?? goal.id, part, { value, min, max, self, others, verdict, note: found[0]?.note ?? '' }),
    );
  }
  return fails;
}

installYardsticks();
const folder = mkdtempSync(path.join(os.tmpdir(), 'kubehop-bench-'));
let failing = false;
try {
  const engineUrl = (await bundle('engine', folder)).url;
  const webernetesUrl = (await bundle('webernetes', folder)).url;
  const cores = os.availableParallelism();
  const how = `${processes} process${processes > 1 ? 'es' : ''}, ${rounds.rounds} rounds`;
  console.log(`Node ${process.version} on ${os.platform()} ${os.arch()}, ${cores} cores; ${how} each`);
  for (const { goal, file } of await goals()) {
    const order = { file, engineUrl, webernetesUrl, folder, full: options.full, rounds };
    try {
      if (await judge(goal, order)) failing = true;
    } catch (error) {
      failing = true;
      console.log(
        `${goal.id.padEnd(3)} could not be measured: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failing && !options['no-gate'] ? 1 : 0;
