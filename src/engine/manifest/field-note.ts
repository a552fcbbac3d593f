import type { KindDefinition, KubeObject } from '../api/kind.ts';

/** That something is no longer served, or soon will not be, with what to write instead ('' for nothing). */
export interface FieldNote {
  readonly status: 'removed' | 'deprecated';
  /** What it is about: a field's or an annotation's name, a value, an API version. */
  readonly what: string;
  /** The Kubernetes version; '' where it is not of one. */
  readonly since: string;
  readonly instead: string;
}

interface Deprecation {
  readonly since: string;
  readonly instead: string;
}

const DEPRECATED_FIELDS: Readonly<Record<string, Deprecation>> = {
  // core/v1 types.go, and pkg/api/service/warnings.go for externalIPs.
  'ServiceSpec.externalIPs': { since: '1.36', instead: '' },
  'ServiceSpec.loadBalancerIP': { since: '1.24', instead: '' },
  'PodSpec.serviceAccount': { since: '', instead: 'serviceAccountName' },
  'NodeSpec.externalID': { since: '', instead: '' },
  'NodeSpec.configSource': { since: '1.24', instead: '' },
  // discovery/v1 types.go.
  'Endpoint.deprecatedTopology': { since: '', instead: 'nodeName, zone' },
  // pkg/apis/networking/validation and docs/concepts/services-networking/ingress.md.
  'kubernetes.io/ingress.class': { since: '1.18', instead: 'spec.ingressClassName' },
  // docs/reference/labels-annotations-taints.
  'service.kubernetes.io/topology-aware-hints': { since: '1.27', instead: 'service.kubernetes.io/topology-mode' },
};

const DEPRECATED_VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ServiceSpec.trafficDistribution': { PreferClose: 'PreferSameZone' },
};

/** The note about a field (`ServiceSpec.externalIPs`, or an annotation's key). */
export function noteOfField(field: string): FieldNote | undefined {
  if (!Object.hasOwn(DEPRECATED_FIELDS, field)) return undefined;
  const what = field.includes('/') ? field : field.slice(field.indexOf('.') + 1);
  return { status: 'deprecated', what, ...DEPRECATED_FIELDS[field]! };
}

/** The note about a field's value. */
export function noteOfValue(field: string, value: string): FieldNote | undefined {
  const instead = Object.hasOwn(DEPRECATED_VALUES, field) ? DEPRECATED_VALUES[field]![value] : undefined;
  return instead === undefined ? undefined : { status: 'deprecated', what: value, since: '', instead };
}

/** What takes the place of kinds that are served, with a warning. */
const SUCCESSORS: Readonly<Record<string, string>> = { Endpoints: 'discovery.k8s.io/v1 EndpointSlice' };

/** The note about the version that an object is written in. */
export function noteOfVersion(
  definition: KindDefinition<KubeObject>,
  apiVersion: string,
  newest: string,
): FieldNote | undefined {
  const removed = definition.removed?.[apiVersion];
  if (removed !== undefined) return { status: 'removed', what: apiVersion, since: removed, instead: newest };
  const since = definition.deprecated?.[apiVersion];
  if (since === undefined) return undefined;
  const instead = SUCCESSORS[definition.kind] ?? (newest === apiVersion ? '' : newest);
  return { status: 'deprecated', what: `${apiVersion} ${definition.kind}`, since, instead };
}
