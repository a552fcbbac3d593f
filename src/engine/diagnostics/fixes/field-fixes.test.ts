import { expect, it } from 'vitest';
import { fixedIn } from '../fixed-in.ts';

/** A Service whose `spec` says `spec`; comments and quotes are there to be kept. */
const service = (spec: string, metadata = '  name: web') => `# The shop's front.
apiVersion: v1
kind: Service
metadata:
${metadata}
spec: # all of it
${spec}
`;

const web = service('  ports:\n  - port: 80 # plain\n');

const pod = (spec: string, rest = '') => `apiVersion: v1
kind: Pod
metadata: { name: a${rest} }
spec:
${spec}
`;

const ingress = (spec: string, metadata = '  name: site') => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
${metadata}
spec:
${spec}
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { ports: [{ port: 80 }], clusterIP: None }
`;

const backend = '        backend: { service: { name: web, port: { number: 80 } } }';
const rules = (path: string) => `  ingressClassName: nginx
  rules:
  - host: shop.example
    http:
      paths:
      - ${path}
${backend}`;

const deployment = (spec: string, labels = 'app: web') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
${spec}
  template:
    metadata:
      labels:
        ${labels} # ours
    spec:
      containers:
      - name: web
        image: nginx
`;

/** Name, code, text, what is found in the text and what the fix writes for it. */
type Case = readonly [name: string, code: string, text: string, was: string, is: string];

