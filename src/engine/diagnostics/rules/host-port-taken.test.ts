import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';

const deployment = (replicas: number) => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
      - name: a
        image: nginx
        ports: [{ containerPort: 80, hostPort: 8080 }]
`;

it.each([
  [
    'more Pods than Nodes',
    deployment(4),
    [[14, 'spec.template.spec.containers[0].ports[0].hostPort', { port: 8080, node: expect.stringMatching(/^node-/) }]],
  ],
  ['one Pod on each Node: silent', deployment(3), []],
])('%s', (_name, text, places) => expect(placesOf('host-port-taken', text)).toEqual(places));
