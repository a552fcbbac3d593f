import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';

const cluster = (requests: string, replicas: number) => `
apiVersion: v1
kind: Node
metadata: { name: a }
spec: { podCIDR: 10.244.1.0/24 }
status:
  addresses: [{ type: InternalIP, address: 192.168.0.11 }]
  conditions: [{ type: Ready, status: "True" }]
  allocatable: { cpu: "2", memory: 4Gi, pods: "110" }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: a, image: nginx, resources: ${requests} }] }
`;

it.each([
  [
    'more processors than it has',
    cluster('{ requests: { cpu: 500m } }', 5),
    [[9, 'status.allocatable.cpu', { resource: 'cpu', percent: 125, allocatable: '2' }]],
  ],
  [
    'more memory, by limits alone',
    cluster('{ limits: { memory: 1536Mi } }', 3),
    [[9, 'status.allocatable.memory', { resource: 'memory', percent: 113, allocatable: '4Gi' }]],
  ],
  ['what it has: silent', cluster('{ requests: { cpu: 500m, memory: 1Gi } }', 4), []],
  ['Pods that ask for nothing: silent', cluster('{}', 40), []],
])('%s', (_name, text, places) => expect(placesOf('node-overcommitted', text)).toEqual(places));
