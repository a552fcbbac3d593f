import { describe, expect, it } from 'vitest';
import { buildCluster } from '../../cluster/build-cluster.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { clusterObjects } from '../../manifest/cluster-objects.ts';
import { parseWorkspace } from '../../manifest/manifest.ts';
import { DEFAULT_SETTINGS } from '../../settings.ts';
import { NOTHING_ALLOCATED } from '../../workspace.ts';
import type { Candidate } from '../choose.ts';
import { listenerPorts } from './cloud.ts';
import { atProxy } from './ingress.ts';
import type { ProxyResult } from './proxy.ts';

const CLASSES = `
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: alb}
spec: {controller: ingress.k8s.aws/alb}
---`;

function service(name: string, type: string, annotations: Readonly<Record<string, string>> = {}): string {
  return `
apiVersion: v1
kind: Pod
metadata: {name: ${name}, labels: {app: ${name}}}
spec: {nodeName: node-1, containers: [{name: c, image: i, ports: [{containerPort: 8080}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: ${name}, annotations: ${JSON.stringify(annotations)}}
spec: {type: ${type}, selector: {app: ${name}}, ports: [{port: 80, targetPort: 8080}]}
---`;
}

interface Written {
  readonly annotations?: Readonly<Record<string, string>>;
  readonly className?: string;
  readonly rules?: readonly (readonly [host: string, path: string, service: string])[];
  readonly more?: string;
}

function ingress({ annotations = {}, className, rules = [['shop.example', '/', 'web']], more = '' }: Written): string {
  const list = rules.map(([host, rule, name]) => {
    const [path, pathType = 'Prefix'] = rule.split(' ');
    const http = { paths: [{ path, pathType, backend: { service: { name, port: { number: 80 } } } }] };
    return host === '' ? { http } : { host, http };
  });
  return `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: site, annotations: ${JSON.stringify(annotations)}}
spec: {${className ? `ingressClassName: ${className},` : ''} ${more} rules: ${JSON.stringify(list)}}
---`;
}

function clusterOf(text: string): Cluster {
  const { manifests } = parseWorkspace(CLASSES + text, []);
  const input = { allocated: NOTHING_ALLOCATED, events: [], now: 0 };
  return buildCluster(clusterObjects(manifests).objects, { ...DEFAULT_SETTINGS, ingressPlacement: 'outside' }, input);
}

function send(text: string, url: string, headers: Readonly<Record<string, string>> = {}): ProxyResult {
  const cluster = clusterOf(text);
  const controller = cluster.ingressControllers.find(({ ingresses }) => ingresses.length > 0);
  if (!controller) throw new Error('nobody serves it');
  const [, scheme, host = '', path = ''] = /^(https?):\/\/([^/:]+)(.*)$/.exec(url) ?? [];
  const secure = scheme === 'https';
  const choose = <T>(_: string, candidates: readonly Candidate<T>[]): T => candidates[0]!.value;
  return atProxy(
    cluster,
    controller,
    {
      method: 'GET',
      scheme: secure ? 'https' : 'http',
      host,
      port: secure ? 443 : 80,
      path: path === '' ? '/' : path,
      query: '',
      headers,
      clientAddress: '203.0.113.200',
    },
    choose,
  );
}

function resultOf({ next }: ProxyResult): string {
  if (next.kind === 'forward') return `${next.via} ${next.service.split('/')[2]}`;
  return next.location === undefined ? String(next.status) : `${next.status} ${next.location}`;
}

const gce = { 'kubernetes.io/ingress.class': 'gce' };
const ip = { 'alb.ingress.kubernetes.io/target-type': 'ip' };

describe('how a balancer outside enters', () => {
  it.each([
    ['a NodePort Service by its node port', service('web', 'NodePort') + ingress({}), 'node-port web'],
    ['a LoadBalancer Service too', service('web', 'LoadBalancer') + ingress({ className: 'alb' }), 'node-port web'],
    ['a ClusterIP Service not at all', service('web', 'ClusterIP') + ingress({ className: 'alb' }), '503'],
    ['ALB with ip targets', service('web', 'ClusterIP') + ingress({ className: 'alb', annotations: ip }), 'pod web'],
    ['ALB, said by the Service', service('web', 'ClusterIP', ip) + ingress({ className: 'alb' }), 'pod web'],
    [
      'GKE with a network endpoint group',
      service('web', 'ClusterIP', { 'cloud.google.com/neg': '{"ingress": true}' }) + ingress({ annotations: gce }),
      'pod web',
    ],
    ['GKE without', service('web', 'ClusterIP') + ingress({ annotations: gce }), '503'],
    ['no Service', ingress({}), '503'],
  ])('%s', (_, text, expected) => {
    expect(resultOf(send(text, 'http://shop.example/'))).toBe(expected);
  });

  it('any Node that is ready stands for choice', () => {
    const { next } = send(service('web', 'NodePort') + ingress({}), 'http://shop.example/');
    expect(next.kind === 'forward' && next.destinations.map(({ node }) => node)).toEqual([
      'node-1',
      'node-2',
      'node-3',
    ]);
  });
});

