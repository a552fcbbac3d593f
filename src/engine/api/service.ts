import type { Protocol } from '../net/port.ts';
import { draftOf, draftsOf, dropZero, isObject, isSet, setDefault } from './draft.ts';
import type { Draft } from './draft.ts';
import { defineKind } from './kind.ts';
import type { Json, JsonObject, KubeObject } from './kind.ts';
import { defaultObject } from './object-meta.ts';
import { checkService, externallyAccessible } from './service-validation.ts';

export { externallyAccessible } from './service-validation.ts';

/** `core/v1` Service, defaulted and allocated. */
export interface Service extends KubeObject<'Service'> {
  readonly spec: ServiceSpec;
  readonly status: ServiceStatus;
}

export interface ServiceSpec {
  readonly type: 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName';
  readonly selector?: Readonly<Record<string, string>>;
  readonly ports: readonly ServicePort[];
  /** `None` = headless; absent for ExternalName and before allocation. */
  readonly clusterIP?: string;
  readonly clusterIPs?: readonly string[];
  readonly ipFamilies?: readonly ('IPv4' | 'IPv6')[];
  readonly ipFamilyPolicy?: 'SingleStack' | 'PreferDualStack' | 'RequireDualStack';
  readonly externalIPs?: readonly string[];
  readonly externalName?: string;
  readonly externalTrafficPolicy?: 'Cluster' | 'Local';
  readonly internalTrafficPolicy?: 'Cluster' | 'Local';
  readonly trafficDistribution?: string;
  readonly sessionAffinity: 'None' | 'ClientIP';
  readonly sessionAffinityConfig?: { readonly clientIP?: { readonly timeoutSeconds?: number } };
  readonly publishNotReadyAddresses?: boolean;
  readonly allocateLoadBalancerNodePorts?: boolean;
  readonly healthCheckNodePort?: number;
  readonly loadBalancerClass?: string;
  readonly loadBalancerIP?: string;
  readonly loadBalancerSourceRanges?: readonly string[];
}

export interface ServicePort {
  readonly name?: string;
  readonly protocol: Protocol;
  readonly port: number;
  /** A number, or the name of a container port. */
  readonly targetPort: number | string;
  readonly nodePort?: number;
  readonly appProtocol?: string;
}

export interface ServiceStatus {
  readonly loadBalancer: {
    readonly ingress?: readonly {
      readonly ip?: string;
      readonly hostname?: string;
      readonly ipMode?: 'VIP' | 'Proxy';
    }[];
  };
}

/** How long ClientIP affinity lasts unless said, in seconds: three hours (core/v1 `DefaultClientIPServiceAffinitySeconds`). */
const AFFINITY_SECONDS = 10800;

/** What the API server fills in before it allocates addresses and node ports (core/v1/defaults.go `SetDefaults_Service`). */
function defaultSpec(value: Json | undefined): Draft {
  const spec = draftOf(value);
  // Go reads these as not said: "" and 0.
  dropZero(spec, 'clusterIP', 'externalName', 'externalTrafficPolicy', 'loadBalancerIP', 'healthCheckNodePort');
  setDefault(spec, 'type', 'ClusterIP');
  setDefault(spec, 'sessionAffinity', 'None');
  if (spec['sessionAffinity'] === 'None') delete spec['sessionAffinityConfig'];
  else if (spec['sessionAffinity'] === 'ClientIP') {
    const config = draftOf(spec['sessionAffinityConfig']);
    const clientIP = draftOf(config['clientIP']);
    // Whatever else stands in it is replaced.
    if (clientIP['timeoutSeconds'] === undefined) {
      spec['sessionAffinityConfig'] = { clientIP: { timeoutSeconds: AFFINITY_SECONDS } };
    }
  }
  spec['ports'] = draftsOf(spec['ports']).map(defaultPort);
  const type = spec['type'];
  if (externallyAccessible(spec)) setDefault(spec, 'externalTrafficPolicy', 'Cluster');
  if (type !== 'ExternalName') setDefault(spec, 'internalTrafficPolicy', 'Cluster');
  if (type === 'LoadBalancer' && spec['allocateLoadBalancerNodePorts'] === undefined) {
    spec['allocateLoadBalancerNodePorts'] = true;
  }
  // A Service that says clusterIP alone means the list of it (registry/core/service `normalizeClusterIPs`).
  const ips = spec['clusterIPs'];
  if (isSet(spec['clusterIP']) && (!Array.isArray(ips) || ips.length === 0)) {
    spec['clusterIPs'] = [spec['clusterIP'] as Json];
  }
  return spec;
}

function defaultPort(port: Draft): Draft {
  dropZero(port, 'nodePort', 'name');
  setDefault(port, 'protocol', 'TCP');
  if ((port['targetPort'] === 0 || !isSet(port['targetPort'])) && port['port'] !== undefined) {
    port['targetPort'] = port['port'];
  }
  return port;
}

/** Whether the balancer needs a port to ask each Node for local endpoints (pkg/api/v1/service `NeedsHealthCheck`). */
export function needsHealthCheck(spec: ServiceSpec): boolean {
  return spec.type === 'LoadBalancer' && spec.externalTrafficPolicy === 'Local';
}

/** Whether a Service has no cluster IP by its own wish. */
export function isHeadless(service: Service): boolean {
  return service.spec.type !== 'ExternalName' && service.spec.clusterIP === 'None';
}

function defaultStatus(value: Json | undefined, type: Json | undefined): Draft {
  const status = draftOf(value);
  const loadBalancer = draftOf(status['loadBalancer']);
  if (Array.isArray(loadBalancer['ingress'])) {
    loadBalancer['ingress'] = draftsOf(loadBalancer['ingress']).map((ingress) => {
      if (type === 'LoadBalancer' && isSet(ingress['ip'])) setDefault(ingress, 'ipMode', 'VIP');
      return ingress;
    });
  }
  status['loadBalancer'] = loadBalancer;
  return status;
}

export const service = defineKind<Service>({
  kind: 'Service',
  group: '',
  versions: ['v1'],
  namespaced: true,
  defaults: (value: JsonObject) => {
    const object = defaultObject(value, true);
    const spec = defaultSpec(object['spec']);
    if (!isObject(spec['selector'])) delete spec['selector'];
    object['spec'] = spec;
    object['status'] = defaultStatus(object['status'], spec['type']);
    return object as unknown as Service;
  },
  validate: checkService,
});
