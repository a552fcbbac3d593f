/** Requests that are only counted: drawn from the table of all outcomes and their odds, without traces. */
import { evenCorpus } from '../corpus.mjs';
import { asRate, workspaceOf } from '../goal.mjs';
import { randomOf } from '../random.mjs';
import { requestsIn } from '../requests.mjs';
import { startWebernetes } from '../webernetes-cluster.mjs';

const PODS = 30;
const BATCH = 100;

/** @type {import('../goal.mjs').Goal} */
export const goal = {
  id: 'R2',
  parts: [{ what: 'counted requests / webernetes', limit: 100, better: 'more', unit: 'x', printed: true }],
  async measure({ engine, webernetes, interleave }) {
    const other = await startWebernetes(await webernetes(), PODS);
    const answer = engine.analyse(workspaceOf(engine, evenCorpus(1, PODS)));
    const [request] = requestsIn(answer, 1);
    if (!request) throw new Error('nothing to send');
    const outcomes = engine.exploreIn(answer, request);
    let sum = 0;
    const bounds = Float64Array.from(outcomes, ({ odds }) => (sum += odds));
    const counts = new Int32Array(outcomes.length);
    const random = randomOf(1);
    const draws = BATCH * 1000;
    const count = () => {
      for (let i = 0; i < draws; i++) {
        const drawn = random() * sum;
        let low = 0;
        for (let high = bounds.length - 1; low < high;) {
          const half = (low + high) >> 1;
          if (drawn < (bounds[half] ?? 0)) high = half;
          else low = half + 1;
        }
        counts[low] = (counts[low] ?? 0) + 1;
      }
      return counts;
    };
    const comparison = await interleave({
      subject: { run: count, operations: draws },
      yardstick: {
        run: async () => {
          for (let i = 0; i < BATCH; i++) await other.request();
        },
        operations: BATCH,
      },
    });
    await other.close();
    return [asRate(comparison, `${PODS} Pods, ${outcomes.length} outcomes`)];
  },
};
