import { describe, expect, it } from 'vitest';
import { buildCluster } from '../../cluster/build-cluster.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { clusterObjects } from '../../manifest/cluster-objects.ts';
import { parseWorkspace } from '../../manifest/manifest.ts';
import { DEFAULT_SETTINGS } from '../../settings.ts';
import { NOTHING_ALLOCATED } from '../../workspace.ts';
import type { Candidate } from '../choose.ts';
import type { DecisionKind, DecisionOf } from '../trace.ts';
import { atProxy } from './ingress.ts';
import type { ProxyRequest, ProxyResult } from './proxy.ts';

const BACKENDS = ['web', 'api', 'next', 'sorry']
  .map(
    (name, index) => `
apiVersion: v1
kind: Pod
metadata: {name: ${name}, labels: {app: ${name}}}
spec: {nodeName: node-1, containers: [{name: c, image: i, ports: [{containerPort: 8080}]}]}
status: {phase: Running, podIP: 10.244.1.${10 + index}, conditions: [{type: Ready, status: "True"}]}
---
apiVersion: v1
kind: Service
metadata: {name: ${name}}
spec: {clusterIP: 10.96.7.${10 + index}, selector: {app: ${name}}, ports: [{name: http, port: 80, targetPort: 8080}]}
---`,
  )
  .join('\n');

const EMPTY = `
apiVersion: v1
kind: Service
metadata: {name: empty}
spec: {clusterIP: 10.96.7.99, selector: {app: nobody}, ports: [{port: 80}]}
---`;

const SECRET = `
apiVersion: v1
kind: Secret
metadata: {name: cert}
type: kubernetes.io/tls
data: {tls.crt: LS0t, tls.key: LS0t}
---`;

interface Written {
  readonly name?: string;
  readonly created?: string;
  readonly annotations?: Readonly<Record<string, string>>;
  /** Host, path, Service; a path type after a space: `/foo Exact`. */
  readonly rules?: readonly (readonly [host: string, path: string, service: string])[];
  readonly more?: string;
}

function ingress({ name = 'site', created, annotations = {}, rules = [], more = '' }: Written): string {
  const written = Object.entries(annotations).map(([key, value]) => [`nginx.ingress.kubernetes.io/${key}`, value]);
  const list = rules.map(([host, rule, service]) => {
    const [path, pathType = 'Prefix'] = rule.split(' ');
    const backend = { service: { name: service, port: { number: 80 } } };
    return { ...(host === '' ? {} : { host }), http: { paths: [{ path, pathType, backend }] } };
  });
  const metadata = {
    name,
    annotations: Object.fromEntries(written),
    ...(created ? { creationTimestamp: created } : {}),
  };
  return `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: ${JSON.stringify(metadata)}
spec: {ingressClassName: nginx, ${more} rules: ${JSON.stringify(list)}}
---`;
}

function clusterOf(text: string): Cluster {
  const { manifests } = parseWorkspace(BACKENDS + EMPTY + SECRET + text, []);
  const input = { allocated: NOTHING_ALLOCATED, events: [], now: 0 };
  return buildCluster(clusterObjects(manifests).objects, DEFAULT_SETTINGS, input);
}

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly from?: string;
  /** Which candidate a draw takes. */
  readonly take?: number;
}

function send(
  text: string,
  url: string,
  { method = 'GET', headers = {}, from = '203.0.113.200', take = 0 }: Sent = {},
): ProxyResult {
  const cluster = clusterOf(text);
  const controller = cluster.ingressControllers.find(({ nginx }) => nginx);
  const [, scheme, host = '', port, path = '', query = ''] =
    /^(https?):\/\/([^/:]+)(?::(\d+))?([^?]*)\??(.*)$/.exec(url) ?? [];
  if (!controller) throw new Error('no controller');
  const request: ProxyRequest = {
    method,
    scheme: scheme === 'https' ? 'https' : 'http',
    host,
    port: Number(port ?? (scheme === 'https' ? 443 : 80)),
    path: path === '' ? '/' : path,
    query,
    headers,
    clientAddress: from,
  };
  const choose = <T>(_: string, candidates: readonly Candidate<T>[]): T => candidates[take]!.value;
  return atProxy(cluster, controller, request, choose);
}

/** `web` for a request sent on to that Service, `404` or `308 https://…` for one that is answered. */
function resultOf({ next }: ProxyResult): string {
  if (next.kind === 'forward') return next.service.split('/')[2] ?? '';
  return next.location === undefined ? String(next.status) : `${next.status} ${next.location}`;
}

