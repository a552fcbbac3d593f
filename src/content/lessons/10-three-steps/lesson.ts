import type { Lesson } from '../../lesson.ts';

export const lesson: Lesson = {
  steps: [
    {
      id: 'step-by-step',
      request: { from: 'internet', to: 'http://{balancer default/sample-lb}/' },
      predict: 'receivers',
      expect: { result: 'delivered', receivers: ['default/sample'], source: 'rewritten' },
    },
    {
      id: 'the-cluster-ip',
      request: { from: 'internet', to: 'http://{cluster-ip default/sample-lb}/' },
      predict: 'result',
      expect: { result: 'timeout' },
    },
    {
      id: 'another-arrival',
      change: { settings: { balancerArrives: 'balancer-address' } },
      request: { from: 'internet', to: 'http://{balancer default/sample-lb}/' },
      predict: 'result',
      expect: { result: 'delivered', receivers: ['default/sample'], source: 'rewritten' },
    },
  ],
  goal: {
    requests: [
      {
        request: { from: 'internet', to: 'http://{balancer default/sample-lb}/' },
        expect: { result: 'delivered', receivers: ['default/sample'] },
      },
    ],
    objects: [
      {
        ref: 'Service/default/sample-lb',
        fields: { 'spec.allocateLoadBalancerNodePorts': false, 'spec.ports[0].nodePort': null },
      },
    ],
    settings: { balancerArrives: 'balancer-address' },
    clean: true,
  },
  solutionSettings: { balancerArrives: 'balancer-address' },
};
