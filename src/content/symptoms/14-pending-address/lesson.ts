import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  settings: { cloudLoadBalancer: false },
  steps: [
    {
      id: 'ask',
      request: { from: 'internet', to: 'http://{node node-1}:30080/' },
      predict: 'result',
      expect: { result: 'delivered' },
    },
  ],
  goal: {
    requests: [
      { request: { from: 'internet', to: 'http://{balancer default/sample-lb}/' }, expect: { result: 'delivered' } },
    ],
    clean: true,
  },
  solutionSettings: { cloudLoadBalancer: true },
};
