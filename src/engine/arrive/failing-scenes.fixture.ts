import type { FailingScene } from './arrive.fixture.ts';

export const client = (spec = '', labels = 'app: client') => `
apiVersion: v1
kind: Pod
metadata: { name: client, labels: { ${labels} } }
spec:
  ${spec}
  containers: [{ name: main, image: busybox }]
`;
export const app = (
  name: string,
  { labels = `app: ${name}`, port = 'containerPort: 8080', replicas = 1, spec = '', namespace = 'default' } = {},
) => `---
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: ${namespace} }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { ${labels} } }
  template:
    metadata: { labels: { ${labels} } }
    spec:
      ${spec}
      containers:
        - name: main
          image: nginx
          ports: [{ ${port} }]
`;
export const service = (
  name: string,
  { selector = `app: ${name}`, port = 80, target = '8080', rest = '', namespace = 'default' } = {},
) => `---
apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  ${rest}
  selector:
    ${selector}
  ports:
    - port: ${port}
      targetPort: ${target}
`;
export const ingress = (
  host = 'shop.example',
  backend = 'web',
  { path = '/', type = 'Prefix', port = 'number: 80', rest = '', annotations = '' } = {},
) => `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: site
  annotations: { ${annotations} }
spec:
  ${rest}
  rules:
    - host: ${host}
      http:
        paths:
          - path: ${path}
            pathType: ${type}
            backend:
              service:
                name: ${backend}
                port:
                  ${port}
`;
export const policy = (rules: string, selector = 'app: web', types = 'Ingress') => `---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: guard }
spec:
  podSelector: { matchLabels: { ${selector} } }
  policyTypes: [${types}]
${rules}
`;
export const web = app('web') + service('web');
export const fromPod = { from: 'pod client', url: 'http://web/' };
export const outside = { from: 'internet', url: 'http://shop.example/' };

