import { describe, expect, it } from 'vitest';
import { analyse } from '../analyse.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { NOTHING_ALLOCATED } from '../workspace.ts';
import { completeAt, cursorIn, take } from './complete.fixture.ts';
import { complete } from './complete.ts';
import type { KnownObjects } from './name-source.ts';
import { parseText } from './parse.ts';

/** The objects of a cluster that a text makes. */
function objectsOfText(text: string): KnownObjects {
  const workspace = { text, documents: [], settings: DEFAULT_SETTINGS, events: [], now: 0, requests: [], seed: 1 };
  return analyse({ ...workspace, allocated: NOTHING_ALLOCATED }).cluster.objects;
}

const cluster = objectsOfText(`
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web, tier: front}}
    spec:
      containers:
        - {name: web, image: nginx, ports: [{name: http, containerPort: 8080}, {name: dns, containerPort: 53, protocol: UDP}]}
---
apiVersion: v1
kind: Pod
metadata: {name: db, labels: {app: db}}
spec: {containers: [{name: db, image: postgres, ports: [{containerPort: 5432}]}]}
---
apiVersion: v1
kind: Pod
metadata: {name: away, namespace: shop, labels: {app: away, "on": "true"}}
spec: {containers: [{name: a, image: a}]}
---
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {team: shop}}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{name: http, port: 80, targetPort: http}, {name: admin, port: 9000}]}
---
apiVersion: v1
kind: Service
metadata: {name: cart, namespace: shop}
spec: {selector: {app: away}, ports: [{port: 7000}]}
---
apiVersion: v1
kind: Service
metadata: {name: peers}
spec: {clusterIP: None, selector: {app: db}, ports: [{port: 5432}]}
---
apiVersion: v1
kind: Secret
metadata: {name: password}
---
apiVersion: v1
kind: Secret
metadata: {name: web-tls}
type: kubernetes.io/tls
data: {tls.crt: YQ==, tls.key: YQ==}
---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: public}
spec: {controller: k8s.io/ingress-nginx}
`);

const service = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: new\n';
const deployment = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: new\n';
const ingress = 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: new\n';
const policy = 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: new\n';
const pod = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: new\n';
const labelsAt = (marked: string) => completeAt(marked, cluster).map(({ label }) => label);

/** What is asked, the text with its cursor, what comes first (in this order), what must not be there. */
type Row = readonly [string, string, readonly string[], (readonly string[])?];

