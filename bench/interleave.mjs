/**
 * Two things timed against each other: a slice of one, a slice of the other, in alternating order, so that drift and other
 * load fall on both. The ratio is the median of the rounds' own ratios.
 *
 * @typedef {{ run: (prepared: never) => unknown, prepare?: () => unknown, operations?: number }} Task
 *   `prepare` is not timed, and hands `run` what it returns. `operations`: how many one `run` does (1).
 * @typedef {{ subject: Task, yardstick: Task, against?: 'yardstick' | 'subject', sliceMs?: number }} Pair
 *   `against`: which of the two is also timed against itself (A/A); the faster one, where the other takes seconds.
 * @typedef {{ warmUp: number, rounds: number }} Rounds
 * @typedef {{ ratio: number, min: number, max: number, self: number, subject: number, yardstick: number }} Comparison
 *   `ratio`: time of one operation of the subject / of the yardstick. `self`: the A/A ratio. Times in milliseconds.
 */
import { median } from './statistics.mjs';

/** Keeps results alive, so that no work is optimised away. */
let kept = /** @type {unknown} */ (undefined);
export const lastResult = () => kept;

/** Milliseconds of one operation. @returns {Promise<number>} */
async function slice(/** @type {Task} */ { run, prepare, operations = 1 }, /** @type {number} */ times) {
  let total = 0;
  for (let i = 0; i < times; i++) {
    const prepared = /** @type {never} */ (await prepare?.());
    const began = performance.now();
    const result = run(prepared);
    kept = result instanceof Promise ? await result : result;
    total += performance.now() - began;
  }
  return total / times / operations;
}

/** How often a task is run in a slice that lasts so long. @returns {Promise<number>} */
async function timesFor(/** @type {Task} */ task, /** @type {number} */ sliceMs) {
  await slice(task, 1);
  const once = (await slice(task, 1)) * (task.operations ?? 1);
  return Math.max(1, Math.round(sliceMs / Math.max(once, 1e-3)));
}

/** @returns {Promise<Comparison>} */
export async function interleave(/** @type {Pair} */ pair, /** @type {Rounds} */ { warmUp, rounds }) {
  const { subject, yardstick, against = 'yardstick', sliceMs = 40 } = pair;
  const again = pair[against];
  const times = new Map([
    [subject, await timesFor(subject, sliceMs)],
    [yardstick, await timesFor(yardstick, sliceMs)],
  ]);
  const timesOf = (/** @type {Task} */ task) => times.get(task) ?? 1;
  /** @type {{ subject: number, yardstick: number, again: number }[]} */
  const measured = [];
  for (let round = -warmUp; round < rounds; round++) {
    const found = { subject: 0, yardstick: 0, again: 0 };
    /** @type {[keyof typeof found, Task][]} */
    const order = [
      ['subject', subject],
      ['yardstick', yardstick],
      ['again', again],
    ];
    if (round % 2 !== 0) order.reverse();
    for (const [name, task] of order) found[name] = await slice(task, timesOf(task));
    if (round >= 0) measured.push(found);
  }
  const ratios = measured.map((round) => round.subject / round.yardstick);
  return {
    ratio: median(ratios),
    min: Math.min(...ratios),
    max: Math.max(...ratios),
    self: median(measured.map((round) => round[against] / round.again)),
    subject: median(measured.map((round) => round.subject)),
    yardstick: median(measured.map((round) => round.yardstick)),
  };
}
