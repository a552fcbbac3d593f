import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from './analyse.ts';
import type { Answer } from './analyse.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { NOTHING_ALLOCATED } from './workspace.ts';
import type { ClusterEvent, Workspace } from './workspace.ts';

const deployment = (name: string, replicas = 2, label = name) => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  replicas: ${replicas}
  selector:
    matchLabels: { app: ${label} }
  template:
    metadata:
      labels: { app: ${label} }
    spec:
      containers:
        - name: main
          image: nginx
          ports: [{ name: http, containerPort: 8080 }]
`;
const service = (name: string, type = 'ClusterIP', target: string | number = 'http') => `apiVersion: v1
kind: Service
metadata:
  name: ${name}
spec:
  type: ${type}
  selector: { app: ${name} }
  ports: [{ port: 80, targetPort: ${target} }]
`;
const ingress = (name: string) => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: ${name}
spec:
  ingressClassName: nginx
  rules:
    - host: ${name}.example
      http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: ${name}, port: { number: 80 } } } }] }
`;
const typo =
  'apiVersion: v1\nkind: Service\nmetadata: { name: typo }\nspec: { typ: NodePort, ports: [{ port: 80 }] }\n';

const workspace = (text: string, change: Partial<Workspace> = {}): Workspace => ({
  text,
  documents: [],
  settings: DEFAULT_SETTINGS,
  events: [],
  now: 0,
  requests: [],
  seed: 1,
  allocated: NOTHING_ALLOCATED,
  ...change,
});

/** The workspace after an answer, with another text. */
const next = ({ workspace: before, analysis }: Answer, text: string): Workspace => ({
  ...before,
  text,
  allocated: analysis.allocated,
  documents: analysis.remembered,
});

const DOCUMENTS = [deployment('web'), service('web'), ingress('web'), service('api'), typo];
const TEXT = DOCUMENTS.join('---\n');

describe('an edit that changes no object', () => {
  const before = analyse(workspace(TEXT));
  it.each([
    ['a comment above all', `# what this is\n${TEXT}`],
    ['a comment after a value', TEXT.replace('replicas: 2', 'replicas: 2 # for now')],
    ['a blank line', TEXT.replace('spec:\n', 'spec:\n\n')],
    ['quotes', TEXT.replace('name: web', "name: 'web'")],
    ['another way to write it', TEXT.replace('{ app: web }', '{\n  app: web }')],
    ['a document that does not parse while it is typed', TEXT.replace('  replicas: 2', '  replicas: [2')],
    ['an empty document', `---\n${TEXT}`],
    ['nothing at all', TEXT],
  ])('%s: the cluster, its picture and its memory are the very same', (_, text) => {
    const after = analyse(next(before, text), before);
    expect(after.cluster).toBe(before.cluster);
    expect(after.analysis.topology).toBe(before.analysis.topology);
    expect(after.analysis.senders).toBe(before.analysis.senders);
    expect(after.analysis.allocated).toBe(before.analysis.allocated);
    expect(after.analysis).toEqual(analyse(next(before, text)).analysis);
  });

  it.each([
    ['another number', TEXT.replace('replicas: 2', 'replicas: 3')],
    ['a document less', TEXT.slice(TEXT.indexOf('---\n') + 4)],
    ['the same documents in another order', [...DOCUMENTS].reverse().join('---\n')],
    ['labels in another order, as they are listed', TEXT.replace('{ app: web }', '{ b: c, app: web }')],
  ])('%s is no such edit', (_, text) => {
    expect(analyse(next(before, text), before).cluster).not.toBe(before.cluster);
  });

  it.each<[string, Partial<Workspace>]>([
    ['another setting', { settings: { ...DEFAULT_SETTINGS, nodes: 4 } }],
    ['another second', { now: 5 }],
    ['a what-if', { events: [{ at: 0, kind: 'node-off', node: 'Node/node-1' }] }],
    ['what was given out is forgotten', { allocated: { ...before.analysis.allocated, addresses: {} } }],
  ])('%s makes another cluster of the same text', (_, change) => {
    expect(analyse({ ...next(before, TEXT), ...change }, before).cluster).not.toBe(before.cluster);
  });

  it('settings and what-ifs that arrive as copies are the same', () => {
    const copy = structuredClone({ ...before.workspace, documents: [] });
    expect(analyse(copy, before).cluster).toBe(before.cluster);
  });

  it('findings move with their lines, and what is below is found again only where it changed', () => {
    const after = analyse(next(before, `# one\n# two\n${TEXT}`), before);
    const lines = (answer: Answer) => answer.analysis.diagnostics.map(({ range }) => range.startLine);
    expect(lines(before)).not.toEqual([]);
    expect(lines(after)).toEqual(lines(before).map((line) => line + 2));
  });
});

describe('one more replica', () => {
  const text = [...DOCUMENTS, deployment('api', 3), service('db', 'NodePort', 8080), deployment('db', 1)].join('---\n');
  const before = analyse(workspace(text));
  const after = analyse(next(before, text.replace('replicas: 3', 'replicas: 4')), before);
  const changed = <T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>) =>
    [...b].filter(([ref, value]) => a.get(ref) !== value).map(([ref]) => ref);

  it('makes one Pod and the slice that it is in, and no other object of the cluster anew', () => {
    expect(changed(before.cluster.services, after.cluster.services)).toEqual([]);
    expect(changed(before.cluster.nodes, after.cluster.nodes)).toEqual([]);
    const pods = changed(before.cluster.pods, after.cluster.pods);
    expect(pods).toHaveLength(1);
    expect(pods.every((ref) => ref.startsWith('Pod/default/api-'))).toBe(true);
    expect(changed(before.cluster.ingresses, after.cluster.ingresses)).toEqual([]);
    const slices = changed(before.cluster.endpointSlices, after.cluster.endpointSlices);
    expect(slices.map((ref) => ref.slice(0, -6))).toEqual(['EndpointSlice/default/api']);
  });

  it('draws the boxes of its Service and its Nodes anew, and no other box', () => {
    const boxes = ({ analysis }: Answer) => new Map(analysis.topology.services.map((box) => [box.ref, box]));
    expect(changed(boxes(before), boxes(after))).toEqual(['Service/default/api']);
  });
});

describe('an analysis after another one', () => {
  const part = fc.constantFrom(
    ...DOCUMENTS,
    deployment('web', 5),
    deployment('web', 2, 'other'),
    deployment('api', 9),
    service('web', 'NodePort'),
    service('web', 'LoadBalancer', 9090),
    service('api', 'NodePort', 8080),
    '# a comment\n',
    'kind: [\n',
    deployment('web').replace('name: main', 'name: [main'),
  );
  const text = fc.array(part, { maxLength: 6 }).map((parts) => parts.join('---\n'));
  const events = fc.constantFrom<readonly ClusterEvent[]>(
    [],
    [{ at: 0, kind: 'node-off', node: 'Node/node-1' }],
    [{ at: 3, kind: 'scale', workload: 'Deployment/default/web', replicas: 4 }],
  );

  it('says what one without a memory of it says', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 2, maxLength: 5 }),
        events,
        fc.constantFrom(0, 60),
        (texts, events, now) => {
          let answer = analyse(workspace(texts[0]!, { events, now }));
          for (const each of texts.slice(1)) {
            const asked = next(answer, each);
            answer = analyse(asked, answer);
            const fresh = analyse(structuredClone(asked));
            expect(answer.analysis).toEqual(fresh.analysis);
            expect([...answer.cluster.objects]).toEqual([...fresh.cluster.objects]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
