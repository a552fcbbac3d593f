import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'ask',
      request: { from: 'pod default/caller', to: 'http://sample-svc/' },
      predict: 'receivers',
      expect: { result: 'delivered', receivers: ['default/sample'] },
    },
  ],
  goal: {
    requests: [{ request: { from: 'pod default/caller', to: 'http://sample-svc/' }, expect: { result: 'delivered' } }],
    objects: [{ ref: 'Service/default/sample-svc', fields: { 'spec.sessionAffinity': 'None' } }],
    clean: true,
  },
};
