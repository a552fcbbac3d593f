import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'ask',
      request: { from: 'internet', to: 'http://shop.example/cart/list' },
      predict: 'result',
      expect: { result: 'http-404' },
    },
    {
      id: 'exact',
      request: { from: 'internet', to: 'http://shop.example/cart' },
      predict: 'result',
      expect: { result: 'delivered' },
    },
  ],
  goal: {
    requests: [
      { request: { from: 'internet', to: 'http://shop.example/cart/list' }, expect: { result: 'delivered' } },
      { request: { from: 'internet', to: 'http://shop.example/cart' }, expect: { result: 'delivered' } },
    ],
    clean: true,
  },
};
