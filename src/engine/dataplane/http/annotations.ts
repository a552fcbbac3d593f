import type { Ingress } from '../../api/ingress.ts';
import { contains, parseCIDR } from '../../net/cidr.ts';
import { parseIP, sameIP } from '../../net/ip.ts';

/** Prefix of the annotations that ingress-nginx reads. */
export const NGINX_PREFIX = 'nginx.ingress.kubernetes.io/';

/** How a canary Ingress takes its part of the requests. */
export interface CanaryPolicy {
  readonly header?: string;
  readonly headerValue?: string;
  readonly headerPattern?: string;
  readonly cookie?: string;
  readonly weight: number;
  readonly weightTotal: number;
}

/** What the annotations of one Ingress say to ingress-nginx 1.15, after its own validation and defaults. */
export interface NginxAnnotations {
  readonly aliases: readonly string[];
  readonly rewriteTarget: string;
  readonly forwardedPrefix: string;
  readonly useRegex: boolean;
  readonly sslRedirect: boolean;
  readonly forceSslRedirect: boolean;
  readonly preserveTrailingSlash: boolean;
  readonly usePortInRedirects: boolean;
  readonly appRoot: string;
  readonly redirect?: { readonly url: string; readonly code: number; readonly temporal: boolean } | undefined;
  readonly fromToWww: boolean;
  /** Addresses and CIDRs; empty: all. */
  readonly allow: readonly string[];
  readonly deny: readonly string[];
  /** A list that could not be read: the location answers 503. */
  readonly denied?: string;
  /** Credentials that are asked for; `secret` is `name` or `namespace/name`. */
  readonly auth?: { readonly secret: string; readonly secretType: string } | undefined;
  /** Origins that may send requests from elsewhere, where CORS is on. */
  readonly corsOrigins?: readonly string[] | undefined;
  readonly serviceUpstream: boolean;
  readonly backendProtocol: string;
  readonly defaultBackend: string;
  readonly upstreamVhost: string;
  readonly sslPassthrough: boolean;
  readonly canary?: CanaryPolicy;
}

const parsed = new WeakMap<Ingress, NginxAnnotations>();

/** What the annotations of an Ingress say to ingress-nginx (internal/ingress/annotations). */
export function nginxAnnotations(ingress: Ingress): NginxAnnotations {
  let annotations = parsed.get(ingress);
  if (!annotations) parsed.set(ingress, (annotations = parse(ingress.metadata.annotations)));
  return annotations;
}

/** The names in `server-alias`. */
export function serverAliases(ingress: Ingress): readonly string[] {
  return nginxAnnotations(ingress).aliases;
}

/** The host that `from-to-www-redirect` adds beside a host: with `www.`, or without (pkg/util/ingress, BuildRedirects). */
export function wwwTwin(ingress: Ingress, host: string): string[] {
  if (!nginxAnnotations(ingress).fromToWww) return [];
  return [host.startsWith('www.') ? host.slice(4) : `www.${host}`];
}

// Characters that the controller lets into values (internal/ingress/annotations/parser/validators.go).
const PLAIN = '-._~a-zA-Z0-9/:';
export const REGEX_VALUE = new RegExp(`^[${PLAIN}^$[\\](){}*+?|&=\\\\]*$`);
export const URL_VALUE = new RegExp(`^[${PLAIN},:?&=]*$`);
const BASIC_VALUE = new RegExp(`^[${PLAIN} ]*$`);
const PATH_WITH_CAPTURES = new RegExp(`^/?[${PLAIN}$]*$`);

/** Whether an address is in a list of addresses and CIDRs. */
export function inRanges(ranges: readonly string[], address: string): boolean {
  return ranges.some((range) => {
    const cidr = parseCIDR(range);
    return cidr ? contains(cidr, address) : sameIP(range, address);
  });
}

