import { NODE_PORTS, PROTOCOLS } from '../net/port.ts';
import { checkCIDR, checkIP, checkNotSpecial } from './address-format.ts';
import { checkAllowed, checkRange, checkUnique, problem, required } from './field-problem.ts';
import type { FieldProblem } from './kind.ts';
import { checkLabels, checkQualifiedName } from './labels.ts';
import { checkLabelName, checkPort, checkPortOrName, checkSubdomain } from './name-format.ts';
import { checkMeta } from './object-meta.ts';
import type { Service, ServicePort, ServiceSpec } from './service.ts';
import { checkClusterIPs } from './service-cluster-ips.ts';
import { warnOfService } from './service-warnings.ts';

const TYPES = ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'];
const POLICIES = ['Cluster', 'Local'];
const DISTRIBUTIONS = ['PreferClose', 'PreferSameZone', 'PreferSameNode'];

/** Longest time of ClientIP affinity, in seconds: one day (core/v1 `MaxClientIPServiceAffinitySeconds`). */
const MAX_AFFINITY_SECONDS = 86400;

const SOURCE_RANGES = 'service.beta.kubernetes.io/load-balancer-source-ranges';

/**
 * What validation and warnings say about a Service (core/validation `ValidateService`, pkg/api/service/warnings.go). Its
 * name may begin with a digit since Kubernetes 1.36 (gate RelaxedServiceNameValidation).
 */
export function checkService(service: Service): FieldProblem[] {
  const { spec } = service;
  const problems = checkMeta(service, true, 'label');
  checkAllowed(problems, 'spec.type', spec.type, TYPES);
  const headless = spec.clusterIP === 'None';
  if (spec.ports.length === 0 && !headless && spec.type !== 'ExternalName') problems.push(required('spec.ports'));
  if (spec.type === 'ExternalName') checkExternalName(problems, spec);
  else checkClusterIPs(problems, spec);
  checkPorts(problems, spec);
  checkLabels(problems, 'spec.selector', spec.selector);
  checkAffinity(problems, spec);
  for (const [i, value] of (spec.externalIPs ?? []).entries()) {
    const path = `spec.externalIPs[${i}]`;
    const ip = checkIP(problems, path, value);
    if (ip) checkNotSpecial(problems, path, value, ip);
  }
  checkLoadBalancer(problems, service);
  checkTrafficPolicies(problems, spec);
  for (const [i, { ip }] of (service.status.loadBalancer.ingress ?? []).entries()) {
    if (ip) checkIP(problems, `status.loadBalancer.ingress[${i}].ip`, ip);
  }
  warnOfService(problems, service);
  return problems;
}

function checkExternalName(problems: FieldProblem[], spec: ServiceSpec): void {
  for (const field of ['clusterIPs', 'ipFamilies', 'ipFamilyPolicy'] as const) {
    const value = spec[field];
    if (value === undefined || value.length === 0) continue;
    problems.push(problem('not-for-type', `spec.${field}`, { field, type: 'ExternalName' }));
  }
  // A dot at the end says that the name is complete.
  const name = (spec.externalName ?? '').replace(/\.$/, '');
  if (name === '') problems.push(required('spec.externalName'));
  else checkSubdomain(problems, 'spec.externalName', name);
}

function checkPorts(problems: FieldProblem[], spec: ServiceSpec): void {
  const { ports, type } = spec;
  for (const [i, port] of ports.entries()) {
    const path = `spec.ports[${i}]`;
    if (port.name) checkLabelName(problems, `${path}.name`, port.name);
    else if (ports.length > 1) problems.push(required(`${path}.name`));
    if (port.port === undefined) problems.push(required(`${path}.port`));
    else checkPort(problems, `${path}.port`, port.port);
    checkAllowed(problems, `${path}.protocol`, port.protocol, PROTOCOLS);
    // One that is left out is the port, about which all is said.
    if (port.targetPort !== port.port) checkPortOrName(problems, `${path}.targetPort`, port.targetPort);
    if (port.appProtocol !== undefined) checkQualifiedName(problems, `${path}.appProtocol`, port.appProtocol);
    checkNodePort(problems, `${path}.nodePort`, port, type);
  }
  checkUnique(
    problems,
    ports,
    ({ name }) => name,
    (i) => `spec.ports[${i}].name`,
  );
  checkUnique(
    problems,
    ports,
    ({ nodePort, protocol }) => nodePort && `${nodePort}/${protocol}`,
    (i) => `spec.ports[${i}].nodePort`,
  );
  checkUnique(
    problems,
    ports,
    ({ port, protocol }) => port && `${port}/${protocol}`,
    (i) => `spec.ports[${i}]`,
  );
}

