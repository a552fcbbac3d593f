import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'a-short-name',
      request: { from: 'pod default/caller', to: 'dns:sample-svc' },
      predict: 'result',
      expect: { result: 'resolved' },
    },
    {
      id: 'another-namespace',
      request: { from: 'pod default/caller', to: 'dns:payments' },
      predict: 'result',
      expect: { result: 'nxdomain' },
    },
    {
      id: 'without-the-dns',
      change: { events: [{ kind: 'stop-cluster-dns' }], wait: 60 },
      request: { from: 'pod default/caller', to: 'http://sample-svc/' },
      predict: 'result',
      expect: { result: 'timeout' },
    },
  ],
  goal: {
    requests: [
      {
        request: { from: 'pod default/caller', to: 'http://payments/' },
        expect: { result: 'delivered', receivers: ['shop/payments'] },
      },
    ],
    objects: [{ ref: 'Deployment/shop/payments' }],
    clean: true,
  },
};
