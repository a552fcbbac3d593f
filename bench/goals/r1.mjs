/** Requests with their traces, Pod -> DNS -> Service -> Pod, against the Kubernetes that runs in a browser. */
import { evenCorpus } from '../corpus.mjs';
import { asRate, workspaceOf } from '../goal.mjs';
import { checkDelivered, requestsIn, sendAll } from '../requests.mjs';
import { startWebernetes } from '../webernetes-cluster.mjs';

const PODS = 30;
const BATCH = 100;

/** @type {import('../goal.mjs').Goal} */
export const goal = {
  id: 'R1',
  parts: [{ what: 'requests a second / webernetes', limit: 3, stretch: 10, better: 'more', unit: 'x' }],
  async measure({ engine, webernetes, interleave }) {
    const other = await startWebernetes(await webernetes(), PODS);
    const answer = engine.analyse(workspaceOf(engine, evenCorpus(1, PODS)));
    const requests = requestsIn(answer, BATCH);
    const hops = checkDelivered(engine, answer, requests);
    const comparison = await interleave({
      subject: { run: () => sendAll(engine, answer, requests, () => {}), operations: BATCH },
      yardstick: {
        run: async () => {
          for (let i = 0; i < BATCH; i++) await other.request();
        },
        operations: BATCH,
      },
    });
    await other.close();
    return [asRate(comparison, `${PODS} Pods, ${hops} hops a request there and back`)];
  },
};
