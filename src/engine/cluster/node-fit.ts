import { matchesLabels } from '../api/label-selector.ts';
import type { KubeNode } from '../api/node.ts';
import type { PodSpec } from '../api/pod.ts';

interface Taint {
  readonly key: string;
  readonly value?: string;
  readonly effect: string;
}

interface NodeSelectorRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}

/** `core/v1` NodeAffinity, as far as it binds the scheduler. */
interface NodeAffinity {
  readonly requiredDuringSchedulingIgnoredDuringExecution?: {
    readonly nodeSelectorTerms?: readonly {
      readonly matchExpressions?: readonly NodeSelectorRequirement[];
      readonly matchFields?: readonly NodeSelectorRequirement[];
    }[];
  };
}

/**
 * Whether the scheduler may put such a Pod on a Node: its taints, nodeSelector, required node affinity
 * (pkg/scheduler/framework/plugins: tainttoleration, nodeaffinity, nodeunschedulable), and that it has addresses to give.
 */
export function mayRunOn(spec: PodSpec, node: KubeNode): boolean {
  return (
    (spec.hostNetwork === true || node.spec.podCIDR !== undefined) &&
    selects(spec, node) &&
    taintsOf(node).every((taint) => taint.effect === 'PreferNoSchedule' || isTolerated(spec, taint))
  );
}

/** Whether a Pod's nodeSelector and required node affinity select a Node. */
export function selects(spec: PodSpec, node: KubeNode): boolean {
  return matchesLabels(spec.nodeSelector ?? {}, node.metadata.labels) && hasAffinity(spec, node);
}

/** Whether a Pod that runs on a Node may go on: only a NoExecute taint drives it out (pkg/controller/tainteviction). */
export function staysOn(spec: PodSpec, node: KubeNode): boolean {
  return (
    (spec.hostNetwork === true || node.spec.podCIDR !== undefined) &&
    (node.spec.taints ?? []).every((taint) => taint.effect !== 'NoExecute' || isTolerated(spec, taint))
  );
}

/** Written taints, and those that the Node lifecycle controller adds (pkg/controller/nodelifecycle). */
function taintsOf(node: KubeNode): readonly Taint[] {
  const taints: Taint[] = [...(node.spec.taints ?? [])];
  if (node.spec.unschedulable === true) taints.push({ key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule' });
  const ready = node.status.conditions.find((condition) => condition.type === 'Ready');
  if (ready?.status === 'False') taints.push({ key: 'node.kubernetes.io/not-ready', effect: 'NoSchedule' });
  if (ready?.status === 'Unknown') taints.push({ key: 'node.kubernetes.io/unreachable', effect: 'NoSchedule' });
  return taints;
}

/** `v1.Toleration.ToleratesTaint`: an absent key with Exists tolerates all, an absent effect every effect. */
function isTolerated(spec: PodSpec, taint: Taint): boolean {
  return (spec.tolerations ?? []).some(({ key, operator, value, effect }) => {
    if (effect && effect !== taint.effect) return false;
    if (key && key !== taint.key) return false;
    if (operator === 'Exists') return true;
    return Boolean(key) && (value ?? '') === (taint.value ?? '');
  });
}

function hasAffinity(spec: PodSpec, node: KubeNode): boolean {
  const { affinity } = spec as { readonly affinity?: { readonly nodeAffinity?: NodeAffinity } };
  const terms = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms;
  if (!terms) return true;
  return terms.some(({ matchExpressions = [], matchFields = [] }) => {
    if (matchExpressions.length + matchFields.length === 0) return false;
    return (
      matchExpressions.every((requirement) => holds(requirement, node.metadata.labels[requirement.key])) &&
      matchFields.every((requirement) => holds(requirement, node.metadata.name))
    );
  });
}

function holds({ operator, values = [] }: NodeSelectorRequirement, value: string | undefined): boolean {
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    case 'Gt':
      return value !== undefined && Number(value) > Number(values[0]);
    case 'Lt':
      return value !== undefined && Number(value) < Number(values[0]);
    default:
      return false;
  }
}
