/** The largest cluster that Kubernetes supports: 10,000 Services, 150,000 Pods, 5,000 Nodes. */
import { evenCorpus } from '../corpus.mjs';
import { editing, sizeOf, workspaceOf } from '../goal.mjs';
import { median } from '../statistics.mjs';

const NODES = 5000;
const EDITS = 5;

/** @type {import('../goal.mjs').Goal} */
export const goal = {
  id: 'S1',
  memory: true,
  parts: [
    { what: 'build 150,000 Pods from objects', limit: 5, stretch: 2, better: 'less', unit: 's' },
    { what: 'memory of text, objects and cluster', limit: 600, stretch: 200, better: 'less', unit: 'MB', steady: true },
    { what: 'edit of one document', limit: 5, stretch: 1, better: 'less', unit: 'ms' },
    { what: 'from text to all that is shown', limit: 10, better: 'less', unit: 's', printed: true },
  ],
  measure({ engine, heap }) {
    const before = heap();
    const corpus = evenCorpus(10_000, 15);
    const base = workspaceOf(engine, corpus);
    const workspace = { ...base, settings: { ...base.settings, nodes: NODES } };
    const whole = timed(() => engine.analyse(workspace));
    const bytes = heap() - before;

    const { objects } = engine.clusterObjects(whole.result.manifests);
    const built = timed(() => engine.buildCluster(objects, workspace.settings, workspace));
    if (built.result.pods.size < corpus.pods) throw new Error(`only ${built.result.pods.size} Pods were placed`);

    const { next, apply } = editing(engine, corpus, [14, 15], workspace);
    const edits = Array.from({ length: EDITS }, () => {
      const changed = next();
      return timed(() => apply(changed)).ms;
    });
    return Promise.resolve([
      { value: built.ms / 1000, note: `${NODES} Nodes, ${sizeOf(corpus)}` },
      { value: bytes / 1e6, note: `${Math.round(bytes / corpus.pods)} B a Pod` },
      { value: median(edits), note: `${EDITS} edits` },
      { value: whole.ms / 1000 },
    ]);
  },
};

/**
 * @template T
 * @param {() => T} work
 * @returns {{ result: T, ms: number }}
 */
function timed(work) {
  const began = performance.now();
  const result = work();
  return { result, ms: performance.now() - began };
}