/** Node ports of a plain cluster are 30000 to 32767 (registry/core/service/portallocator). */
function checkNodePort(problems: FieldProblem[], path: string, port: ServicePort, type: string): void {
  if (port.nodePort === undefined) return;
  if (type === 'NodePort' || type === 'LoadBalancer') {
    checkRange(problems, path, port.nodePort, NODE_PORTS.from, NODE_PORTS.to);
  } else if (TYPES.includes(type)) {
    problems.push(problem('only-for-type', path, { field: 'nodePort', types: ['NodePort', 'LoadBalancer'], type }));
  }
}

function checkAffinity(problems: FieldProblem[], spec: ServiceSpec): void {
  checkAllowed(problems, 'spec.sessionAffinity', spec.sessionAffinity, ['None', 'ClientIP']);
  const seconds = spec.sessionAffinityConfig?.clientIP?.timeoutSeconds;
  const path = 'spec.sessionAffinityConfig.clientIP.timeoutSeconds';
  if (spec.sessionAffinity === 'ClientIP') checkRange(problems, path, seconds, 1, MAX_AFFINITY_SECONDS);
}

/** Fields that only the type LoadBalancer may have. */
function checkLoadBalancer(problems: FieldProblem[], { spec, metadata }: Service): void {
  const only = (path: string, field: string) =>
    problems.push(problem('only-for-type', path, { field, types: ['LoadBalancer'], type: spec.type }));
  const isBalancer = spec.type === 'LoadBalancer';
  const ranges = spec.loadBalancerSourceRanges ?? [];
  if (ranges.length > 0) {
    if (!isBalancer) only('spec.loadBalancerSourceRanges', 'loadBalancerSourceRanges');
    // Spaces around a range are let pass, since the annotation let them.
    for (const [i, range] of ranges.entries()) {
      checkCIDR(problems, `spec.loadBalancerSourceRanges[${i}]`, range.trim());
    }
  } else if (metadata.annotations[SOURCE_RANGES] !== undefined) {
    const path = `metadata.annotations[${SOURCE_RANGES}]`;
    if (!isBalancer) only(path, SOURCE_RANGES);
    const text = metadata.annotations[SOURCE_RANGES].trim();
    if (text !== '') for (const range of text.split(',')) checkCIDR(problems, path, range.trim());
  }
  if (!isBalancer && spec.allocateLoadBalancerNodePorts !== undefined) {
    only('spec.allocateLoadBalancerNodePorts', 'allocateLoadBalancerNodePorts');
  }
  if (spec.loadBalancerClass === undefined) return;
  if (isBalancer) checkQualifiedName(problems, 'spec.loadBalancerClass', spec.loadBalancerClass);
  else only('spec.loadBalancerClass', 'loadBalancerClass');
}

/** Whether clients outside of the cluster may come to a Service (pkg/api/v1/service `ExternallyAccessible`). */
export function externallyAccessible(spec: { readonly type?: unknown; readonly externalIPs?: unknown }): boolean {
  if (spec.type === 'LoadBalancer' || spec.type === 'NodePort') return true;
  return spec.type === 'ClusterIP' && Array.isArray(spec.externalIPs) && spec.externalIPs.length > 0;
}

function checkTrafficPolicies(problems: FieldProblem[], spec: ServiceSpec): void {
  const { type, externalTrafficPolicy, healthCheckNodePort } = spec;
  if (externalTrafficPolicy !== undefined && !externallyAccessible(spec)) {
    const params = { field: 'externalTrafficPolicy', type };
    problems.push(problem('not-externally-accessible', 'spec.externalTrafficPolicy', params));
  } else checkAllowed(problems, 'spec.externalTrafficPolicy', externalTrafficPolicy, POLICIES);
  if (healthCheckNodePort !== undefined) {
    const path = 'spec.healthCheckNodePort';
    if (type !== 'LoadBalancer' || externalTrafficPolicy !== 'Local') {
      problems.push(problem('health-check-not-needed', path, { field: 'healthCheckNodePort', type }));
    } else checkRange(problems, path, healthCheckNodePort, NODE_PORTS.from, NODE_PORTS.to);
  }
  checkAllowed(problems, 'spec.internalTrafficPolicy', spec.internalTrafficPolicy, POLICIES);
  checkAllowed(problems, 'spec.trafficDistribution', spec.trafficDistribution, DISTRIBUTIONS);
}
