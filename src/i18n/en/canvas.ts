import type { ServiceBox, Verdict } from '../../engine/index.ts';
import type { CanvasMessages } from '../canvas-messages.ts';
import { dropWords } from './drop-words.ts';

const states = {
  ready: 'ready',
  'not-ready': 'not ready',
  terminating: 'terminating',
  pending: 'pending',
  succeeded: 'succeeded',
  failed: 'failed',
} as const;

function verdictWord(verdict: Verdict): string {
  switch (verdict.result) {
    case 'delivered':
      return 'Delivered';
    case 'resolved':
      return 'Answered';
    case 'refused':
      return 'Refused';
    case 'timeout':
      return capital(dropWords[verdict.reason]);
    case 'nxdomain':
      return 'No such name';
    case 'http':
      return `HTTP ${verdict.status}`;
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function serviceFacts(service: ServiceBox): string {
  const ports = service.ports.map(({ port, targetPort, nodePort, protocol }) => {
    const node = nodePort === undefined ? '' : `, node port ${nodePort}`;
    return `${port} → ${targetPort}${protocol === 'TCP' ? '' : ` ${protocol}`}${node}`;
  });
  return [
    `Service ${service.name}`,
    `namespace ${service.namespace}`,
    service.type,
    service.externalName ?? (service.headless ? 'no cluster IP' : `cluster IP ${service.clusterIPs.join(' and ')}`),
    ...ports,
    `${service.ready} of ${service.total} endpoints ready`,
  ].join('; ');
}

/** The picture's words in English. */
export const canvas: CanvasMessages = {
  diagram: 'Diagram',
  outside: 'Outside',
  nodeNetwork: 'Node network',
  pending: 'Pending: no Node takes',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit the picture into its window',
  keys: 'Arrow keys go from box to box, Space selects one, Enter shows all about it. Plus, minus and 0 zoom, slash searches.',
  verdictWord,
  service: 'Service',
  rulesHere: 'rules here',
  namesOnly: 'a name only, no rules',
  nodePort: (port) => `node port ${port}`,
  rule: 'rule',
  states,
  ready: (ready, total) => (ready === total ? 'all ready' : `${ready} of ${total} ready`),
  foldedServices: (count) => (count === 1 ? '+1 Service' : `+${count} Services`),
  moreRules: (count) => (count === 1 ? 'and 1 more rule' : `and ${count} more rules`),
  internet: 'internet',
  upstreamDns: 'Upstream DNS',
  loadBalancer: 'Load balancer',
  cloudIngress: 'Cloud Ingress',
  anyHost: 'any host ',
  restored: '← restored',
  field: { destination: 'dst', source: 'src' },
  fewerServices: 'Fewer Services',
  oneOf: (count) => `1 of ${count} Pods`,
  nodes: (count) => (count === 1 ? '1 Node' : `${count} Nodes`),
  noEndpoints: 'no endpoints',
  podFacts: (pod) =>
    [
      `Pod ${pod.ref.slice(pod.ref.lastIndexOf('/') + 1)}`,
      `namespace ${pod.namespace}`,
      ...(pod.ip === undefined ? [] : [pod.ip]),
      states[pod.state],
      ...(pod.role === 'cluster-dns' ? ['answers the cluster’s DNS'] : []),
      ...(pod.role === 'ingress-controller' ? ['Ingress controller'] : []),
    ].join('; '),
  groupFacts: (workload, count, ready) => `${count} Pods of ${workload}; ${ready} ready`,
  nodeFacts: (name, address, states) => [`Node ${name}`, address, ...states].join('; '),
  nodeStates: { off: 'switched off', 'cut-off': 'cut off', 'not-ready': 'NotReady', cordoned: 'cordoned' },
  serviceFacts,
  nodePortFacts: (service, ports, node) =>
    `Node port ${ports.join(', ')} of Service ${service} on ${node}: a rule, nothing listens`,
  balancerFacts: (name, addresses, ports) =>
    `Cloud load balancer of Service ${name}; ${addresses.join(' and ') || 'no address'}; port ${ports.join(', ')}`,
  passedOver: (count) => (count === 1 ? '1 Node out' : `${count} Nodes out`),
  passedOverFacts: (nodes) => `health check fails on ${nodes.join(', ')}`,
  cloudIngressFacts: (name, addresses) => `Cloud Ingress ${name}; ${addresses.join(' and ') || 'no address'}`,
  rulesFacts: (controller, retired) =>
    `Ingress rules of ${controller === '' ? 'the controller' : controller}${retired ? '; ingress-nginx was retired in March 2026' : ''}`,
  endpointFacts: (address) => `${address}, an address outside the manifests`,
};
