import type { FieldSentences } from '../../field-messages.ts';

/** Ingresses, their classes, and the Secrets with their certificates. */
export const ingress = {
  'IngressSpec.ingressClassName':
    'The IngressClass, and by it the controller that serves the Ingress. Left out, it is the default class of the cluster; without one it depends on the controller.',
  'IngressSpec.rules': 'Which requests go to which Service, by host and path.',
  'IngressSpec.tls':
    'Hosts that are served by HTTPS, and the Secrets of their certificates. TLS ends at the controller; it goes on to the Pods with HTTP.',
  'IngressSpec.defaultBackend':
    'Where requests go that no rule takes. Left out, the controller answers them itself, mostly with 404.',
  'IngressRule.host':
    'The host that the rule is for: a name, or `*.example.com` for one label in place of the `*`. Left out, the rule is for every host.',
  'IngressRule.http': 'The paths of the rule. Left out, everything for the host goes to the default backend.',
  'HTTPIngressRuleValue.paths':
    'The paths; the longest that matches takes the request, and of equal ones `Exact` before `Prefix`.',
  'HTTPIngressPath.path': 'The path of the URL, beginning with `/`. Required for `Exact` and `Prefix`.',
  'HTTPIngressPath.pathType':
    'How `path` is compared. `Prefix`: element by element, so `/shop` takes `/shop/cart` and not `/shopping`. `Exact`: the same text. `ImplementationSpecific`: as the controller likes. There is no default.',
  'HTTPIngressPath.backend': 'Where requests of this path go.',
  'IngressBackend.service': 'A Service of the same namespace, and its port.',
  'IngressBackend.resource':
    'Another object, such as a bucket, for controllers that know it. Not together with `service`.',
  'IngressServiceBackend.name': 'The name of the Service. It must be in the namespace of the Ingress.',
  'IngressServiceBackend.port': 'The port of the Service (not of the Pods), by number or by name.',
  'ServiceBackendPort.number': 'The number of the Service port: its `port`, not its `targetPort`.',
  'ServiceBackendPort.name': 'The name of the Service port.',
  'IngressTLS.hosts': 'The hosts that the certificate is for; the rules should name the same ones.',
  'IngressTLS.secretName':
    'A Secret of type `kubernetes.io/tls` in the namespace of the Ingress. Left out or missing, the controller serves a certificate of its own.',
  'IngressClassSpec.controller':
    'The name of the controller that serves Ingresses of this class, such as `k8s.io/ingress-nginx`. It cannot be changed.',
  'IngressClassSpec.parameters': 'An object with settings of the controller for this class.',
  'ingressclass.kubernetes.io/is-default-class':
    '`"true"`: Ingresses that name no class get this one. Default: they stay without class.',
  'kubernetes.io/ingress.class':
    'The class of the Ingress, as it was written before `spec.ingressClassName`. Some controllers still read it.',
  'Secret.type':
    'What the Secret holds. `kubernetes.io/tls` needs `tls.crt` and `tls.key`. Default: `Opaque`, anything.',
  'Secret.data': 'The values, in base64. An Ingress reads `tls.crt` and `tls.key`.',
  'Secret.stringData': 'Values as plain text; the API server puts them into `data`.',
} satisfies Partial<FieldSentences>;
