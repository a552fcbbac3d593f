import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  settings: { ingressPlacement: 'outside' },
  steps: [
    {
      id: 'the-clouds-proxy',
      request: { from: 'internet', to: 'http://shop.example/' },
      predict: 'receivers',
      expect: { result: 'delivered', receivers: ['default/shop'] },
    },
    {
      id: 'not-by-itself',
      request: { from: 'internet', to: 'http://blog.example/' },
      predict: 'result',
      expect: { result: 'http-503' },
    },
  ],
  goal: {
    requests: [
      {
        request: { from: 'internet', to: 'http://blog.example/' },
        expect: { result: 'delivered', receivers: ['default/blog'] },
      },
      {
        request: { from: 'internet', to: 'http://shop.example/' },
        expect: { result: 'delivered', receivers: ['default/shop'] },
      },
    ],
    settings: { ingressPlacement: 'outside' },
  },
};
