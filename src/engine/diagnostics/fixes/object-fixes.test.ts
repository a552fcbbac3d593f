import { expect, it } from 'vitest';
import type { ClusterSettings } from '../../settings.ts';
import { fixedIn } from '../fixed-in.ts';

const service = (spec: string, name = 'web') => `apiVersion: v1
kind: Service
metadata: { name: ${name} }
spec:
  ${spec}
---
`;

const pod = (labels: string, ports = '', name = 'a') => `apiVersion: v1
kind: Pod
metadata: { name: ${name}, labels: ${labels} }
spec: { containers: [{ name: a, image: nginx, ports: [${ports}] }] }
---
`;

const ingress = (spec: string) => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: site }
spec:
${spec}---
`;

const rules = (backend: string, path = '/') => `  rules:
  - http:
      paths:
      - { path: ${path}, pathType: Prefix, backend: { service: ${backend} } }
`;

const front = `${service('selector: { app: web } # ours\n  ports: [{ name: http, port: 80 }]')}${pod('{ app: web }', '{ containerPort: 80 }')}`;
const nginx = '  ingressClassName: nginx\n';
const secret = (type: string) => `apiVersion: v1
kind: Secret
metadata: { name: cert }
${type}data: { tls.crt: YQ==, tls.key: YQ== }
---
`;

type Case = readonly [
  name: string,
  code: string,
  text: string,
  was: string,
  is: string,
  settings?: Partial<ClusterSettings>,
];

const cases: readonly Case[] = [
  [
    'a selector that nearly fits',
    'service-selects-no-pod',
    front.replace('selector: { app: web }', 'selector: { app: wbe }'),
    'app: wbe',
    'app: web',
  ],
  [
    'a Pod that lacks a label',
    'service-selects-no-pod',
    front.replace('selector: { app: web }', 'selector: { app: web, tier: front }'),
    'labels: { app: web }',
    'labels: { app: web, tier: front }',
  ],
  [
    'the only Pod, without labels',
    'service-selects-no-pod',
    front.replace('labels: { app: web }', 'labels: {}'),
    'labels: {}',
    'labels: { app: web }',
  ],
  [
    'a target port of nearly the name',
    'target-port-name-missing',
    service('selector: { app: web }\n  ports: [{ port: 80, targetPort: htpt }]') +
      pod('{ app: web }', '{ name: http, containerPort: 80 }'),
    'htpt',
    'http',
  ],
  [
    'a port that lacks the name',
    'target-port-name-missing',
    service('selector: { app: web }\n  ports: [{ port: 80, targetPort: http }]') +
      pod('{ app: web }', '{ containerPort: 8080 }'),
    '{ containerPort: 8080 }',
    '{ name: http, containerPort: 8080 }',
  ],
  [
    'one of two Pods lacks the name',
    'target-port-name-partial',
    service('selector: { app: web }\n  ports: [{ port: 80, targetPort: http }]') +
      pod('{ app: web }', '{ name: http, containerPort: 80 }') +
      pod('{ app: web }', '{ containerPort: 8080 }', 'b'),
    '{ containerPort: 8080 }',
    '{ name: http, containerPort: 8080 }',
  ],
  [
    'a target port that nobody declares',
    'target-port-not-declared',
    front.replace('containerPort: 80', 'containerPort: 8080'),
    'port: 80 }',
    'port: 80, targetPort: 8080 }',
  ],
  [
    'a node port that is taken',
    'node-port-taken',
    service('type: NodePort\n  ports: [{ port: 80, nodePort: 30080 }]', 'b') +
      service('type: NodePort\n  ports: [{ port: 81, nodePort: 30080 }]'),
    'port: 81, nodePort: 30080',
    'port: 81',
  ],
  [
    'a cluster IP that is taken',
    'cluster-ip-taken',
    service('clusterIP: 10.96.3.4\n  ports: [{ port: 80 }]', 'b') +
      service('clusterIP: 10.96.3.4\n  ports: [{ port: 81 }]'),
    '  clusterIP: 10.96.3.4\n  ports: [{ port: 81',
    '  ports: [{ port: 81',
  ],
  [
    'a cluster IP of another cluster',
    'cluster-ip-outside-range',
    service('clusterIP: 172.20.3.4\n  ports: [{ port: 80 }]'),
    '  clusterIP: 172.20.3.4\n',
    '',
  ],
  [
    'a misspelt Service',
    'backend-service-missing',
    front + ingress(nginx + rules('{ name: wbe, port: { number: 80 } }')),
    'name: wbe',
    'name: web',
  ],
  [
    'a port that the Service lacks',
    'backend-service-port-missing',
    front + ingress(nginx + rules('{ name: web, port: { number: 8080 } }')),
    'number: 8080',
    'number: 80',
  ],
  [
    'a port name that the Service lacks',
    'backend-service-port-missing',
    front + ingress(nginx + rules('{ name: web, port: { name: web } }')),
    'port: { name: web }',
    'port: { name: http }',
  ],
  [
    'a port name of a Service that names none',
    'backend-service-port-missing',
    front.replace('name: http, port', 'port') + ingress(nginx + rules('{ name: web, port: { name: http } }')),
    'port: { name: http }',
    'port: { number: 80 }',
  ],
  [
    'a backend without port',
    'backend-port-missing',
    front + ingress(nginx + rules('{ name: web }')),
    'service: { name: web }',
    'service: { name: web, port: { number: 80 } }',
  ],
  [
    'a Service that the balancer cannot enter',
    'backend-service-needs-node-port',
    front + ingress(rules('{ name: web, port: { number: 80 } }')),
    '  selector: { app: web }',
    '  type: NodePort\n  selector: { app: web }',
    { ingressPlacement: 'outside' },
  ],
  [
    'a path said again',
    'ingress-path-repeated',
    front +
      ingress(
        `${nginx}${rules('{ name: web, port: { number: 80 } }')}      - { path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }\n`,
      ),
    '      - { path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }\n---',
    '---',
  ],
  [
    'a misspelt Secret',
    'tls-secret-missing',
    front +
      secret('type: kubernetes.io/tls\n') +
      ingress(`${nginx}  tls: [{ secretName: crt }]\n${rules('{ name: web, port: { number: 80 } }')}`),
    'secretName: crt',
    'secretName: cert',
  ],
  [
    'a Secret of type Opaque',
    'secret-type-not-tls',
    front +
      secret('') +
      ingress(`${nginx}  tls: [{ secretName: cert }]\n${rules('{ name: web, port: { number: 80 } }')}`),
    'metadata: { name: cert }',
    'metadata: { name: cert }\ntype: kubernetes.io/tls',
  ],
  [
    'a misspelt class',
    'ingress-class-missing',
    front + ingress(`  ingressClassName: ngnix\n${rules('{ name: web, port: { number: 80 } }')}`),
    'ngnix',
    'nginx',
  ],
  [
    'the resolver of the Node',
    'dns-policy-on-host-network',
    pod('{}').replace('spec: {', 'spec: { hostNetwork: true,'),
    'hostNetwork: true',
    'hostNetwork: true, dnsPolicy: ClusterFirstWithHostNet',
  ],
];

for (const [name, code, text, was, is, settings] of cases) {
  it(`${name} (${code})`, () => {
    expect(text).toContain(was);
    const fixed = fixedIn(text, code, settings);
    expect(fixed?.text).toBe(text.replace(was, () => is));
    expect(fixed?.left).toBe(0);
    expect(fixed?.came).toEqual([]);
  });
}

it.each<readonly [name: string, code: string, text: string]>([
  [
    'Pods of two kinds could be meant',
    'service-selects-no-pod',
    front.replaceAll('app: web', 'app: web').replace('labels: { app: web }', 'labels: {}') + pod('{}', '', 'b'),
  ],
  [
    'the labels are of somebody else',
    'service-selects-no-pod',
    front.replace('selector: { app: web }', 'selector: { app: checkout }'),
  ],
  [
    'the only Pod listens elsewhere',
    'service-selects-no-pod',
    front.replace('labels: { app: web }', 'labels: {}').replace('containerPort: 80', 'containerPort: 5432'),
  ],
  [
    'the Pods are in another namespace',
    'service-selects-no-pod',
    front.replace('name: a, labels', 'namespace: b, name: a, labels'),
  ],
  [
    'a Service like no other',
    'backend-service-missing',
    front + ingress(nginx + rules('{ name: checkout, port: { number: 80 } }')),
  ],
  [
    'a Service of several ports',
    'backend-service-port-missing',
    front.replace('port: 80 }]', 'port: 80 }, { name: b, port: 81 }]') +
      ingress(nginx + rules('{ name: web, port: { number: 8080 } }')),
  ],
])('nobody knows the right repair: %s', (_name, code, text) => expect(fixedIn(text, code)).toBeUndefined());
