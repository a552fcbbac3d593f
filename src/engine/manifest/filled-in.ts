import type { FieldPath, Json, JsonObject, KubeObject } from '../api/kind.ts';
import { childPath, itemPath } from '../api/schema/field-path.ts';
import { writtenPath } from './admit.ts';
import type { Admitted } from './admit.ts';
import { locate } from './locate.ts';
import type { Manifest } from './manifest.ts';
import { flowText } from './write-yaml.ts';

/** What the cluster has and the text does not say: shown behind the line to which it belongs. */
export interface FilledIn {
  /** Counted from 1. */
  readonly line: number;
  /** In the order in which the object has them. */
  readonly fields: readonly FilledField[];
}

export interface FilledField {
  readonly path: FieldPath;
  /** `targetPort: 80`, as it would be written. */
  readonly text: string;
}

/** Of a Pod and of a Pod template, below `spec`: what decides how the Pod is found and what it can look up. */
const POD_SPEC = ['dnsPolicy', 'hostNetwork', 'containers[].ports[].protocol'];

const WORKLOAD = ['spec.replicas', ...POD_SPEC.map((field) => `spec.template.spec.${field}`)];

const BALANCER = ['status.loadBalancer.ingress[].ip', 'status.loadBalancer.ingress[].hostname'];

/**
 * The fields worth seeing, by kind: defaults and allocations that change where a packet goes. `[]` is every item of a list.
 */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  Service: [
    'spec.type',
    'spec.clusterIP',
    'spec.clusterIPs',
    'spec.ipFamilies',
    'spec.ipFamilyPolicy',
    'spec.internalTrafficPolicy',
    'spec.externalTrafficPolicy',
    'spec.healthCheckNodePort',
    'spec.sessionAffinity',
    'spec.ports[].protocol',
    'spec.ports[].targetPort',
    'spec.ports[].nodePort',
    ...BALANCER,
  ],
  Ingress: ['spec.ingressClassName', 'spec.rules[].http.paths[].pathType', ...BALANCER],
  Pod: ['spec.nodeName', 'status.podIP', ...POD_SPEC.map((field) => `spec.${field}`)],
  Deployment: WORKLOAD,
  ReplicaSet: WORKLOAD,
  StatefulSet: WORKLOAD,
  DaemonSet: WORKLOAD.slice(1),
  NetworkPolicy: ['spec.policyTypes', 'spec.ingress[].ports[].protocol', 'spec.egress[].ports[].protocol'],
  EndpointSlice: ['ports[].protocol'],
  Node: ['spec.podCIDR'],
};

/** The fields of an object, as the cluster has it, that its document does not write. */
export function filledIn(manifest: Manifest, admitted: Admitted, object: KubeObject): readonly FilledIn[] {
  const lines = new Map<number, FilledField[]>();
  for (const pattern of FIELDS[object.kind] ?? []) {
    for (const { path, value } of valuesAt(object as unknown as Json, pattern.split('.'), '')) {
      const place = locate(manifest, writtenPath(admitted, path));
      if (!place || place.written || saysNothing(path, value)) continue;
      const anchor = path.startsWith('status.') ? locate(manifest, writtenPath(admitted, 'metadata.name')) : place;
      const line = (anchor ?? place).mark.startLine;
      const field = { path, text: `${nameOf(path)}: ${flowText(value, { json: false })}` };
      const own = lines.get(line);
      if (own) own.push(field);
      else lines.set(line, [field]);
    }
  }
  return Array.from(lines, ([line, fields]) => ({ line, fields }));
}

interface Value {
  readonly path: FieldPath;
  readonly value: Json;
}

/** Every value at a pattern; `steps` are what is left of it below `path`. */
function valuesAt(value: Json | undefined, steps: readonly string[], path: FieldPath): readonly Value[] {
  const [step, ...rest] = steps;
  if (value === undefined || value === null) return [];
  if (step === undefined) return [{ path, value }];
  const name = step.replace('[]', '');
  const child = (value as JsonObject)[name];
  const own = childPath(path, name);
  if (!step.endsWith('[]')) return valuesAt(child, rest, own);
  if (!Array.isArray(child)) return [];
  return (child as readonly Json[]).flatMap((item, index) => valuesAt(item, rest, itemPath(own, index)));
}

function nameOf(path: FieldPath): string {
  // An address tells more under the name of what has it.
  if (path.startsWith('status.loadBalancer')) return 'loadBalancer';
  return path.slice(path.lastIndexOf('.') + 1);
}

/** `hostNetwork: false` and empty lists; of one address family what `clusterIP` says already. */
function saysNothing(path: FieldPath, value: Json): boolean {
  if (path === 'spec.clusterIPs' || path === 'spec.ipFamilies') return Array.isArray(value) && value.length < 2;
  return value === false || value === '' || value === 'SingleStack' || (Array.isArray(value) && value.length === 0);
}
