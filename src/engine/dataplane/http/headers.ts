import type { NginxAnnotations } from './annotations.ts';
import { headerOf, hostHeaderOf } from './proxy.ts';
import type { ProxyRequest } from './proxy.ts';

/** Headers that a connection has for itself, and no proxy passes on (RFC 9110, 7.6.1). */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'proxy-connection',
]);

/** What a proxy passes on, and what of it is its own. */
export interface SentHeaders {
  readonly host: string;
  readonly added: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The headers of ingress-nginx to a backend (rootfs/etc/nginx/template/nginx.tmpl, `use-forwarded-headers` off: what the
 * client says of itself is replaced). `X-Request-ID` is left out, since it is random.
 */
export function nginxHeaders(request: ProxyRequest, annotations: NginxAnnotations | undefined): SentHeaders {
  const original = hostHeaderOf(request);
  const host = annotations?.upstreamVhost ? annotations.upstreamVhost : original;
  const forwardedFor = headerOf(request.headers, 'x-forwarded-for');
  const forwardedHost = headerOf(request.headers, 'x-forwarded-host');
  const rewritten = annotations !== undefined && annotations.rewriteTarget !== '' && annotations.forwardedPrefix !== '';
  const added = {
    Host: host,
    'X-Real-IP': request.clientAddress,
    'X-Forwarded-For': request.clientAddress,
    'X-Forwarded-Host': original,
    'X-Forwarded-Port': request.scheme === 'https' ? '443' : '80',
    'X-Forwarded-Proto': request.scheme,
    'X-Forwarded-Scheme': request.scheme,
    'X-Scheme': request.scheme,
    ...(forwardedFor === undefined ? {} : { 'X-Original-Forwarded-For': forwardedFor }),
    ...(forwardedHost === undefined ? {} : { 'X-Original-Forwarded-Host': forwardedHost }),
    ...(rewritten ? { 'X-Forwarded-Prefix': annotations.forwardedPrefix } : {}),
  };
  // Names with other characters than letters, digits and `-` are dropped (underscores_in_headers off), and
  // `Proxy`, and credentials that were meant for the controller.
  const dropped = annotations?.auth ? ['proxy', 'authorization'] : ['proxy'];
  return sent(host, request, added, (name) => /^[A-Za-z0-9-]+$/.test(name) && !dropped.includes(name.toLowerCase()));
}

/** The headers of a cloud's L7 balancer: its client at the end of `X-Forwarded-For`. */
export function cloudHeaders(request: ProxyRequest): SentHeaders {
  const before = headerOf(request.headers, 'x-forwarded-for');
  const host = hostHeaderOf(request);
  const added = {
    Host: host,
    'X-Forwarded-For': before === undefined ? request.clientAddress : `${before}, ${request.clientAddress}`,
    'X-Forwarded-Port': request.scheme === 'https' ? '443' : '80',
    'X-Forwarded-Proto': request.scheme,
  };
  return sent(host, request, added, () => true);
}

function sent(
  host: string,
  { headers }: ProxyRequest,
  added: Readonly<Record<string, string>>,
  passes: (name: string) => boolean,
): SentHeaders {
  const replaced = new Set(Object.keys(added).map((name) => name.toLowerCase()));
  const kept = Object.entries(headers).filter(([name]) => {
    const lower = name.toLowerCase();
    return !replaced.has(lower) && !HOP_BY_HOP.has(lower) && passes(name);
  });
  return { host, added, headers: { ...Object.fromEntries(kept), ...added } };
}
