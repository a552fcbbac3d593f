import { describe, expect, test } from 'vitest';
import { analyse } from '../analyse.ts';
import type { ObjectRef } from '../api/kind.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { atProxy } from '../dataplane/http/ingress.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { ClusterSettings } from '../settings.ts';
import { NOTHING_ALLOCATED } from '../workspace.ts';
import { inspect } from './inspect.ts';
import type { Section, TableCode, TextCode, Value } from './inspection.ts';

const manifests = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 2
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: nginx, ports: [{ containerPort: 8080 }] }] }
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { type: LoadBalancer, externalTrafficPolicy: Local, selector: { app: web }, ports: [{ name: http, port: 80, targetPort: 8080 }] }
---
apiVersion: v1
kind: Service
metadata: { name: peers }
spec: { clusterIP: None, selector: { app: web } }
---
apiVersion: v1
kind: Service
metadata: { name: alias }
spec: { type: ExternalName, externalName: web.default.svc.cluster.local }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: closed }
spec: { podSelector: { matchLabels: { app: web } }, policyTypes: [Ingress] }
---
apiVersion: v1
kind: Pod
metadata: { name: plain }
spec: { containers: [{ name: a, image: a }] }
---
apiVersion: v1
kind: Pod
metadata: { name: of-node }
spec: { dnsPolicy: Default, containers: [{ name: a, image: a }] }
---
apiVersion: v1
kind: Pod
metadata: { name: own }
spec:
  dnsPolicy: None
  hostAliases: [{ ip: 203.0.113.9, hostnames: [db, db.shop] }]
  dnsConfig: { nameservers: [192.0.2.1], searches: [shop.example], options: [{ name: ndots, value: '2' }, { name: edns0 }] }
  containers: [{ name: a, image: a }]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: shop }
spec:
  ingressClassName: nginx
  rules:
    - host: '*.shop.example'
      http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] }
    - host: a.shop.example
      http:
        paths:
          - { path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }
          - { path: /cart, pathType: Prefix, backend: { service: { name: web, port: { name: http } } } }
          - { path: /cart, pathType: Exact, backend: { service: { name: gone, port: { number: 1 } } } }
