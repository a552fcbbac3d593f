import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'to-a-node',
      request: { from: 'internet', to: 'http://{node node-2}:30080/' },
      predict: 'receivers',
      expect: { result: 'delivered', receivers: ['default/sample'] },
    },
    {
      id: 'whose-address',
      request: { from: 'internet', to: 'http://{node node-1}:30080/' },
      predict: 'source',
      expect: { result: 'delivered', source: 'rewritten' },
    },
    {
      id: 'still-a-cluster-ip',
      request: { from: 'pod default/caller', to: 'http://sample-nodeport/' },
      predict: 'result',
      expect: { result: 'delivered', receivers: ['default/sample'], source: 'preserved' },
    },
    {
      id: 'the-wrong-port',
      request: { from: 'internet', to: 'http://{node node-2}:80/' },
      predict: 'result',
      expect: { result: 'refused' },
    },
  ],
  goal: {
    requests: [
      {
        request: { from: 'internet', to: 'http://{node node-3}:30100/' },
        expect: { result: 'delivered', receivers: ['default/sample'] },
      },
    ],
    clean: true,
  },
};