describe('rules as the API and the clouds read them', () => {
  const two = service('web', 'NodePort') + service('api', 'NodePort');
  const rules = (list: NonNullable<Written['rules']>, rest: Written = {}) => two + ingress({ ...rest, rules: list });
  const fallback = 'defaultBackend: {service: {name: api, port: {number: 80}}},';
  it.each([
    [
      'the longest prefix',
      rules([
        ['shop.example', '/', 'web'],
        ['shop.example', '/api', 'api'],
      ]),
      '/api/x',
      'node-port api',
    ],
    ['nothing fits', rules([['shop.example', '/only', 'web']]), '/', '404'],
    [
      'the default backend takes the rest',
      rules([['shop.example', '/only', 'web']], { more: fallback }),
      '/',
      'node-port api',
    ],
    [
      'and unknown hosts, unlike with ingress-nginx',
      rules([['other.example', '/', 'web']], { more: fallback }),
      '/',
      'node-port api',
    ],
    ['a trailing slash of a prefix does not count', rules([['shop.example', '/dir/', 'web']]), '/dir', 'node-port web'],
    [
      'ImplementationSpecific of the API is a prefix',
      rules([['shop.example', '/a ImplementationSpecific', 'web']]),
      '/a/b',
      'node-port web',
    ],
    [
      'of GKE it is the path as written',
      rules([['shop.example', '/a ImplementationSpecific', 'web']], { annotations: gce }),
      '/a/b',
      '404',
    ],
    [
      'of GKE with a star it is all below',
      rules([['shop.example', '/a/* ImplementationSpecific', 'web']], { annotations: gce }),
      '/a/b',
      'node-port web',
    ],
    [
      'of an ALB a pattern',
      rules([['shop.example', '/a?c/* ImplementationSpecific', 'web']], { className: 'alb' }),
      '/abc/d',
      'node-port web',
    ],
    [
      'an ALB tries its rules in their order',
      rules(
        [
          ['shop.example', '/', 'web'],
          ['shop.example', '/a/* ImplementationSpecific', 'api'],
        ],
        { className: 'alb' },
      ),
      '/a/b',
      'node-port web',
    ],
  ])('%s', (_, text, path, expected) => {
    expect(resultOf(send(text, `http://shop.example${path}`))).toBe(expected);
  });

  it('a wildcard host of an ALB takes what a precise one leaves, and stands for several labels', () => {
    const text = rules(
      [
        ['a.shop.example', '/only', 'web'],
        ['*.example', '/', 'api'],
      ],
      { className: 'alb' },
    );
    expect(resultOf(send(text, 'http://a.shop.example/only'))).toBe('node-port web');
    expect(resultOf(send(text, 'http://a.shop.example/other'))).toBe('node-port api');
  });

  it('an ALB redirects to https where it is told to', () => {
    const text = rules([['shop.example', '/', 'web']], {
      className: 'alb',
      annotations: { 'alb.ingress.kubernetes.io/ssl-redirect': '443' },
    });
    expect(resultOf(send(text, 'http://shop.example/a'))).toBe('301 https://shop.example:443/a');
    expect(resultOf(send(text, 'https://shop.example/a'))).toBe('node-port web');
  });

  it('the client stands at the end of X-Forwarded-For', () => {
    const { next } = send(rules([['shop.example', '/', 'web']]), 'http://shop.example/', {
      'X-Forwarded-For': '1.2.3.4',
    });
    expect(next).toMatchObject({ request: { headers: { 'X-Forwarded-For': '1.2.3.4, 203.0.113.200' } } });
  });
});

describe('where a balancer listens', () => {
  it.each([
    ['http alone', ingress({}), [80]],
    ['with a TLS section', ingress({ more: 'tls: [{hosts: [shop.example]}],' }), [80, 443]],
    [
      'an ALB with a certificate',
      ingress({ className: 'alb', annotations: { 'alb.ingress.kubernetes.io/certificate-arn': 'arn:x' } }),
      [443],
    ],
    [
      'an ALB with ports',
      ingress({
        className: 'alb',
        annotations: { 'alb.ingress.kubernetes.io/listen-ports': '[{"HTTP": 80}, {"HTTPS": 8443}]' },
      }),
      [80, 8443],
    ],
    [
      'GKE without http',
      ingress({
        annotations: { ...gce, 'kubernetes.io/ingress.allow-http': 'false' },
        more: 'tls: [{secretName: a}],',
      }),
      [443],
    ],
  ])('%s', (_, text, ports) => {
    const cluster = clusterOf(text);
    const controller = cluster.ingressControllers.find(({ ingresses }) => ingresses.length > 0)!;
    expect(listenerPorts(cluster, controller)).toEqual(ports);
  });
});
