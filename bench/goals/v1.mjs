/** All that is found about 1,000 documents, against parsing them. */
import { loadAll } from 'js-yaml';
import { corpusOf } from '../corpus.mjs';
import { asTime, sizeOf, workspaceOf } from '../goal.mjs';

/** @type {import('../goal.mjs').Goal} */
export const goal = {
  id: 'V1',
  parts: [
    { what: 'schema and rules / js-yaml loadAll', limit: 0.25, stretch: 0.12, better: 'less', unit: 'x' },
    { what: 'rules alone / js-yaml loadAll', limit: 0.25, better: 'less', unit: 'x', printed: true },
  ],
  async measure({ engine, interleave }) {
    const corpus = corpusOf(1000);
    const { cluster } = engine.analyse(workspaceOf(engine, corpus));
    const yardstick = { run: () => loadAll(corpus.text) };
    // What is found about a document is kept with it, so each time the text is read anew.
    const read = () => engine.parseWorkspace(corpus.text, []).manifests;
    const find = (/** @type {ReturnType<typeof read>} */ manifests) =>
      engine.diagnose(manifests, engine.clusterObjects(manifests), cluster);
    const all = await interleave({ subject: { prepare: read, run: find }, yardstick });
    const manifests = read();
    const objects = engine.clusterObjects(manifests);
    // And what is found in a cluster is kept with that.
    const rules = await interleave({
      subject: { run: () => engine.diagnose(manifests, objects, { ...cluster }) },
      yardstick,
    });
    return [asTime(all, sizeOf(corpus)), asTime(rules)];
  },
};
