import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'short',
      request: { from: 'pod default/caller', to: 'http://sample-svc/' },
      predict: 'result',
      expect: { result: 'nxdomain' },
    },
    {
      id: 'longer',
      request: { from: 'pod default/caller', to: 'http://sample-svc.shop/' },
      predict: 'result',
      expect: { result: 'delivered' },
    },
  ],
  goal: {
    requests: [{ request: { from: 'pod default/caller', to: 'http://sample-svc/' }, expect: { result: 'delivered' } }],
    clean: true,
  },
};
