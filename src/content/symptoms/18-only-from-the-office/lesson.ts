import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'office',
      request: { from: 'internet 203.0.113.7', to: 'http://{balancer default/sample-lb}/' },
      predict: 'result',
      expect: { result: 'delivered' },
    },
    {
      id: 'home',
      request: { from: 'internet 198.51.100.7', to: 'http://{balancer default/sample-lb}/' },
      predict: 'result',
      expect: { result: 'timeout' },
    },
  ],
  goal: {
    requests: [
      {
        request: { from: 'internet 198.51.100.7', to: 'http://{balancer default/sample-lb}/' },
        expect: { result: 'delivered' },
      },
      {
        request: { from: 'internet 203.0.113.7', to: 'http://{balancer default/sample-lb}/' },
        expect: { result: 'delivered' },
      },
    ],
    clean: true,
  },
};
