import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'by-its-own-address',
      request: { from: 'pod default/caller', to: 'http://{pod of default/sample}:80/' },
      predict: 'result',
      expect: { result: 'delivered', receivers: ['default/sample'] },
    },
    {
      id: 'through-the-service',
      request: { from: 'pod default/caller', to: 'http://sample-svc/' },
      predict: 'receivers',
      expect: { result: 'delivered', receivers: ['default/sample'] },
    },
    {
      id: 'after-a-deletion',
      change: { events: [{ kind: 'delete-pod', pod: 'Pod of Deployment/default/sample' }], wait: 60 },
      request: { from: 'pod default/caller', to: 'http://sample-svc/' },
      predict: 'result',
      expect: { result: 'delivered', receivers: ['default/sample'] },
    },
  ],
  goal: {
    requests: [
      {
        request: { from: 'pod default/caller', to: 'http://shop/' },
        expect: { result: 'delivered', receivers: ['default/sample'] },
      },
    ],
    clean: true,
  },
};
