import { familyOf } from '../net/ip.ts';
import { checkIP, checkOnePerFamily } from './address-format.ts';
import { draftOf, setDefault } from './draft.ts';
import { defineKind } from './kind.ts';
import type { FieldProblem, JsonObject, KubeObject } from './kind.ts';
import { checkMeta, defaultObject } from './object-meta.ts';
import { defaultPodOnly, defaultPodSpec } from './pod-defaults.ts';
import { checkPodSpec, warnOfPodSpec } from './pod-validation.ts';
import type { PodSpec } from './pod-spec.ts';

export { containerPorts, findPort, isSidecar, runningContainers } from './pod-spec.ts';
export type { Container, ContainerPort, PodDNSConfig, PodSpec, Toleration } from './pod-spec.ts';

export interface Condition {
  readonly type: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly reason?: string;
}

/** `core/v1` Pod. */
export interface Pod extends KubeObject<'Pod'> {
  readonly spec: PodSpec;
  readonly status: PodStatus;
}

export interface PodStatus {
  /** A Pod that is written without status is taken to have started: `Running`. */
  readonly phase: 'Pending' | 'Running' | 'Succeeded' | 'Failed' | 'Unknown';
  readonly podIP?: string;
  readonly podIPs?: readonly { readonly ip: string }[];
  readonly hostIP?: string;
  readonly conditions: readonly Condition[];
}

/**
 * Whether endpoint controllers count a Pod as ready: its condition `Ready` is True. The kubelet sets it from the containers
 * and the readiness gates, so gates are not asked again here (pkg/api/v1/pod `IsPodReady`).
 */
export function isReady(pod: Pod): boolean {
  return pod.status.conditions.some(({ type, status }) => type === 'Ready' && status === 'True');
}

/** Whether a Pod has ended for good, and so has no endpoint (pkg/api/v1/pod `IsPodTerminal`). */
export function isTerminal(pod: Pod): boolean {
  return pod.status.phase === 'Succeeded' || pod.status.phase === 'Failed';
}

/** Whether a Pod is being deleted. */
export function isTerminating(pod: Pod): boolean {
  return pod.metadata.deletionTimestamp !== undefined;
}

/** A Pod's addresses, at most one a family, the first one first; none before it has an address. */
export function podIPsOf(pod: Pod): readonly string[] {
  const { podIP, podIPs } = pod.status;
  if (podIPs && podIPs.length > 0) return podIPs.map(({ ip }) => ip);
  return podIP === undefined || podIP === '' ? [] : [podIP];
}

const PHASES = ['Pending', 'Running', 'Succeeded', 'Failed', 'Unknown'];

export const pod = defineKind<Pod>({
  kind: 'Pod',
  group: '',
  versions: ['v1'],
  namespaced: true,
  defaults: (value: JsonObject) => {
    const object = defaultObject(value, true);
    object['spec'] = defaultPodOnly(defaultPodSpec(object['spec']));
    const status = draftOf(object['status']);
    setDefault(status, 'phase', 'Running');
    if (!PHASES.includes(status['phase'] as string)) status['phase'] = 'Unknown';
    if (!Array.isArray(status['conditions'])) status['conditions'] = [];
    mirrorFirst(status);
    object['status'] = status;
    return object as unknown as Pod;
  },
  validate: (object: Pod) => {
    const problems: FieldProblem[] = checkMeta(object, true, 'subdomain');
    checkPodSpec(problems, 'spec', object.spec, { checkVolumes: true });
    warnOfPodSpec(problems, 'spec', object.spec);
    const ips = object.status.podIPs ?? [];
    for (const [i, { ip }] of ips.entries()) checkIP(problems, `status.podIPs[${i}].ip`, ip ?? '');
    const texts = ips.map(({ ip }) => ip);
    checkOnePerFamily(
      problems,
      'status.podIPs',
      texts,
      texts.map((ip) => familyOf(ip ?? '')),
    );
    return problems;
  },
});

/** `podIP` is the first of `podIPs` (core/v1 conversion.go `Convert_v1_PodStatus_To_core_PodStatus`). */
function mirrorFirst(status: ReturnType<typeof draftOf>): void {
  const ips = status['podIPs'];
  const first = Array.isArray(ips) ? draftOf(ips[0])['ip'] : undefined;
  if (typeof status['podIP'] === 'string' && status['podIP'] !== '' && first === undefined) {
    status['podIPs'] = [{ ip: status['podIP'] }];
  } else if (typeof first === 'string' && status['podIP'] === undefined) status['podIP'] = first;
}
