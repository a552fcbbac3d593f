import type { FieldSentences } from '../../field-messages.ts';

/** Annotations that ingress-nginx reads, as far as they are simulated. */
export const nginx = {
  'nginx.ingress.kubernetes.io/rewrite-target':
    'The path that the Pod gets in place of the matched one; `$1` is the first group of the path’s expression. It makes every path of the host a regular expression. Default: the path is kept.',
  'nginx.ingress.kubernetes.io/use-regex':
    '`"true"`: paths are regular expressions, without regard to case, and so are all other paths of the host. Default: `"false"`.',
  'nginx.ingress.kubernetes.io/ssl-redirect':
    'Plain HTTP is redirected to HTTPS with 308, if the host has a certificate. Default: `"true"`.',
  'nginx.ingress.kubernetes.io/force-ssl-redirect':
    '`"true"`: plain HTTP is redirected to HTTPS with 308 even without a certificate. Default: `"false"`.',
  'nginx.ingress.kubernetes.io/preserve-trailing-slash':
    '`"true"`: the redirect to HTTPS keeps a `/` at the end of the path. Default: `"false"`.',
  'nginx.ingress.kubernetes.io/use-port-in-redirects':
    '`"true"`: the redirect to HTTPS names the port. Default: `"false"`.',
  'nginx.ingress.kubernetes.io/app-root':
    'Requests for `/` are redirected to this path, with 302. Default: they are not.',
  'nginx.ingress.kubernetes.io/temporal-redirect':
    'Every request is redirected to this URL, with 302, and no Pod is asked. It goes before `permanent-redirect`.',
  'nginx.ingress.kubernetes.io/temporal-redirect-code':
    'The status of `temporal-redirect`, 300 to 307. Default: `"302"`.',
  'nginx.ingress.kubernetes.io/permanent-redirect':
    'Every request is redirected to this URL, with 301, and no Pod is asked.',
  'nginx.ingress.kubernetes.io/permanent-redirect-code':
    'The status of `permanent-redirect`, 300 to 308. Default: `"301"`.',
  'nginx.ingress.kubernetes.io/from-to-www-redirect':
    '`"true"`: `www.` and the host without it lead to the one that a rule names, with 308. Default: `"false"`.',
  'nginx.ingress.kubernetes.io/server-alias':
    'Further names of the host, with commas. A host that a rule names goes first.',
  'nginx.ingress.kubernetes.io/allowlist-source-range':
    'Only clients in these CIDR blocks (with commas) are let in; others get 403. The address is the one that the controller sees.',
  'nginx.ingress.kubernetes.io/whitelist-source-range':
    'The older name of `allowlist-source-range`, read where that is not written.',
  'nginx.ingress.kubernetes.io/denylist-source-range': 'Clients in these CIDR blocks (with commas) get 403.',
  'nginx.ingress.kubernetes.io/auth-type':
    '`basic` or `digest`: requests without credentials get 401. Default: nobody is asked.',
  'nginx.ingress.kubernetes.io/auth-secret':
    'The Secret with the credentials, `name` or `namespace/name`. If it is missing, requests get 503.',
  'nginx.ingress.kubernetes.io/auth-secret-type':
    '`auth-file` (default): the key `auth` holds a htpasswd file. `auth-map`: each key is a user.',
  'nginx.ingress.kubernetes.io/auth-realm': 'The text that the browser shows when it asks for credentials.',
  'nginx.ingress.kubernetes.io/enable-cors':
    '`"true"`: answers say which other origins may read them. Default: `"false"`.',
  'nginx.ingress.kubernetes.io/cors-allow-origin': 'The origins that may, with commas. Default: `*`, all.',
  'nginx.ingress.kubernetes.io/service-upstream':
    '`"true"`: nginx sends to the cluster IP, and kube-proxy chooses the Pod. Default: `"false"`, nginx chooses a Pod itself.',
  'nginx.ingress.kubernetes.io/backend-protocol':
    'What is spoken with the Pods: `HTTP` (default), `HTTPS`, `GRPC`, `GRPCS`, `FCGI`, `AUTO_HTTP`.',
  'nginx.ingress.kubernetes.io/default-backend':
    'A Service of the same namespace that answers when the one of the rule has no ready endpoint. Default: 503.',
  'nginx.ingress.kubernetes.io/upstream-vhost': 'The `Host` header that the Pod gets. Default: the one of the client.',
  'nginx.ingress.kubernetes.io/x-forwarded-prefix':
    'The value of the `X-Forwarded-Prefix` header that the Pod gets with `rewrite-target`.',
  'nginx.ingress.kubernetes.io/ssl-passthrough':
    '`"true"`: TLS goes to the Pod unopened, by the host’s name alone; paths do not count. The controller must be started with `--enable-ssl-passthrough`. Default: `"false"`.',
  'nginx.ingress.kubernetes.io/canary':
    '`"true"`: this Ingress takes a part of the requests of the one that has the same host and path. Default: `"false"`.',
  'nginx.ingress.kubernetes.io/canary-weight':
    'How many of `canary-weight-total` requests the canary takes. Default: `"0"`.',
  'nginx.ingress.kubernetes.io/canary-weight-total':
    'What `canary-weight` is a part of, at least 100. Default: `"100"`.',
  'nginx.ingress.kubernetes.io/canary-by-header':
    'A header that decides: `always` takes the canary, `never` does not, anything else leaves it to cookie and weight.',
  'nginx.ingress.kubernetes.io/canary-by-header-value':
    'The value of the header that takes the canary, in place of `always` and `never`.',
  'nginx.ingress.kubernetes.io/canary-by-header-pattern':
    'An expression for the value of the header, used where `canary-by-header-value` is not written.',
  'nginx.ingress.kubernetes.io/canary-by-cookie':
    'A cookie that decides: `always` takes the canary, `never` does not, anything else leaves it to the weight.',
} satisfies Partial<FieldSentences>;
