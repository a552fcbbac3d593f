import type { FieldSentences } from '../../field-messages.ts';

/** Annotations of Services and Ingresses that clouds, and kube-proxy's helpers, read. */
export const cloud = {
  'service.kubernetes.io/topology-mode':
    '`Auto`: endpoints are shared out among zones, so that most traffic stays in its own. It goes before `trafficDistribution`. Default: `Disabled`.',
  'service.kubernetes.io/topology-aware-hints':
    'The older name of `service.kubernetes.io/topology-mode`; where both are written, they must say the same.',
  'service.beta.kubernetes.io/load-balancer-source-ranges':
    'The older way to write `loadBalancerSourceRanges`, with commas. Clouds still read it, kube-proxy does not.',
  'cloud.google.com/neg':
    '`{"ingress": true}`: the GKE balancer of Ingresses sends to the Pods directly. Otherwise it sends to node ports.',
  'kubernetes.io/ingress.allow-http': '`"false"`: the GKE balancer does not listen at port 80. Default: `"true"`.',
  'alb.ingress.kubernetes.io/target-type':
    '`instance` (default): the ALB sends to node ports, so the Service needs one. `ip`: it sends to the Pods directly.',
  'alb.ingress.kubernetes.io/listen-ports':
    'The ports of the ALB, as `[{"HTTP": 80}, {"HTTPS": 443}]`. Default: 80; with a certificate 443 only.',
  'alb.ingress.kubernetes.io/certificate-arn': 'The certificate of the ALB; with one it listens for HTTPS.',
  'alb.ingress.kubernetes.io/ssl-redirect':
    'The port that plain HTTP is redirected to, with 301. Default: nothing is redirected.',
  'alb.ingress.kubernetes.io/group.name': 'Ingresses of one group share one ALB. Default: each has its own.',
} satisfies Partial<FieldSentences>;
