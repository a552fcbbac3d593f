import { refOf } from '../../api/kind.ts';
import type { ObjectRef } from '../../api/kind.ts';
import type { Cluster, IngressController } from '../../cluster/cluster.ts';
import type { Choose } from '../choose.ts';
import type { Because, Decision } from '../trace.ts';
import { nginxBackend, podBackend, readyEndpoints, serviceRef } from './backend.ts';
import type { Backend } from './backend.ts';
import { canaryDecision, chooseCanary } from './canary.ts';
import { nginxHeaders } from './headers.ts';
import { hostOf } from './host.ts';
import { accessRefused, deniedBy, isPreflight } from './nginx-access.ts';
import { annotationOf, missingDecision, noRouteDecision, routeDecision } from './nginx-decisions.ts';
import { controllerFlags } from './nginx-flags.ts';
import type { Location } from './nginx-location.ts';
import { annotatedRedirect, appRootRedirect, secureRedirect, slashRedirect, wwwRedirect } from './nginx-redirect.ts';
import type { Redirect } from './nginx-redirect.ts';
import { nginxConfigOf } from './nginx-server.ts';
import type { NginxConfig, Server } from './nginx-server.ts';
import { handshake, passthroughServer } from './nginx-tls.ts';
import type { Upstream } from './nginx-upstream.ts';
import { normalPath } from './path.ts';
import { hostHeaderOf, targetOf } from './proxy.ts';
import type { Forward, ProxyRequest, ProxyResult } from './proxy.ts';
import { rewrittenTarget } from './rewrite.ts';

/** One request inside nginx. */
interface Visit {
  readonly cluster: Cluster;
  readonly controller: IngressController;
  readonly config: NginxConfig;
  readonly request: ProxyRequest;
  readonly choose: Choose;
  /** The host that the request is for, without port. */
  readonly host: string;
  /** The path that locations are compared with. */
  readonly path: string;
  readonly decisions: Decision[];
}

/** What an ingress-nginx Pod (1.15, default ConfigMap) does with a request: the phases of nginx, in their order. */
export function atNginx(
  cluster: Cluster,
  controller: IngressController,
  request: ProxyRequest,
  choose: Choose,
): ProxyResult {
  const config = nginxConfigOf(cluster, controller);
  const passthrough = passthroughServer(cluster, controller, config, request);
  if (passthrough) return passthrough;
  const decisions: Decision[] = request.scheme === 'https' ? [handshake(config, request)] : [];
  const host = hostOf(hostHeaderOf(request));
  const path = normalPath(request.path);
  const visit: Visit = { cluster, controller, config, request, choose, host, path: path ?? '', decisions };
  if (path === undefined) return respond(visit, 400);
  const server = config.servers.find(host);
  if (!server) return noRoute(visit);
  return 'to' in server ? redirect(visit, wwwRedirect(server, request)) : atServer(visit, server);
}

function atServer(visit: Visit, server: Server): ProxyResult {
  const { request, config, host, path } = visit;
  const start = appRootRedirect(server, request, path);
  if (start) return redirect(visit, start);
  // The health checks of clouds ask the catch-all server (nginx.tmpl).
  const match = server.locations.find(path);
  const ownCheck = server.host === '' && !server.locations.regex && path.startsWith('/healthz');
  if (ownCheck && !match?.location.path.startsWith('/healthz')) return respond(visit, 200);
  if (!match) return noRoute(visit);
  const { location, addSlash } = match;
  visit.decisions.push(routeDecision(config, server, location, host, path));
  return addSlash ? redirect(visit, slashRedirect(location, request, host, path)) : atLocation(visit, server, location);
}

/** Rewrite phase (`return`, then redirects to https, then 503), access phase, then the backend. */
function atLocation(visit: Visit, server: Server, location: Location): ProxyResult {
  const { cluster, controller, request, host } = visit;
  const { annotations, upstream, ingress } = location;
  const denied = deniedBy(cluster, location);
  if (denied !== undefined) {
    const because = annotationOf(ingress);
    visit.decisions.push({ kind: 'forbidden', why: 'invalid-annotation', status: 503, because });
    return respond(visit, 503);
  }
  if (isPreflight(location, request)) return respond(visit, 204, annotationOf(ingress));
  const away = annotatedRedirect(location, request, host) ?? secureRedirect(server, location, request, host);
  if (away) return redirect(visit, away);
  const backend = upstream && nginxBackend(cluster, controller, upstream);
  const substitute = backend && 'missing' in backend ? substituteOf(visit, location) : undefined;
  if (upstream && backend && 'missing' in backend && !substitute) {
    visit.decisions.push(missingDecision(location, upstream, backend));
    return respond(visit, 503);
  }
  const refusal = accessRefused(location, request);
  if (refusal) {
    visit.decisions.push({ kind: 'forbidden', ...refusal, because: annotationOf(ingress) });
    return respond(visit, refusal.status);
  }
  if (annotations?.auth) {
    // What is in the Secret is not read.
    visit.decisions.push({ kind: 'assumption', code: 'credentials-accepted', because: annotationOf(ingress) });
  }
  if (!upstream || !backend) return defaultBackend(visit, location);
  return substitute
    ? forward(visit, location, substitute, ingress ?? upstream.ingress, errorHeaders(location, upstream))
    : balance(visit, location, upstream, backend);
}

