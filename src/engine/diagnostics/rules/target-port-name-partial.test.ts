import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';

const service = (targetPort: string) => `
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  selector: { app: web }
  ports: [{ port: 80, targetPort: ${targetPort} }]
`;

const pod = (name: string, port: string) => `---
apiVersion: v1
kind: Pod
metadata: { name: ${name}, labels: { app: web } }
spec: { containers: [{ name: a, image: nginx, ports: [${port}] }] }
`;

const http = '{ name: http, containerPort: 8080 }';
const lacking = [[7, 'spec.ports[0].targetPort', { targetPort: 'http', lacking: ['Pod/default/b'] }]];

it.each([
  ['one Pod has no port of the name', service('http') + pod('a', http) + pod('b', '{ containerPort: 8080 }'), lacking],
  [
    'one has it for UDP',
    service('http') + pod('a', http) + pod('b', '{ name: http, protocol: UDP, containerPort: 1 }'),
    lacking,
  ],
  ['both have it: silent', service('http') + pod('a', http) + pod('b', http), []],
  ['nobody has it (a finding of its own): silent', service('web') + pod('a', http) + pod('b', http), []],
  ['a number: silent', service('8080') + pod('a', http) + pod('b', ''), []],
])('%s', (_name, text, places) => expect(placesOf('target-port-name-partial', text)).toEqual(places));
