import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'near',
      request: { from: 'pod default/near', to: 'http://sample-svc/' },
      predict: 'result',
      expect: { result: 'delivered' },
    },
    {
      id: 'far',
      request: { from: 'pod default/far', to: 'http://sample-svc/' },
      predict: 'result',
      expect: { result: 'timeout' },
    },
  ],
  goal: {
    requests: [
      { request: { from: 'pod default/near', to: 'http://sample-svc/' }, expect: { result: 'delivered' } },
      { request: { from: 'pod default/far', to: 'http://sample-svc/' }, expect: { result: 'delivered' } },
    ],
    clean: true,
  },
};
