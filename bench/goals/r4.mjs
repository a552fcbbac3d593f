/** What is kept of requests: traces in memory, counts in a table. */
import { evenCorpus } from '../corpus.mjs';
import { sizeOf, workspaceOf } from '../goal.mjs';
import { hopsOf, requestsIn, sendAll } from '../requests.mjs';

const TRACES = 20_000;
const COUNTED = 1_000_000;

/** @type {import('../goal.mjs').Goal} */
export const goal = {
  id: 'R4',
  memory: true,
  once: true,
  parts: [
    { what: 'memory of a trace', limit: 2000, stretch: 600, better: 'less', unit: 'B', steady: true },
    { what: 'memory of 1,000,000 counted requests', limit: 1000, better: 'less', unit: 'kB', steady: true },
  ],
  measure({ engine, heap }) {
    const corpus = evenCorpus(100, 3);
    const answer = engine.analyse(workspaceOf(engine, corpus));
    const requests = requestsIn(answer, TRACES);
    // What the cluster remembers for itself is made by the first requests.
    sendAll(engine, answer, requests, () => {});
    for (const request of requests.slice(0, 100)) engine.exploreIn(answer, request);
    const withoutTables = heap();
    const tables = requests.slice(0, 100).map((request) => {
      const outcomes = engine.exploreIn(answer, request);
      return outcomes.map((outcome) => ({ outcome, count: Math.round((outcome.odds * COUNTED) / 100) }));
    });
    const ofCounts = heap() - withoutTables;
    const counted = tables.flat().reduce((sum, { count }) => sum + count, 0);

    const withoutTraces = heap();
    /** @type {import('../requests.mjs').Trace[]} */
    const traces = [];
    sendAll(engine, answer, requests, (trace) => traces.push(trace));
    const ofTrace = (heap() - withoutTraces) / traces.length;
    const hops = traces.reduce((sum, trace) => sum + hopsOf(trace), 0) / traces.length;
    return Promise.resolve([
      { value: ofTrace, note: `${traces.length} traces of ${hops.toFixed(1)} hops; ${sizeOf(corpus)}` },
      { value: ofCounts / 1000, note: `${tables.length} tables, ${counted} requests` },
    ]);
  },
};