`;

function clusterOf(text = manifests, settings: Partial<ClusterSettings> = {}): Cluster {
  return analyse({
    text,
    documents: [],
    settings: { ...DEFAULT_SETTINGS, ...settings },
    events: [],
    now: 0,
    requests: [],
    seed: 1,
    allocated: NOTHING_ALLOCATED,
  }).cluster;
}

const cluster = clusterOf();
const sectionsOf = (ref: string, of = cluster): readonly Section[] => inspect(of, ref as ObjectRef).sections;

function linesOf(ref: string, code: TextCode): readonly string[] {
  return sectionsOf(ref).flatMap((section) => (section.kind === 'text' && section.code === code ? section.lines : []));
}

function rowsOf(ref: string, code: TableCode, of = cluster): string[] {
  return sectionsOf(ref, of).flatMap((section) =>
    section.kind === 'table' && section.code === code
      ? section.rows.map((cells) => cells.map((values) => values.map(said).join()).join(' | '))
      : [],
  );
}

function said({ text, ref, word }: Value): string {
  return text ?? ref ?? `<${word}>`;
}

describe('what is in /etc/resolv.conf', () => {
  test.each([
    [
      'plain',
      ['search default.svc.cluster.local svc.cluster.local cluster.local', 'nameserver 10.96.0.10', 'options ndots:5'],
    ],
    ['of-node', ['nameserver 198.18.0.53']],
    ['own', ['search shop.example', 'nameserver 192.0.2.1', 'options ndots:2 edns0']],
  ])('Pod %s', (name, lines) => {
    expect(linesOf(`Pod/default/${name}`, 'resolv-conf')).toEqual(lines);
  });

  test('an address that no manifest says is said to be one', () => {
    const note = (name: string) =>
      sectionsOf(`Pod/default/${name}`).find(({ code }) => code === 'resolv-conf') as { readonly note?: string };
    expect(note('of-node').note).toBe('node-file');
    expect(note('plain').note).toBeUndefined();
  });
});

test('its hosts file names the Pod itself, and what hostAliases add', () => {
  const lines = linesOf('Pod/default/own', 'hosts');
  expect(lines[0]).toBe('# Kubernetes-managed hosts file.');
  expect(lines[7]).toMatch(/^10\.244\.\d+\.\d+\town$/);
  expect(lines.slice(8)).toEqual(['', '# Entries added by HostAliases.', '203.0.113.9\tdb\tdb.shop']);
});

describe('a Pod behind Services', () => {
  const [pod] = [...cluster.pods.keys()].filter((ref) => ref.includes('/web-'));

  test('its EndpointSlices, and how it stands there', () => {
    const rows = rowsOf(pod!, 'in-services');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/^Service\/default\/\w+ \| EndpointSlice\/.* \| 10\.244\..* \| <yes> \| <yes> \| <no>$/);
  });

  test('the policies that select it; none for another', () => {
    expect(rowsOf(pod!, 'policies')).toEqual(['NetworkPolicy/default/closed | Ingress']);
    expect(rowsOf('Pod/default/plain', 'policies')).toEqual([]);
  });
});

describe('the names of a Service', () => {
  test('its own, its named port’s, and its address’s', () => {
    const ip = cluster.services.get('Service/default/web')?.spec.clusterIP ?? '';
    expect(rowsOf('Service/default/web', 'names')).toEqual([
      `web.default.svc.cluster.local | A | ${ip}`,
      '_http._tcp.web.default.svc.cluster.local | SRV | 0 100 80 web.default.svc.cluster.local',
      `${ip.split('.').reverse().join('.')}.in-addr.arpa | PTR | web.default.svc.cluster.local`,
    ]);
  });

  test('of a headless one each endpoint has a name', () => {
    const rows = rowsOf('Service/default/peers', 'names');
    expect(rows.filter((row) => row.startsWith('peers.default'))).toHaveLength(2);
    expect(rows.filter((row) => /^10-244-\d+-\d+\.peers\.default/.test(row))).toHaveLength(2);
  });

  test('an alias is followed', () => {
    const rows = rowsOf('Service/default/alias', 'names');
    expect(rows[0]).toBe('alias.default.svc.cluster.local | CNAME | web.default.svc.cluster.local');
    expect(rows[1]).toMatch(/^web\.default\.svc\.cluster\.local \| A \| 10\./);
  });

  test('CoreDNS serves those of all Services, and says whom it asks for others', () => {
    expect(rowsOf('Service/kube-system/kube-dns', 'records')).toEqual(
      expect.arrayContaining([...rowsOf('Service/default/web', 'names'), ...rowsOf('Service/default/peers', 'names')]),
    );
    const [coredns] = [...cluster.pods.keys()].filter((ref) => ref.includes('/coredns-'));
    expect(linesOf(coredns!, 'core-file').join()).toContain('forward . /etc/resolv.conf');
  });
});

test('Nodes behind a balancer of a Local Service: those with an endpoint pass', () => {
  const nodes = new Set(
    [...cluster.pods.values()]
      .filter(({ metadata }) => metadata.labels['app'] === 'web')
      .map(({ spec }) => spec.nodeName),
  );
  const rows = rowsOf('Service/default/web', 'balancer-nodes');
  expect(rows).toHaveLength(cluster.nodes.size);
  for (const row of rows) {
    const [node = '', health] = row.split(' | ');
    expect(health).toBe(nodes.has(node.slice('Node/'.length)) ? '<healthy>' : '<failing>');
  }
});

describe.each(['iptables', 'ipvs', 'nftables'] as const)('a Node in mode %s', (proxyMode) => {
  test('has rules of each Service that has an address', () => {
    const rules = sectionsOf('Node/node-1', clusterOf(manifests, { proxyMode })).filter(({ code }) => code === 'rules');
    const about = rules.map((section) => (section.kind === 'text' ? section.about : undefined));
    expect(about).toContain('Service/default/web');
    expect(about).not.toContain('Service/default/peers');
    for (const section of rules) if (section.kind === 'text') expect(section.lines.length).toBeGreaterThan(1);
  });
});

test('a NetworkPolicy has the Pods that it selects', () => {
  expect(rowsOf('NetworkPolicy/default/closed', 'pods')).toHaveLength(2);
  expect(linesOf('NetworkPolicy/default/closed', 'described').join('\n')).toContain('Selected pods are isolated');
});

describe('routes, in the order in which they are tried', () => {
  const columns = (row: string) => row.split(' | ').slice(1, 5);

  test('precise hosts before wildcards, exact paths before longer prefixes', () => {
    const rows = rowsOf('Ingress/default/shop', 'routes').map(columns);
    expect(rows).toEqual([
      ['a.shop.example', '/cart', 'Exact', 'gone:1'],
      ['a.shop.example', '/cart', 'Prefix', 'web:http'],
      ['a.shop.example', '/', 'Prefix', 'web:80'],
      ['*.shop.example', '/', 'Prefix', 'web:80'],
    ]);
  });

  test.each([
    ['inside', 'nginx'],
    ['outside', ''],
    ['outside', 'alb'],
    ['outside', 'gce'],
  ] as const)('%s, class %s: the first row that fits is the one that takes the request', (ingressPlacement, name) => {
    const text = manifests.replace('ingressClassName: nginx', name === '' ? '' : `ingressClassName: ${name}`);
    const own = clusterOf(text, { ingressPlacement });
    const [controller] = own.ingressControllers;
    const rows = rowsOf('Ingress/default/shop', 'routes', own).map(columns);
    expect(rows.length).toBeGreaterThan(3);
    for (const host of ['a.shop.example', 'b.shop.example']) {
      for (const path of ['/', '/cart', '/cart/pay']) {
        const { decisions } = atProxy(own, controller!, requestTo(host, path), (_, [first]) => first!.value);
        const matched = decisions.find((one) => one.kind === 'route-matched');
        const fits = rows.find(([h = '', p = '', type = '']) => fitsHost(h, host) && fitsPath(p, type, path));
        expect(fits?.slice(0, 3), `${host}${path}`).toEqual([matched?.ruleHost, matched?.rulePath, matched?.pathType]);
      }
    }
  });
});

function requestTo(host: string, path: string) {
  return {
    method: 'GET',
    scheme: 'http',
    host,
    port: 80,
    path,
    query: '',
    headers: {},
    clientAddress: '192.0.2.7',
  } as const;
}

function fitsHost(rule: string, host: string): boolean {
  return rule.startsWith('*.') ? host.endsWith(rule.slice(1)) : rule === host;
}

function fitsPath(rule: string, type: string, path: string): boolean {
  return type === 'Exact' ? path === rule : rule === '/' || path === rule || path.startsWith(`${rule}/`);
}

test('a workload has its Pods; an object of another kind has nothing to look into', () => {
  expect(rowsOf('Deployment/default/web', 'pods')).toHaveLength(2);
  expect(sectionsOf('Namespace/default')).toEqual([]);
  expect(sectionsOf('Pod/default/nobody')).toEqual([]);
});
