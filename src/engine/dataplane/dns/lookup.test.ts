import { describe, expect, it } from 'vitest';
import type { ObjectRef } from '../../api/kind.ts';
import { buildCluster } from '../../cluster/build-cluster.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { clusterObjects } from '../../manifest/cluster-objects.ts';
import { parseWorkspace } from '../../manifest/manifest.ts';
import { DEFAULT_SETTINGS } from '../../settings.ts';
import type { ClusterSettings } from '../../settings.ts';
import { NOTHING_ALLOCATED } from '../../workspace.ts';
import type { Client, RecordType } from '../trace.ts';
import { answerOf } from './coredns.ts';
import { hostsFileAddresses } from './hosts-file.ts';
import { lookup } from './lookup.ts';
import { resolvConfOf } from './resolv-conf.ts';
import { nameserverKind, resolverOf } from './resolver.ts';

const TEXT = `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {clusterIP: 10.96.5.5, selector: {app: web}, ports: [{name: http, port: 80}, {name: dns, protocol: UDP, port: 53}]}
---
apiVersion: v1
kind: Service
metadata: {name: db, namespace: shop}
spec: {clusterIP: None, selector: {app: db}, ports: [{name: sql, port: 5432}]}
---
apiVersion: v1
kind: Service
metadata: {name: early, namespace: shop}
spec: {clusterIP: None, publishNotReadyAddresses: true, selector: {app: early}, ports: [{port: 80}]}
---
apiVersion: v1
kind: Service
metadata: {name: bare, namespace: shop}
spec: {clusterIP: None, selector: {app: db}}
---
apiVersion: v1
kind: Pod
metadata: {name: db-0, namespace: shop, labels: {app: db}}
spec: {nodeName: node-1, hostname: db-0, subdomain: db, containers: [{name: c, image: i}]}
status: {phase: Running, podIP: 10.244.1.20, conditions: [{type: Ready, status: "True"}]}
---
apiVersion: v1
kind: Pod
metadata: {name: db-1, namespace: shop, labels: {app: db}}
spec: {nodeName: node-2, containers: [{name: c, image: i}]}
status: {phase: Running, podIP: 10.244.2.21, conditions: [{type: Ready, status: "True"}]}
---
apiVersion: v1
kind: Pod
metadata: {name: early-0, namespace: shop, labels: {app: early}}
spec: {nodeName: node-2, containers: [{name: c, image: i}]}
status: {phase: Running, podIP: 10.244.2.30, conditions: [{type: Ready, status: "False"}]}
---
apiVersion: v1
kind: Pod
metadata: {name: client}
spec: {nodeName: node-1, containers: [{name: c, image: i}]}
---
apiVersion: v1
kind: Service
metadata: {name: near}
spec: {type: ExternalName, externalName: web.default.svc.cluster.local}
---
apiVersion: v1
kind: Service
metadata: {name: far}
spec: {type: ExternalName, externalName: www.example.com.}
---
apiVersion: v1
kind: Service
metadata: {name: lost}
spec: {type: ExternalName, externalName: db.corp.invalid}
---
apiVersion: v1
kind: Service
metadata: {name: loop-a}
spec: {type: ExternalName, externalName: loop-b.default.svc.cluster.local}
---
apiVersion: v1
kind: Service
metadata: {name: loop-b}
spec: {type: ExternalName, externalName: loop-a.default.svc.cluster.local}
---
apiVersion: v1
kind: Service
metadata: {name: numbered}
spec: {type: ExternalName, externalName: 192.0.2.1}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: site
  annotations: {nginx.ingress.kubernetes.io/server-alias: alias.example}
spec:
  ingressClassName: nginx
  rules:
    - host: shop.example
    - host: "*.wild.example"
status: {loadBalancer: {ingress: [{ip: 203.0.113.80}]}}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: foreign}
spec: {ingressClassName: nobody, rules: [{host: foreign.example}]}
`;

function clusterOf(text: string, settings: Partial<ClusterSettings> = {}): Cluster {
  const { manifests } = parseWorkspace(text, []);
  const input = { allocated: NOTHING_ALLOCATED, events: [], now: 0 };
  return buildCluster(clusterObjects(manifests).objects, { ...DEFAULT_SETTINGS, ...settings }, input);
}

const cluster = clusterOf(TEXT);
const CLIENT: Client = { kind: 'pod', pod: 'Pod/default/client' };

function asked(name: string, type: RecordType, from: Client = CLIENT): string {
  const { rcode, answers } = lookup(cluster, from, name, [type]);
  return [rcode, ...[...answers].sort()].join(' ');
}

