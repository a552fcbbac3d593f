import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'without-a-certificate',
      request: { from: 'internet', to: 'https://shop.example/' },
      predict: 'result',
      expect: { result: 'delivered', receivers: ['default/shop'], tls: 'terminated' },
    },
    {
      id: 'plain-http',
      request: { from: 'internet', to: 'http://shop.example/' },
      predict: 'result',
      expect: { result: 'delivered', receivers: ['default/shop'], tls: 'none' },
    },
  ],
  goal: {
    requests: [
      {
        request: { from: 'internet', to: 'https://shop.example/' },
        expect: { result: 'delivered', receivers: ['default/shop'], tls: 'terminated' },
      },
      { request: { from: 'internet', to: 'http://shop.example/' }, expect: { result: 'http-308' } },
    ],
    objects: [{ ref: 'Secret/default/shop-tls' }],
    clean: true,
  },
};
