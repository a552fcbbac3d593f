import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'a-node-without-a-pod',
      request: { from: 'internet', to: 'http://{node node-3}:30080/' },
      predict: 'result',
      expect: { result: 'delivered', receivers: ['default/sample'], source: 'rewritten' },
    },
    {
      id: 'only-my-own-pods',
      change: { settings: { proxyMode: 'ipvs' } },
      request: { from: 'internet', to: 'http://{node node-3}:30080/' },
      predict: 'result',
      expect: { result: 'delivered', receivers: ['default/sample'] },
    },
    {
      id: 'local',
      change: { settings: { proxyMode: 'iptables' } },
      request: { from: 'internet', to: 'http://{node node-3}:30090/' },
      predict: 'result',
      expect: { result: 'timeout' },
    },
    {
      id: 'local-with-a-pod',
      request: { from: 'internet', to: 'http://{node node-1}:30090/' },
      predict: 'source',
      expect: { result: 'delivered', source: 'preserved' },
    },
  ],
  goal: {
    requests: [
      {
        request: { from: 'internet', to: 'http://{node node-3}:30090/' },
        expect: { result: 'delivered', source: 'preserved' },
      },
    ],
    objects: [{ ref: 'Service/default/sample-local', fields: { 'spec.externalTrafficPolicy': 'Local' } }],
    clean: true,
  },
};
