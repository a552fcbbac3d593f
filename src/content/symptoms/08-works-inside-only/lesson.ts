import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'inside',
      request: { from: 'pod default/caller', to: 'http://sample-svc/' },
      predict: 'result',
      expect: { result: 'delivered' },
    },
    {
      id: 'outside',
      request: { from: 'internet', to: 'http://{node node-2}:30080/' },
      predict: 'result',
      expect: { result: 'timeout' },
    },
  ],
  goal: {
    requests: [
      { request: { from: 'internet', to: 'http://{node node-2}:30080/' }, expect: { result: 'delivered' } },
      { request: { from: 'pod default/caller', to: 'http://sample-svc/' }, expect: { result: 'delivered' } },
    ],
    objects: [{ ref: 'NetworkPolicy/default/inside-only' }],
    clean: true,
  },
};
