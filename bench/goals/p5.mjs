/** What crosses from the worker to the page after an edit of one document. */
import { serialize } from 'node:v8';
import { corpusOf } from '../corpus.mjs';
import { editing, sizeOf } from '../goal.mjs';

/** @type {import('../goal.mjs').Goal} */
export const goal = {
  id: 'P5',
  once: true,
  parts: [
    { what: 'answer to an edit', limit: 64, stretch: 8, better: 'less', unit: 'kB', steady: true },
    { what: 'answer to an edit / first answer', limit: 1, better: 'less', unit: '%', steady: true },
    { what: 'question of an edit (to the worker)', limit: 64, better: 'less', unit: 'kB', steady: true, printed: true },
  ],
  async measure({ engine }) {
    const corpus = corpusOf(10_000);
    const { firstAnswer, next, apply } = editing(engine, corpus);
    const full = serialize(firstAnswer).length;
    const question = next();
    const asked = serialize(question).length;
    const answer = apply(question);
    const bytes = serialize(answer).length;
    const shares = Object.entries(answer)
      .map(([name, value]) => `${name} ${Math.round(serialize(value).length / 1000)} kB`)
      .join(', ');
    return [
      { value: bytes / 1000, note: `${shares}; ${sizeOf(corpus)}` },
      { value: (bytes / full) * 100, note: `first answer ${Math.round(full / 1000)} kB` },
      { value: asked / 1000 },
    ];
  },
};