const cases: readonly Case[] = [
  [
    'a field at the wrong place',
    'unknown-field',
    `${web}type: LoadBalancer # outside\n`,
    `\ntype: LoadBalancer # outside\n`,
    '  type: LoadBalancer # outside\n\n',
  ],
  ['a misspelt field', 'unknown-field', service('  ports:\n  - port: 80\n    protocoll: TCP'), 'protocoll', 'protocol'],
  ['a field in another case', 'unknown-field', service('  Type: NodePort\n  ports:\n  - port: 80'), 'Type', 'type'],
  ['a dash without space', 'unknown-field', service('  ports:\n  -port: 80'), '-port', '- port'],
  ['a number in quotes', 'wrong-type', service('  ports:\n  - port: "80" # plain'), '"80"', '80'],
  [
    'a label that is a number',
    'wrong-type',
    pod('  containers: [{ name: a, image: nginx }]', ', labels: { build: 0644 }'),
    '0644',
    '"0644"',
  ],
  [
    'a label that is true',
    'wrong-type',
    pod('  containers: [{ name: a, image: nginx }]', ', labels: { on: yes }'),
    'on: yes',
    'on: "yes"',
  ],
  [
    'true in quotes',
    'wrong-type',
    pod('  hostNetwork: "True"\n  dnsPolicy: Default\n  containers: [{ name: a, image: nginx }]'),
    '"True"',
    'true',
  ],
  [
    'a list without its dash',
    'wrong-type',
    service('  ports:\n    port: 80 # plain\n    name: http'),
    '    port: 80',
    '  - port: 80',
  ],
  [
    'a text where a list is wanted',
    'wrong-type',
    pod('  containers: [{ name: a, image: nginx, args: serve }]'),
    'args: serve',
    'args: [serve]',
  ],
  ['a colon without space', 'wrong-type', service('  ports:\n  - port:80'), 'port:80', 'port: 80'],
  [
    'a unit in small letters',
    'quantity-invalid',
    pod('  containers: [{ name: a, image: nginx, resources: { limits: { memory: 64mi } } }]'),
    '64mi',
    '64Mi',
  ],
  [
    'a word in small letters',
    'not-supported',
    service('  ports:\n  - port: 80\n    protocol: tcp # as always'),
    'tcp',
    'TCP',
  ],
  [
    'a misspelt word in quotes',
    'not-supported',
    service('  type: "LoadBalancr"\n  ports:\n  - port: 80'),
    '"LoadBalancr"',
    '"LoadBalancer"',
  ],
  [
    'a port without name among several',
    'required',
    service('  ports:\n  - port: 80\n  - name: https\n    port: 443'),
    '- port: 80',
    '- name: http\n    port: 80',
  ],
  [
    'a second port without name of the same number',
    'required',
    service('  ports:\n  - name: dns\n    port: 53\n  - port: 53\n    protocol: UDP'),
    '- port: 53',
    '- name: dns-udp\n    port: 53',
  ],
  [
    'a port that says its target only',
    'required',
    service('  ports:\n  - targetPort: 8080'),
    '- targetPort',
    '- port: 8080\n    targetPort',
  ],
  [
    'a path without type',
    'required',
    ingress(rules('path: /shop # all')),
    'path: /shop # all',
    'path: /shop # all\n        pathType: Prefix',
  ],
  [
    'a pattern without type',
    'required',
    ingress(rules('path: /shop(/|$)(.*)')),
    '(.*)',
    '(.*)\n        pathType: ImplementationSpecific',
  ],
  [
    'neither path nor type',
    'required',
    ingress(rules('backend: { service: { name: web, port: { number: 80 } } }').replace(`\n${backend}`, '')),
    '- backend',
    '- path: /\n        pathType: Prefix\n        backend',
  ],
  [
    'a container without name',
    'required',
    pod('  containers:\n  - image: registry.example/lib/nginx:1.29'),
    '- image',
    '- name: nginx\n    image',
  ],
  [
    'a workload without selector',
    'required',
    deployment('  replicas: 2'),
    'replicas: 2',
    'replicas: 2\n  selector:\n    matchLabels:\n      app: web',
  ],
  [
    'a node port twice',
    'duplicate',
    service(
      '  type: NodePort\n  ports:\n  - { name: a, port: 80, nodePort: 30080 }\n  - { name: b, port: 81, nodePort: 30080 }',
    ),
    'port: 81, nodePort: 30080',
    'port: 81',
  ],
  [
    'a node port out of range',
    'out-of-range',
    service('  type: NodePort\n  ports:\n  - port: 80\n    nodePort: 8080\n    name: http'),
    '    nodePort: 8080\n',
    '',
  ],
  [
    'typographic quotes around a word',
    'typographic-quotes',
    service('  ports:\n  - port: 80\n    protocol: “tcp” # pasted'),
    '“tcp”',
    'TCP',
  ],
  [
    'typographic quotes around a number',
    'typographic-quotes',
    service('  ports:\n  - port: 80\n    targetPort: “8080”'),
    '“8080”',
    '8080',
  ],
  [
    'typographic quotes around a name',
    'typographic-quotes',
    service('  ports:\n  - port: 80', '  name: “web”'),
    '“web”',
    'web',
  ],
  [
    'typographic quotes around an annotation',
    'typographic-quotes',
    service('  ports:\n  - port: 80', '  name: web\n  annotations:\n    note: ”80”'),
    '”80”',
    '"80"',
  ],
  ['a name in capitals', 'dns-label-invalid', service('  ports:\n  - port: 80', '  name: My_Web'), 'My_Web', 'my-web'],
  [
    'a host in capitals',
    'dns-name-invalid',
    ingress(rules(`path: /\n        pathType: Prefix`).replace('shop.example', 'Shop.example')),
    'Shop.example',
    'shop.example',
  ],
  [
    'a URL as host',
    'host-is-url',
    ingress(rules('path: /\n        pathType: Prefix').replace('shop.example', 'https://shop.example/x')),
    'https://shop.example/x',
    'shop.example',
  ],
  [
    'an address as host',
    'host-is-ip',
    ingress(rules('path: /\n        pathType: Prefix').replace('shop.example', '10.0.0.1')),
    '- host: 10.0.0.1\n    http',
    '- http',
  ],
  [
    'a label with a space',
    'label-value-invalid',
    pod('  containers: [{ name: a, image: nginx }]', ', labels: { app: "my web" }'),
    '"my web"',
    '"my-web"',
  ],
  [
    'a namespace of what has none',
    'namespace-not-allowed',
    'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n  namespace: b\n',
    '  namespace: b\n',
    '',
  ],
  [
    'a port name in capitals',
    'port-name-invalid',
    pod('  containers: [{ name: a, image: nginx, ports: [{ name: HTTP_api, containerPort: 80 }] }]'),
    'HTTP_api',
    'http-api',
  ],
  [
    'a target port in quotes',
    'port-name-is-number',
    service('  ports:\n  - port: 80\n    targetPort: "8080"'),
    '"8080"',
    '8080',
  ],
  [
    'a backend port in quotes',
    'port-name-is-number',
    ingress(rules('path: /\n        pathType: Prefix')).replace('number: 80', 'name: "80"'),
    'name: "80"',
    'number: 80',
  ],
  [
    'a host port that differs',
    'host-port-mismatch',
    pod(
      '  hostNetwork: true\n  dnsPolicy: Default\n  containers: [{ name: a, image: nginx, ports: [{ containerPort: 80, hostPort: 8080 }] }]',
    ),
    'hostPort: 8080',
    'hostPort: 80',
  ],
  [
    'a host address without host port',
    'host-ip-without-host-port',
    pod('  containers: [{ name: a, image: nginx, ports: [{ containerPort: 80, hostIP: 10.0.0.1 }] }]'),
    ', hostIP: 10.0.0.1',
    '',
  ],
  [
    'an address in long form',
    'ip-not-canonical',
    service('  ports:\n  - port: 80\n  clusterIP: fd00:0:0::1\n  ipFamilies: [IPv6]'),
    'fd00:0:0::1',
    'fd00::1',
  ],
  [
    'a block in long form',
    'cidr-not-canonical',
    service('  type: LoadBalancer\n  ports:\n  - port: 80\n  loadBalancerSourceRanges:\n  - 2001:DB8::/32'),
    '2001:DB8::/32',
    '2001:db8::/32',
  ],
  [
    'a template without its label',
    'selector-misses-template',
    deployment('  selector: { matchLabels: { app: web } }', 'run: web'),
    'run: web # ours',
    'run: web # ours\n        app: web',
  ],
  [
    'a template with another label',
    'selector-misses-template',
    deployment('  selector: { matchLabels: { app: web } }', 'app: wbe'),
    'app: wbe',
    'app: web',
  ],
  [
    'a node port on a ClusterIP Service',
    'only-for-type',
    service('  ports:\n  - port: 80\n    nodePort: 30080'),
    '  ports:',
    '  type: NodePort\n  ports:',
  ],
  [
    'an ExternalName with IP families',
    'not-for-type',
    service('  type: ExternalName\n  externalName: a.example\n  ipFamilies: [IPv4]'),
    '  ipFamilies: [IPv4]\n',
    '',
  ],
  [
    'a policy for outside on a ClusterIP Service',
    'not-externally-accessible',
    service('  externalTrafficPolicy: Local\n  ports:\n  - port: 80'),
    '  externalTrafficPolicy: Local\n',
    '',
  ],
  [
    'a health check port that nobody needs',
    'health-check-not-needed',
    service('  healthCheckNodePort: 30000\n  ports:\n  - port: 80'),
    '  healthCheckNodePort: 30000\n',
    '',
  ],
  [
    'a list of cluster IPs alone',
    'cluster-ips-alone',
    service('  clusterIPs: [10.96.3.4]\n  ports:\n  - port: 80'),
    '  - port: 80',
    '  - port: 80\n  clusterIP: 10.96.3.4',
  ],
  [
    'affinity of a headless Service',
    'ignored-when-headless',
    service('  clusterIP: None\n  sessionAffinity: ClientIP\n  ports:\n  - port: 80'),
    '  sessionAffinity: ClientIP\n',
    '',
  ],
  [
    'external IPs of an ExternalName',
    'ignored-for-external-name',
    service('  type: ExternalName\n  externalName: a.example\n  externalIPs: [203.0.113.9]'),
    '  externalIPs: [203.0.113.9]\n',
    '',
  ],
  [
    'a name of a Service that has none',
    'external-name-ignored',
    service('  externalName: a.example\n  ports:\n  - port: 80'),
    '  externalName: a.example\n',
    '',
  ],
  [
    'a value with another name now',
    'deprecated-value',
    service('  trafficDistribution: PreferClose\n  ports:\n  - port: 80'),
    'PreferClose',
    'PreferSameZone',
  ],
  [
    'an annotation with another name now',
    'deprecated-annotation',
    service(
      '  ports:\n  - port: 80',
      '  name: web\n  annotations:\n    service.kubernetes.io/topology-aware-hints: auto # zones',
    ),
    'topology-aware-hints',
    'topology-mode',
  ],
  [
    'the class as an annotation',
    'deprecated-annotation',
    ingress(
      rules('path: /\n        pathType: Prefix').replace('  ingressClassName: nginx\n', ''),
      '  name: site\n  annotations:\n    kubernetes.io/ingress.class: nginx',
    ).replace('spec:\n', 'spec:\n'),
    '  annotations:\n    kubernetes.io/ingress.class: nginx\nspec:\n',
    'spec:\n  ingressClassName: nginx\n',
  ],
  [
    'two classes',
    'ingress-class-mismatch',
    ingress(
      rules('path: /\n        pathType: Prefix'),
      '  name: site\n  annotations:\n    kubernetes.io/ingress.class: other\n    a: b',
    ),
    '    kubernetes.io/ingress.class: other\n',
    '',
  ],
  [
    'a path without slash',
    'path-not-absolute',
    ingress(rules('path: shop\n        pathType: Prefix')),
    'path: shop',
    'path: /shop',
  ],
  [
    'a path that is left out',
    'path-not-absolute',
    ingress(rules('pathType: Prefix')),
    '- pathType',
    '- path: /\n        pathType',
  ],
  ['two slashes', 'path-has-sequence', ingress(rules('path: /a//b\n        pathType: Prefix')), '/a//b', '/a/b'],
  [
    'a probe that must succeed twice',
    'probe-success-threshold',
    pod('  containers: [{ name: a, image: nginx, livenessProbe: { tcpSocket: { port: 80 }, successThreshold: 2 } }]'),
    'successThreshold: 2',
    'successThreshold: 1',
  ],
  [
    'a probe of an init container',
    'not-for-init-container',
    pod(
      '  initContainers: [{ name: b, image: nginx, readinessProbe: { tcpSocket: { port: 80 } } }]\n  containers: [{ name: a, image: nginx }]',
    ),
    ', readinessProbe: { tcpSocket: { port: 80 } }',
    '',
  ],
  [
    'a misspelt volume',
    'volume-not-found',
    pod(
      '  volumes: [{ name: data, emptyDir: {} }]\n  containers: [{ name: a, image: nginx, volumeMounts: [{ name: dat, mountPath: /d }] }]',
    ),
    'name: dat,',
    'name: data,',
  ],
  [
    'a toleration of everything',
    'toleration-needs-exists',
    pod('  tolerations: [{ effect: NoSchedule }]\n  containers: [{ name: a, image: nginx }]'),
    'effect: NoSchedule',
    'effect: NoSchedule, operator: Exists',
  ],
  [
    'a value that is not compared',
    'toleration-exists-has-value',
    pod('  tolerations: [{ key: a, operator: Exists, value: b }]\n  containers: [{ name: a, image: nginx }]'),
    ', value: b',
    '',
  ],
];

