import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';

const HOST = 'kubernetes.io/hostname';

const deployment = (replicas: number, spec: string) => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers: [{ name: a, image: nginx }]
      ${spec}
`;

const affinity = (term: string, app: string) =>
  `affinity: { ${term}: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: ${HOST}, labelSelector: { matchLabels: { app: ${app} } } }] } }`;

const spread = (maxSkew: number, whenUnsatisfiable: string) =>
  `topologySpreadConstraints: [{ topologyKey: ${HOST}, maxSkew: ${maxSkew}, whenUnsatisfiable: ${whenUnsatisfiable}, labelSelector: { matchLabels: { app: web } } }]`;

const cache = `---
apiVersion: v1
kind: Pod
metadata: { name: cache, labels: { app: cache } }
spec: { nodeName: node-1, containers: [{ name: a, image: nginx }] }
`;

const at = 'spec.template.spec';
const required = 'requiredDuringSchedulingIgnoredDuringExecution[0]';
const found = (path: string, term: string, count: number) => [
  [12, `${at}.${path}`, { term, topologyKey: HOST, count }],
];

it.each([
  [
    'more Pods than Nodes, each on one of its own',
    deployment(4, affinity('podAntiAffinity', 'web')),
    found(`affinity.podAntiAffinity.${required}`, 'podAntiAffinity', 2),
  ],
  ['as many Pods as Nodes: silent', deployment(3, affinity('podAntiAffinity', 'web')), []],
  ['away from Pods that are not there: silent', deployment(4, affinity('podAntiAffinity', 'other')), []],
  [
    'near a Pod that is on one Node',
    deployment(3, affinity('podAffinity', 'cache')) + cache,
    found(`affinity.podAffinity.${required}`, 'podAffinity', 2),
  ],
  [
    'near a Pod that is nowhere',
    deployment(1, affinity('podAffinity', 'cache')),
    found(`affinity.podAffinity.${required}`, 'podAffinity', 1),
  ],
  ['the first of Pods that want to be together: silent', deployment(1, affinity('podAffinity', 'web')), []],
  ['spread over the Nodes: silent', deployment(4, spread(1, 'DoNotSchedule')), []],
  ['a spread that is only wished for: silent', deployment(4, spread(1, 'ScheduleAnyway')), []],
])('%s', (_name, text, places) => expect(placesOf('placement-not-simulated', text)).toEqual(places));

it('counts what a spread has too many on one Node', () => {
  const elsewhere = `---
apiVersion: v1
kind: Pod
metadata: { name: b, labels: { app: web } }
spec: { nodeName: node-1, containers: [{ name: a, image: nginx }] }
---
apiVersion: v1
kind: Pod
metadata: { name: c, labels: { app: web } }
spec: { nodeName: node-1, containers: [{ name: a, image: nginx }] }
`;
  const places = placesOf('placement-not-simulated', deployment(1, spread(1, 'DoNotSchedule')) + elsewhere);
  expect(places).toHaveLength(1);
});