describe('what CoreDNS answers', () => {
  it.each<[string, RecordType, string]>([
    ['web', 'A', 'NOERROR 10.96.5.5'],
    ['web', 'AAAA', 'NOERROR'],
    [
      'web.default.svc.cluster.local.',
      'SRV',
      'NOERROR 0 50 53 web.default.svc.cluster.local 0 50 80 web.default.svc.cluster.local',
    ],
    ['_http._tcp.web', 'SRV', 'NOERROR 0 100 80 web.default.svc.cluster.local'],
    ['_http._udp.web.default.svc.cluster.local.', 'SRV', 'NXDOMAIN'],
    ['db.shop', 'A', 'NOERROR 10.244.1.20 10.244.2.21'],
    ['db-0.db.shop', 'A', 'NOERROR 10.244.1.20'],
    ['db-1.db.shop.svc.cluster.local.', 'A', 'NXDOMAIN'],
    ['10-244-2-21.db.shop', 'A', 'NOERROR 10.244.2.21'],
    ['early.shop', 'A', 'NOERROR 10.244.2.30'],
    ['bare.shop', 'A', 'NOERROR 10.244.1.20 10.244.2.21'],
    ['bare.shop', 'SRV', 'NOERROR'],
    ['10-9-8-7.shop.pod.cluster.local.', 'A', 'NOERROR 10.9.8.7'],
    ['10-9-8-7.nowhere.pod.cluster.local.', 'A', 'NXDOMAIN'],
    ['shop.svc.cluster.local.', 'A', 'NOERROR'],
    ['nowhere.svc.cluster.local.', 'A', 'NXDOMAIN'],
    ['cluster.local.', 'A', 'NOERROR'],
    ['ns.dns.cluster.local.', 'A', 'NOERROR 10.96.0.10'],
    ['5.5.96.10.in-addr.arpa.', 'PTR', 'NOERROR web.default.svc.cluster.local'],
    ['20.1.244.10.in-addr.arpa.', 'PTR', 'NOERROR db-0.bare.shop.svc.cluster.local db-0.db.shop.svc.cluster.local'],
    ['9.9.244.10.in-addr.arpa.', 'PTR', 'NXDOMAIN'],
    ['near', 'A', 'NOERROR 10.96.5.5'],
    ['near', 'CNAME', 'NOERROR web.default.svc.cluster.local'],
    ['lost', 'A', 'NOERROR'],
    ['loop-a', 'A', 'NOERROR'],
    ['numbered', 'A', 'NXDOMAIN'],
  ])('%s %s', (name, type, expected) => {
    // db-0 has `bare` as a hostname's Service only by its subdomain, which names `db`.
    const plain = expected.replace('db-0.bare.shop', '10-244-1-20.bare.shop');
    expect(asked(name, type)).toBe(plain);
  });

  it('an alias to a public name is asked upstream, and says which name', () => {
    const answer = answerOf(cluster, { name: 'far.default.svc.cluster.local', types: ['A'] });
    expect(answer).toMatchObject({ origin: 'external-name', forward: true, forwardedName: 'www.example.com' });
    expect(answer.answers.map(({ type }) => type)).toEqual(['CNAME', 'A']);
  });

  it('an answer names the field that it comes from', () => {
    expect(answerOf(cluster, { name: 'web.default.svc.cluster.local', types: ['A'] }).because).toEqual([
      { object: 'Service/default/web', field: 'spec.clusterIP' },
    ]);
    expect(answerOf(cluster, { name: 'web.nowhere.svc.cluster.local', types: ['A'] }).missing).toBe('namespace');
  });
});

describe('public names', () => {
  it.each<[string, string]>([
    ['shop.example', 'NOERROR 203.0.113.80'],
    ['a.wild.example', 'NOERROR 203.0.113.80'],
    ['a.b.wild.example', 'NXDOMAIN'],
    ['alias.example', 'NOERROR 203.0.113.80'],
    ['foreign.example', 'NXDOMAIN'],
    ['web.default.svc.cluster.local', 'NXDOMAIN'],
    ['nosuch.invalid', 'NXDOMAIN'],
  ])('%s from outside', (name, expected) => {
    expect(asked(name, 'A', { kind: 'internet' })).toBe(expected);
  });

  it('a public name has the same invented address for everybody', () => {
    const inside = asked('www.example.com', 'A');
    expect(inside).toMatch(/^NOERROR 198\.19\./);
    expect(asked('www.example.com', 'A', { kind: 'internet' })).toBe(inside);
  });

  it('a program on a Node knows no name of the cluster', () => {
    const node: Client = { kind: 'node', node: 'Node/node-1' };
    expect(asked('web.default.svc.cluster.local', 'A', node)).toBe('NXDOMAIN');
    expect(resolverOf(cluster, node)).toMatchObject({ via: 'node', search: [], policy: 'Node' });
  });
});