function decision<Kind extends DecisionKind>(result: ProxyResult, kind: Kind): DecisionOf<Kind> | undefined {
  return result.decisions.find((one): one is DecisionOf<Kind> => one.kind === kind);
}

function seen({ next }: ProxyResult) {
  if (next.kind !== 'forward') throw new Error(`answered ${next.status}`);
  return next.request;
}

const HOST = 'shop.example';
const site = (annotations: Written['annotations'] = {}, path = '/', more = '') =>
  ingress({ annotations, rules: [[HOST, path, 'web']], more });
const TLS = `tls: [{hosts: [${HOST}], secretName: cert}],`;

describe('which rule takes a request', () => {
  const fan = ingress({
    rules: [
      [HOST, '/', 'web'],
      [HOST, '/api', 'api'],
      [HOST, '/api Exact', 'next'],
      [HOST, '/dir/', 'sorry'],
    ],
  });
  it.each([
    ['the longest prefix', fan, '/api/v1', 'api'],
    ['exact before prefix', fan, '/api', 'next'],
    ['whole elements', fan, '/apix', 'web'],
    ['slashes are merged before rules are compared', fan, '//api//v1', 'api'],
    ['escapes are read before rules are compared', fan, '/%61pi/v1', 'api'],
    ['dots are resolved before rules are compared', fan, '/x/../api/v1', 'api'],
    ['a path above the root', fan, '/../x', '400'],
    ['a path without the slash that its rule has: nginx adds it', fan, '/dir?a=1', `301 http://${HOST}/dir/?a=1`],
    [
      'an exact rule with a slash does the same',
      ingress({ rules: [[HOST, '/foo/ Exact', 'web']] }),
      '/foo',
      `301 http://${HOST}/foo/`,
    ],
    [
      'a rule of its own for the path without',
      ingress({
        rules: [
          [HOST, '/foo/', 'web'],
          [HOST, '/foo Exact', 'api'],
        ],
      }),
      '/foo',
      'api',
    ],
    [
      'a prefix of its own for the path without',
      ingress({
        rules: [
          [HOST, '/foo/', 'web'],
          [HOST, '/foo', 'api'],
        ],
      }),
      '/foo',
      'api',
    ],
    ['nothing fits', site({}, '/only'), '/', '404'],
    [
      'one Ingress for the host, another for its paths',
      site() + ingress({ name: 'more', rules: [[HOST, '/api', 'api']] }),
      '/api',
      'api',
    ],
    [
      'the older of two that claim a path',
      ingress({ name: 'a', created: '2026-01-02T00:00:00Z', rules: [[HOST, '/', 'web']] }) +
        ingress({ name: 'b', created: '2026-01-01T00:00:00Z', rules: [[HOST, '/', 'api']] }),
      '/',
      'api',
    ],
    [
      'of the same age the one that is later by name',
      ingress({ name: 'a', rules: [[HOST, '/', 'web']] }) + ingress({ name: 'b', rules: [[HOST, '/', 'api']] }),
      '/',
      'api',
    ],
  ])('%s', (_, text, path, expected) => {
    expect(resultOf(send(text, `http://${HOST}${path}`))).toBe(expected);
  });

  it('the matched rule names its field, and the rules behind it', () => {
    const matched = decision(send(fan, `http://${HOST}/api/v1`), 'route-matched');
    expect(matched?.because).toEqual([{ object: 'Ingress/default/site', field: 'spec.rules[1].http.paths[0].path' }]);
    expect(matched?.others).toEqual([{ host: HOST, path: '/', pathType: 'Prefix' }]);
  });

  it('where no rule fits, the known hosts are named', () => {
    const result = send(site(), 'http://other.example/');
    expect(decision(result, 'no-route-matched')?.knownHosts).toEqual([HOST]);
    expect(resultOf(result)).toBe('404');
  });

  it('the health check path of the catch-all server', () => {
    expect(resultOf(send(site(), 'http://203.0.113.80/healthz'))).toBe('200');
    expect(resultOf(send(site({}, '/only'), `http://${HOST}/healthz`))).toBe('404');
    const all = ingress({ rules: [['', '/healthz', 'web']] });
    expect(resultOf(send(all, 'http://203.0.113.80/healthz'))).toBe('web');
  });
});

