import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';

const pod = (probe: string) => `
apiVersion: v1
kind: Pod
metadata: { name: a }
spec:
  containers:
  - name: a
    image: nginx
    ports: [{ name: web, containerPort: 8080 }]
    ${probe}
`;

it.each([
  [
    'a name that no port has',
    pod('readinessProbe: { httpGet: { port: http } }'),
    [[10, 'spec.containers[0].readinessProbe.httpGet.port', { probe: 'readinessProbe', port: 'http', names: ['web'] }]],
  ],
  ['a name that one has: silent', pod('livenessProbe: { tcpSocket: { port: web } }'), []],
  ['a number that is not declared: silent', pod('readinessProbe: { httpGet: { port: 9000 } }'), []],
  ['a command: silent', pod('readinessProbe: { exec: { command: [cat, /tmp/ready] } }'), []],
])('%s', (_name, text, places) => expect(placesOf('probe-port-missing', text)).toEqual(places));
