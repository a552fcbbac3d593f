import { describe, expect, it } from 'vitest';
import { cursorIn } from './complete.fixture.ts';
import type { HoverInfo } from './hover.ts';
import { hover } from './hover.ts';

function hoverAt(marked: string): HoverInfo | undefined {
  const { text, cursor } = cursorIn(marked);
  return hover(text, cursor);
}

const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n';
const deployment = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n';
const ingress = 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web}\nspec:\n';

describe('what is said of a field', () => {
  it.each<[string, string, Partial<HoverInfo>]>([
    [
      'its type, words and default',
      `${service}  ty|pe: NodePort\n`,
      {
        path: 'spec.type',
        type: 'string',
        default: 'ClusterIP',
        allowed: ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'],
        field: 'ServiceSpec.type',
        docs: 'concepts/services-networking/service/',
      },
    ],
    ['the same on its value', `${service}  type: Node|Port\n`, { path: 'spec.type', default: 'ClusterIP' }],
    [
      'a default that another field gives',
      `${service}  ports:\n    - port: 81\n      target|Port: http\n`,
      { path: 'spec.ports[0].targetPort', type: 'IntOrString', default: '81', allowed: [] },
    ],
    ['a list', `${service}  po|rts: []\n`, { type: '[]ServicePort', field: 'ServiceSpec.ports', required: false }],
    ['a mapping', `${service}  selec|tor: {}\n`, { type: 'map[string]string' }],
    [
      'a label of a selector: the selector',
      `${service}  selector:\n    ap|p: web\n`,
      { path: 'spec.selector.app', type: 'string', field: 'ServiceSpec.selector' },
    ],
    ['a required field', `${deployment}  temp|late: {}\n`, { required: true, field: 'DeploymentSpec.template' }],
    ['in a template', `${deployment}  template:\n    spec:\n      dns|Policy: None\n`, { default: 'ClusterFirst' }],
    [
      'in brackets',
      `${service}  ports: [{port: 80, proto|col: UDP}]\n`,
      { path: 'spec.ports[0].protocol', default: 'TCP' },
    ],
    [
      'an annotation by its own name',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  annotations:\n    nginx.ingress.kubernetes.io/rewrite|-target: /\n',
      { type: 'string', field: 'nginx.ingress.kubernetes.io/rewrite-target' },
    ],
    [
      'an annotation that nobody knows: annotations',
      'apiVersion: v1\nkind: Pod\nmetadata:\n  annotations:\n    example.com/a|: b\n',
      { field: 'ObjectMeta.annotations' },
    ],
    ['a field that steers nothing', `${deployment}  revision|HistoryLimit: 3\n`, { type: 'integer', default: '10' }],
    [
      'a nested default',
      `${deployment}  strategy:\n    rolling|Update:\n      maxSurge: 1\n`,
      { default: '{maxUnavailable: "25%", maxSurge: "25%"}' },
    ],
    [
      'a path in a List',
      'kind: List\napiVersion: v1\nitems:\n- apiVersion: v1\n  kind: Service\n  spec:\n    ty|pe: NodePort\n',
      { path: 'spec.type', kind: 'Service' },
    ],
  ])('%s', (_, marked, expected) => {
    expect(hoverAt(marked)).toMatchObject(expected);
  });

  it.each<[string, string, HoverInfo['notes']]>([
    [
      'a version that is no longer served',
      'apiVersion: extensions|/v1beta1\nkind: Ingress\n',
      [{ status: 'removed', what: 'extensions/v1beta1', since: '1.22', instead: 'networking.k8s.io/v1' }],
    ],
    [
      'a kind that is on its way out',
      'apiVersion: v1\nkind: Endpo|ints\n',
      [{ status: 'deprecated', what: 'v1 Endpoints', since: '1.33', instead: 'discovery.k8s.io/v1 EndpointSlice' }],
    ],
    ['a version that is served', 'apiVersion: v|1\nkind: Service\n', []],
    [
      'a deprecated field',
      `${service}  external|IPs: []\n`,
      [{ status: 'deprecated', what: 'externalIPs', since: '1.36', instead: '' }],
    ],
    [
      'a deprecated value',
      `${service}  trafficDistribution: Prefer|Close\n`,
      [{ status: 'deprecated', what: 'PreferClose', since: '', instead: 'PreferSameZone' }],
    ],
    ['a value that is not', `${service}  trafficDistribution: Prefer|SameZone\n`, []],
    [
      'an annotation that a field replaced',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  annotations:\n    kubernetes.io/ingress|.class: a\n',
      [{ status: 'deprecated', what: 'kubernetes.io/ingress.class', since: '1.18', instead: 'spec.ingressClassName' }],
    ],
  ])('notes: %s', (_, marked, notes) => {
    expect(hoverAt(marked)?.notes).toEqual(notes);
  });

  it('the place of what the pointer is on, in the whole text', () => {
    const at = (marked: string) => hoverAt(`${ingress}---\n${marked}`)?.range;
    const range = { startLine: 10, endLine: 10 };
    expect(at(`${service}  ty|pe: NodePort\n`)).toEqual({ ...range, startColumn: 3, endColumn: 7 });
    expect(at(`${service}  type: No|dePort\n`)).toEqual({ ...range, startColumn: 9, endColumn: 17 });
  });
});

it.each([
  ['a field that is not known', `${service}  no|such: 1\n`],
  ['a comment', `${service}  type: NodePort # ty|pe\n`],
  ['an empty line', `${service}  |\n`],
  ['a word without colon', `${service}  ty|pe\n`],
  ['an object of no kind', 'spec:\n  ty|pe: NodePort\n'],
  [
    'a block of text',
    'apiVersion: v1\nkind: ConfigMap\ndata:\n  a: |\n    type: b\n'
      .replace('type', 'ty\u0000pe')
      .replace('|', '>')
      .replace('\u0000', '|'),
  ],
])('nothing is said of %s', (_, marked) => {
  expect(hoverAt(marked)).toBeUndefined();
});