describe('redirects', () => {
  const tls = site({}, '/', TLS);
  it.each([
    ['to https, where the host has a certificate', tls, `http://${HOST}/a?b=1`, `308 https://${HOST}/a?b=1`],
    ['without the slash at the end', tls, `http://${HOST}/a/`, `308 https://${HOST}/a`],
    [
      'with it, if asked for',
      site({ 'preserve-trailing-slash': 'true' }, '/', TLS),
      `http://${HOST}/a/`,
      `308 https://${HOST}/a/`,
    ],
    ['not if switched off', site({ 'ssl-redirect': 'false' }, '/', TLS), `http://${HOST}/`, 'web'],
    ['also for a path that no rule takes', site({}, '/only', TLS), `http://${HOST}/x`, `308 https://${HOST}/x`],
    [
      'not for the certificate challenge',
      site({}, '/.well-known/acme-challenge', TLS),
      `http://${HOST}/.well-known/acme-challenge/x`,
      'web',
    ],
    ['forced without TLS', site({ 'force-ssl-redirect': 'true' }), `http://${HOST}:8080/`, `308 https://${HOST}`],
    [
      'a permanent redirect goes first',
      site({ 'permanent-redirect': 'https://b.example' }, '/', TLS),
      `http://${HOST}/`,
      '301 https://b.example',
    ],
    [
      'a code out of range is the usual one',
      site({ 'permanent-redirect': 'https://b.example', 'permanent-redirect-code': '404' }),
      `http://${HOST}/`,
      '301 https://b.example',
    ],
    [
      'temporal goes before permanent',
      site({ 'temporal-redirect': 'https://c.example', 'permanent-redirect': 'https://b.example' }),
      `http://${HOST}/`,
      '302 https://c.example',
    ],
    [
      'its code',
      site({ 'temporal-redirect': 'https://c.example', 'temporal-redirect-code': '307' }),
      `http://${HOST}/`,
      '307 https://c.example',
    ],
    ['app-root, from the root alone', site({ 'app-root': '/app' }), `http://${HOST}/`, `302 http://${HOST}/app`],
    ['app-root, elsewhere', site({ 'app-root': '/app' }), `http://${HOST}/x`, 'web'],
    ['from www', site({ 'from-to-www-redirect': 'true' }), `http://www.${HOST}/foo`, `308 http://${HOST}:80/foo`],
    [
      'to www',
      ingress({ annotations: { 'from-to-www-redirect': 'true' }, rules: [[`www.${HOST}`, '/', 'web']] }),
      `http://${HOST}/`,
      `308 http://www.${HOST}:80`,
    ],
    [
      'not where the other host has rules',
      ingress({
        annotations: { 'from-to-www-redirect': 'true' },
        rules: [
          [HOST, '/', 'web'],
          [`www.${HOST}`, '/', 'api'],
        ],
      }),
      `http://www.${HOST}/`,
      'api',
    ],
  ])('%s', (_, text, url, expected) => {
    expect(resultOf(send(text, url))).toBe(expected);
  });
});

describe('TLS', () => {
  it.each([
    ['its Secret', site({}, '/', TLS), HOST, 'Secret/default/cert', false],
    [
      'a Secret that is not there',
      site({}, '/', `tls: [{hosts: [${HOST}], secretName: gone}],`),
      HOST,
      undefined,
      true,
    ],
    ['no TLS section', site(), HOST, undefined, true],
    [
      'a wildcard certificate',
      ingress({ rules: [[HOST, '/', 'web']], more: 'tls: [{hosts: ["*.example"], secretName: cert}],' }),
      HOST,
      'Secret/default/cert',
      false,
    ],
  ])('ends at the controller: %s', (_, text, host, secret, fallback) => {
    const result = send(text, `https://${host}/`);
    const shown = decision(result, 'tls-terminated');
    expect([shown?.secret, shown?.fallback]).toEqual([secret, fallback]);
    expect(result.next).toMatchObject({ kind: 'forward', tls: 'terminated', request: { scheme: 'http' } });
  });

  it('passes through to the cluster IP, by the name in the handshake', () => {
    const text = site({ 'ssl-passthrough': 'true' });
    expect(send(text, `https://${HOST}/`).next).toMatchObject({
      tls: 'passthrough',
      via: 'cluster-ip',
      destinations: [{ ip: '10.96.7.10', port: 80 }],
    });
    expect(send(text, `http://${HOST}/`).next).toMatchObject({ tls: 'none', via: 'pod' });
  });

  it('is begun again towards a backend that speaks https', () => {
    const { next } = send(site({ 'backend-protocol': 'HTTPS' }), `http://${HOST}/`);
    expect(next).toMatchObject({ tls: 'none', request: { scheme: 'https' } });
  });
});

