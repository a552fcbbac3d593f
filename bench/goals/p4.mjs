/** What an edit costs does not depend on how much else is written. */
import { corpusOf } from '../corpus.mjs';
import { asTime, editing, sizeOf } from '../goal.mjs';

/** @type {import('../goal.mjs').Goal} */
export const goal = {
  id: 'P4',
  parts: [{ what: 'edit 1 of 10,000 documents / 1 of 100', limit: 3, stretch: 1.5, better: 'less', unit: 'x' }],
  async measure({ engine, interleave }) {
    const large = corpusOf(10_000);
    const many = editing(engine, large);
    const few = editing(engine, corpusOf(100));
    const subject = { prepare: many.next, run: many.apply };
    const yardstick = { prepare: few.next, run: few.apply };
    return [asTime(await interleave({ subject, yardstick }), sizeOf(large))];
  },
};
