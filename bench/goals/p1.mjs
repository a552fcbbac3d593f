/** From text to all that the page shows, against parsing the same text. */
import { loadAll } from 'js-yaml';
import { corpusOf } from '../corpus.mjs';
import { asTime, sizeOf, workspaceOf } from '../goal.mjs';

/** @type {import('../goal.mjs').Goal} */
export const goal = {
  id: 'P1',
  parts: [{ what: 'analyse 1,000 documents / js-yaml loadAll', limit: 1.8, stretch: 1.3, better: 'less', unit: 'x' }],
  async measure({ engine, interleave }) {
    const corpus = corpusOf(1000);
    const workspace = workspaceOf(engine, corpus);
    const subject = { run: () => engine.analyse(workspace) };
    return [asTime(await interleave({ subject, yardstick: { run: () => loadAll(corpus.text) } }), sizeOf(corpus))];
  },
};
