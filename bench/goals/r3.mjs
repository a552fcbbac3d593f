/** A request costs hardly more in the largest cluster that Kubernetes supports than in a small one. */
import { evenCorpus } from '../corpus.mjs';
import { asRate, sizeOf, workspaceOf } from '../goal.mjs';
import { checkDelivered, requestsIn, sendAll } from '../requests.mjs';

const BATCH = 1000;

/** @type {import('../goal.mjs').Goal} */
export const goal = {
  id: 'R3',
  parts: [{ what: 'requests a second, 150,000 Pods / 300', limit: 0.25, stretch: 0.35, better: 'more', unit: 'x' }],
  async measure({ engine, interleave }) {
    const large = evenCorpus(10_000, 15);
    const [subject, yardstick] = [large, evenCorpus(100, 3)].map((corpus) => {
      const answer = engine.analyse(workspaceOf(engine, corpus));
      const requests = requestsIn(answer, BATCH);
      checkDelivered(engine, answer, requests);
      return { run: () => sendAll(engine, answer, requests, () => {}), operations: BATCH };
    });
    if (!subject || !yardstick) throw new Error('two sizes');
    return [asRate(await interleave({ subject, yardstick }), sizeOf(large))];
  },
};
