import { expect, it } from 'vitest';
import { findingsIn } from '../findings-in.ts';

const pod = (spec: string) => `
apiVersion: v1
kind: Pod
metadata: { name: a }
spec: { containers: [{ name: a, image: nginx }], ${spec} }
`;

it.each([
  ['a scheduler of its own', pod('schedulerName: batch'), ['scheduler-not-simulated spec.schedulerName']],
  [
    'a gate',
    pod('schedulingGates: [{ name: a.example/quota }]'),
    ['scheduling-gate-not-simulated spec.schedulingGates'],
  ],
  ['the default scheduler: silent', pod('schedulerName: default-scheduler'), []],
  ['a Pod that is bound already: silent', pod('schedulerName: batch, nodeName: node-1'), []],
])('%s', (_name, text, places) => {
  expect(findingsIn(text).map(({ code, path }) => `${code} ${path}`)).toEqual(places);
});
