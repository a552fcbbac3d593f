import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'from-a-pod',
      request: { from: 'pod default/caller', to: 'http://sample-svc:8080/' },
      predict: 'receivers',
      expect: { result: 'delivered', receivers: ['default/sample'], source: 'preserved' },
    },
    {
      id: 'from-outside',
      request: { from: 'internet', to: 'http://{cluster-ip default/sample-svc}:8080/' },
      predict: 'result',
      expect: { result: 'timeout' },
    },
  ],
  goal: {
    requests: [
      {
        request: { from: 'pod default/caller', to: 'http://sample-svc:9090/' },
        expect: { result: 'delivered', receivers: ['default/sample'] },
      },
    ],
    clean: true,
  },
};
