import type { Ingress } from '../../api/ingress.ts';
import { isLabel1035 } from '../../net/host-name.ts';
import { isBool, isInt, NGINX_PREFIX, REGEX_VALUE, URL_VALUE } from './annotations.ts';

/** Annotations that leave the whole Ingress unserved: a value that fails validation, or one above the risk level `High`. */
export interface RefusedAnnotation {
  readonly annotation: string;
  readonly why: 'invalid' | 'risk';
}

const SIMULATED = new Set(
  (
    'server-alias rewrite-target x-forwarded-prefix use-regex ssl-redirect force-ssl-redirect preserve-trailing-slash ' +
    'use-port-in-redirects app-root temporal-redirect temporal-redirect-code permanent-redirect ' +
    'permanent-redirect-code from-to-www-redirect whitelist-source-range allowlist-source-range ' +
    'denylist-source-range service-upstream backend-protocol default-backend upstream-vhost ssl-passthrough canary ' +
    'auth-type auth-secret auth-secret-type auth-realm enable-cors cors-allow-origin ' +
    'canary-weight canary-weight-total canary-by-header canary-by-header-value canary-by-header-pattern canary-by-cookie'
  ).split(' '),
);

/** Read by ingress-nginx, and of no consequence for where a request goes or what answers it here. */
const WITHOUT_EFFECT =
  /^(enable-(access|rewrite)-log|proxy-(body-size|buffer|buffering|buffers-number|buffer-size|busy-buffers-size|max-temp-file-size|request-buffering|connect-timeout|read-timeout|send-timeout|http-version)|client-body-buffer-size|http2-push-preload|enable-opentelemetry|opentelemetry-.*|cors-(allow-(headers|methods|credentials)|expose-headers|max-age)|ssl-ciphers|ssl-prefer-server-ciphers)$/;

/** Annotations of the risk `Critical`: refused unless an administrator raises `annotations-risk-level`. */
const CRITICAL = new Set([
  'configuration-snippet',
  'server-snippet',
  'stream-snippet',
  'auth-snippet',
  'modsecurity-snippet',
]);

/** Annotations for which the Ingress is left out as a whole (annotations.go, Extract: RiskyAnnotations, validation errors). */
export function refusedAnnotations(ingress: Ingress): RefusedAnnotation[] {
  const { annotations } = ingress.metadata;
  const found: RefusedAnnotation[] = [];
  const refuse = (name: string, valid: (value: string) => boolean) => {
    const value = annotations[NGINX_PREFIX + name];
    if (value !== undefined && value !== '' && !valid(value))
      found.push({ annotation: NGINX_PREFIX + name, why: 'invalid' });
  };
  for (const name of CRITICAL)
    if (NGINX_PREFIX + name in annotations) found.push({ annotation: NGINX_PREFIX + name, why: 'risk' });
  refuse('server-alias', (value) => value.split(',').every((alias) => REGEX_VALUE.test(alias.trim())));
  for (const name of ['from-to-www-redirect', 'relative-redirects', 'ssl-passthrough']) refuse(name, isBool);
  refuse('temporal-redirect', (value) => URL_VALUE.test(value));
  if ((annotations[`${NGINX_PREFIX}temporal-redirect`] ?? '') === '') {
    refuse('permanent-redirect', (value) => URL_VALUE.test(value));
    refuse('permanent-redirect-code', isInt);
  } else refuse('temporal-redirect-code', isInt);
  refuse('auth-type', (value) => /basic|digest/.test(value));
  refuse('auth-secret-type', (value) => /auth-file|auth-map/.test(value));
  refuse('default-backend', isLabel1035);
  refuse('upstream-vhost', (value) => REGEX_VALUE.test(value.trim()));
  return found;
}

/** Names, without their prefix, of annotations that ingress-nginx would act on and Kubehop does not. */
export function notSimulatedAnnotations(ingress: Ingress): string[] {
  return Object.keys(ingress.metadata.annotations)
    .filter((key) => key.startsWith(NGINX_PREFIX))
    .map((key) => key.slice(NGINX_PREFIX.length))
    .filter((name) => !SIMULATED.has(name) && !WITHOUT_EFFECT.test(name) && !CRITICAL.has(name));
}
