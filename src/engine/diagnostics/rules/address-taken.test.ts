import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';

const pod = (name: string, address: string, rest = '', status = '') => `---
apiVersion: v1
kind: Pod
metadata: { name: ${name} }
spec: { nodeName: node-1, ${rest} containers: [{ name: a, image: nginx }] }
status: { ${status} podIP: ${address} }
`;

const node = (name: string, address: string) => `---
apiVersion: v1
kind: Node
metadata: { name: ${name} }
status: { addresses: [{ type: InternalIP, address: ${address} }] }
`;

it.each([
  ['two Pods', pod('a', '10.244.1.9') + pod('b', '10.244.1.9'), ['Pod/default/a']],
  ['two Nodes', node('node-1', '192.168.0.9') + node('node-2', '192.168.0.9'), ['Node/node-1']],
  ['two addresses: silent', pod('a', '10.244.1.8') + pod('b', '10.244.1.9'), []],
  ['a Pod that ended: silent', pod('a', '10.244.1.9', '', 'phase: Succeeded,') + pod('b', '10.244.1.9'), []],
  [
    'Pods on the host network: silent',
    node('node-1', '192.168.0.9') +
      pod('a', '192.168.0.9', 'hostNetwork: true,') +
      pod('b', '192.168.0.9', 'hostNetwork: true,'),
    [],
  ],
])('%s', (_name, text, others) => {
  const found = placesOf('address-taken', text) as readonly (readonly [number, string, { readonly other: string }])[];
  expect(found.map(([, , { other }]) => other)).toEqual(others);
});