const rows: Record<string, readonly Row[]> = {
  fields: [
    ['an empty text begins with the version', '|', ['apiVersion', 'kind', 'metadata'], ['spec']],
    ['a document after another is its own', `${service}---\n|`, ['apiVersion', 'kind', 'metadata']],
    ['the first lines of a document: what is left', `${service}|`, ['spec', 'status'], ['kind', 'metadata']],
    ['fields of a spec', `${service}spec:\n  |`, ['selector', 'ports', 'type'], ['nodePort', 'metadata']],
    ['a field half typed', `${service}spec:\n  ty|`, ['selector', 'ports', 'type']],
    ['a field that is there is not offered again', `${service}spec:\n  type: NodePort\n  |`, ['selector'], ['type']],
    [
      '... also where it stands below',
      `${service}spec:\n  |\n  type: NodePort\n  ports: []\n`,
      ['selector'],
      ['type', 'ports'],
    ],
    ['the name of a field that has a value', `${service}spec:\n  ty|: NodePort\n`, ['selector', 'ports', 'type']],
    ['what is deprecated comes last', `${service}spec:\n  |`, ['selector']],
    ['a Deployment needs a selector and a template', `${deployment}spec:\n  |`, ['selector', 'template', 'replicas']],
    ['inside a list, at its first field', `${service}spec:\n  ports:\n    - |`, ['port', 'targetPort', 'name']],
    [
      'inside a list, at the next field',
      `${service}spec:\n  ports:\n    - port: 80\n      |`,
      ['targetPort'],
      ['port'],
    ],
    [
      'a new item of a list',
      `${service}spec:\n  ports:\n    - port: 80\n    |`,
      ['- port', '- targetPort'],
      ['port', 'targetPort'],
    ],
    ['the first item of a list', `${service}spec:\n  ports:\n    |`, ['- port']],
    [
      'a list at the column of its key: its parent goes on, or it',
      `${service}spec:\n  ports:\n  - port: 80\n  |`,
      ['selector', 'type'],
      ['port'],
    ],
    [
      'dedented to the spec',
      `${service}spec:\n  ports:\n    - port: 80\n  |`,
      ['selector', 'type'],
      ['port', '- port'],
    ],
    ['dedented to the object', `${service}spec:\n  ports:\n    - port: 80\n|`, ['status'], ['type', 'spec']],
    ['in brackets', `${service}spec: {|}`, ['selector', 'ports', 'type']],
    ['in brackets, behind a comma', `${service}spec: {type: NodePort, |}`, ['selector', 'ports'], ['type']],
    ['in brackets that nobody closed', `${service}spec: {ports: [{po|\nstatus: {}\n`, ['port']],
    ['right behind the colon', `${service}spec:|`, ['selector', 'ports', 'type']],
    [
      'an object of a List',
      `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Service\n  spec:\n    |`,
      ['selector', 'ports'],
    ],
    [
      'a removed version: what is to be written today',
      `apiVersion: extensions/v1beta1\nkind: Ingress\nspec:\n  |`,
      ['ingressClassName', 'rules', 'tls', 'defaultBackend'],
    ],
    [
      'a template has labels and no name',
      `${deployment}spec:\n  template:\n    metadata:\n      |`,
      ['labels', 'annotations'],
      ['name', 'namespace'],
    ],
    ['what has no namespace', 'apiVersion: v1\nkind: Namespace\nmetadata:\n  |', ['name', 'labels'], ['namespace']],
    [
      'a number or a name, not both',
      `${ingress}spec:\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80\n        |`,
      [],
      ['name', 'number'],
    ],
    [
      'a probe has one way of asking',
      `${pod}spec:\n  containers:\n    - name: a\n      readinessProbe:\n        tcpSocket:\n          port: 80\n        |`,
      ['periodSeconds'],
      ['httpGet', 'exec'],
    ],
    ['a Pod in a template', `${deployment}spec:\n  template:\n    spec:\n      |`, ['containers', 'dnsPolicy']],
    ['four spaces', `${service}spec:\n    type: NodePort\n    |`, ['selector', 'ports']],
    ['above a line that is broken', `${service}spec:\n  |\n  ports: [}\n: :\n`, ['selector']],
    ['JSON', '{"apiVersion": "v1", "kind": "Service", "spec": {"ty|"}}', ['selector', 'ports', 'type']],
    [
      'an annotation',
      `${ingress.replace('  name: new\n', '')}  annotations:\n    |`,
      ['nginx.ingress.kubernetes.io/rewrite-target'],
    ],
  ],
  values: [
    [
      'the words of a field, the default known',
      `${service}spec:\n  type: |`,
      ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'],
    ],
    ['a word half typed', `${service}spec:\n  type: Load|`, ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort']],
    ['a truth value', `${pod}spec:\n  hostNetwork: |`, ['true', 'false']],
    ['a default', `${deployment}spec:\n  replicas: |`, ['1']],
    [
      'a default that follows another field',
      `${service}spec:\n  selector:\n    app: none\n  ports:\n    - port: 81\n      targetPort: |`,
      ['81'],
    ],
    ['a policy', `${service}spec:\n  type: NodePort\n  externalTrafficPolicy: |`, ['Cluster', 'Local']],
    [
      'what the schema calls a text',
      `${service}spec:\n  trafficDistribution: |`,
      ['PreferSameZone', 'PreferSameNode'],
      ['PreferClose'],
    ],
    [
      'the way of a path',
      `${ingress}spec:\n  rules:\n    - http:\n        paths:\n          - path: /\n            pathType: |`,
      ['Exact', 'ImplementationSpecific', 'Prefix'],
    ],
    [
      'words of a list, without those that are there',
      `${policy}spec:\n  podSelector: {}\n  policyTypes:\n    - Ingress\n    - |`,
      ['Egress'],
      ['Ingress'],
    ],
    [
      'words of a list in brackets',
      `${policy}spec:\n  podSelector: {}\n  policyTypes: [Ingress, |]`,
      ['Egress'],
      ['Ingress'],
    ],
    ['served versions', 'apiVersion: |', ['v1', 'apps/v1'], ['extensions/v1beta1', 'policy/v1beta1']],
    [
      'the version of the kind that is there',
      'apiVersion: |\nkind: Ingress\n',
      ['networking.k8s.io/v1'],
      ['v1', 'apps/v1'],
    ],
    [
      'kinds of the version',
      'apiVersion: apps/v1\nkind: |',
      ['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'],
      ['Service', 'Pod'],
    ],
    ['kinds, where no version says which', 'kind: |', ['Namespace', 'Node', 'Pod', 'Deployment'], ['List']],
    ['the type of a Secret', 'apiVersion: v1\nkind: Secret\ntype: |', ['Opaque', 'kubernetes.io/tls']],
  ],
  names: [
    [
      'the labels of Pods',
      `${service}spec:\n  selector:\n    |`,
      ['app: web', 'app: db', 'tier: front'],
      ['app: away', 'pod-template-hash'],
    ],
    ['... right behind the colon', `${service}spec:\n  selector: |`, ['app: web', 'tier: front']],
    ['... in brackets', `${service}spec: {selector: {|}}`, ['app: web', 'tier: front']],
    [
      '... that the Pods have beside those there are',
      `${service}spec:\n  selector:\n    app: web\n    |`,
      ['tier: front'],
      ['app: db', 'app: web'],
    ],
    [
      "... of the Service's own namespace",
      `${service}  namespace: shop\nspec:\n  selector:\n    |`,
      ['app: away', 'on: true'],
      ['app: web'],
    ],
    ['the value of a label', `${service}spec:\n  selector:\n    app: |`, ['web', 'db'], ['away', 'front']],
    ['the value of a label that is there', `${service}spec:\n  selector:\n    app: w|eb\n`, ['web', 'db']],
    [
      'a selector from the template',
      `${deployment}spec:\n  selector:\n    matchLabels:\n      |\n  template:\n    metadata:\n      labels:\n        a: b\n`,
      ['a: b'],
      ['app: web'],
    ],
    [
      'a selector before there is a template',
      `${deployment}spec:\n  selector:\n    matchLabels:\n      |`,
      ['app: new'],
      ['app: web'],
    ],
    [
      'labels of a template from its selector',
      `${deployment}spec:\n  selector:\n    matchLabels:\n      a: b\n  template:\n    metadata:\n      labels:\n        |`,
      ['a: b', 'app: web'],
    ],
    [
      'labels of a Pod that Services look for',
      `apiVersion: v1\nkind: Pod\nmetadata:\n  labels:\n    |`,
      ['app: web', 'app: db'],
      ['tier: front'],
    ],
    [
      'whom a policy selects',
      `${policy}spec:\n  podSelector:\n    matchLabels:\n      |`,
      ['app: web', 'app: db', 'tier: front'],
    ],
    [
      'a peer of the same namespace',
      `${policy}spec:\n  ingress:\n    - from:\n        - podSelector:\n            matchLabels:\n              |`,
      ['app: web'],
      ['app: away'],
    ],
    [
      'a peer of another namespace',
      `${policy}spec:\n  ingress:\n    - from:\n        - namespaceSelector:\n            matchLabels:\n              team: shop\n          podSelector:\n            matchLabels:\n              |`,
      ['app: away'],
      ['app: web'],
    ],
    [
      'namespaces of a peer',
      `${policy}spec:\n  ingress:\n    - from:\n        - namespaceSelector:\n            matchLabels:\n              |`,
      ['team: shop'],
    ],
    [
      'the key of an expression',
      `${policy}spec:\n  podSelector:\n    matchExpressions:\n      - key: |`,
      ['app', 'tier'],
    ],
    [
      'the values of an expression',
      `${policy}spec:\n  podSelector:\n    matchExpressions:\n      - key: app\n        operator: In\n        values: [|]`,
      ['web', 'db'],
      ['front'],
    ],
    [
      'the ports of the Pods that a policy selects',
      `${policy}spec:\n  podSelector:\n    matchLabels: {app: db}\n  ingress:\n    - ports:\n        - port: |`,
      ['5432'],
      ['8080'],
    ],
    [
      'the Service of a backend',
      `${ingress}spec:\n  defaultBackend:\n    service:\n      name: |`,
      ['web', 'peers'],
      ['cart'],
    ],
    [
      'its port by number',
      `${ingress}spec:\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: |`,
      ['80', '9000'],
      ['http', '7000'],
    ],
    [
      'its port by name',
      `${ingress}spec:\n  defaultBackend:\n    service:\n      name: web\n      port:\n        name: |`,
      ['http', 'admin'],
      ['80'],
    ],
    [
      'a Service of another namespace has no ports here',
      `${ingress}spec:\n  defaultBackend:\n    service:\n      name: cart\n      port:\n        number: |`,
      [],
      ['7000'],
    ],
    ['the class', `${ingress}spec:\n  ingressClassName: |`, ['public']],
    [
      'Secrets, those with a certificate first',
      `${ingress}spec:\n  tls:\n    - secretName: |`,
      ['web-tls', 'password'],
    ],
    [
      'hosts of the rules',
      `${ingress}spec:\n  rules:\n    - host: shop.example\n  tls:\n    - hosts:\n        - |`,
      ['shop.example'],
    ],
    ['a namespace', 'apiVersion: v1\nkind: Pod\nmetadata:\n  namespace: |', ['shop']],
    ['a Node', `${pod}spec:\n  nodeName: |`, ['node-1', 'node-2', 'node-3']],
    [
      'the ports of the Pods that a Service selects',
      `${service}spec:\n  selector:\n    app: web\n  ports:\n    - port: 80\n      targetPort: |`,
      ['8080', 'http', '80'],
      ['5432', '53'],
    ],
    [
      '... of its protocol',
      `${service}spec:\n  selector:\n    app: web\n  ports:\n    - port: 53\n      protocol: UDP\n      targetPort: |`,
      ['53', 'dns'],
      ['8080'],
    ],
    [
      'the ports of the probed container',
      `${pod}spec:\n  containers:\n    - name: a\n      ports:\n        - containerPort: 81\n      readinessProbe:\n        httpGet:\n          port: |`,
      ['81'],
      ['8080'],
    ],
    [
      'a headless Service for a StatefulSet',
      'apiVersion: apps/v1\nkind: StatefulSet\nspec:\n  serviceName: |',
      ['peers'],
      ['web'],
    ],
    [
      'the Service of a slice',
      'apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata:\n  labels:\n    kubernetes.io/service-name: |',
      ['web', 'peers'],
    ],
  ],
};

describe.each(Object.entries(rows))('%s offered', (_, questions) => {
  for (const [name, marked, first, missing = []] of questions) {
    it(name, () => {
      const labels = labelsAt(marked);
      expect(labels.filter((label) => first.includes(label)).slice(0, first.length)).toEqual(first);
      if (first.length > 0) expect(labels[0]).toBe(first[0]);
      expect(labels.filter((label) => missing.includes(label))).toEqual([]);
    });
  }
});

it.each([
  ['in a comment', `${service}spec:\n  # ty|\n`],
  ['behind a value, in its comment', `${service}spec:\n  type: NodePort # N|\n`],
  ['in a block of text', 'apiVersion: v1\nkind: ConfigMap\ndata:\n  a: >-\n    ty|\n'],
  ['in a text that is free', `${service.replace('name: new', 'name: |')}`],
  ['below a value that ended', `${service}spec:\n  type: NodePort\n    po|\n`],
  ['in a field that does not exist', `${service}spec:\n  nosuch:\n    |`],
  ['between a dash and what stands there', `${service}spec:\n  ports:\n    -| port: 80\n`],
])('nothing is offered %s', (_, marked) => {
  expect(labelsAt(marked)).toEqual([]);
});

describe('what is inserted', () => {
  const begin = `${service}spec:\n`;
  it.each([
    ['a field', `${begin}  ty|`, 'type', `${begin}  type: `],
    ['a list with its first item', `${begin}  po|`, 'ports', `${begin}  ports:\n    - port: 80\n      targetPort: `],
    [
      'a list as the document has its lists',
      `${deployment}spec:\n  template:\n    spec:\n      containers:\n      - name: a\n        po|`,
      'ports',
      `${deployment}spec:\n  template:\n    spec:\n      containers:\n      - name: a\n        ports:\n        - containerPort: `,
    ],
    [
      'a mapping as the document indents',
      `${service.replace('  name', '    name')}spec:\n    sel|`,
      'selector',
      `${service.replace('  name', '    name')}spec:\n    selector:\n        `,
    ],
    ['the containers', `${pod}spec:\n  |`, 'containers', `${pod}spec:\n  containers:\n    - name: \n      image: `],
    [
      'a new item with what it needs',
      `${begin}  ports:\n    |`,
      '- port',
      `${begin}  ports:\n    - port: 80\n      targetPort: `,
    ],
    ['below a field, from its own line', `${service}spec: |`, 'type', `${service}spec:\n  type: `],
    ['a list, from its own line', `${begin}  ports: |`, '- name', `${begin}  ports:\n    - name: `],
    ['a label, from the line of its mapping', `${begin}  selector:|`, 'app: web', `${begin}  selector:\n    app: web`],
    ['a value right behind its colon', `${begin}  type:|`, 'NodePort', `${begin}  type: NodePort`],
    [
      'a value in place of another',
      `${begin}  type: Clus|terIP # why\n`,
      'NodePort',
      `${begin}  type: NodePort # why\n`,
    ],
    ['a value between quotes', `${begin}  type: "Clus|terIP"\n`, 'NodePort', `${begin}  type: "NodePort"\n`],
    ['a value behind a quote that is open', `${begin}  type: "|\n`, 'NodePort', `${begin}  type: "NodePort"\n`],
    [
      'a name that YAML would take for a truth value',
      `${service}  namespace: shop\nspec:\n  selector:\n    |`,
      'on: true',
      `${service}  namespace: shop\nspec:\n  selector:\n    "on": "true"`,
    ],
    [
      'a truth value of an annotation is a text',
      `${ingress.trimEnd()}\n  annotations:\n    nginx.ingress.kubernetes.io/use-regex: |`,
      'true',
      `${ingress.trimEnd()}\n  annotations:\n    nginx.ingress.kubernetes.io/use-regex: "true"`,
    ],
    ['the name of a field, its value kept', `${begin}  tpe|: NodePort\n`, 'type', `${begin}  type: NodePort\n`],
    [
      'at a column that fits nothing',
      `${begin}  type: NodePort\n     |`,
      'selector',
      `${begin}  type: NodePort\n  selector:\n    `,
    ],
    ['in brackets', `${service}spec: {po|}`, 'ports', `${service}spec: {ports: []}`],
    ['in JSON', '{"kind": "Service", "spec": {"ty|"}}', 'type', '{"kind": "Service", "spec": {"type": }}'],
    [
      'a backend whole',
      `${ingress}spec:\n  |`,
      'defaultBackend',
      `${ingress}spec:\n  defaultBackend:\n    service:\n      name: \n      port:\n        number: 80`,
    ],
  ])('%s', (_, marked, label, expected) => {
    expect(take(marked, label, cluster)).toBe(expected);
  });

  it('choosing a kind writes nothing else', () => {
    expect(take('kind: |', 'Service', cluster)).toBe('kind: Service');
  });
});

describe('what is said of an item', () => {
  const one = (marked: string, label: string) => completeAt(marked, cluster).find((item) => item.label === label);
  it('its type, its default, its sentence', () => {
    const item = one(`${service}spec:\n  ports:\n    - port: 81\n      |`, 'targetPort');
    expect(item).toMatchObject({ kind: 'field', required: false });
    expect(item?.detail).toEqual({ type: 'IntOrString', default: '81', field: 'ServicePort.targetPort' });
  });
  it('that it is required', () => {
    expect(one(`${deployment}spec:\n  |`, 'template')?.required).toBe(true);
    expect(one(`${deployment}spec:\n  |`, 'replicas')?.required).toBe(false);
  });
  it('who has a name, and how many Pods a label', () => {
    const named = one(`${ingress}spec:\n  defaultBackend:\n    service:\n      name: |`, 'web');
    expect(named).toMatchObject({ kind: 'name', detail: { from: 'Service/default/web' } });
    expect(one(`${service}spec:\n  selector:\n    |`, 'app: web')?.detail).toEqual({ pods: 2 });
  });
  it('that it is deprecated', () => {
    const note = one(`${service}spec:\n  |`, 'externalIPs')?.detail.note;
    expect(note).toEqual({ status: 'deprecated', what: 'externalIPs', since: '1.36', instead: '' });
  });
  it('a default that depends on the type is there only with it', () => {
    const detail = (type: string) =>
      one(`${service}spec:\n  type: ${type}\n  |`, 'externalTrafficPolicy')?.detail.default;
    expect([detail('ClusterIP'), detail('NodePort')]).toEqual([undefined, 'Cluster']);
  });
});

describe('a text of any state', () => {
  const whole = `${deployment}spec:\n  template:\n    spec:\n      containers:\n      - name: a\n        args: ["x", {y: z}]\n        env: # none\n---\n${service}spec: {ports: [{port: 80, name: "a"}]}\n---\n${ingress}spec:\n  rules:\n  - host: "a"\n    http: {paths: [{path: /, backend: {service: {name: web}}}]}\n`;
  it('is answered at every place of every beginning of it', () => {
    for (let end = 0; end <= whole.length; end++) {
      const text = whole.slice(0, end);
      for (const cursor of [end, Math.floor(end / 2)])
        for (const { insert } of complete(text, cursor, cluster)) expect(insert).toBeTypeOf('string');
    }
  });
  it('offers every field at its place so that the document still parses', () => {
    const marked = `${service}spec:\n  |\n`;
    for (const { label } of completeAt(marked, cluster))
      expect([label, parseText(take(marked, label, cluster)).problem]).toEqual([label, undefined]);
  });
  it('is read at the cursor alone: other documents may be as long and as broken as they like', () => {
    const long = `${service}spec:\n  ports: [}\n`.concat('  a: b\n'.repeat(20_000));
    const { text, cursor } = cursorIn(`${long}---\n${service}spec:\n  |\n---\n${long}`);
    expect(complete(text, cursor, cluster)[0]).toMatchObject({ label: 'selector', range: { startColumn: 3 } });
  });
});
