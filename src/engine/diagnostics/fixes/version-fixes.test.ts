import { expect, it } from 'vitest';
import { fixedIn } from '../fixed-in.ts';

const service = `---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { ports: [{ port: 80, name: http }], clusterIP: None }
`;

const old = `# As on the slide.
apiVersion: extensions/v1beta1
kind: Ingress
metadata:
  name: site
  annotations:
    kubernetes.io/ingress.class: "nginx" # inside
    a: b
spec:
  backend: # for the rest
    serviceName: web
    servicePort: http
  rules:
  - host: shop.example # ours
    http:
      paths:
      - backend:
          # the front
          serviceName: web # plain
          servicePort: 80
      - path: /b
        backend: { serviceName: web, servicePort: "80" }
${service}`;

const now = `# As on the slide.
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: site
  annotations:
    a: b
spec:
  ingressClassName: nginx
  defaultBackend: # for the rest
    service:
      name: web
      port:
        name: http
  rules:
  - host: shop.example # ours
    http:
      paths:
      - pathType: ImplementationSpecific
        backend:
          # the front
          service:
            name: web # plain
            port:
              number: 80
      - path: /b
        pathType: ImplementationSpecific
        backend: { service: { name: web, port: { number: 80 } } }
${service}`;

const list = (text: string) => {
  const [document = ''] = text.split('---\n');
  return `apiVersion: v1\nkind: List\nitems:\n${document.replace(/^(?=.)/gm, '  ').replace(/^ {2}apiVersion/m, '- apiVersion')}`;
};

const json = (apiVersion: string, backend: string, type: string) => `{
  "apiVersion": "${apiVersion}",
  "kind": "Ingress",
  "metadata": {"name": "site"},
  "spec": {
    "ingressClassName": "nginx",
    "rules": [{"http": {"paths": [{"path": "/",${type} "backend": ${backend}}]}}]
  }
}
${service}`;

const deployment = (apiVersion: string, selector: string) => `apiVersion: ${apiVersion}
kind: Deployment
metadata: { name: web }
spec:
  replicas: 2 # enough
${selector}  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: a, image: nginx }] }
`;

const slice = (apiVersion: string, rest: string) => `apiVersion: ${apiVersion}
kind: EndpointSlice
metadata: { name: web-1, labels: { kubernetes.io/service-name: web } }
addressType: IPv4
endpoints:
- addresses: [10.0.0.9]
${rest}ports: [{ name: http, port: 80 }]
${service.replace(', clusterIP: None', '')}`;

const cronJob = (apiVersion: string) => `apiVersion: ${apiVersion}
kind: PodDisruptionBudget
metadata: { name: a }
spec: { minAvailable: 1 }
`;

type Case = readonly [name: string, code: string, text: string, expected: string];

const cases: readonly Case[] = [
  ['an Ingress of the chapter', 'removed-api-version', old, now],
  [
    'an Ingress in JSON',
    'removed-api-version',
    json('networking.k8s.io/v1beta1', '{"serviceName": "web", "servicePort": 80}', ''),
    json(
      'networking.k8s.io/v1',
      '{"service": {"name": "web", "port": {"number": 80}}}',
      ' "pathType": "ImplementationSpecific",',
    ),
  ],
  [
    'an Ingress of today with names of before',
    'unknown-field',
    now.replace('service: { name: web, port: { number: 80 } }', 'serviceName: web, servicePort: 80'),
    now,
  ],
  [
    'a Deployment without selector',
    'removed-api-version',
    deployment('extensions/v1beta1', ''),
    deployment('apps/v1', '  selector:\n    matchLabels:\n      app: web\n'),
  ],
  [
    'an EndpointSlice',
    'removed-api-version',
    slice('discovery.k8s.io/v1beta1', '  topology:\n    kubernetes.io/hostname: node-1\n'),
    slice('discovery.k8s.io/v1', '  nodeName: node-1\n'),
  ],
  ['a kind of which the version alone changes', 'removed-api-version', cronJob('policy/v1beta1'), cronJob('policy/v1')],
  [
    'a kind in a wrong group',
    'kind-not-in-version',
    deployment('v1', '  selector: { matchLabels: { app: web } }\n'),
    deployment('apps/v1', '  selector: { matchLabels: { app: web } }\n'),
  ],
  [
    'no version',
    'api-version-missing',
    '# a\nkind: Namespace\nmetadata: { name: a }\n',
    '# a\napiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n',
  ],
  [
    'a kind in another case',
    'kind-missing',
    'apiVersion: v1\nKind: Namespace\nmetadata: { name: a }\n',
    'apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n',
  ],
  [
    'a version in another case',
    'api-version-missing',
    'apiversion: v1 # a\nkind: Namespace\nmetadata: { name: a }\n',
    'apiVersion: v1 # a\nkind: Namespace\nmetadata: { name: a }\n',
  ],
  [
    'a misspelt kind',
    'unknown-kind',
    'apiVersion: v1\nkind: Namespce # a\nmetadata: { name: a }\n',
    'apiVersion: v1\nkind: Namespace # a\nmetadata: { name: a }\n',
  ],
];

it.each(cases)('%s (%s)', (_name, code, text, expected) => {
  const fixed = fixedIn(text, code);
  expect(fixed?.text).toBe(expected);
  expect(fixed?.left).toBe(0);
  expect(fixed?.came).toEqual([]);
});

it('an Ingress inside a List', () => {
  expect(fixedIn(list(old), 'removed-api-version')?.text).toBe(list(now));
});

it.each([
  [
    'a webhook, which needs more',
    'removed-api-version',
    'apiVersion: admissionregistration.k8s.io/v1beta1\nkind: MutatingWebhookConfiguration\nmetadata: { name: a }\n',
  ],
  [
    'Endpoints, which have a successor of another shape',
    'deprecated-kind',
    'apiVersion: v1\nkind: Endpoints\nmetadata: { name: a }\n',
  ],
  [
    'a kind that is gone',
    'removed-kind',
    'apiVersion: policy/v1beta1\nkind: PodSecurityPolicy\nmetadata: { name: a }\n',
  ],
])('nobody knows the right repair: %s', (_name, code, text) => expect(fixedIn(text, code)).toBeUndefined());
