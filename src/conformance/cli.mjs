/**
 * Runs case files through the engine: `npm run conformance -- [--summary] FILE_OR_FOLDER…`, or the project's own suites.
 * Prints each failing check, and at the end `N passed, N failed`; fails when a check failed, and when none ran.
 *
 * @typedef {{ what: string, passed: boolean, expected?: string, actual?: string }} Check
 * @typedef {{ suite: string, cases: { name: string, checks: Check[] }[] }} SuiteResult
 * @typedef {{ runSuite: (text: string, fileName: string) => SuiteResult | Promise<SuiteResult> }} RunCase
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const here = import.meta.dirname;

/** @param {string} place a suite, or a folder of suites @returns {string[]} */
function suitesAt(place) {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => path.join(place, name));
}

/** What cannot be read or run at all counts as one failed check, and the other files go on. @returns {SuiteResult} */
function failedWhole(/** @type {string} */ file, /** @type {unknown} */ error) {
  const actual = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    suite: path.basename(file),
    cases: [{ name: 'the file', checks: [{ what: 'runs', passed: false, expected: 'a result', actual }] }],
  };
}

/** @param {SuiteResult} result */
function printFailures({ suite, cases }) {
  for (const { name, checks } of cases) {
    for (const { what, passed, expected, actual } of checks) {
      if (passed) continue;
      console.log(`✗ ${suite} › ${name} › ${what}`);
      if (expected !== undefined) console.log(`    expected ${indented(expected)}`);
      if (actual !== undefined) console.log(`    actual   ${indented(actual)}`);
    }
  }
}

const indented = (/** @type {string} */ text) => text.trimEnd().replaceAll('\n', `\n${' '.repeat(13)}`);
const passes = (/** @type {Check} */ check) => check.passed;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { summary: { type: 'boolean' } } });
const places = positionals.length > 0 ? positionals : [path.join(here, 'suites')];
const files = places.flatMap(suitesAt);

/** @type {SuiteResult[]} */
const results = [];
if (files.length > 0) {
  // Vite, because Node 20 cannot read TypeScript.
  const { module } = /** @type {{ module: RunCase }} */ (
    await runnerImport(path.join(here, 'run-case.ts'), { configFile: false, logLevel: 'error' })
  );
  for (const file of files) {
    try {
      results.push(await module.runSuite(readFileSync(file, 'utf8'), file));
    } catch (error) {
      results.push(failedWhole(file, error));
    }
  }
}

results.forEach(printFailures);
if (values.summary) {
  for (const { suite, cases } of results) {
    const whole = cases.filter(({ checks }) => checks.length > 0 && checks.every(passes)).length;
    const checks = cases.flatMap((one) => one.checks);
    console.log(
      `${suite}: ${whole} of ${cases.length} cases, ${checks.filter(passes).length} of ${checks.length} checks`,
    );
  }
}
const checks = results.flatMap(({ cases }) => cases.flatMap((one) => one.checks));
const passed = checks.filter(passes).length;
if (checks.length === 0) console.log(`No case ran: ${places.join(', ')}`);
console.log(`${passed} passed, ${checks.length - passed} failed`);
process.exitCode = checks.length > 0 && passed === checks.length ? 0 : 1;
