import { code, t } from '../text.ts';
import type { UiMessages } from '../ui-messages.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const ui: UiMessages = {
  title: 'Kubehop',
  tagline: 'See where a Kubernetes request goes, and why.',
  problem: (what) => t`This did not work: ${what}`,
  skipToRequest: 'Skip to the request',
  skipToStory: 'Skip to Play',

  regions: { manifests: 'Manifests', findings: 'Findings' },
  tabs: { name: 'Views', picture: 'Picture', manifests: 'Manifests' },

  language: 'Language',
  theme: { name: 'Theme', light: 'Light', dark: 'Dark', system: 'As the system' },
  startOver: {
    button: 'Start over',
    question: 'Put the first example in place of your manifests? You can bring them back.',
    confirm: 'Start over',
    cancel: 'Keep mine',
    bringBack: 'Bring back my manifests',
  },

  request: {
    form: 'Request',
    from: 'From',
    internet: 'internet',
    pods: 'Pods',
    nodes: 'Nodes',
    method: 'Method',
    url: 'URL',
    suggestions: 'What this cluster offers',
    noSuggestion: 'Nothing yet: write a Service',
    suggestionGroups: {
      balancers: 'Load balancers',
      ingresses: 'Ingress hosts',
      services: 'Services, by name',
      nodePorts: 'Node ports',
      pods: 'Pods, directly',
    },
    send: 'Send',
    urlProblems: {
      'no-scheme': 'Begin with a scheme: http://, https://, tcp://, udp:// or sctp://',
      'unknown-scheme': 'This scheme cannot be sent. Use http, https, tcp, udp or sctp.',
      'no-host': 'A host is missing: a name or an address after ://',
      'bad-host': 'This is neither a host name nor an address.',
      'bad-port': 'A port is a number from 1 to 65535.',
      'no-port': 'tcp, udp and sctp need a port: tcp://web:5432',
      'user-info': 'Leave out the user name before the @.',
      'unknown-record-type': 'Ask for A, AAAA, SRV, CNAME or PTR.',
    },
  },

  settings: {
    button: 'Cluster settings',
    title: 'What manifests do not say',
    labels: {
      proxyMode: 'kube-proxy mode',
      podCIDR: 'Pod CIDR',
      serviceCIDR: 'Service CIDR',
      clusterDomain: 'Cluster domain',
      podNetwork: 'Pod network',
      cloudLoadBalancer: 'Cloud load balancer',
      balancerArrives: 'Load balancer sends to',
      ingressPlacement: 'Ingress is served',
      nodes: 'Nodes',
    },
    hints: {
      proxyMode:
        'How each Node balances Services. iptables is the default; nftables is to follow it. ipvs is deprecated since Kubernetes 1.35.',
      podCIDR: 'Addresses for Pods. Two, with a comma between, for dual stack.',
      serviceCIDR: 'Addresses for Services.',
      clusterDomain: 'The end of every name in the cluster.',
      podNetwork: 'How packets cross from Node to Node.',
      cloudLoadBalancer: 'Gives LoadBalancer Services an address.',
      balancerArrives: 'Either way, the balancer itself leaves the client’s address as it is.',
      ingressPlacement: 'By Pods of a controller, or by the cloud’s own balancer.',
      nodes: 'Made while no manifest writes a Node.',
    },
    nodesWritten: 'Your manifests write the Nodes.',
    placements: { inside: 'inside, by a Pod', outside: 'outside, by the cloud' },
    arrivals: { 'node-port': 'a node port', 'balancer-address': 'its own address, on a Node' },
    networks: { routed: 'routed', overlay: 'overlay' },
    problems: {
      'bad-cidr': 'Write a network such as 10.244.0.0/16.',
      'cidrs-overlap': 'Pods and Services need networks that do not overlap.',
      'bad-domain': 'Write a domain such as cluster.local.',
      'bad-count': 'Write a number from 1 to 100.',
    },
  },

  editor: {
    name: 'Manifests, YAML',
    hint: 'After typing, Esc, then Tab: leave',
    show: 'Show the manifests',
    hide: 'Hide the manifests',
    resize: 'Width of the manifests',
    noFindings: 'No findings',
    counts: {
      error: (count) => counted(count, 'error', 'errors'),
      warning: (count) => counted(count, 'warning', 'warnings'),
      info: (count) => counted(count, 'note', 'notes'),
    },
    severity: { error: 'Error', warning: 'Warning', info: 'Note' },
    line: (line) => `line ${line}`,
    more: (count) => `and ${count} more`,
    broken: 'This document cannot be read, and is not drawn.',
    brokenDrawnAsBefore: 'This document cannot be read now. It is drawn as it last could.',
    notKept: 'This browser keeps nothing: your manifests are gone when you leave the page.',
    unknownFinding: (name) => t`Something is wrong here: ${code(name)}`,
  },

  engine: {
    starting: 'Building the cluster …',
    restarted: (document) =>
      document === undefined
        ? 'Reading the manifests took more than 5 seconds, so it was stopped. The picture shows what came before.'
        : `Document ${document} took more than 5 seconds to read, so it was stopped. The picture shows what came before.`,
    failed: 'The manifests could not be read to the end. The picture shows what came before.',
  },
  notes: {
    'started-over': 'The first example is back.',
  },
  emptyStory: 'Press Send, and follow the request hop by hop.',
  emptyText: 'Nothing is written yet. Insert above the text has Pods, Services and more to begin with.',
};
