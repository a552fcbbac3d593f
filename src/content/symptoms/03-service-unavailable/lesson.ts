import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'ask',
      request: { from: 'internet', to: 'http://shop.example/' },
      predict: 'result',
      expect: { result: 'http-503' },
    },
  ],
  goal: {
    requests: [{ request: { from: 'internet', to: 'http://shop.example/' }, expect: { result: 'delivered' } }],
    clean: true,
  },
};
