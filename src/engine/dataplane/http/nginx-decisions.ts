import type { ObjectRef } from '../../api/kind.ts';
import type { Because, Decision } from '../trace.ts';
import type { MissingBackend } from './backend.ts';
import type { Location } from './nginx-location.ts';
import type { NginxConfig, Server } from './nginx-server.ts';
import type { Upstream } from './nginx-upstream.ts';

/** Why a location takes a request: its rule, a default backend, or (nothing of an Ingress) no rule at all. */
export function routeDecision(
  config: NginxConfig,
  server: Server,
  location: Location,
  host: string,
  path: string,
): Decision {
  const { upstream, ingress, isDefault, field } = location;
  if (!upstream || ingress === undefined) return noRouteDecision(config, host, path);
  const backend = `${upstream.service.split('/')[2]}:${upstream.port}`;
  if (isDefault || field === 'spec.defaultBackend') {
    return { kind: 'default-backend', route: ingress, backend, because: becauseOf(location) };
  }
  const ruleHost = server.host === '' ? {} : { host: server.host };
  const others = server.locations.all(path).filter((other) => other !== location && !other.isDefault);
  return {
    kind: 'route-matched',
    route: ingress,
    host,
    ...(server.host === '' ? {} : { ruleHost: server.host }),
    path,
    rulePath: location.path,
    pathType: location.writtenType,
    backend,
    others: others.map((other) => ({ ...ruleHost, path: other.path, pathType: other.writtenType })),
    because: becauseOf(location, '.path'),
  };
}

/** No rule takes the request; Ingresses that are left out for an annotation may be the reason. */
export function noRouteDecision({ hosts, refused }: NginxConfig, host: string, path: string): Decision {
  const because = refused.map(({ ingress }) => ({ object: ingress, field: 'metadata.annotations' }));
  return { kind: 'no-route-matched', host, path, knownHosts: hosts, because };
}

/** The Service behind a location has nothing that could answer: 503. */
export function missingDecision(
  location: Location,
  upstream: Upstream,
  { missing, because }: MissingBackend,
): Decision {
  const field = missing === 'no-port' ? '.backend.service.port' : '.backend.service.name';
  return {
    kind: 'backend-missing',
    route: location.ingress ?? upstream.ingress,
    service: `${upstream.service.split('/')[2]}:${upstream.port}`,
    why: missing,
    status: 503,
    because: [...becauseOf(location, field), ...because],
  };
}

/** The annotations of an Ingress. */
export function annotationOf(ingress: ObjectRef | undefined): Because[] {
  return ingress === undefined ? [] : [{ object: ingress, field: 'metadata.annotations' }];
}

/** A field of the rule that made a location: `below` it where the rule is a path. */
export function becauseOf({ ingress, field }: Location, below = ''): Because[] {
  if (ingress === undefined || field === undefined) return [];
  return [{ object: ingress, field: field.includes('.paths[') ? `${field}${below}` : field }];
}
