import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';

const pod = (name: string, ready: string) => `---
apiVersion: v1
kind: Pod
metadata: { name: ${name}, labels: { app: web } }
spec: { nodeName: node-1, containers: [{ name: a, image: nginx }] }
status: { podIP: 10.244.1.${name.length + 7}, conditions: [{ type: Ready, status: "${ready}" }] }
`;

const service = (rest = '') => `
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: 80 }], ${rest} }
`;

it.each([
  [
    'none of two is ready',
    service() + pod('a', 'False') + pod('bb', 'False'),
    [[5, 'spec.selector', { count: 2, headless: false }]],
  ],
  ['one is ready: silent', service() + pod('a', 'False') + pod('bb', 'True'), []],
  ['addresses are published anyway: silent', service('publishNotReadyAddresses: true') + pod('a', 'False'), []],
  ['no Pod at all: another finding', service(), []],
])('%s', (_name, text, places) => expect(placesOf('service-has-no-ready-pod', text)).toEqual(places));
