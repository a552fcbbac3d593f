import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'left-out',
      request: { from: 'pod default/caller', to: 'http://sample-nodeport:8080/' },
      predict: 'result',
      expect: { result: 'refused' },
    },
    {
      id: 'straight-to-the-pod',
      request: { from: 'pod default/caller', to: 'http://{pod of default/sample}:80/' },
      predict: 'result',
      expect: { result: 'delivered', receivers: ['default/sample'] },
    },
  ],
  goal: {
    requests: [
      {
        request: { from: 'pod default/caller', to: 'http://sample-nodeport:8080/' },
        expect: { result: 'delivered', receivers: ['default/sample'] },
      },
      {
        request: { from: 'internet', to: 'http://{node node-1}:30080/' },
        expect: { result: 'delivered', receivers: ['default/sample'] },
      },
    ],
    clean: true,
  },
};
