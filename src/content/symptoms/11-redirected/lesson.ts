import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'ask',
      request: { from: 'internet', to: 'http://shop.example/' },
      predict: 'result',
      expect: { result: 'http-308' },
    },
    {
      id: 'https',
      request: { from: 'internet', to: 'https://shop.example/' },
      predict: 'result',
      expect: { result: 'delivered' },
    },
  ],
  goal: {
    requests: [
      { request: { from: 'internet', to: 'http://shop.example/' }, expect: { result: 'delivered' } },
      {
        request: { from: 'internet', to: 'https://shop.example/' },
        expect: { result: 'delivered', tls: 'terminated' },
      },
    ],
    objects: [{ ref: 'Secret/default/shop-tls' }],
    clean: true,
  },
};