it.each(cases)('%s (%s)', (_name, code, text, was, is) => {
  expect(text).toContain(was);
  const fixed = fixedIn(text, code);
  expect(fixed?.text).toBe(text.replace(was, () => is));
  expect(fixed?.left).toBe(0);
  expect(fixed?.came).toEqual([]);
});

it.each<readonly [name: string, code: string, text: string]>([
  ['a field that is nothing like any other', 'unknown-field', service('  ports:\n  - port: 80\n  zzz: 1')],
  [
    'a field whose place is taken',
    'unknown-field',
    `${service('  type: NodePort\n  ports:\n  - port: 80')}type: LoadBalancer\n`,
  ],
  [
    'a field whose right name is there',
    'unknown-field',
    service('  ports:\n  - port: 80\n    protocol: TCP\n    protocoll: UDP'),
  ],
  ['a word like no other', 'not-supported', service('  type: Balancer9\n  ports:\n  - port: 80')],
  [
    'two ports of one number that differ',
    'duplicate',
    service('  ports:\n  - { name: a, port: 80 }\n  - { name: b, port: 80 }'),
  ],
  ['a name with nothing in it', 'dns-label-invalid', service('  ports:\n  - port: 80', '  name: "!!"')],
  [
    'a class that has no IngressClass',
    'deprecated-annotation',
    ingress(
      '  defaultBackend: { service: { name: web, port: { number: 80 } } }',
      '  name: site\n  annotations:\n    kubernetes.io/ingress.class: gce',
    ),
  ],
  [
    'the name of a Service that is not there',
    'dns-label-invalid',
    ingress('  ingressClassName: nginx\n  defaultBackend: { service: { name: Shop, port: { number: 80 } } }'),
  ],
  ['a missing name', 'required', service('  ports:\n  - port: 80', '  labels: {}')],
  [
    'addresses that are deprecated',
    'deprecated-field',
    service('  externalIPs: [203.0.113.9]\n  ports:\n  - port: 80'),
  ],
])('nobody knows the right repair: %s', (_name, code, text) => expect(fixedIn(text, code)).toBeUndefined());
