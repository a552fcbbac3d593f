import { expect, it } from 'vitest';
import { findingsIn } from '../findings-in.ts';

const text = (port: string, containerPorts: string, rest = '') => `
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [${port}], ${rest} }
---
apiVersion: v1
kind: Pod
metadata: { name: a, labels: { app: web } }
spec: { containers: [{ name: a, image: nginx, ports: [${containerPorts}] }] }
`;

const http = '{ name: http, containerPort: 8080 }';

it.each([
  ['a name that no port has', text('{ port: 80, targetPort: web }', http), ['target-port-name-missing']],
  [
    'a name of another protocol',
    text('{ port: 53, targetPort: http, protocol: UDP }', http),
    ['target-port-name-missing'],
  ],
  ['a name that is there', text('{ port: 80, targetPort: http }', http), []],
  ['a number that is not declared', text('{ port: 80 }', http), ['target-port-not-declared']],
  ['a number that is declared', text('{ port: 80, targetPort: 8080 }', http), []],
  ['a Pod that declares nothing', text('{ port: 80 }', ''), []],
  ['a headless Service', text('{ port: 80 }', http, 'clusterIP: None'), []],
])('%s', (_name, manifests, codes) => {
  const found = findingsIn(manifests).filter(({ code }) => code.startsWith('target-port'));
  expect(found.map(({ code }) => code)).toEqual(codes);
  expect(found.every(({ path }) => path === 'spec.ports[0].targetPort')).toBe(true);
});
