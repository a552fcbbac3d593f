import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';

const pod = (node: string) => `---
apiVersion: v1
kind: Pod
metadata: { name: on-${node}, labels: { app: web } }
spec: { nodeName: ${node}, containers: [{ name: a, image: nginx }] }
`;

const service = (spec: string) => `
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  selector: { app: web }
  ports: [{ port: 80 }]
  ${spec}
`;

const found = (field: string, type: string, ...nodes: readonly string[]) => [
  [8, `spec.${field}`, { field, type, nodes, all: 3 }],
];

const external = 'type: NodePort\n  externalTrafficPolicy: Local';

it.each([
  [
    'node ports of Nodes without a Pod',
    service('externalTrafficPolicy: Local\n  type: NodePort') + pod('node-1'),
    found('externalTrafficPolicy', 'NodePort', 'node-2', 'node-3'),
  ],
  [
    'clients on Nodes without a Pod',
    service('internalTrafficPolicy: Local') + pod('node-1') + pod('node-2'),
    found('internalTrafficPolicy', 'ClusterIP', 'node-3'),
  ],
  ['a Pod on every Node: silent', service(external) + pod('node-1') + pod('node-2') + pod('node-3'), []],
  ['no Pod anywhere: another finding', service(external), []],
  ['the other policy: silent', service('type: NodePort') + pod('node-1'), []],
])('%s', (_name, text, places) => expect(placesOf('local-policy-without-pod', text)).toEqual(places));
