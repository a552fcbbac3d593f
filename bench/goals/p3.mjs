/** An edit of one document, against analysing the whole text anew. */
import { corpusOf } from '../corpus.mjs';
import { asPercent, editing, sizeOf, workspaceOf } from '../goal.mjs';

/** @type {import('../goal.mjs').Goal} */
export const goal = {
  id: 'P3',
  parts: [{ what: 'edit 1 of 10,000 documents / analyse all', limit: 1, stretch: 0.1, better: 'less', unit: '%' }],
  async measure({ engine, interleave }) {
    const corpus = corpusOf(10_000);
    const workspace = workspaceOf(engine, corpus);
    const { next, apply } = editing(engine, corpus);
    const yardstick = { run: () => engine.analyse(workspace) };
    const comparison = await interleave({ subject: { prepare: next, run: apply }, yardstick, against: 'subject' });
    return [asPercent(comparison, sizeOf(corpus))];
  },
};
