/**
 * The fields that decide where a request goes, by the Go type that has them and in the order in which they are offered; each
 * has a sentence in `i18n/fields`.
 */
const FIELDS_OF = {
  ObjectMeta: ['name namespace labels annotations'],
  LabelSelector: ['matchLabels matchExpressions'],
  LabelSelectorRequirement: ['key operator values'],

  ServiceSpec: [
    'type selector ports clusterIP externalTrafficPolicy internalTrafficPolicy',
    'trafficDistribution sessionAffinity sessionAffinityConfig publishNotReadyAddresses',
    'externalName ipFamilyPolicy ipFamilies clusterIPs loadBalancerClass',
    'loadBalancerSourceRanges allocateLoadBalancerNodePorts healthCheckNodePort',
    'externalIPs loadBalancerIP',
  ],
  ServicePort: ['name port targetPort nodePort protocol appProtocol'],
  ClientIPConfig: ['timeoutSeconds'],
  LoadBalancerIngress: ['ip hostname ipMode'],

  EndpointSlice: ['addressType endpoints ports'],
  Endpoint: ['addresses conditions nodeName zone hostname targetRef hints'],
  EndpointConditions: ['ready serving terminating'],
  EndpointHints: ['forZones forNodes'],
  EndpointPort: ['name port protocol appProtocol'],
  Endpoints: ['subsets'],
  EndpointSubset: ['addresses notReadyAddresses ports'],

  IngressSpec: ['ingressClassName rules tls defaultBackend'],
  IngressRule: ['host http'],
  HTTPIngressRuleValue: ['paths'],
  HTTPIngressPath: ['path pathType backend'],
  IngressBackend: ['service resource'],
  IngressServiceBackend: ['name port'],
  ServiceBackendPort: ['number name'],
  IngressTLS: ['hosts secretName'],
  IngressClassSpec: ['controller parameters'],
  Secret: ['type data stringData'],

  NetworkPolicySpec: ['podSelector policyTypes ingress egress'],
  NetworkPolicyIngressRule: ['from ports'],
  NetworkPolicyEgressRule: ['to ports'],
  NetworkPolicyPeer: ['podSelector namespaceSelector ipBlock'],
  IPBlock: ['cidr except'],
  NetworkPolicyPort: ['port protocol endPort'],

  PodSpec: [
    'containers dnsPolicy dnsConfig hostNetwork hostname subdomain nodeName',
    'nodeSelector tolerations readinessGates hostAliases setHostnameAsFQDN',
    'initContainers restartPolicy terminationGracePeriodSeconds',
  ],
  PodDNSConfig: ['nameservers searches options'],
  PodDNSConfigOption: ['name value'],
  Container: ['image ports readinessProbe livenessProbe startupProbe restartPolicy'],
  ContainerPort: ['containerPort name protocol hostPort hostIP'],
  Probe: [
    'httpGet tcpSocket exec grpc periodSeconds initialDelaySeconds',
    'timeoutSeconds failureThreshold successThreshold',
  ],
  HTTPGetAction: ['path port scheme host'],
  TCPSocketAction: ['port host'],

  DeploymentSpec: ['replicas selector template strategy minReadySeconds'],
  ReplicaSetSpec: ['replicas selector template'],
  ReplicationControllerSpec: ['replicas selector template'],
  StatefulSetSpec: ['serviceName replicas selector template'],
  DaemonSetSpec: ['selector template'],
  RollingUpdateDeployment: ['maxUnavailable maxSurge'],

  NodeSpec: ['podCIDR podCIDRs taints unschedulable'],
  Taint: ['key value effect'],
  Toleration: ['key operator value effect'],
  NodeStatus: ['addresses conditions'],
  NodeAddress: ['type address'],
} as const;

const NGINX_ANNOTATIONS = [
  'rewrite-target use-regex ssl-redirect force-ssl-redirect preserve-trailing-slash',
  'use-port-in-redirects app-root temporal-redirect temporal-redirect-code',
  'permanent-redirect permanent-redirect-code from-to-www-redirect server-alias',
  'allowlist-source-range whitelist-source-range denylist-source-range auth-type',
  'auth-secret auth-secret-type auth-realm enable-cors cors-allow-origin',
  'service-upstream backend-protocol default-backend upstream-vhost x-forwarded-prefix',
  'ssl-passthrough canary canary-weight canary-weight-total canary-by-header',
  'canary-by-header-value canary-by-header-pattern canary-by-cookie',
] as const;

/** Annotations and labels that the cluster reads, by the kind that carries them. */
const KEYS_OF = {
  IngressClass: ['ingressclass.kubernetes.io/is-default-class'],
  Service: [
    'service.kubernetes.io/topology-mode',
    'service.kubernetes.io/topology-aware-hints',
    'service.beta.kubernetes.io/load-balancer-source-ranges',
    'alb.ingress.kubernetes.io/target-type',
    'cloud.google.com/neg',
  ],
  Ingress: [
    'kubernetes.io/ingress.class',
    'kubernetes.io/ingress.allow-http',
    'alb.ingress.kubernetes.io/target-type',
    'alb.ingress.kubernetes.io/listen-ports',
    'alb.ingress.kubernetes.io/certificate-arn',
    'alb.ingress.kubernetes.io/ssl-redirect',
    'alb.ingress.kubernetes.io/group.name',
  ],
} as const;

/** The label by which a slice names its Service. */
type LabelKey = 'kubernetes.io/service-name';

/** The words of a text. */
type Words<Text extends string> = Text extends `${infer Word} ${infer Rest}` ? Word | Words<Rest> : Text;

type FieldsOf = typeof FIELDS_OF;
type KeysOf = typeof KEYS_OF;

/** A field that decides where a request goes: `ServiceSpec.type`; an annotation or label by its own key. */
export type SteeringField =
  | { [Type in keyof FieldsOf]: `${Type}.${Words<FieldsOf[Type][number]>}` }[keyof FieldsOf]
  | `nginx.ingress.kubernetes.io/${Words<(typeof NGINX_ANNOTATIONS)[number]>}`
  | KeysOf[keyof KeysOf][number]
  | LabelKey;

const wordsOf = (lines: readonly string[]) => lines.flatMap((line) => line.split(' '));
const fields: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(FIELDS_OF).map(([type, lines]) => [type, wordsOf(lines)]),
);
const ofNginx = wordsOf(NGINX_ANNOTATIONS).map((name) => `nginx.ingress.kubernetes.io/${name}`);
const annotations: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(KEYS_OF).map(([kind, keys]) => [kind, kind === 'Ingress' ? [...ofNginx, ...keys] : keys]),
);
const known: ReadonlySet<string> = new Set([
  ...[...fields].flatMap(([type, names]) => names.map((name) => `${type}.${name}`)),
  ...[...annotations.values()].flat(),
  'kubernetes.io/service-name' satisfies LabelKey,
]);

/** Every field that has a sentence. */
export const STEERING_FIELDS = [...known] as readonly SteeringField[];

/** The names of a type's fields that decide where a request goes, the most important first. */
export function steeringFieldsOf(type: string): readonly string[] {
  return fields.get(type) ?? [];
}

/** The annotations of a kind that decide where a request goes. */
export function annotationsOf(kind: string): readonly string[] {
  return annotations.get(kind) ?? [];
}

/** The name of a field's sentence; undefined for one that steers nothing. */
export function steeringField(name: string): SteeringField | undefined {
  return known.has(name) ? (name as SteeringField) : undefined;
}
