import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  settings: { ingressPlacement: 'inside' },
  steps: [
    {
      id: 'the-controller-is-a-pod',
      request: { from: 'internet', to: 'http://shop.example/' },
      predict: 'receivers',
      expect: { result: 'delivered', receivers: ['default/shop'] },
    },
    {
      id: 'two-connections',
      request: { from: 'internet', to: 'http://shop.example/' },
      predict: 'source',
      expect: { result: 'delivered', source: 'rewritten' },
    },
    {
      id: 'from-inside',
      request: { from: 'pod default/caller', to: 'http://shop/' },
      predict: 'source',
      expect: { result: 'delivered', source: 'preserved' },
    },
  ],
  goal: {
    requests: [
      {
        request: { from: 'internet', to: 'http://shop.example/' },
        expect: { result: 'delivered', receivers: ['default/shop'] },
      },
    ],
    objects: [{ ref: 'Service/default/shop', fields: { 'spec.type': 'ClusterIP' } }],
    settings: { ingressPlacement: 'inside' },
    clean: true,
  },
};