describe('what the backend sees', () => {
  const captured = (target: string, path: string) => site({ 'use-regex': 'true', 'rewrite-target': target }, path);
  it.each([
    ['the path as it was sent', site(), '/a%20b//c?x=1', '/a%20b//c?x=1'],
    [
      'a captured part',
      captured('/$2', '/something(/|$)(.*) ImplementationSpecific'),
      '/something/new?x=1',
      '/new?x=1',
    ],
    ['a captured part that is empty', captured('/$2', '/something(/|$)(.*) ImplementationSpecific'), '/something', '/'],
    ['the target alone', site({ 'rewrite-target': '/bar' }, '/foo'), '/foo/x/y', '/bar'],
    [
      'captured in lower and upper case',
      captured('/v2/$1', '/v1/(.*) ImplementationSpecific'),
      '/V1/A%20b',
      '/v2/A%20b',
    ],
    ['a target equal to the path changes nothing', site({ 'rewrite-target': '/foo' }, '/foo'), '/foo/x', '/foo/x'],
  ])('path: %s', (_, text, path, expected) => {
    expect(seen(send(text, `http://${HOST}${path}`)).path).toBe(expected);
  });

  it('headers of the controller replace what the client says of itself', () => {
    const headers = {
      'X-Forwarded-For': '1.2.3.4',
      'X-Forwarded-Proto': 'https',
      'x-a': '1',
      bad_name: '1',
      Proxy: 'x',
    };
    expect(seen(send(site(), `http://${HOST}:8080/`, { headers })).headers).toEqual({
      'x-a': '1',
      Host: `${HOST}:8080`,
      'X-Real-IP': '203.0.113.200',
      'X-Forwarded-For': '203.0.113.200',
      'X-Forwarded-Host': `${HOST}:8080`,
      'X-Forwarded-Port': '80',
      'X-Forwarded-Proto': 'http',
      'X-Forwarded-Scheme': 'http',
      'X-Scheme': 'http',
      'X-Original-Forwarded-For': '1.2.3.4',
    });
  });

  it('another Host, if asked for', () => {
    expect(seen(send(site({ 'upstream-vhost': 'inner.example' }), `http://${HOST}/`))).toMatchObject({
      host: 'inner.example',
      headers: { Host: 'inner.example', 'X-Forwarded-Host': HOST },
    });
  });

  it('a prefix that was cut off', () => {
    const text = site({ 'rewrite-target': '/', 'x-forwarded-prefix': '/foo' }, '/foo');
    expect(seen(send(text, `http://${HOST}/foo`)).headers['X-Forwarded-Prefix']).toBe('/foo');
  });
});

describe('who is let in', () => {
  it.each([
    ['on the list', { 'whitelist-source-range': '203.0.113.0/24, 192.0.2.1' }, '203.0.113.200', 'web'],
    ['as an address', { 'whitelist-source-range': '203.0.113.0/24, 192.0.2.1' }, '192.0.2.1', 'web'],
    ['not on the list', { 'whitelist-source-range': '203.0.113.0/24' }, '198.51.100.1', '403'],
    ['the newer name', { 'allowlist-source-range': '203.0.113.0/24' }, '198.51.100.1', '403'],
    ['denied', { 'denylist-source-range': '198.51.100.0/24' }, '198.51.100.1', '403'],
    ['not denied', { 'denylist-source-range': '198.51.100.0/24' }, '203.0.113.200', 'web'],
    [
      'denied and allowed',
      { 'denylist-source-range': '198.51.100.1', 'whitelist-source-range': '0.0.0.0/0' },
      '198.51.100.1',
      '403',
    ],
    ['a list that cannot be read', { 'whitelist-source-range': '203.0.113.0/99' }, '203.0.113.200', '503'],
  ])('%s', (_, annotations, from, expected) => {
    expect(resultOf(send(site(annotations), `http://${HOST}/`, { from }))).toBe(expected);
  });
});

const USERS = `
apiVersion: v1
kind: Secret
metadata: {name: users}
type: Opaque
data: {auth: Zm9v}
---`;

