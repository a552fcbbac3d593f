import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'ask',
      request: { from: 'internet', to: 'http://shop.example/api/v1/orders' },
      predict: 'receivers',
      expect: { result: 'delivered', receivers: ['default/sample'] },
    },
  ],
  goal: {
    requests: [
      {
        request: { from: 'internet', to: 'http://shop.example/api/v1/orders' },
        expect: { result: 'delivered', receivers: ['default/api'] },
      },
      {
        request: { from: 'internet', to: 'http://shop.example/help' },
        expect: { result: 'delivered', receivers: ['default/sample'] },
      },
    ],
    clean: true,
  },
};
