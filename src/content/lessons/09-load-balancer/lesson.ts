import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'the-address-outside',
      request: { from: 'internet', to: 'http://{balancer default/sample-lb}/' },
      predict: 'receivers',
      expect: { result: 'delivered', receivers: ['default/sample'] },
    },
    {
      id: 'whose-address',
      request: { from: 'internet', to: 'http://{balancer default/sample-lb}/' },
      predict: 'source',
      expect: { result: 'delivered', source: 'rewritten' },
    },
    {
      id: 'no-cloud',
      change: { settings: { cloudLoadBalancer: false } },
      request: { from: 'internet', to: 'http://{node node-2}:30080/' },
      predict: 'result',
      expect: { result: 'delivered', receivers: ['default/sample'] },
    },
  ],
  goal: {
    requests: [
      {
        request: { from: 'internet', to: 'http://{balancer default/sample-lb}/' },
        expect: { result: 'delivered', receivers: ['default/sample'], source: 'preserved' },
      },
    ],
    settings: { cloudLoadBalancer: true },
    clean: true,
  },
};