describe('credentials', () => {
  const Authorization = 'Basic Zm9vOmJhcg==';
  const guarded = (secret: string) => USERS + site({ 'auth-type': 'basic', 'auth-secret': secret });
  it.each<[string, string, Record<string, string>, string]>([
    ['asked for', guarded('users'), {}, '401'],
    ['given', guarded('users'), { Authorization }, 'web'],
    ['with the namespace', guarded('default/users'), { Authorization }, 'web'],
    ['a Secret that is not there', guarded('gone'), { Authorization }, '503'],
    ['a Secret of another namespace', guarded('other/users'), { Authorization }, '503'],
    ['a Secret without the key', guarded('cert'), { Authorization }, '503'],
    ['no Secret named', USERS + site({ 'auth-type': 'basic' }), { Authorization }, '503'],
  ])('%s', (_, text, headers, expected) => {
    expect(resultOf(send(text, `http://${HOST}/`, { headers }))).toBe(expected);
  });

  it('stay with the controller', () => {
    expect(seen(send(guarded('users'), `http://${HOST}/`, { headers: { Authorization } })).headers).not.toHaveProperty(
      'Authorization',
    );
    expect(seen(send(site(), `http://${HOST}/`, { headers: { Authorization } })).headers).toMatchObject({
      Authorization,
    });
  });
});

describe('requests of other origins', () => {
  const cors = (origin?: string) => site({ 'enable-cors': 'true', ...(origin ? { 'cors-allow-origin': origin } : {}) });
  it.each<[string, string, string, string]>([
    ['asked before, any origin', cors(), 'https://a.example', '204'],
    ['asked before, a listed origin', cors('https://*.a.example'), 'https://b.a.example', '204'],
    ['asked before, another origin', cors('https://*.a.example'), 'https://c.example', 'web'],
    ['without CORS', site(), 'https://a.example', 'web'],
  ])('%s', (_, text, Origin, expected) => {
    expect(resultOf(send(text, `http://${HOST}/`, { method: 'OPTIONS', headers: { Origin } }))).toBe(expected);
  });
});

describe('backends', () => {
  const to = (service: string, port: string, annotations: Written['annotations'] = {}) =>
    ingress({ annotations }).replace(
      'rules: []',
      `rules: [{host: ${HOST}, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: ${service}, port: ${port}}}}]}}]`,
    );
  it.each([
    ['by number', to('web', '{number: 80}'), 'web'],
    ['by name', to('web', '{name: http}'), 'web'],
    ['by target port', to('web', '{number: 8080}'), 'web'],
    ['a port that is not there', to('web', '{number: 81}'), '503'],
    ['no endpoints', to('empty', '{number: 80}'), '503'],
    ['no Service', to('gone', '{number: 80}'), '503'],
    ['no endpoints, with a Service to stand in', to('empty', '{number: 80}', { 'default-backend': 'sorry' }), 'sorry'],
    ['no Service, with a Service to stand in', to('gone', '{number: 80}', { 'default-backend': 'sorry' }), 'sorry'],
    ['a Service to stand in that has no endpoints', to('gone', '{number: 80}', { 'default-backend': 'empty' }), '503'],
    ['the cluster IP has always an address', to('empty', '{number: 80}', { 'service-upstream': 'true' }), 'empty'],
  ])('%s', (_, text, expected) => {
    expect(resultOf(send(text, `http://${HOST}/`))).toBe(expected);
  });

  it('endpoints are told with their Pods', () => {
    expect(send(site(), `http://${HOST}/`).next).toMatchObject({
      via: 'pod',
      destinations: [{ ip: '10.244.1.10', port: 8080, pod: 'Pod/default/web', node: 'node-1' }],
      route: 'Ingress/default/site',
    });
  });

  it('a resource is no backend for this controller: the default backend answers', () => {
    const text = ingress({}).replace(
      'rules: []',
      `rules: [{host: ${HOST}, http: {paths: [{path: /, pathType: Prefix, backend: {resource: {apiGroup: k.example, kind: Bucket, name: b}}}]}}]`,
    );
    expect(resultOf(send(text, `http://${HOST}/`))).toBe('404');
  });
});

