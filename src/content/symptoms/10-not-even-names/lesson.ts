import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'by-name',
      request: { from: 'pod default/caller', to: 'http://sample-svc/' },
      predict: 'result',
      expect: { result: 'timeout' },
    },
    {
      id: 'by-address',
      request: { from: 'pod default/caller', to: 'http://{cluster-ip default/sample-svc}/' },
      predict: 'result',
      expect: { result: 'delivered' },
    },
  ],
  goal: {
    requests: [{ request: { from: 'pod default/caller', to: 'http://sample-svc/' }, expect: { result: 'delivered' } }],
    objects: [{ ref: 'NetworkPolicy/default/caller-out' }],
    clean: true,
  },
};