describe('resolv.conf', () => {
  const pod = (spec: string): Cluster =>
    clusterOf(
      `{apiVersion: v1, kind: Pod, metadata: {name: p, namespace: one}, spec: {${spec} containers: [{name: c, image: i}]}}`,
    );
  const REF: ObjectRef = 'Pod/one/p';
  const cluster3 = ['one.svc.cluster.local', 'svc.cluster.local', 'cluster.local'];

  it.each([
    ['ClusterFirst', '', ['10.96.0.10'], cluster3, ['ndots:5']],
    ['ClusterFirst on the host network', 'hostNetwork: true,', ['198.18.0.53'], [], []],
    [
      'ClusterFirstWithHostNet',
      'hostNetwork: true, dnsPolicy: ClusterFirstWithHostNet,',
      ['10.96.0.10'],
      cluster3,
      ['ndots:5'],
    ],
    ['Default', 'dnsPolicy: Default,', ['198.18.0.53'], [], []],
    [
      'None',
      'dnsPolicy: None, dnsConfig: {nameservers: [192.0.2.1], searches: [a.example]},',
      ['192.0.2.1'],
      ['a.example'],
      [],
    ],
    [
      'an option without value',
      'dnsConfig: {options: [{name: ndots, value: "1"}, {name: edns0}]},',
      ['10.96.0.10'],
      cluster3,
      ['ndots:1', 'edns0'],
    ],
    [
      'a search domain that is there already',
      'dnsConfig: {searches: [cluster.local, a.example]},',
      ['10.96.0.10'],
      [...cluster3, 'a.example'],
      ['ndots:5'],
    ],
  ])('%s', (_, spec, nameservers, search, options) => {
    expect(resolvConfOf(pod(spec), REF)).toEqual({ nameservers, search, options });
  });

  it('holds 32 search domains and 2048 characters', () => {
    const many = Array.from({ length: 32 }, (_, index) => `d${index}.example`);
    expect(resolvConfOf(pod(`dnsConfig: {searches: [${many.join(', ')}]},`), REF).search).toHaveLength(32);
    const label = 'x'.repeat(60);
    const long = Array.from({ length: 10 }, (_, index) => `${label}.${label}.${label}.d${index}`);
    long.push(`${label}.${label}.${'x'.repeat(30)}.last`);
    const { search } = resolvConfOf(pod(`dnsConfig: {searches: [${long.join(', ')}]},`), REF);
    expect(search.join(' ').length).toBeLessThanOrEqual(2048);
    expect(search).toHaveLength(13);
  });

  it('moves with the Service range, and with a DNS Service of another address', () => {
    expect(resolvConfOf(clusterOf(TEXT, { serviceCIDR: '10.43.0.0/16' }), 'Pod/default/client').nameservers).toEqual([
      '10.43.0.10',
    ]);
    const moved = clusterOf(`${TEXT}
---
apiVersion: v1
kind: Service
metadata: {name: kube-dns, namespace: kube-system}
spec: {clusterIP: 10.96.0.99, selector: {k8s-app: kube-dns}, ports: [{port: 53, protocol: UDP}]}
`);
    expect(resolvConfOf(moved, 'Pod/default/client').nameservers).toEqual(['10.96.0.99']);
    expect(nameserverKind(moved, '10.96.0.99')).toBe('cluster');
  });

  it.each([
    ['ndots:2', 2],
    ['ndots:99', 15],
    ['ndots', 1],
  ])('%s is read as %i', (option, ndots) => {
    const [name, value] = option.split(':');
    const text = `dnsConfig: {options: [{name: ${name}${value ? `, value: "${value}"` : ''}}]},`;
    expect(resolverOf(pod(text), { kind: 'pod', pod: REF })?.ndots).toBe(ndots);
  });
});

describe('/etc/hosts goes before name servers', () => {
  const pods = clusterOf(`
apiVersion: v1
kind: Pod
metadata: {name: own, namespace: one}
spec:
  hostname: main
  subdomain: db
  hostAliases: [{ip: 192.0.2.7, hostnames: [old.example, older.example]}]
  containers: [{name: c, image: i}]
status: {phase: Running, podIP: 10.244.1.9}
---
apiVersion: v1
kind: Pod
metadata: {name: host, namespace: one}
spec: {hostNetwork: true, containers: [{name: c, image: i}]}
`);
  it.each<[string, ObjectRef, string, string[]]>([
    ['the loopback', 'Pod/one/own', 'localhost', ['127.0.0.1', '::1']],
    ['its own name', 'Pod/one/own', 'main', ['10.244.1.9']],
    ['its own full name', 'Pod/one/own', 'main.db.one.svc.cluster.local', ['10.244.1.9']],
    ['not the Pod’s name, where it has another hostname', 'Pod/one/own', 'own', []],
    ['hostAliases', 'Pod/one/own', 'Older.example', ['192.0.2.7']],
    ['not on the host network', 'Pod/one/host', 'host', []],
  ])('%s', (_, pod, name, addresses) => {
    expect(hostsFileAddresses(pods, { kind: 'pod', pod }, name)).toEqual(addresses);
  });
});
