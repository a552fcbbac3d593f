/** Ten times the text takes little more than ten times as long. */
import { corpusOf } from '../corpus.mjs';
import { asTime, sizeOf, workspaceOf } from '../goal.mjs';

/** @type {import('../goal.mjs').Goal} */
export const goal = {
  id: 'P2',
  parts: [{ what: 'analyse 10,000 documents / 1,000', limit: 13, stretch: 11, better: 'less', unit: 'x' }],
  async measure({ engine, interleave }) {
    const large = corpusOf(10_000);
    const [many, few] = [large, corpusOf(1000)].map((corpus) => workspaceOf(engine, corpus));
    const subject = { run: () => engine.analyse(/** @type {import('../goal.mjs').Workspace} */ (many)) };
    const yardstick = { run: () => engine.analyse(/** @type {import('../goal.mjs').Workspace} */ (few)) };
    return [asTime(await interleave({ subject, yardstick }), sizeOf(large))];
  },
};
