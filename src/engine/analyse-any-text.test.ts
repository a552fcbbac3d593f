import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ObjectRef } from './api/kind.ts';
import { analyse, exploreIn, sendIn } from './analyse.ts';
import { NO_MEMORY } from './dataplane/memory.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { NOTHING_ALLOCATED, type Workspace } from './workspace.ts';

const good = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: nginx, ports: [{containerPort: 80}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: LoadBalancer
  selector: {app: web}
  ports:
  - port: 80
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: shop}
spec:
  rules:
  - host: shop.example
    http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
---
apiVersion: v1
kind: Pod
metadata: {name: client}
spec: {containers: [{name: sh, image: busybox}]}
`;

function workspace(text: string): Workspace {
  return {
    text,
    documents: [],
    settings: DEFAULT_SETTINGS,
    events: [],
    now: 0,
    requests: [],
    seed: 1,
    allocated: NOTHING_ALLOCATED,
  };
}

const scraps = [
  '',
  ' ',
  '\n',
  '---\n',
  ': ',
  '- ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '&a ',
  '*a',
  '!!int ',
  '|',
  '\t',
  '#',
  '%',
  '? ',
];
const values = ['null', '~', '{}', '[]', '-1', '99999999999', '1e400', 'yes', '08', '2026-01-01', '""', '☃', '<<: *a'];

/** A good text in which some places were overwritten. */
const broken = fc
  .array(
    fc.record({
      at: fc.nat(good.length),
      gone: fc.nat(12),
      put: fc.oneof(fc.constantFrom(...scraps, ...values), fc.string({ maxLength: 5, unit: 'binary' })),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((edits) => edits.reduce((text, { at, gone, put }) => text.slice(0, at) + put + text.slice(at + gone), good));

/** One value of the good text is another. */
const mistyped = fc.tuple(fc.nat(), fc.constantFrom(...values)).map(([at, put]) => {
  const places = [...good.matchAll(/(?<=: ?)[\w./]+/g)];
  const place = places[at % places.length]!;
  return good.slice(0, place.index) + put + good.slice(place.index + place[0].length);
});

describe('any text has an answer', { timeout: 20_000 }, () => {
  it.each([
    ['broken anywhere', broken],
    ['with another value', mistyped],
    ['of any characters', fc.string({ maxLength: 60, unit: 'binary' })],
  ])('%s', (_what, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const answer = analyse(workspace(text));
        expect(answer.analysis.documents.length).toBe(answer.manifests.length);
        for (const from of [{ kind: 'internet' }, { kind: 'pod', pod: 'Pod/default/client' }] as const) {
          const asked = { from, method: 'GET', url: 'http://web/', headers: {} };
          expect(sendIn(answer, asked, 1, NO_MEMORY).trace.verdict.result).toBeTypeOf('string');
          expect(exploreIn(answer, asked).reduce((sum, { odds }) => sum + odds, 0)).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 120 },
    );
  });
});

it.each(['example/v1', 'serving.knative.dev/v1'])(
  'a Service or an Ingress of %s is none of Kubernetes’ own',
  (group) => {
    const text = good.replace('networking.k8s.io/v1', group).replace('apiVersion: v1', `apiVersion: ${group}`);
    const { cluster } = analyse(workspace(text));
    expect(cluster.services.has('Service/default/web')).toBe(false);
    expect(cluster.ingresses.size).toBe(0);
  },
);

describe('editing one object changes no other’s address', () => {
  it.each([
    ['the Deployment’s image', 'image: nginx', 'image: nginx:2'],
    ['its Pods’ labels', 'metadata: {labels: {app: web}}', 'metadata: {labels: {app: web, tier: front}}'],
    ['its replicas', 'replicas: 2', 'replicas: 5'],
    ['its name', 'kind: Deployment\nmetadata: {name: web}', 'kind: Deployment\nmetadata: {name: shop}'],
    ['the Service’s type', 'type: LoadBalancer', 'type: NodePort'],
    ['its port', '- port: 80', '- port: 8080'],
    ['the Ingress’s host', 'shop.example', 'store.example'],
    ['the Pod’s image', 'image: busybox', 'image: alpine'],
  ])('%s', (_what, from, to) => {
    const text = good.replace(from, to);
    expect(text).not.toBe(good);
    const before = analyse(workspace(good));
    const after = analyse({ ...workspace(text), allocated: before.analysis.allocated }, before);
    const at = good.slice(0, good.indexOf(from)).split('---').length - 1;
    const own = new Set([before, after].flatMap(({ analysis }) => analysis.documents[at]?.refs ?? []));
    const isOwn = (ref: string) =>
      [before, after].some(({ cluster }) => {
        const workload = cluster.workloadOfPod.get(ref as ObjectRef);
        return own.has(ref as ObjectRef) || (workload !== undefined && own.has(workload));
      });
    const kept = addresses(before);
    for (const ref of Object.keys(kept)) if (isOwn(ref)) delete kept[ref];
    expect(Object.keys(kept).length).toBeGreaterThan(3);
    expect(addresses(after)).toMatchObject(kept);
  });

  function addresses({ cluster }: ReturnType<typeof analyse>): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    for (const [ref, { status, spec }] of cluster.pods) found[ref] = [spec.nodeName, status.podIPs];
    for (const [ref, { spec, status }] of cluster.services) {
      found[ref] = [spec.clusterIPs, spec.ports.map(({ nodePort }) => nodePort), status.loadBalancer];
    }
    for (const [ref, { status }] of cluster.nodes) found[ref] = status.addresses;
    return found;
  }
});
