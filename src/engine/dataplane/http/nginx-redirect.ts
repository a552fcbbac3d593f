import type { Because } from '../trace.ts';
import { annotationOf, becauseOf } from './nginx-decisions.ts';
import type { Location } from './nginx-location.ts';
import type { Server, WwwRedirect } from './nginx-server.ts';
import { escapedPath } from './path.ts';
import { hostHeaderOf, targetOf } from './proxy.ts';
import type { ProxyRequest } from './proxy.ts';
import { isFor } from './tls.ts';

/** A redirect that nginx answers with: `why` is the annotation, or what nginx does by itself. */
export interface Redirect {
  readonly status: number;
  readonly location: string;
  readonly why: string;
  readonly because: readonly Because[];
}

/** Status of the redirect to https, and of the one to or from `www.` (ConfigMap `http-redirect-code`). */
const REDIRECT_CODE = 308;

/** Paths that are never redirected to https (ConfigMap `no-tls-redirect-locations`). */
const NO_TLS_REDIRECT = '/.well-known/acme-challenge';

/** To the other of `www.HOST` and `HOST`, with the port that it came in by (ngx_srv_redirect.lua). */
export function wwwRedirect({ to, ingress }: WwwRedirect, request: ProxyRequest): Redirect {
  const port = request.scheme === 'https' ? 443 : 80;
  const location = `${request.scheme}://${to.host}:${port}${withoutLastSlash(targetOf(request))}`;
  return { status: REDIRECT_CODE, location, why: 'from-to-www-redirect', because: annotationOf(ingress) };
}

/** `app-root`: from `/` alone, and before any location is looked for. */
export function appRootRedirect({ appRoot }: Server, request: ProxyRequest, path: string): Redirect | undefined {
  if (!appRoot || path !== '/') return undefined;
  const location = `${request.scheme}://${hostHeaderOf(request)}${appRoot.path}`;
  return { status: 302, location, why: 'app-root', because: annotationOf(appRoot.ingress) };
}

/** The slash that the location's own path has at its end (nginx, `proxy_pass`: auto redirect). */
export function slashRedirect(
  location: Location,
  { scheme, query }: ProxyRequest,
  host: string,
  path: string,
): Redirect {
  const to = `${scheme}://${host}${escapedPath(path)}/${query === '' ? '' : `?${query}`}`;
  return { status: 301, location: to, why: 'trailing-slash', because: becauseOf(location, '.path') };
}

/** `temporal-redirect`, `permanent-redirect`. */
export function annotatedRedirect(
  { annotations, ingress }: Location,
  { scheme }: ProxyRequest,
  host: string,
): Redirect | undefined {
  if (!annotations?.redirect) return undefined;
  const { url, code, temporal } = annotations.redirect;
  const location = url.startsWith('/') ? `${scheme}://${host}${url}` : url;
  const why = temporal ? 'temporal-redirect' : 'permanent-redirect';
  return { status: code, location, why, because: annotationOf(ingress) };
}

/**
 * To https: forced, or because the host has a certificate (lua_ingress.lua, redirect_to_https). Only the connection's
 * own scheme counts, as `use-forwarded-headers` is off.
 */
export function secureRedirect(
  server: Server,
  location: Location,
  request: ProxyRequest,
  host: string,
): Redirect | undefined {
  const { annotations, ingress, path } = location;
  if (request.scheme !== 'http' || !annotations || path.startsWith(NO_TLS_REDIRECT)) return undefined;
  const { forceSslRedirect, sslRedirect, preserveTrailingSlash, usePortInRedirects } = annotations;
  if (!forceSslRedirect && !(sslRedirect && hasCertificate(server, host))) return undefined;
  const target = targetOf(request);
  const name = hostHeaderOf(request).replace(/:\d*$/, '');
  return {
    status: REDIRECT_CODE,
    location: `https://${name}${usePortInRedirects ? ':443' : ''}${preserveTrailingSlash ? target : withoutLastSlash(target)}`,
    why: forceSslRedirect ? 'force-ssl-redirect' : 'ssl-redirect',
    because:
      forceSslRedirect || ingress === undefined ? annotationOf(ingress) : [{ object: ingress, field: 'spec.tls' }],
  };
}

/** By host name, so never for the catch-all server (certificate.lua, configured_for_current_request). */
function hasCertificate({ host: own, aliases, certificate }: Server, host: string): boolean {
  if (!certificate || own === '') return false;
  return aliases.includes(host) ? isFor(certificate, host) : true;
}

function withoutLastSlash(target: string): string {
  return target.endsWith('/') ? target.slice(0, -1) : target;
}
