import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'cluster-first-inside',
      request: { from: 'pod default/first', to: 'dns:sample-svc' },
      predict: 'result',
      expect: { result: 'resolved' },
    },
    {
      id: 'cluster-first-outside',
      request: { from: 'pod default/first', to: 'dns:www.example.com' },
      predict: 'result',
      expect: { result: 'resolved' },
    },
    {
      id: 'none',
      request: { from: 'pod default/own', to: 'dns:sample-svc' },
      predict: 'result',
      expect: { result: 'nxdomain' },
    },
    {
      id: 'default',
      request: { from: 'pod default/like-node', to: 'dns:sample-svc.default.svc.cluster.local' },
      predict: 'result',
      expect: { result: 'nxdomain' },
    },
  ],
  goal: {
    requests: [
      {
        request: { from: 'pod default/own', to: 'http://sample-svc/' },
        expect: { result: 'delivered', receivers: ['default/sample'] },
      },
      { request: { from: 'pod default/own', to: 'dns:www.example.com' }, expect: { result: 'resolved' } },
    ],
    clean: true,
  },
};