function parse(annotations: Readonly<Record<string, string>>): NginxAnnotations {
  const text = (name: string, valid: RegExp): string => {
    const value = (annotations[NGINX_PREFIX + name] ?? '').trim();
    return valid.test(value) ? value : '';
  };
  const bool = (name: string, otherwise: boolean): boolean => {
    const value = annotations[NGINX_PREFIX + name] ?? '';
    return isBool(value) ? /^(1|t|true)$/i.test(value) : otherwise;
  };
  const int = (name: string, otherwise: number): number => {
    const value = annotations[NGINX_PREFIX + name] ?? '';
    return isInt(value) ? Number(value) : otherwise;
  };
  const ranges = (name: string) => {
    const value = annotations[NGINX_PREFIX + name] ?? '';
    return value === '' ? [] : value.split(',').map((range) => range.trim());
  };
  const allowName =
    (annotations[`${NGINX_PREFIX}allowlist-source-range`] ?? '') === ''
      ? 'whitelist-source-range'
      : 'allowlist-source-range';
  const [allow, deny] = [ranges(allowName), ranges('denylist-source-range')];
  const denied = !allow.every(isRange) ? allowName : !deny.every(isRange) ? 'denylist-source-range' : undefined;
  const appRoot = text('app-root', PATH_WITH_CAPTURES);
  const protocol = (annotations[`${NGINX_PREFIX}backend-protocol`] ?? '').trim().toUpperCase();
  const redirect = redirectOf(text, int);
  const canary = bool('canary', false) ? canaryOf(text, int) : undefined;
  return {
    aliases: [...new Set((annotations[`${NGINX_PREFIX}server-alias`] ?? '').split(',').map((alias) => alias.trim()))]
      .filter(Boolean)
      .sort(),
    rewriteTarget: text('rewrite-target', PATH_WITH_CAPTURES),
    forwardedPrefix: text('x-forwarded-prefix', BASIC_VALUE),
    useRegex: bool('use-regex', false),
    sslRedirect: bool('ssl-redirect', true),
    forceSslRedirect: bool('force-ssl-redirect', false),
    preserveTrailingSlash: bool('preserve-trailing-slash', false),
    usePortInRedirects: bool('use-port-in-redirects', false),
    appRoot: appRoot.startsWith('/') ? appRoot : '',
    ...(redirect ? { redirect } : {}),
    fromToWww: bool('from-to-www-redirect', false),
    allow: denied === undefined ? allow : [],
    deny: denied === undefined ? deny : [],
    ...(denied === undefined ? {} : { denied: NGINX_PREFIX + denied }),
    auth: authOf(annotations),
    corsOrigins: bool('enable-cors', false) ? corsOriginsOf(annotations) : undefined,
    serviceUpstream: bool('service-upstream', false),
    backendProtocol: /^(AUTO_HTTP|HTTPS?|GRPCS?|FCGI)$/.test(protocol) ? protocol : 'HTTP',
    defaultBackend: (annotations[`${NGINX_PREFIX}default-backend`] ?? '').trim(),
    upstreamVhost: text('upstream-vhost', REGEX_VALUE),
    sslPassthrough: bool('ssl-passthrough', false),
    ...(canary ? { canary } : {}),
  };
}

type Text = (name: string, valid: RegExp) => string;
type Int = (name: string, otherwise: number) => number;

/** A temporal redirect goes before a permanent one; codes out of range are the usual ones (annotations/redirect). */
function redirectOf(text: Text, int: Int): NginxAnnotations['redirect'] {
  const temporal = text('temporal-redirect', URL_VALUE);
  if (temporal !== '') {
    const code = int('temporal-redirect-code', 0);
    // Only http and https; anything else is dropped, and the permanent one with it.
    if (!temporal.startsWith('http')) return undefined;
    return { url: temporal, code: code < 300 || code > 307 ? 302 : code, temporal: true };
  }
  const permanent = text('permanent-redirect', URL_VALUE);
  if (permanent === '') return undefined;
  const code = int('permanent-redirect-code', 0);
  return {
    url: permanent,
    code: code < 300 || code > 308 ? 301 : code,
    temporal: false,
  };
}

function canaryOf(text: Text, int: Int): CanaryPolicy {
  const header = text('canary-by-header', BASIC_VALUE);
  const headerValue = text('canary-by-header-value', BASIC_VALUE);
  const headerPattern = text('canary-by-header-pattern', REGEX_VALUE);
  const cookie = text('canary-by-cookie', BASIC_VALUE);
  return {
    ...(header === '' ? {} : { header }),
    ...(headerValue === '' ? {} : { headerValue }),
    ...(headerPattern === '' ? {} : { headerPattern }),
    ...(cookie === '' ? {} : { cookie }),
    weight: int('canary-weight', 0),
    // A total below 100 counts as 100 (rootfs/etc/nginx/lua/balancer.lua).
    weightTotal: Math.max(100, int('canary-weight-total', 100)),
  };
}

function authOf(annotations: Readonly<Record<string, string>>): NginxAnnotations['auth'] {
  if ((annotations[`${NGINX_PREFIX}auth-type`] ?? '').trim() === '') return undefined;
  const secretType = (annotations[`${NGINX_PREFIX}auth-secret-type`] ?? '').trim();
  return {
    secret: (annotations[`${NGINX_PREFIX}auth-secret`] ?? '').trim(),
    secretType: secretType === '' ? 'auth-file' : secretType,
  };
}

function corsOriginsOf(annotations: Readonly<Record<string, string>>): readonly string[] {
  const written = (annotations[`${NGINX_PREFIX}cors-allow-origin`] ?? '').trim();
  return written === '' ? ['*'] : written.split(',').map((origin) => origin.trim());
}

/** Whether a text is a boolean to Go's strconv.ParseBool. */
export function isBool(value: string): boolean {
  return /^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(value);
}

/** Whether a text is a number to Go's strconv.Atoi. */
export function isInt(value: string): boolean {
  return /^[+-]?\d+$/.test(value);
}

function isRange(range: string): boolean {
  return parseCIDR(range) !== undefined || parseIP(range) !== undefined;
}
