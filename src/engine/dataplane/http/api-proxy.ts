import { refOf } from '../../api/kind.ts';
import type { IngressBackend } from '../../api/ingress.ts';
import type { Cluster, IngressController } from '../../cluster/cluster.ts';
import type { Decision } from '../trace.ts';
import type { Backend, MissingBackend } from './backend.ts';
import { apiBackend, familyOfController } from './cloud.ts';
import { cloudHeaders } from './headers.ts';
import { hostOf } from './host.ts';
import { serverNameOf } from './nginx-tls.ts';
import { portText } from './nginx-upstream.ts';
import { hostHeaderOf, targetOf } from './proxy.ts';
import type { ProxyRequest, ProxyResult } from './proxy.ts';
import type { Route } from './route.ts';
import { routeTableOf } from './table.ts';
import { certificateOf } from './tls.ts';

/** A proxy of which only the Ingress API's own rules are known; for two clouds, what their documentation adds. */
export function atApiProxy(cluster: Cluster, controller: IngressController, request: ProxyRequest): ProxyResult {
  const table = routeTableOf(cluster, controller);
  const host = hostOf(hostHeaderOf(request));
  const decisions: Decision[] = request.scheme === 'https' ? [handshake(cluster, controller, request)] : [];
  const matched = table.find(host, request.path);
  const route = matched ?? table.fallback(host);
  if (!route) {
    decisions.push({ kind: 'no-route-matched', host, path: request.path, knownHosts: table.hosts, because: [] });
    return respond(decisions, 404);
  }
  const location = redirectOf(controller, route, request, host);
  if (location !== undefined) {
    const because = [{ object: route.ref, field: 'metadata.annotations' }];
    decisions.push({ kind: 'redirected', status: 301, location, why: 'ssl-redirect', because });
    return { decisions, next: { kind: 'respond', status: 301, location, headers: { Location: location } } };
  }
  const backend = backendText(route.backend);
  const because = [{ object: route.ref, field: route.field }];
  decisions.push(
    matched
      ? routeMatched(route, host, request.path, backend, table.all(host, request.path))
      : { kind: 'default-backend', route: route.ref, backend, because },
  );
  const to = destinationOf(cluster, controller, route);
  if ('missing' in to) {
    // A Google balancer without a healthy backend answers 502, others 503.
    const status = familyOfController(controller) === 'gce' && to.missing === 'no-endpoint' ? 502 : 503;
    decisions.push(backendMissing(route, backend, to, status));
    return respond(decisions, status);
  }
  const sent = cloudHeaders(request);
  decisions.push({ kind: 'headers-added', headers: sent.added, because: [] });
  return {
    decisions,
    next: {
      kind: 'forward',
      via: to.via,
      destinations: to.destinations,
      service: to.service,
      port: to.port,
      request: { scheme: 'http', host: sent.host, path: targetOf(request), headers: sent.headers },
      tls: request.scheme === 'https' ? 'terminated' : 'none',
      route: route.ref,
    },
  };
}

function destinationOf(cluster: Cluster, controller: IngressController, { ingress, backend }: Route): Backend {
  const { service } = backend;
  if (!service) return { missing: 'backend-kind', because: [] };
  return apiBackend(cluster, controller, ingress, { name: service.name, port: portText(service) });
}

function respond(decisions: Decision[], status: number): ProxyResult {
  decisions.push({ kind: 'answered', status, because: [] });
  return { decisions, next: { kind: 'respond', status, headers: {} } };
}

function handshake(cluster: Cluster, controller: IngressController, request: ProxyRequest): Decision {
  const name = serverNameOf(request);
  const host = name ?? request.host;
  for (const ref of controller.ingresses) {
    const ingress = cluster.ingresses.get(ref);
    const listed = ingress?.spec.tls?.some(
      ({ hosts = [] }) => hosts.length === 0 || (name !== undefined && hosts.includes(name)),
    );
    const certificate = ingress && listed ? certificateOf(cluster, ingress, name ?? '') : undefined;
    if (certificate?.kind !== 'secret') continue;
    return {
      kind: 'tls-terminated',
      host,
      secret: certificate.secret,
      fallback: false,
      because: [{ object: ref, field: 'spec.tls' }],
    };
  }
  // A cloud has certificates of its own beside those in Secrets.
  return { kind: 'tls-terminated', host, fallback: controller.placement === 'inside', because: [] };
}

/** `alb.ingress.kubernetes.io/ssl-redirect: '443'`: 301 to the same place at that port (annotations.md). */
function redirectOf(
  controller: IngressController,
  { ingress }: Route,
  request: ProxyRequest,
  host: string,
): string | undefined {
  if (request.scheme !== 'http' || familyOfController(controller) !== 'alb') return undefined;
  const port = ingress.metadata.annotations['alb.ingress.kubernetes.io/ssl-redirect'];
  return port === undefined || !/^\d+$/.test(port) ? undefined : `https://${host}:${port}${targetOf(request)}`;
}

function routeMatched(route: Route, host: string, path: string, backend: string, others: readonly Route[]): Decision {
  return {
    kind: 'route-matched',
    route: route.ref,
    host,
    ...(route.host === '' ? {} : { ruleHost: route.host }),
    path,
    rulePath: route.path,
    pathType: route.pathType,
    backend,
    others: others
      .filter((other) => other !== route)
      .map((other) => ({
        ...(other.host === '' ? {} : { host: other.host }),
        path: other.path,
        pathType: other.pathType,
      })),
    because: [{ object: route.ref, field: `${route.field}.path` }],
  };
}

function backendMissing(route: Route, service: string, { missing, because }: MissingBackend, status: number): Decision {
  const field = route.field === 'spec.defaultBackend' ? route.field : `${route.field}.backend`;
  return {
    kind: 'backend-missing',
    route: route.ref,
    service,
    why: missing,
    status,
    because: [{ object: route.ref, field }, ...because],
  };
}

function backendText({ service, resource }: IngressBackend): string {
  if (service) return `${service.name}:${portText(service)}`;
  return resource ? refOf(resource.kind, undefined, resource.name) : '';
}
