import { describe, expect, it } from 'vitest';
import { analyse } from '../engine/analyse.ts';
import type { ObjectRef } from '../engine/index.ts';
import { newWorkspace } from './first-workspace.ts';
import { boxesOfObject, objectAtLine, rangeOfObject } from './text-of-object.ts';

const text = `apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: Service
  metadata: {name: a}
  spec: {ports: [{port: 80}]}
- apiVersion: v1
  kind: Service
  metadata: {name: b}
  spec: {ports: [{port: 80}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: nginx}]}
`;
const { analysis } = analyse(newWorkspace(text));
const [pod] = analysis.senders.pods.filter((ref) => ref.startsWith('Pod/default/web-'));

describe('the line that caused a hop', () => {
  const older = `apiVersion: v1
kind: List
items:
- apiVersion: extensions/v1beta1
  kind: Ingress
  metadata: {name: old}
  spec:
    rules:
    - http:
        paths:
        - path: /
          backend:
            serviceName: web
            servicePort: 80
`;
  const { locate } = analyse(newWorkspace(older));

  it.each([
    ['of a removed API version stands under its older name', 'spec.rules[0].http.paths[0].backend.service.name', 13],
    ['the port too', 'spec.rules[0].http.paths[0].backend.service.port.number', 14],
    ['a field that nobody wrote stands at what would hold it', 'spec.rules[0].http.paths[0].pathType', 11],
  ])('%s', (_, field, line) => expect(locate('Ingress/default/old', field)?.startLine).toBe(line));
});

describe('text and picture, two views of one object', () => {
  it.each([
    [5, 'Service/default/a'],
    [10, 'Service/default/b'],
    [16, 'Deployment/default/web'],
    [2, undefined],
  ])('the caret in line %i is in %s', (line, ref) => expect(objectAtLine(analysis, line)).toBe(ref));

  it.each([
    ['an item of a List', 'Service/default/b' as ObjectRef, 8],
    ['a workload', 'Deployment/default/web' as ObjectRef, 12],
    ['a Pod that it made', pod ?? 'Node/none', 12],
  ])('%s stands at its line', (_, ref, line) => expect(rangeOfObject(analysis, ref)?.startLine).toBe(line));

  it('a workload marks its Pods, a Service itself alone', () => {
    expect(boxesOfObject(analysis, 'Deployment/default/web')).toContain(pod);
    expect(boxesOfObject(analysis, 'Service/default/a')).toEqual(['Service/default/a']);
  });

  it('what no manifest holds has no line', () => {
    expect(rangeOfObject(analysis, 'Service/kube-system/kube-dns')).toBeUndefined();
  });
});
