import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';

const pod = (spec: string, status = '{}') => `
apiVersion: v1
kind: Pod
metadata: { name: a }
spec: { containers: [{ name: a, image: nginx }], ${spec} }
status: ${status}
`;

const gate = 'readinessGates: [{ conditionType: a.example/in-balancer }]';

it.each([
  ['a gate', pod(gate), [[5, 'spec.readinessGates[0]', { gate: 'a.example/in-balancer' }]]],
  ['a Pod that says how it is: silent', pod(gate, '{ conditions: [{ type: Ready, status: "False" }] }'), []],
  ['no gate: silent', pod('hostNetwork: false'), []],
])('%s', (_name, text, places) => expect(placesOf('readiness-gate-not-simulated', text)).toEqual(places));
