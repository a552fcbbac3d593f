import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'as-written',
      request: { from: 'node node-1', to: 'http://{cluster-ip default/sample-lb}/' },
      predict: 'result',
      expect: { result: 'delivered', receivers: ['default/sample'] },
    },
    {
      id: 'from-outside',
      request: { from: 'internet', to: 'http://{cluster-ip default/sample-lb}/' },
      predict: 'result',
      expect: { result: 'timeout' },
    },
  ],
  goal: {
    requests: [
      {
        request: { from: 'internet', to: 'http://{balancer default/sample-lb}/' },
        expect: { result: 'delivered', receivers: ['default/sample'] },
      },
    ],
    clean: true,
  },
};
