import { describe, expect, it } from 'vitest';
import { analyse } from './analyse.ts';
import { objectChoicesIn, textWithChange, type OneChange } from './one-change.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { NOTHING_ALLOCATED, type Workspace } from './workspace.ts';

const TEXT = `# the shop
apiVersion: v1
kind: Service
metadata:
  name: web # its name
spec:
  type: LoadBalancer
  selector: {app: web}
  ports:
    - port: 80
      targetPort: 8080
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
        - {name: web, image: web, ports: [{containerPort: 8080}]}
---
apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: Service
    metadata: {name: inner}
    spec: {selector: {app: web}, ports: [{port: 80}]}
  - apiVersion: v1
    kind: Pod
    metadata: {name: client}
    spec: {containers: [{name: c, image: c}]}
`;

const workspace = (text: string): Workspace => ({
  text,
  documents: [],
  settings: DEFAULT_SETTINGS,
  events: [],
  now: 0,
  requests: [],
  seed: 1,
  allocated: NOTHING_ALLOCATED,
});
const answer = analyse(workspace(TEXT));
const fieldsOf = (ref: string) => objectChoicesIn(answer).find(({ object }) => object === ref)?.fields ?? [];
const field = (ref: string, path: string) => fieldsOf(ref).find((each) => each.field === path);

describe('what may be changed', () => {
  it.each([
    [
      'a policy that is not written, with the value that it has',
      'Service/default/web',
      'spec.externalTrafficPolicy',
      { value: 'Cluster', values: ['Cluster', 'Local'], open: false, written: false },
    ],
    [
      'a type, but not one that needs another field',
      'Service/default/web',
      'spec.type',
      { value: 'LoadBalancer', values: ['ClusterIP', 'LoadBalancer', 'NodePort'], open: false, written: true },
    ],
    ['a port', 'Service/default/web', 'spec.ports[0].targetPort', { value: 8080, open: true, written: true }],
    ['a label', 'Service/default/web', 'spec.selector.app', { value: 'web', open: true }],
    [
      'how many',
      'Deployment/default/web',
      'spec.replicas',
      { value: 2, values: ['0', '1', '2', '3', '5'], open: true },
    ],
    [
      'the DNS policy of Pods to come',
      'Deployment/default/web',
      'spec.template.spec.dnsPolicy',
      { value: 'ClusterFirst', written: false, open: false },
    ],
    ['the DNS policy of a Pod in a List', 'Pod/default/client', 'spec.dnsPolicy', { value: 'ClusterFirst' }],
  ])('%s', (_, ref, path, expected) => {
    expect(field(ref, path)).toMatchObject(expected);
  });

  it.each([
    ['a name', 'Service/default/web', 'metadata.name'],
    ['a policy that this type of Service cannot have', 'Service/default/inner', 'spec.externalTrafficPolicy'],
    ['an image', 'Deployment/default/web', 'spec.template.spec.containers[0].image'],
    ['what the control plane says', 'Service/default/web', 'status.loadBalancer'],
  ])('not %s', (_, ref, path) => {
    expect(field(ref, path)).toBeUndefined();
  });
});

describe('the text with one change', () => {
  const changed = (change: OneChange) => textWithChange(answer, change);

  it.each<[string, OneChange, string, string]>([
    [
      'a value that is written',
      { object: 'Service/default/web', field: 'spec.type', to: 'NodePort' },
      'type: LoadBalancer',
      'type: NodePort',
    ],
    [
      'a number stays a number',
      { object: 'Service/default/web', field: 'spec.ports[0].targetPort', to: '80' },
      'targetPort: 8080',
      'targetPort: 80',
    ],
    [
      'a label stays a text',
      { object: 'Service/default/inner', field: 'spec.selector.app', to: '80' },
      'spec: {selector: {app: web}, ports: [{port: 80}]}',
      'spec: {selector: {app: "80"}, ports: [{port: 80}]}',
    ],
    ['a field goes', { object: 'Deployment/default/web', field: 'spec.replicas' }, '  replicas: 2\n', ''],
    [
      'an item of a List goes',
      { object: 'Pod/default/client', remove: true },
      TEXT.slice(TEXT.indexOf('  - apiVersion: v1\n    kind: Pod')),
      '',
    ],
    [
      'a document goes',
      { object: 'Deployment/default/web', remove: true },
      TEXT.slice(TEXT.indexOf('---\napiVersion: apps'), TEXT.indexOf('---\napiVersion: v1\nkind: List')),
      '',
    ],
  ])('%s, and all else stays as it is', (_, change, before, after) => {
    expect(changed(change)).toBe(TEXT.replace(before, after));
  });

  it('a field that is not written comes in', () => {
    const text = changed({ object: 'Service/default/web', field: 'spec.externalTrafficPolicy', to: 'Local' });
    expect(text).toContain('  externalTrafficPolicy: Local\n');
    const next = analyse(workspace(text ?? ''));
    expect(next.analysis.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('every offered word makes a text that can be read', () => {
    for (const { object, fields } of objectChoicesIn(answer))
      for (const { field, values } of fields)
        for (const to of values) {
          const text = changed({ object, field, to });
          expect(analyse(workspace(text ?? ''), answer).analysis.documents.every(({ broken }) => !broken)).toBe(true);
        }
  });

  it('an object that is not written has none', () => {
    expect(changed({ object: 'Service/default/kubernetes', field: 'spec.type', to: 'NodePort' })).toBeUndefined();
  });
});
