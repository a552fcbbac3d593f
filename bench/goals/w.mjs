/** What a change costs the Kubernetes that runs in a browser, and what it costs here. Minutes long, so it decides nothing. */
import { evenCorpus } from '../corpus.mjs';
import { editing, milliseconds, workspaceOf } from '../goal.mjs';
import { median } from '../statistics.mjs';
import { startWebernetes } from '../webernetes-cluster.mjs';

const PODS = 300;
/** With `--full`. */
const MANY_PODS = 1000;
const TIMES = 9;

/** @type {import('../goal.mjs').Goal} */
export const goal = {
  id: 'W',
  memory: true,
  once: true,
  parts: [
    {
      id: 'W1',
      what: 'apply until ready / webernetes',
      limit: 100,
      stretch: 1000,
      better: 'more',
      unit: 'x',
      printed: true,
    },
    {
      id: 'W2',
      what: 'one replica more / webernetes',
      limit: 500,
      stretch: 2000,
      better: 'more',
      unit: 'x',
      printed: true,
    },
    {
      id: 'W3',
      what: 'memory of a Pod / webernetes',
      limit: 1 / 20,
      stretch: 1 / 100,
      better: 'less',
      unit: 'x',
      printed: true,
    },
  ],
  async measure({ engine, webernetes, heap, full }) {
    const pods = full ? MANY_PODS : PODS;
    const module = await webernetes();
    const empty = heap();
    const other = await startWebernetes(module, pods);
    const theirHeap = (heap() - empty) / pods;
    const theirEdit = await other.scale(pods + 1);
    await other.close();

    const corpus = evenCorpus(1, pods);
    const workspace = workspaceOf(engine, corpus);
    const ourApply = medianTime(
      () => workspace,
      (input) => engine.analyse(input),
    );
    const { next, apply } = editing(engine, corpus, [pods, pods + 1]);
    const ourEdit = medianTime(next, apply);
    const before = heap();
    const answer = engine.analyse(workspace);
    const ourHeap = (heap() - before) / answer.cluster.pods.size;
    return [
      compared(other.cpu * 1000, ourApply, `${pods} Pods`),
      compared(theirEdit * 1000, ourEdit, `${pods} Pods`),
      { value: ourHeap / theirHeap, note: `${Math.round(ourHeap)} B against ${Math.round(theirHeap)} B` },
    ];
  },
};

/** @returns {import('../goal.mjs').Measurement} */
function compared(/** @type {number} */ theirs, /** @type {number} */ ours, /** @type {string} */ note) {
  return {
    value: theirs / ours,
    note: `${milliseconds(ours)} against ${milliseconds(theirs)} of processor time; ${note}`,
  };
}

/**
 * @template T
 * @param {() => T} prepare
 * @param {(input: T) => unknown} work
 */
function medianTime(prepare, work) {
  const times = Array.from({ length: TIMES }, () => {
    const input = prepare();
    const began = performance.now();
    work(input);
    return performance.now() - began;
  });
  return median(times);
}
