import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'it-looks-right',
      request: { from: 'pod default/caller', to: 'http://sample-svc:8080/' },
      predict: 'result',
      expect: { result: 'nxdomain' },
    },
    {
      id: 'the-pods-are-fine',
      request: { from: 'pod default/caller', to: 'http://{pod of default/sample}:80/' },
      predict: 'result',
      expect: { result: 'delivered', receivers: ['default/sample'] },
    },
  ],
  goal: {
    requests: [
      {
        request: { from: 'pod default/caller', to: 'http://sample-svc:8080/' },
        expect: { result: 'delivered', receivers: ['default/sample'] },
      },
    ],
    clean: true,
  },
};
