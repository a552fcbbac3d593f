import { refOf } from '../../api/kind.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { inRanges, NGINX_PREFIX } from './annotations.ts';
import type { Location } from './nginx-location.ts';
import { headerOf } from './proxy.ts';
import type { ProxyRequest } from './proxy.ts';

/** Why a request is not let in: the annotation that says so, and the answer. */
export interface Refusal {
  readonly why: string;
  readonly status: 401 | 403;
}

/** Who may pass: first the lists of addresses, then credentials (`satisfy all`). */
export function accessRefused({ annotations }: Location, request: ProxyRequest): Refusal | undefined {
  if (!annotations) return undefined;
  const { allow, deny, auth } = annotations;
  if (inRanges(deny, request.clientAddress)) return { why: 'denylist-source-range', status: 403 };
  if (allow.length > 0 && !inRanges(allow, request.clientAddress))
    return { why: 'allowlist-source-range', status: 403 };
  const asked = auth && headerOf(request.headers, 'authorization') === undefined;
  return asked ? { why: 'auth-type', status: 401 } : undefined;
}

/**
 * The annotation for which a location answers 503 to everybody, whatever it leads to (annotations.go, LocationDenied):
 * a list that cannot be read, or credentials that are not where it says.
 */
export function deniedBy(cluster: Cluster, { annotations, ingress }: Location): string | undefined {
  if (annotations?.denied !== undefined) return annotations.denied;
  const { auth } = annotations ?? {};
  if (!auth || ingress === undefined) return undefined;
  const [, own = ''] = ingress.split('/');
  const [namespace, name] = auth.secret.includes('/') ? auth.secret.split('/') : [own, auth.secret];
  // A Secret of another namespace is not taken (allow-cross-namespace-resources off).
  if (namespace !== own || name === undefined || name === '') return `${NGINX_PREFIX}auth-secret`;
  const secret = cluster.secrets.get(refOf('Secret', namespace, name)) as
    { readonly data?: object; readonly stringData?: object } | undefined;
  const keys = [...Object.keys(secret?.data ?? {}), ...Object.keys(secret?.stringData ?? {})];
  if (!secret || (auth.secretType === 'auth-file' && !keys.includes('auth'))) return `${NGINX_PREFIX}auth-secret`;
  return undefined;
}

/** Whether the controller itself answers the question a browser asks before a request to another origin (nginx.tmpl, CORS). */
export function isPreflight({ annotations }: Location, request: ProxyRequest): boolean {
  const origins = annotations?.corsOrigins;
  if (!origins || request.method !== 'OPTIONS') return false;
  if (origins.includes('*')) return true;
  const origin = headerOf(request.headers, 'origin') ?? '';
  return origins.some((allowed) => {
    const source = allowed.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '[A-Za-z0-9-]+');
    return new RegExp(`${source}$`, 'i').test(origin);
  });
}
