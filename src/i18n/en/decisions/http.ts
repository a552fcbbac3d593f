import type { DecisionOf } from '../../../engine/index.ts';
import type { Messages } from '../../messages.ts';
import { named } from '../../names.ts';
import { code, t, type Text } from '../../text.ts';
import { counted, odds, values } from '../words.ts';

type Http = Pick<
  Messages['decisions'],
  | 'tls-terminated'
  | 'tls-passed-through'
  | 'tls-refused'
  | 'route-matched'
  | 'no-route-matched'
  | 'default-backend'
  | 'backend-missing'
  | 'redirected'
  | 'rewritten'
  | 'canary-chosen'
  | 'forbidden'
  | 'headers-added'
  | 'gateway-timeout'
  | 'answered'
  | 'assumption'
>;

/** What an HTTP proxy (an Ingress controller, the cloud’s L7 balancer) decides. */
export const http: Http = {
  'tls-terminated': ({ host, secret, fallback }) => {
    const end = t`TLS for ${code(host)} ends here (TLS termination)`;
    if (secret) return t`${end}, with the certificate from Secret ${named(secret)}.`;
    return fallback
      ? t`${end}. No Secret has a certificate for it, so the controller shows its own, which browsers do not trust.`
      : t`${end}, with a certificate that the cloud keeps.`;
  },
  'tls-passed-through': ({ host }) =>
    t`TLS is passed on unopened. The proxy reads only the name in the handshake (SNI), ${code(host)}.`,
  'tls-refused': ({ host, why }) => t`The TLS handshake for ${code(host)} fails: ${code(why)}.`,
  'route-matched': route,
  'no-route-matched': ({ host, path, knownHosts }) => {
    const known = knownHosts.length === 0 ? t`No rule names a host.` : t`There are rules for ${values(knownHosts)}.`;
    return t`No rule matches ${code(`${host}${path}`)}. ${known}`;
  },
  'default-backend': ({ route: ingress, backend }) =>
    ingress
      ? t`No rule matches, so the default backend of Ingress ${named(ingress)} takes it: ${code(backend)}.`
      : t`No rule matches, so the controller’s own default backend takes it: ${code(backend)}.`,
  'backend-missing': missing,
  redirected: ({ status, location, why }) =>
    t`${redirect(why)} The client is sent to ${code(location)} (status ${code(status)}).`,
  rewritten: ({ from, to, what }) => {
    const name = { path: 'The path', host: 'The Host header', header: 'A header' }[what];
    return t`${name} is rewritten for the backend: ${code(from)} → ${code(to)}.`;
  },
  'canary-chosen': canary,
  forbidden: ({ why, status }) => t`${forbidden(why)} The proxy answers ${code(status)}.`,
  'headers-added': ({ headers }) =>
    t`The proxy tells the backend, in headers of its own: ${values(Object.entries(headers).map(([name, value]) => `${name}: ${value}`))}.`,
  'gateway-timeout': ({ status }) =>
    t`The backend does not answer in time, so the proxy answers ${code(status)} itself.`,
  answered: ({ status }) =>
    status === 502
      ? t`No connection to the backend comes about, so the proxy answers ${code(status)} itself.`
      : t`The proxy answers ${code(status)} itself; no Pod is asked.`,
  assumption: ({ code: which }) => assumptions[which] ?? t`Assumed here: ${code(which)}.`,
};

function route(decision: DecisionOf<'route-matched'>): Text {
  const { route: ingress, ruleHost, rulePath, pathType, backend, others } = decision;
  const rule = t`${ruleHost === undefined ? t`any host` : code(ruleHost)} with path ${code(rulePath)} (${code(pathType)})`;
  const behind =
    others.length === 0
      ? t``
      : t` ${counted(others.length, 'other rule')} ${others.length === 1 ? 'matches' : 'match'} too, but this one is more exact.`;
  return t`Ingress ${named(ingress)}, rule for ${rule}, leads to Service ${code(backend)}.${behind}`;
}

function missing({ service, why, status }: DecisionOf<'backend-missing'>): Text {
  const it = code(service);
  const reason = {
    'no-service': t`The rule leads to ${it}, and there is no such Service.`,
    'no-port': t`The rule leads to ${it}, and the Service has no such port.`,
    'no-endpoint': t`The rule leads to ${it}, and the Service has no ready endpoint.`,
    'cluster-ip-only': t`The rule leads to ${it}, a Service of type ${code('ClusterIP')}: from outside the cluster there is no way in.`,
    'backend-kind': t`The rule leads to ${it}, a kind of backend that this controller does not serve.`,
  }[why];
  return t`${reason} The answer is ${code(status)}.`;
}

function canary({ canary: taken, candidates, why }: DecisionOf<'canary-chosen'>): Text {
  const to = taken ? t`the canary` : t`the main backend`;
  const share = candidates.length < 2 ? t`` : t` (${candidates.map(({ odds: value }) => odds(value)).join(' to ')})`;
  switch (why) {
    case 'header':
      return t`A header of the request says so: it goes to ${to}.`;
    case 'cookie':
      return t`A cookie of the request says so: it goes to ${to}.`;
    case 'weight':
      return t`${code('canary-weight')}: the draw${share} sends this request to ${to}.`;
    default:
      return t`This request goes to ${to} (${code(why)}).`;
  }
}

function redirect(why: string): Text {
  switch (why) {
    case 'ssl-redirect':
      return t`This host has TLS, and the request came without.`;
    case 'force-ssl-redirect':
      return t`${code('force-ssl-redirect')}: only https is served.`;
    case 'trailing-slash':
      return t`The rule’s path ends in a slash, and the request’s does not.`;
    case 'from-to-www-redirect':
      return t`${code(why)}: the name with and the one without ${code('www.')} are one site.`;
    default:
      return t`The annotation ${code(why)} says so.`;
  }
}

function forbidden(why: string): Text {
  switch (why) {
    case 'allowlist-source-range':
      return t`The client’s address is not in ${code(why)}.`;
    case 'denylist-source-range':
      return t`The client’s address is in ${code(why)}.`;
    case 'auth-type':
      return t`${code(why)}: the request carries no user name and password.`;
    case 'invalid-annotation':
      return t`An annotation of the Ingress is not valid, so nothing is let through.`;
    default:
      return t`${code(why)} does not let it through.`;
  }
}

const assumptions: Readonly<Record<string, Text>> = {
  'credentials-accepted': t`Assumed: the user name and password that the request carries are right.`,
  'other-nameserver': t`Assumed: this name server knows public names, and none of the cluster.`,
  'ssl-passthrough-enabled': t`Assumed: the controller was started with ${code('--enable-ssl-passthrough')}.`,
};
