import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'ask',
      request: { from: 'internet', to: 'http://{balancer default/sample-lb}/' },
      predict: 'source',
      expect: { result: 'delivered', source: 'rewritten' },
    },
  ],
  goal: {
    requests: [
      {
        request: { from: 'internet', to: 'http://{balancer default/sample-lb}/' },
        expect: { result: 'delivered', source: 'preserved' },
      },
    ],
    clean: true,
  },
};