/** The controller's own: a Service that its flags name, at its first port, else 404 for everything (getDefaultUpstream). */
function defaultBackend(visit: Visit, location: Location): ProxyResult {
  const { cluster, controller } = visit;
  const [namespace, name = ''] = controllerFlags(cluster, controller)?.get('default-backend-service')?.split('/') ?? [];
  const service = refOf('Service', namespace, name);
  const port = cluster.services.get(service)?.spec.ports[0];
  const backend = port && podBackend(cluster, service, port);
  if (!backend || 'missing' in backend) return respond(visit, 404);
  visit.decisions.push({ kind: 'default-backend', backend: `${name}:${port.port}`, because: [{ object: service }] });
  return forward(visit, location, backend, location.ingress ?? service);
}

/** To the upstream, or to the canary beside it. */
function balance(visit: Visit, location: Location, main: Upstream, backend: Backend): ProxyResult {
  const { cluster, controller, request, choose } = visit;
  const [canary] = main.alternatives;
  const policy = canary?.canary;
  const alternative = canary && nginxBackend(cluster, controller, canary);
  // A canary without endpoints gets nothing: its requests stay with the main upstream (balancer.lua).
  if (canary && policy && alternative && !('missing' in alternative)) {
    const choice = chooseCanary(main, { ...canary, canary: policy }, request.headers, choose);
    visit.decisions.push(canaryDecision(main, canary, choice));
    if (choice.canary) return forward(visit, location, alternative, canary.ingress);
  }
  return forward(visit, location, backend, location.ingress ?? main.ingress);
}

function forward(
  visit: Visit,
  location: Location,
  backend: Backend,
  route: ObjectRef,
  extra: Readonly<Record<string, string>> = {},
): ProxyResult {
  if ('missing' in backend) return respond(visit, 503);
  const { request, decisions } = visit;
  const { annotations, ingress } = location;
  const because = annotationOf(ingress);
  const target = targetOf(request);
  const path = rewrittenTarget(location, visit.path, target);
  if (path !== target) decisions.push({ kind: 'rewritten', from: target, to: path, what: 'path', because });
  const { host, headers, added } = nginxHeaders(request, annotations);
  const before = hostHeaderOf(request);
  if (host !== before) decisions.push({ kind: 'rewritten', from: before, to: host, what: 'host', because });
  decisions.push({ kind: 'headers-added', headers: { ...added, ...extra }, because: [] });
  const protocol = annotations?.backendProtocol ?? 'HTTP';
  const secure = protocol.endsWith('S') || (protocol === 'AUTO_HTTP' && request.scheme === 'https');
  const next: Forward = {
    kind: 'forward',
    via: backend.via,
    destinations: backend.destinations,
    service: backend.service,
    port: backend.port,
    request: { scheme: secure ? 'https' : 'http', host, path, headers: { ...headers, ...extra } },
    tls: request.scheme === 'https' ? 'terminated' : 'none',
    route,
  };
  return { decisions, next };
}

/** The Service of the annotation `default-backend`, at its first port, where it has endpoints (getBackendServers). */
function substituteOf({ cluster, decisions }: Visit, { annotations, ingress }: Location): Backend | undefined {
  if (!annotations || annotations.defaultBackend === '' || ingress === undefined) return undefined;
  const ref = serviceRef(ingress, annotations.defaultBackend);
  const port = cluster.services.get(ref)?.spec.ports[0];
  if (!port || readyEndpoints(cluster, ref, port).length === 0) return undefined;
  const backend = annotations.defaultBackend;
  decisions.push({ kind: 'default-backend', route: ingress, backend, because: annotationOf(ingress) });
  return podBackend(cluster, ref, port);
}

/** What a Service that stands in for another is told (nginx.tmpl, `custom-default-backend-`). */
function errorHeaders({ ingress }: Location, { service, port }: Upstream): Record<string, string> {
  const [, namespace = '', name = ''] = (ingress ?? '').split('/');
  return {
    'X-Code': '503',
    'X-Namespace': namespace,
    'X-Ingress-Name': name,
    'X-Service-Name': service.split('/')[2] ?? '',
    'X-Service-Port': port,
  };
}

function noRoute(visit: Visit): ProxyResult {
  visit.decisions.push(noRouteDecision(visit.config, visit.host, visit.path));
  return respond(visit, 404);
}

function redirect({ decisions }: Visit, { status, location, why, because }: Redirect): ProxyResult {
  decisions.push({ kind: 'redirected', status, location, why, because });
  return { decisions, next: { kind: 'respond', status, location, headers: { Location: location } } };
}

function respond({ decisions }: Visit, status: number, because: readonly Because[] = []): ProxyResult {
  decisions.push({ kind: 'answered', status, because });
  return { decisions, next: { kind: 'respond', status, headers: {} } };
}
