import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'port-of-service',
      request: { from: 'pod default/caller', to: 'http://sample-svc:8080/' },
      predict: 'result',
      expect: { result: 'refused' },
    },
    {
      id: 'port-of-container',
      request: { from: 'pod default/caller', to: 'http://sample-svc:80/' },
      predict: 'result',
      expect: { result: 'delivered' },
    },
  ],
  goal: {
    requests: [
      { request: { from: 'pod default/caller', to: 'http://sample-svc:8080/' }, expect: { result: 'delivered' } },
    ],
    clean: true,
  },
};
