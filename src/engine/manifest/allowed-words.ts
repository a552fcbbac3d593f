import type { Schema } from '../api/schema/schema.ts';

/** Words that validation holds a field to, or that Kubernetes gives a meaning, where the schema says only `string`. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'LabelSelectorRequirement.operator': ['In', 'NotIn', 'Exists', 'DoesNotExist'],
  'NodeSelectorRequirement.operator': ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'],
  // core/v1 types.go, ServiceTrafficDistribution…; PreferClose is the older name of PreferSameZone.
  'ServiceSpec.trafficDistribution': ['PreferSameZone', 'PreferSameNode'],
  'ServiceSpec.clusterIP': ['None'],
  // core/v1 types.go, AppProtocol: names with a prefix are Kubernetes' own (KEP-3726).
  'ServicePort.appProtocol': ['http', 'https', 'kubernetes.io/h2c', 'kubernetes.io/ws', 'kubernetes.io/wss'],
  'EndpointPort.appProtocol': ['http', 'https', 'kubernetes.io/h2c', 'kubernetes.io/ws', 'kubernetes.io/wss'],
  'LoadBalancerIngress.ipMode': ['VIP', 'Proxy'],
  'Container.restartPolicy': ['Always', 'OnFailure', 'Never'],
  'PodDNSConfigOption.name': ['ndots', 'timeout', 'attempts', 'rotate', 'single-request', 'use-vc', 'edns0'],
  'IngressClassParametersReference.scope': ['Cluster', 'Namespace'],
  'IngressClassSpec.controller': ['k8s.io/ingress-nginx', 'ingress.k8s.aws/alb'],
  'Secret.type': [
    'Opaque',
    'kubernetes.io/tls',
    'kubernetes.io/basic-auth',
    'kubernetes.io/ssh-auth',
    'kubernetes.io/dockerconfigjson',
    'kubernetes.io/service-account-token',
  ],
  'NodeAddress.type': ['InternalIP', 'ExternalIP', 'Hostname', 'InternalDNS', 'ExternalDNS'],
  'NodeCondition.type': ['Ready', 'MemoryPressure', 'DiskPressure', 'PIDPressure', 'NetworkUnavailable'],
  'NodeCondition.status': ['True', 'False', 'Unknown'],
  'PodCondition.type': ['Ready', 'ContainersReady', 'Initialized', 'PodScheduled'],
  'PodCondition.status': ['True', 'False', 'Unknown'],
  'ingressclass.kubernetes.io/is-default-class': ['true'],
  'service.kubernetes.io/topology-mode': ['Auto', 'Disabled'],
  'service.kubernetes.io/topology-aware-hints': ['Auto', 'Disabled'],
  'alb.ingress.kubernetes.io/target-type': ['instance', 'ip'],
  'nginx.ingress.kubernetes.io/backend-protocol': ['HTTP', 'HTTPS', 'GRPC', 'GRPCS', 'FCGI', 'AUTO_HTTP'],
  'nginx.ingress.kubernetes.io/auth-type': ['basic', 'digest'],
  'nginx.ingress.kubernetes.io/auth-secret-type': ['auth-file', 'auth-map'],
};

const TRUTH_VALUES: readonly string[] = (
  'use-regex ssl-redirect force-ssl-redirect preserve-trailing-slash use-port-in-redirects ' +
  'from-to-www-redirect enable-cors service-upstream ssl-passthrough canary'
)
  .split(' ')
  .map((name) => `nginx.ingress.kubernetes.io/${name}`);

/** The words that may stand at a place; [] where anything may. `field` is `ServiceSpec.type`, or an annotation's key. */
export function allowedWords(schema: Schema, field: string): readonly string[] {
  if (schema.type === 'enum') return schema.values;
  if (schema.type === 'boolean' || TRUTH_VALUES.includes(field) || field === 'kubernetes.io/ingress.allow-http')
    return ['true', 'false'];
  return Object.hasOwn(WORDS, field) ? WORDS[field]! : [];
}

/** Whether the words of a field are all that it may say. */
export function isClosed(schema: Schema, field: string): boolean {
  return schema.type === 'enum' || schema.type === 'boolean' || !OPEN.has(field);
}

const OPEN: ReadonlySet<string> = new Set(
  (
    'ServiceSpec.clusterIP ServicePort.appProtocol EndpointPort.appProtocol PodDNSConfigOption.name ' +
    'IngressClassSpec.controller Secret.type NodeCondition.type PodCondition.type'
  ).split(' '),
);