/** What fails, what is offered first, and in which scene. */
export const FAILING: readonly (readonly [what: string, first: string, scene: FailingScene])[] = [
  [
    'a selector with a slip',
    'Service web: fix change-selector app=web',
    { ...fromPod, text: client() + app('web') + service('web', { selector: 'app: wbe' }) },
  ],
  [
    'a selector of another key',
    'Service web: select app.kubernetes.io/name=web',
    { ...fromPod, text: client() + app('web', { labels: 'app.kubernetes.io/name: web' }) + service('web') },
  ],
  [
    'a selector that names nothing that is there',
    'Service web: select app=web',
    { ...fromPod, text: client() + app('web') + service('web', { selector: 'app: shop' }) },
  ],
  [
    'a targetPort that nothing listens on',
    'Service web: fix change-value targetPort 8080',
    { ...fromPod, text: client() + app('web') + service('web', { target: '80' }) },
  ],
  [
    'a targetPort where two ports are declared',
    'Service web: spec.ports[0].targetPort 9999 -> 8080',
    {
      ...fromPod,
      text:
        client() +
        app('web', { port: 'containerPort: 8080 }, { containerPort: 9090' }) +
        service('web', { target: '9999' }),
    },
  ],
  [
    'a targetPort by a name that no container has',
    'Service web: fix change-value targetPort http',
    {
      ...fromPod,
      text: client() + app('web', { port: 'name: http, containerPort: 8080' }) + service('web', { target: 'htp' }),
    },
  ],
  [
    'a port that the Service has not',
    'Service web: spec.ports[0].port 80 -> 8000',
    { ...fromPod, url: 'http://web:8000/', text: client() + web },
  ],
  [
    'a port of UDP asked by TCP',
    'Service web: spec.ports[0].protocol UDP -> TCP',
    {
      ...fromPod,
      url: 'https://web/',
      text: client() + app('web') + service('web').replace('port: 80\n', 'port: 443\n      protocol: UDP\n'),
    },
  ],
  [
    'no replica',
    'Deployment web: spec.replicas 0 -> 1',
    { ...fromPod, text: client() + app('web', { replicas: 0 }) + service('web') },
  ],
  [
    'a Node is asked for that no Node is',
    'Deployment web: no spec.template.spec.nodeSelector',
    { ...fromPod, text: client() + app('web', { spec: 'nodeSelector: { disk: ssd }' }) + service('web') },
  ],
  [
    'a name of another namespace',
    'ask host web -> web.shop',
    { ...fromPod, text: client() + app('web', { namespace: 'shop' }) + service('web', { namespace: 'shop' }) },
  ],
  ['a name with a slip', 'ask host wbe -> web', { ...fromPod, url: 'http://wbe/', text: client() + web }],
  [
    'a sender that asks the Node’s resolver',
    'Pod client: spec.dnsPolicy Default -> ClusterFirst',
    { ...fromPod, text: client('dnsPolicy: Default') + web },
  ],
  [
    'a sender on the host network',
    'Pod client: fix add-field dnsPolicy ClusterFirstWithHostNet',
    { ...fromPod, text: client('hostNetwork: true') + web },
  ],
  [
    'a sender that asks a resolver that is not there',
    'Pod client: spec.dnsPolicy None -> ClusterFirst',
    { ...fromPod, text: client('dnsPolicy: None\n  dnsConfig: { nameservers: [10.1.2.3] }') + web },
  ],
  [
    'a policy that allows nobody',
    'NetworkPolicy guard: allow ingress app=client TCP 8080',
    { ...fromPod, text: client() + web + policy('') },
  ],
  [
    'a policy with a slip in its label',
    'NetworkPolicy guard: spec.ingress[0].from[0].podSelector.matchLabels.app clinet -> client',
    {
      ...fromPod,
      text: client() + web + policy('  ingress: [{ from: [{ podSelector: { matchLabels: { app: clinet } } }] }]'),
    },
  ],
  [
    'a policy for another port',
    'NetworkPolicy guard: spec.ingress[0].ports[0].port 80 -> 8080',
    {
      ...fromPod,
      text:
        client() +
        web +
        policy(
          '  ingress:\n    - from:\n        - podSelector: { matchLabels: { app: client } }\n      ports:\n        - port: 80',
        ),
    },
  ],
  [
    'a policy for other Pods',
    'NetworkPolicy guard: allow ingress app=client',
    {
      ...fromPod,
      text:
        client() +
        web +
        policy(
          '  ingress:\n    - from:\n        - podSelector: { matchLabels: { app: other } }\n      ports:\n        - port: 8080',
        ),
    },
  ],
  [
    'a policy that lets no names be asked for',
    'NetworkPolicy guard: allow egress all of kube-system UDP 53',
    {
      ...fromPod,
      text:
        client() +
        web +
        policy('  egress:\n    - to:\n        - podSelector: { matchLabels: { app: web } }', 'app: client', 'Egress'),
    },
  ],
  [
    'a policy that lets nothing out: two things are to be allowed',
    'NetworkPolicy guard: allow egress all of kube-system UDP 53 + NetworkPolicy guard: allow egress app=web TCP 8080',
    { ...fromPod, text: client() + web + policy('', 'app: client', 'Egress') },
  ],
  [
    'a slip in the selector and in the port',
    'Service web: fix change-selector app=web + Service web: spec.ports[0].targetPort 80 -> 8080',
    { ...fromPod, text: client() + app('web') + service('web', { selector: 'app: wbe', target: '80' }) },
  ],
  [
    'internalTrafficPolicy Local',
    'Service web: spec.internalTrafficPolicy Local -> Cluster',
    {
      ...fromPod,
      text:
        client('nodeName: node-2') +
        app('web', { spec: 'nodeName: node-1' }) +
        service('web', { rest: 'internalTrafficPolicy: Local' }),
    },
  ],
  [
    'externalTrafficPolicy Local, at a Node without a Pod',
    'Service web: spec.externalTrafficPolicy Local -> Cluster',
    {
      from: 'internet',
      url: 'http://{outside node-2}:30080/',
      text:
        app('web', { spec: 'nodeName: node-1' }) +
        service('web', { rest: 'type: NodePort\n  externalTrafficPolicy: Local' }).replace(
          'port: 80\n',
          'port: 80\n      nodePort: 30080\n',
        ),
    },
  ],
  [
    'source ranges without the sender',
    'Service web: spec.loadBalancerSourceRanges + 198.51.100.7/32',
    {
      from: 'internet 198.51.100.7',
      url: 'http://203.0.113.80/',
      text:
        app('web') +
        service('web', { rest: 'type: LoadBalancer\n  loadBalancerSourceRanges:\n    - 192.0.2.0/24' }) +
        'status: { loadBalancer: { ingress: [{ ip: 203.0.113.80 }] } }\n',
    },
  ],
  [
    'a cluster IP asked for from outside',
    'ask sender internet -> Pod/default/web',
    { from: 'internet', url: 'http://{ip web}/', text: web },
  ],
  [
    'a headless Service asked at its port',
    'ask port 80 -> 8080',
    { ...fromPod, text: client() + app('web') + service('web', { rest: 'clusterIP: None' }) },
  ],
  [
    'an Ingress for another host',
    'Ingress site: spec.rules[0].host shop.exmaple -> shop.example',
    { ...outside, text: web + ingress('shop.exmaple') },
  ],
  [
    'an Ingress for another path',
    'Ingress site: spec.rules[0].http.paths[0].pathType Exact -> Prefix',
    {
      ...outside,
      url: 'http://shop.example/api/users',
      text: web + ingress('shop.example', 'web', { path: '/api', type: 'Exact' }),
    },
  ],
  [
    'an Ingress to a Service that is not there',
    'Ingress site: fix change-value name web',
    { ...outside, text: web + ingress('shop.example', 'wbe') },
  ],
  [
    'an Ingress to a Service of quite another name',
    'Ingress site: spec.rules[0].http.paths[0].backend.service.name shop -> web',
    { ...outside, text: web + ingress('shop.example', 'shop') },
  ],
  [
    'an Ingress to a port that the Service has not',
    'Ingress site: fix change-value number 80',
    { ...outside, text: web + ingress('shop.example', 'web', { port: 'number: 8000' }) },
  ],
  [
    'an Ingress of a class that nobody serves',
    'Ingress site: fix change-value ingressClassName nginx',
    {
      ...outside,
      text:
        web +
        ingress('shop.example', 'web', { rest: 'ingressClassName: ngnix' }) +
        '---\napiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata: { name: nginx }\nspec: { controller: k8s.io/ingress-nginx }\n',
    },
  ],
  [
    'an Ingress that lets in others only',
    'Ingress site: no metadata.annotations[nginx.ingress.kubernetes.io/whitelist-source-range]',
    {
      ...outside,
      text:
        web +
        ingress('shop.example', 'web', {
          annotations: 'nginx.ingress.kubernetes.io/whitelist-source-range: 203.0.113.0/24',
        }),
    },
  ],
  [
    'an Ingress without the cloud’s balancer',
    'setting cloudLoadBalancer false -> true',
    { ...outside, text: web + ingress(), settings: { cloudLoadBalancer: false } },
  ],
  [
    'an Ingress outside to a Service without node port',
    'Ingress site: fix change-other Service/default/web type NodePort',
    { ...outside, text: web + ingress(), settings: { ingressPlacement: 'outside' } },
  ],
  [
    'a Pod that was made unready',
    'take back fail-readiness',
    {
      ...fromPod,
      text:
        client() + app('web', { labels: 'app: web' }).replace('kind: Deployment', 'kind: StatefulSet') + service('web'),
      events: [{ at: 0, kind: 'fail-readiness', pod: 'Pod/default/web-0' }],
      now: 60,
    },
  ],
  [
    'a Pod that is just being replaced',
    'take back delete-pod',
    {
      ...fromPod,
      text: client() + app('web').replace('kind: Deployment', 'kind: StatefulSet') + service('web'),
      events: [{ at: 0, kind: 'delete-pod', pod: 'Pod/default/web-0' }],
      now: 31,
    },
  ],
  [
    'cluster DNS that was stopped',
    'take back stop-cluster-dns',
    { ...fromPod, text: client() + web, events: [{ at: 0, kind: 'stop-cluster-dns' }], now: 60 },
  ],
  [
    'a Pod that is written to be unready',
    'Pod web: status.conditions[0].status False -> True',
    {
      ...fromPod,
      text: `${client()}---\napiVersion: v1\nkind: Pod\nmetadata: { name: web, labels: { app: web } }\nspec: { containers: [{ name: a, image: b, ports: [{ containerPort: 8080 }] }] }\nstatus:\n  conditions:\n    - type: Ready\n      status: "False"\n${service('web')}`,
    },
  ],
];
