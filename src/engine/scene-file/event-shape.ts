import type { ClusterEvent } from '../workspace.ts';
import { isObjectRef } from './object-ref.ts';

type Field = 'pod' | 'node' | 'workload' | 'service' | 'replicas' | 'hash';

/** What each what-if names, beside its second; `?` after what may be absent. */
const FIELDS: Readonly<Record<ClusterEvent['kind'], readonly (Field | `${Field}?`)[]>> = {
  'delete-pod': ['pod'],
  'fail-readiness': ['pod'],
  'restore-readiness': ['pod'],
  'node-off': ['node'],
  'node-on': ['node'],
  'node-cut-off': ['node'],
  'node-joined-again': ['node'],
  'cordon-node': ['node'],
  'uncordon-node': ['node'],
  'drain-node': ['node'],
  'stop-cluster-dns': [],
  'start-cluster-dns': [],
  scale: ['workload', 'replicas'],
  'roll-out': ['workload', 'hash?'],
  'fail-health-check': ['service', 'node'],
  'restore-health-check': ['service', 'node'],
};

/** More Pods than a cluster has room for (kubernetes/community sig-scalability thresholds.md). */
const MOST_REPLICAS = 150_000;

/** Whether a value is a what-if, with all that it needs and nothing else. */
export function isEvent(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, at, ...rest } = value as Record<string, unknown>;
  if (typeof kind !== 'string' || !Object.hasOwn(FIELDS, kind)) return false;
  if (typeof at !== 'number' || !Number.isFinite(at) || at < 0) return false;
  const names = FIELDS[kind as ClusterEvent['kind']];
  const known = Object.keys(rest).every((key) => names.some((name) => name.replace('?', '') === key));
  return known && names.every((name) => isField(name, rest[name.replace('?', '')]));
}

function isField(name: string, value: unknown): boolean {
  if (name === 'hash?') return value === undefined || (typeof value === 'string' && /^[a-z0-9]{1,63}$/.test(value));
  if (name === 'replicas')
    return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST_REPLICAS;
  return isObjectRef(value);
}