describe('canaries', () => {
  const canary = (annotations: Record<string, string>, path = '/') =>
    site() +
    ingress({ name: 'canary', annotations: { canary: 'true', ...annotations }, rules: [[HOST, path, 'next']] });
  it.each<[string, Record<string, string>, Record<string, string>, string]>([
    ['by header', { 'canary-by-header': 'X-C' }, { 'x-c': 'always' }, 'next'],
    [
      'by header: never goes before weight',
      { 'canary-by-header': 'X-C', 'canary-weight': '100' },
      { 'X-C': 'never' },
      'web',
    ],
    ['by pattern', { 'canary-by-header': 'X-C', 'canary-by-header-pattern': '^v[23]$' }, { 'X-C': 'v3' }, 'next'],
    [
      'by pattern, case counts',
      { 'canary-by-header': 'X-C', 'canary-by-header-pattern': '^v[23]$' },
      { 'X-C': 'V3' },
      'web',
    ],
    [
      'a value goes before a pattern',
      { 'canary-by-header': 'X-C', 'canary-by-header-value': 'a', 'canary-by-header-pattern': 'b' },
      { 'X-C': 'b' },
      'web',
    ],
    [
      'another value leaves it to the weight',
      { 'canary-by-header': 'X-C', 'canary-by-header-value': 'a', 'canary-weight': '100' },
      { 'X-C': 'b' },
      'next',
    ],
    ['by cookie', { 'canary-by-cookie': 'c' }, { Cookie: 'a=1; c=always' }, 'next'],
    ['weight 0', { 'canary-weight': '0' }, {}, 'web'],
    ['all of a total', { 'canary-weight': '200', 'canary-weight-total': '200' }, {}, 'next'],
  ])('%s', (_, annotations, headers, expected) => {
    expect(resultOf(send(canary(annotations), `http://${HOST}/`, { headers }))).toBe(expected);
  });

  it('by weight, with its odds', () => {
    const chosen = decision(send(canary({ 'canary-weight': '10' }), `http://${HOST}/`, { take: 1 }), 'canary-chosen');
    expect(chosen).toMatchObject({
      canary: true,
      route: 'Ingress/default/canary',
      candidates: [
        { value: 'Service/default/web', odds: 0.9 },
        { value: 'Service/default/next', odds: 0.1 },
      ],
    });
  });

  it('a total below 100 counts as 100', () => {
    const text = canary({ 'canary-weight': '10', 'canary-weight-total': '20' });
    expect(decision(send(text, `http://${HOST}/`), 'canary-chosen')?.candidates[1]?.odds).toBe(0.1);
  });

  it('a path that the main Ingress does not have is not served', () => {
    expect(resultOf(send(canary({ 'canary-weight': '100' }, '/other'), `http://${HOST}/other`))).toBe('web');
  });
});

describe('flags of a controller that somebody wrote', () => {
  const controller = (...flags: string[]) => `
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: nginx}
spec: {controller: k8s.io/ingress-nginx}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: ctl, namespace: edge}
spec:
  selector: {matchLabels: {app: ctl}}
  template:
    metadata: {labels: {app: ctl}}
    spec: {containers: [{name: c, image: registry.k8s.io/ingress-nginx/controller:v1.15.0, args: ${JSON.stringify(flags)}, ports: [{containerPort: 80}, {containerPort: 443}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: ctl, namespace: edge}
spec: {type: LoadBalancer, selector: {app: ctl}, ports: [{name: http, port: 80}, {name: https, port: 443}]}
---`;
  it.each([
    ['no default backend', controller('/nginx-ingress-controller'), 'http', '404'],
    ['a default backend', controller('--default-backend-service=default/sorry'), 'http', 'sorry'],
    ['a default backend without endpoints', controller('--default-backend-service=default/empty'), 'http', '404'],
    [
      'a default backend of its own namespace, which is not there',
      controller('--default-backend-service=$(POD_NAMESPACE)/sorry'),
      'http',
      '404',
    ],
  ])('%s', (_, text, scheme, expected) => {
    expect(resultOf(send(text + site(), `${scheme}://other.example/`))).toBe(expected);
  });

  it.each([
    ['without its flag', controller('/nginx-ingress-controller'), 'terminated'],
    ['with its flag', controller('--enable-ssl-passthrough'), 'passthrough'],
    ['with its flag switched off', controller('--enable-ssl-passthrough=false'), 'terminated'],
  ])('ssl-passthrough %s', (_, text, tls) => {
    expect(send(text + site({ 'ssl-passthrough': 'true' }), `https://${HOST}/`).next).toMatchObject({ tls });
  });
});

describe('Ingresses that are left out', () => {
  it.each([
    ['a snippet is above the risk level', { 'configuration-snippet': 'return 418;' }, '404'],
    ['a value with forbidden characters', { 'permanent-redirect': 'https://b.example$request_uri' }, '404'],
    ['a boolean that is none', { 'from-to-www-redirect': 'yes' }, '404'],
    ['an invalid value that only falls back', { 'ssl-redirect': 'yes' }, 'web'],
    ['an annotation of somebody else', { 'no-such-annotation': 'x' }, 'web'],
  ])('%s', (_, annotations, expected) => {
    expect(resultOf(send(site(annotations), `http://${HOST}/`))).toBe(expected);
  });
});
