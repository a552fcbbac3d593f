/** What the first answer costs the page's own thread, against plain objects for each Pod and its edge. */
import { deserialize, serialize } from 'node:v8';
import { corpusOf } from '../corpus.mjs';
import { plainTopology } from '../floor/plain-topology.mjs';
import { asTime, editing, sizeOf } from '../goal.mjs';

/** @type {import('../goal.mjs').Goal} */
export const goal = {
  id: 'P6',
  parts: [
    { what: 'receive the first answer / plain objects', limit: 0.5, stretch: 0.1, better: 'less', unit: 'x' },
    { what: 'receive the first answer', limit: 50, better: 'less', unit: 'ms' },
  ],
  async measure({ engine, interleave }) {
    const corpus = corpusOf(7800);
    const answer = serialize(editing(engine, corpus).firstAnswer);
    const plain = serialize(plainTopology(corpus.pods));
    // A structured clone is read on the thread that receives it, which is what blocks the page.
    const subject = { run: () => deserialize(answer) };
    const comparison = await interleave({ subject, yardstick: { run: () => deserialize(plain) } });
    const sizes = `${Math.round(answer.length / 1000)} kB against ${Math.round(plain.length / 1000)} kB; ${sizeOf(corpus)}`;
    return [asTime(comparison, sizes), { value: comparison.subject, self: comparison.self }];
  },
};
