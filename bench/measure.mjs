/** One goal, measured in a process of its own: `run.mjs` forks it and takes the answer. */
import { pathToFileURL } from 'node:url';
import { interleave } from './interleave.mjs';
import { watchOthers } from './machine.mjs';

/**
 * @typedef {{ file: string, engineUrl: string, webernetesUrl: string, folder: string, full: boolean, rounds: import('./interleave.mjs').Rounds }} Order
 * @typedef {{ measurements: import('./goal.mjs').Measurement[], others: number | undefined } | { error: string }} Report
 */

process.once('message', (/** @type {Order} */ order) => {
  measure(order).then(
    (report) => end(report),
    (/** @type {Error} */ error) => end({ error: error.stack ?? String(error) }),
  );
});

function end(/** @type {Report} */ report) {
  process.send?.(report, () => process.exit(0));
}

/** @returns {Promise<Report>} */
async function measure(/** @type {Order} */ { file, engineUrl, webernetesUrl, folder, full, rounds }) {
  /** @type {{ goal: import('./goal.mjs').Goal }} */
  const { goal } = await import(pathToFileURL(file).href);
  const engine = await import(engineUrl);
  const others = watchOthers();
  const measurements = await goal.measure({
    engine,
    webernetes: () => import(webernetesUrl),
    interleave: (pair) => interleave(pair, rounds),
    heap,
    full,
    folder,
  });
  return { measurements, others: others() };
}

/** @returns {number} */
function heap() {
  const { gc } = globalThis;
  if (!gc) throw new Error('this goal needs `memory: true`');
  for (let i = 0; i < 4; i++) gc();
  return process.memoryUsage().heapUsed;
}
