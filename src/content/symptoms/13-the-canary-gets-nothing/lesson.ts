import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'ask',
      request: { from: 'internet', to: 'http://shop.example/' },
      predict: 'receivers',
      expect: { result: 'delivered', receivers: ['default/sample'] },
    },
  ],
  goal: {
    requests: [
      {
        request: { from: 'internet', to: 'http://shop.example/' },
        expect: { result: 'delivered', receivers: ['default/sample', 'default/canary'] },
      },
    ],
    clean: true,
  },
};
