import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'ask',
      request: { from: 'pod default/caller', to: 'http://sample-svc/' },
      predict: 'result',
      expect: { result: 'refused' },
    },
    {
      id: 'ask-the-pod',
      request: { from: 'pod default/caller', to: 'http://{pod of default/sample}:8080/' },
      predict: 'result',
      expect: { result: 'delivered' },
    },
  ],
  goal: {
    requests: [{ request: { from: 'pod default/caller', to: 'http://sample-svc/' }, expect: { result: 'delivered' } }],
    clean: true,
  },
};
