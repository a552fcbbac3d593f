import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'ask',
      request: { from: 'internet', to: 'http://{ingress}/', headers: { Host: 'blog.example' } },
      predict: 'result',
      expect: { result: 'http-404' },
    },
  ],
  goal: {
    requests: [
      {
        request: { from: 'internet', to: 'http://blog.example/' },
        expect: { result: 'delivered', receivers: ['default/blog'] },
      },
      { request: { from: 'internet', to: 'http://shop.example/' }, expect: { result: 'delivered' } },
    ],
    clean: true,
  },
};
