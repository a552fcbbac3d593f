import { isLabel } from '../net/host-name.ts';
import type { Protocol } from '../net/port.ts';
import { PROTOCOLS } from '../net/port.ts';
import { checkIPOfFamily } from './address-format.ts';
import { draftOf, draftsOf, setDefault } from './draft.ts';
import type { Draft } from './draft.ts';
import { checkAllowed, checkCount, fieldOf, problem, required } from './field-problem.ts';
import { defineKind } from './kind.ts';
import type { FieldPath, FieldProblem, JsonObject, KubeObject, ObjectRef } from './kind.ts';
import { checkQualifiedName } from './labels.ts';
import { checkLabelName, checkSubdomain } from './name-format.ts';
import { checkMeta, defaultObject } from './object-meta.ts';

/** `discovery.k8s.io/v1` EndpointSlice. Its Service is named by the label `kubernetes.io/service-name`. */
export interface EndpointSlice extends KubeObject<'EndpointSlice'> {
  readonly addressType: 'IPv4' | 'IPv6' | 'FQDN';
  readonly endpoints: readonly Endpoint[];
  /** An entry without port stands for all ports. */
  readonly ports: readonly {
    readonly name?: string;
    readonly port?: number;
    readonly protocol: Protocol;
    readonly appProtocol?: string;
  }[];
}

export interface Endpoint {
  readonly addresses: readonly string[];
  readonly conditions: { readonly ready: boolean; readonly serving: boolean; readonly terminating: boolean };
  readonly hostname?: string;
  readonly nodeName?: string;
  readonly zone?: string;
  readonly targetRef?: { readonly kind: string; readonly namespace?: string; readonly name: string };
  readonly hints?: {
    readonly forZones?: readonly { readonly name: string }[];
    readonly forNodes?: readonly { readonly name: string }[];
  };
  /** The Pod behind it, where `targetRef` names one that exists. */
  readonly pod?: ObjectRef;
}

/** Names the Service that a slice belongs to. */
export const SERVICE_NAME_LABEL = 'kubernetes.io/service-name';

/**
 * A condition that is not said counts as good: ready, serving, not terminating (discovery/v1 types.go
 * `EndpointConditions`; pkg/proxy/endpointslicecache.go).
 */
function defaultEndpoint(endpoint: Draft): Draft {
  const conditions = draftOf(endpoint['conditions']);
  if (typeof conditions['ready'] !== 'boolean') conditions['ready'] = true;
  if (typeof conditions['serving'] !== 'boolean') conditions['serving'] = true;
  if (typeof conditions['terminating'] !== 'boolean') conditions['terminating'] = false;
  endpoint['conditions'] = conditions;
  if (!Array.isArray(endpoint['addresses'])) endpoint['addresses'] = [];
  return endpoint;
}

/** v1beta1 kept Node and zone in `topology` (discovery/v1beta1 conversion.go). */
function convert(value: JsonObject): JsonObject {
  const endpoints = draftsOf(value['endpoints']).map((endpoint) => {
    const topology = draftOf(endpoint['topology']);
    delete endpoint['topology'];
    const { 'kubernetes.io/hostname': node, 'topology.kubernetes.io/zone': zone, ...rest } = topology;
    if (node !== undefined) setDefault(endpoint, 'nodeName', node);
    if (zone !== undefined) setDefault(endpoint, 'zone', zone);
    if (Object.keys(rest).length > 0) endpoint['deprecatedTopology'] = rest;
    return endpoint;
  });
  return { ...value, apiVersion: 'discovery.k8s.io/v1', endpoints };
}

export const endpointSlice = defineKind<EndpointSlice>({
  kind: 'EndpointSlice',
  group: 'discovery.k8s.io',
  versions: ['v1'],
  removed: { 'discovery.k8s.io/v1beta1': '1.25' },
  namespaced: true,
  convert,
  defaults: (value) => {
    const object = defaultObject(value, true);
    object['endpoints'] = draftsOf(object['endpoints']).map(defaultEndpoint);
    object['ports'] = draftsOf(object['ports']).map((port) => {
      if (port['name'] === undefined) port['name'] = '';
      setDefault(port, 'protocol', 'TCP');
      return port;
    });
    return object as unknown as EndpointSlice;
  },
  validate: (object) => {
    const problems = checkMeta(object, true, 'subdomain');
    if (!object.addressType) problems.push(required('addressType'));
    else checkAllowed(problems, 'addressType', object.addressType, ['FQDN', 'IPv4', 'IPv6']);
    checkCount(problems, 'endpoints', object.endpoints.length, 1000);
    for (const [i, endpoint] of object.endpoints.entries()) {
      checkEndpoint(problems, `endpoints[${i}]`, endpoint, object.addressType);
    }
    checkPorts(problems, object);
    return problems;
  },
});

/** pkg/apis/discovery/validation `validateEndpoints`. */
function checkEndpoint(problems: FieldProblem[], path: FieldPath, endpoint: Endpoint, type: string): void {
  const { addresses, hostname } = endpoint;
  if (addresses.length === 0) problems.push(required(`${path}.addresses`));
  checkCount(problems, `${path}.addresses`, addresses.length, 100);
  for (const [i, address] of addresses.entries()) {
    const at = `${path}.addresses[${i}]`;
    if (type === 'IPv4' || type === 'IPv6') checkIPOfFamily(problems, at, address, type);
    else if (type === 'FQDN') checkFullName(problems, at, address);
  }
  if (hostname !== undefined) checkLabelName(problems, `${path}.hostname`, hostname);
}

/** At least two labels; a dot at the end is let pass (apimachinery `IsFullyQualifiedDomainName`). */
function checkFullName(problems: FieldProblem[], path: FieldPath, value: string): void {
  const name = value.endsWith('.') ? value.slice(0, -1) : value;
  const before = problems.length;
  checkSubdomain(problems, path, name);
  if (problems.length > before) return;
  const labels = name.split('.');
  const wrong = labels.find((label) => !isLabel(label));
  if (labels.length < 2) problems.push(problem('full-name-needs-dot', path, { field: fieldOf(path), value }));
  else if (wrong !== undefined) checkLabelName(problems, path, wrong);
}

function checkPorts(problems: FieldProblem[], { ports }: EndpointSlice): void {
  checkCount(problems, 'ports', ports.length, 100);
  const names = new Set<string>();
  for (const [i, { name = '', protocol, appProtocol }] of ports.entries()) {
    const path = `ports[${i}]`;
    if (name !== '') checkLabelName(problems, `${path}.name`, name);
    if (names.has(name)) problems.push(problem('duplicate', `${path}.name`, { field: 'name', value: name }));
    names.add(name);
    checkAllowed(problems, `${path}.protocol`, protocol, PROTOCOLS);
    if (appProtocol !== undefined) checkQualifiedName(problems, `${path}.appProtocol`, appProtocol);
  }
}
