import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'two-hosts',
      request: { from: 'internet', to: 'http://blog.example/' },
      predict: 'receivers',
      expect: { result: 'delivered', receivers: ['default/blog'] },
    },
    {
      id: 'longest-path',
      request: { from: 'internet', to: 'http://shop.example/api/orders' },
      predict: 'receivers',
      expect: { result: 'delivered', receivers: ['default/api'] },
    },
    {
      id: 'whole-elements',
      request: { from: 'internet', to: 'http://shop.example/apiary' },
      predict: 'receivers',
      expect: { result: 'delivered', receivers: ['default/shop'] },
    },
    {
      id: 'unknown-host',
      request: { from: 'internet', to: 'http://{ingress}/' },
      predict: 'result',
      expect: { result: 'http-404' },
    },
  ],
  goal: {
    requests: [
      {
        request: { from: 'internet', to: 'http://shop.example/health' },
        expect: { result: 'delivered', receivers: ['default/api'] },
      },
      {
        request: { from: 'internet', to: 'http://shop.example/health/more' },
        expect: { result: 'delivered', receivers: ['default/shop'] },
      },
      {
        request: { from: 'internet', to: 'http://blog.example/health' },
        expect: { result: 'delivered', receivers: ['default/blog'] },
      },
    ],
    clean: true,
  },
};
