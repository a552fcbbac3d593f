import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'the-shop',
      request: { from: 'internet', to: 'http://shop.example/' },
      predict: 'result',
      expect: { result: 'http-503' },
    },
    {
      id: 'the-api',
      request: { from: 'internet', to: 'http://shop.example/api' },
      predict: 'result',
      expect: { result: 'http-502' },
    },
    {
      id: 'the-node-port',
      request: { from: 'internet', to: 'http://{node node-1}:30080/' },
      predict: 'result',
      expect: { result: 'refused' },
    },
    {
      id: 'by-name',
      request: { from: 'pod tools/caller', to: 'http://shop/' },
      predict: 'result',
      expect: { result: 'nxdomain' },
    },
  ],
  goal: {
    requests: [
      {
        request: { from: 'internet', to: 'http://shop.example/' },
        expect: { result: 'delivered', receivers: ['default/shop'] },
      },
      {
        request: { from: 'internet', to: 'http://shop.example/api' },
        expect: { result: 'delivered', receivers: ['default/api'] },
      },
      {
        request: { from: 'internet', to: 'http://{node node-1}:30080/' },
        expect: { result: 'delivered', receivers: ['default/shop'], source: 'rewritten' },
      },
      {
        request: { from: 'pod tools/caller', to: 'http://shop/' },
        expect: { result: 'delivered', receivers: ['default/shop'] },
      },
    ],
    objects: [
      { ref: 'Deployment/default/shop', fields: { 'spec.template.spec.containers[0].ports[0].containerPort': 80 } },
      { ref: 'Deployment/default/api', fields: { 'spec.template.spec.containers[0].ports[0].containerPort': 8080 } },
    ],
    clean: true,
  },
};
