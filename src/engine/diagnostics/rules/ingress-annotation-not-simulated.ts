import type { Ingress } from '../../api/ingress.ts';
import { familyOfController } from '../../dataplane/http/cloud.ts';
import { NGINX_PREFIX } from '../../dataplane/http/annotations.ts';
import { notSimulatedAnnotations } from '../../dataplane/http/unserved-annotations.ts';
import { finding } from '../diagnostic.ts';
import type { Rule } from '../diagnostic.ts';

/** An annotation that the Ingress's own controller would act on, and that nothing follows from here. */
export const ingressAnnotationNotSimulated: Rule<Ingress> = {
  kind: 'Ingress',
  find(ingress, ref, { index }) {
    const controller = index.controllerOf(ref);
    if (!controller) return [];
    const family = familyOfController(controller);
    const names =
      family === 'nginx'
        ? notSimulatedAnnotations(ingress)
            .filter((name) => !DETAILS.test(name))
            .map((name) => NGINX_PREFIX + name)
        : Object.keys(ingress.metadata.annotations).filter((name) => STEERING[family].test(name));
    return names.map((annotation) =>
      finding('ingress-annotation-not-simulated', 'info', `metadata.annotations[${annotation}]`, { annotation }),
    );
  },
};

/** What only says more of another annotation, which has the finding. */
const DETAILS =
  /^(session-cookie-.*|affinity-.*|auth-tls-(?!secret$).*|auth-(signin|signin-redirect-param|method|response-headers|request-redirect|cache-key|cache-duration|keepalive.*|always-set-cookie|proxy-set-headers)|upstream-hash-by-subset.*|limit-(burst-multiplier|allowlist|whitelist|rate-after)|proxy-ssl-(?!secret$).*|mirror-(host|request-body))$/;

/**
 * Annotations by which a request goes elsewhere or is answered otherwise, as far as they are not simulated: of
 * aws-load-balancer-controller (docs/guide/ingress/annotations.md), of ingress-gce (pkg/annotations), and of controllers
 * that are taken to follow the API alone, any of their own.
 */
const STEERING = {
  alb: /^alb\.ingress\.kubernetes\.io\/(actions\.|conditions\.|transforms\.|auth-|use-regex-path-match|scheme$|inbound-cidrs|target-node-labels|group\.order|mutual-authentication|jwt-validation|load-balancer-name$|wafv?2?-)/,
  gce: /^((networking\.gke\.io\/(v1beta1\.FrontendConfig|internal-load-balancer|static-ip))|cloud\.google\.com\/)/,
  api: /^((nginx\.org|nginx\.com|haproxy\.org|haproxy-ingress\.github\.io|konghq\.com|appgw\.ingress\.kubernetes\.io|projectcontour\.io|ingress\.kubernetes\.io)\/|(router\.|service\.)?traefik\.)/,
} as const;
