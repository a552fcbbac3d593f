import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'one-address',
      request: { from: 'internet', to: 'http://{node node-1}:30080/' },
      predict: 'result',
      expect: { result: 'delivered', receivers: ['default/sample'] },
    },
    {
      id: 'that-node-stops',
      change: { events: [{ kind: 'node-off', node: 'Node/node-1' }], wait: 60 },
      request: { from: 'internet', to: 'http://{node node-1}:30080/' },
      predict: 'result',
      expect: { result: 'timeout' },
    },
    {
      id: 'through-the-balancer',
      request: { from: 'internet', to: 'http://{balancer default/sample-lb}/' },
      predict: 'result',
      expect: { result: 'delivered', receivers: ['default/sample'] },
    },
    {
      id: 'through-the-ingress',
      request: { from: 'internet', to: 'http://sample.example/' },
      predict: 'result',
      expect: { result: 'delivered', receivers: ['default/sample'] },
    },
  ],
  goal: {
    requests: [
      {
        request: { from: 'internet', to: 'http://{balancer default/sample-nodeport}/' },
        expect: { result: 'delivered', receivers: ['default/sample'] },
      },
    ],
    clean: true,
  },
};
