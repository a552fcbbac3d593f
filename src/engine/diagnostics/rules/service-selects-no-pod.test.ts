import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';

const service = (selector: string, rest = '') => `
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  selector: ${selector}
  ports: [{ port: 80 }]
${rest}`;

const pod = (labels: string, namespace = 'default') => `---
apiVersion: v1
kind: Pod
metadata: { name: a, namespace: ${namespace}, labels: ${labels} }
spec: { containers: [{ name: a, image: nginx }] }
`;

const deployment = (replicas: number) => `---
apiVersion: apps/v1
kind: Deployment
metadata: { name: a }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: a, image: nginx }] }
`;

const slice = `---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: { name: web-1, labels: { kubernetes.io/service-name: web } }
addressType: IPv4
endpoints: [{ addresses: [10.0.0.9] }]
ports: [{ port: 80 }]
`;

const found = (near: string, namespace: string) => [[6, 'spec.selector', { selector: 'app=web', near, namespace }]];

it.each([
  ['no Pod at all', service('{ app: web }'), found('', '')],
  ['a Pod with another value', service('{ app: web }') + pod('{ app: wbe }'), found('app=wbe', '')],
  ['a Pod in another namespace', service('{ app: web }') + pod('{ app: web }', 'shop'), found('', 'shop')],
  ['a Pod that fits: silent', service('{ app: web }') + pod('{ app: web, tier: front }'), []],
  ['Pods of a workload: silent', service('{ app: web }') + deployment(2), []],
  ['a workload scaled to zero: silent', service('{ app: web }') + deployment(0), []],
  ['no selector: silent', service('{}'), []],
  ['endpoints that are written: silent', service('{ app: web }') + slice, []],
  ['ExternalName: silent', service('{ app: web }', '  type: ExternalName\n  externalName: a.example\n'), []],
])('%s', (_name, text, places) => expect(placesOf('service-selects-no-pod', text)).toEqual(places));
