import type { NodeBox, ObjectRef, PodBox, ServiceBox, Topology } from '../engine/index.ts';

/** A small cluster as the engine would draw it: the stage of the picture's tests. */

export const WEB = 'Service/default/web';
export const DNS = 'Service/kube-system/kube-dns';
export const NODES = ['Node/node-1', 'Node/node-2', 'Node/node-3'] as const;

export function pod(ref: ObjectRef, ip: string, more: Partial<PodBox> = {}): PodBox {
  const [, namespace = '', name = ''] = ref.split('/');
  const parts = name.split('-');
  const bare = parts.length < 3;
  return {
    kind: 'pod',
    ref,
    namespace,
    workload: bare ? name : parts.slice(0, -2).join('-'),
    suffix: bare ? '' : (parts.at(-1) ?? ''),
    ...(bare ? {} : { owner: `Deployment/${namespace}/${parts.slice(0, -2).join('-')}` }),
    ip,
    state: 'ready',
    hostNetwork: false,
    ports: [{ port: 8080, protocol: 'TCP' }],
    origin: 'written',
    ...more,
  };
}

export function service(ref: ObjectRef, clusterIP: string, more: Partial<ServiceBox> = {}): ServiceBox {
  const [, namespace = '', name = ''] = ref.split('/');
  return {
    ref,
    namespace,
    name,
    type: 'ClusterIP',
    headless: false,
    clusterIPs: [clusterIP],
    externalIPs: [],
    ports: [{ name: '', protocol: 'TCP', port: 80, targetPort: 8080 }],
    ready: 2,
    total: 3,
    origin: 'written',
    folded: false,
    ...more,
  };
}

const PODS: readonly (readonly PodBox[])[] = [
  [pod('Pod/default/client', '10.244.1.4'), pod('Pod/default/web-6d4b75cb6d-m4x2k', '10.244.1.5')],
  [
    pod('Pod/kube-system/coredns-7db6d8ff4d-5xk7w', '10.244.2.2', { role: 'cluster-dns', origin: 'system' }),
    pod('Pod/default/web-6d4b75cb6d-9qzjt', '10.244.2.3', { state: 'not-ready' }),
    pod('Pod/ingress-nginx/ingress-nginx-controller-5c8d66c76d-h2v9x', '10.244.2.4', {
      role: 'ingress-controller',
      origin: 'made',
    }),
  ],
  [
    pod('Pod/kube-system/coredns-7db6d8ff4d-q8d2n', '10.244.3.2', { role: 'cluster-dns', origin: 'system' }),
    pod('Pod/default/web-6d4b75cb6d-xw7b8', '10.244.3.3'),
  ],
];

export const chapter: Topology = {
  nodes: NODES.map((ref, index): NodeBox => ({
    ref,
    name: ref.slice(5),
    internalIP: `192.168.0.${11 + index}`,
    podCIDR: `10.244.${1 + index}.0/24`,
    ready: true,
    origin: 'system',
    pods: PODS[index] ?? [],
  })),
  services: [
    service(WEB, '10.107.12.5', {
      type: 'LoadBalancer',
      ports: [{ name: 'http', protocol: 'TCP', port: 80, targetPort: 8080, nodePort: 30481 }],
      backs: ['Deployment/default/web'],
    }),
    service('Service/ingress-nginx/ingress-nginx-controller', '10.96.33.7', {
      type: 'LoadBalancer',
      origin: 'made',
      ready: 1,
      total: 1,
      backs: ['Deployment/ingress-nginx/ingress-nginx-controller'],
      ports: [
        { name: 'http', protocol: 'TCP', port: 80, targetPort: 'http', nodePort: 31080 },
        { name: 'https', protocol: 'TCP', port: 443, targetPort: 'https', nodePort: 31443 },
      ],
    }),
    service(DNS, '10.96.0.10', {
      origin: 'system',
      folded: true,
      ready: 2,
      total: 2,
      backs: ['Deployment/kube-system/coredns'],
      ports: [{ name: 'dns', protocol: 'UDP', port: 53, targetPort: 53 }],
    }),
    service('Service/default/kubernetes', '10.96.0.1', { origin: 'system', folded: true, ready: 1, total: 1 }),
  ],
  balancers: [
    { service: WEB, name: 'web', addresses: ['203.0.113.20'], ports: [80], origin: 'made' },
    {
      service: 'Service/ingress-nginx/ingress-nginx-controller',
      name: 'ingress-nginx-controller',
      addresses: ['203.0.113.21'],
      ports: [80, 443],
      origin: 'made',
    },
  ],
  ingressControllers: [
    {
      name: 'nginx',
      placement: 'inside',
      addresses: ['203.0.113.21'],
      service: 'Service/ingress-nginx/ingress-nginx-controller',
      pods: ['Pod/ingress-nginx/ingress-nginx-controller-5c8d66c76d-h2v9x'],
      ingresses: [
        {
          ref: 'Ingress/default/web',
          rules: [{ host: 'shop.example.com', path: '/', pathType: 'Prefix', backend: 'web:80' }],
        },
      ],
    },
  ],
  pending: [],
  upstreamDns: true,
};

/** The same cluster without what the cloud and an Ingress bring. */
export const plain: Topology = {
  ...chapter,
  services: chapter.services
    .filter(({ namespace }) => namespace !== 'ingress-nginx')
    .map((each) => (each.ref === WEB ? service(WEB, '10.107.12.5', { backs: ['Deployment/default/web'] }) : each)),
  balancers: [],
  ingressControllers: [],
  upstreamDns: false,
};
