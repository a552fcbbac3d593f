import type { BoxWords } from './box-text.ts';

/** The words of the boxes in English, for tests. */
export const words: BoxWords = {
  service: 'Service',
  rulesHere: 'rules here',
  namesOnly: 'a name only',
  nodePort: (port) => `node port ${port}`,
  rule: 'rule',
  states: {
    ready: 'ready',
    'not-ready': 'not ready',
    terminating: 'terminating',
    pending: 'pending',
    succeeded: 'succeeded',
    failed: 'failed',
  },
  ready: (ready, total) => `${ready} of ${total} ready`,
  foldedServices: (count) => `+${count} Services`,
  moreRules: (count) => `and ${count} more rules`,
  internet: 'internet',
  upstreamDns: 'Upstream DNS',
  loadBalancer: 'Load balancer',
  cloudIngress: 'Cloud Ingress',
  anyHost: 'any host ',
  restored: 'restored',
  field: { destination: 'dst', source: 'src' },
  fewerServices: 'Fewer',
  oneOf: (count) => `1 of ${count} Pods`,
  nodes: (count) => `${count} Nodes`,
  noEndpoints: 'no endpoints',
};
