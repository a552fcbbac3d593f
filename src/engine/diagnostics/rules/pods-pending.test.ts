import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';

const pod = (spec: string) => `
apiVersion: v1
kind: Pod
metadata: { name: a }
spec: { containers: [{ name: a, image: nginx }], ${spec} }
`;

const deployment = (spec: string) => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: a }
spec:
  replicas: 3
  selector: { matchLabels: { app: a } }
  template:
    metadata: { labels: { app: a } }
    spec: { containers: [{ name: a, image: nginx }], ${spec} }
`;

it.each([
  ['a Pod that asks for a label no Node has', pod('nodeSelector: { disk: ssd }'), [[2, '', { count: 1 }]]],
  ['Pods of a workload', deployment('nodeSelector: { disk: ssd }'), [[2, '', { count: 3 }]]],
  ['a Pod that any Node takes: silent', pod(''), []],
  ['a workload that any Node takes: silent', deployment(''), []],
])('%s', (_name, text, places) => expect(placesOf('pods-pending', text)).toEqual(places));
