import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'drawn-as-meant',
      request: { from: 'internet', to: 'http://sample.com/' },
      predict: 'result',
      expect: { result: 'delivered', receivers: ['default/test'] },
    },
    {
      id: 'another-path',
      request: { from: 'internet', to: 'http://sample.com/anything/below' },
      predict: 'result',
      expect: { result: 'delivered', receivers: ['default/test'] },
    },
  ],
  goal: {
    requests: [
      {
        request: { from: 'internet', to: 'http://sample.com/' },
        expect: { result: 'delivered', receivers: ['default/test'] },
      },
    ],
    objects: [{ ref: 'Ingress/default/sample-ingress' }],
    clean: true,
  },
};
