import { parseCIDR } from '../net/cidr.ts';
import { checkCIDR, checkOnePerFamily } from './address-format.ts';
import { draftOf, isObject } from './draft.ts';
import { checkAllowed, checkUnique, problem, required } from './field-problem.ts';
import { defineKind } from './kind.ts';
import type { FieldProblem, Json, KubeObject } from './kind.ts';
import { checkLabelKey, isLabelValue } from './labels.ts';
import { checkMeta, defaultObject } from './object-meta.ts';
import type { Condition } from './pod.ts';

/** `core/v1` Node; named so because the browser has a `Node` too. */
export interface KubeNode extends KubeObject<'Node'> {
  readonly spec: {
    readonly podCIDR?: string;
    readonly podCIDRs?: readonly string[];
    readonly unschedulable?: boolean;
    readonly taints?: readonly { readonly key: string; readonly value?: string; readonly effect: string }[];
  };
  readonly status: {
    readonly addresses: readonly { readonly type: string; readonly address: string }[];
    readonly conditions: readonly Condition[];
    readonly allocatable?: Readonly<Record<string, string | number>>;
  };
}

/** Whether controllers count a Node as ready: its condition `Ready` is True. One that has none is taken to be ready. */
export function isNodeReady(node: KubeNode): boolean {
  const condition = node.status.conditions.find(({ type }) => type === 'Ready');
  return condition === undefined ? node.status.conditions.length === 0 : condition.status === 'True';
}

/** A Node's addresses of one type: `InternalIP`, `ExternalIP`, `Hostname`. */
export function addressesOf(node: KubeNode, type: string): readonly string[] {
  return node.status.addresses.filter((address) => address.type === type).map(({ address }) => address);
}

export const node = defineKind<KubeNode>({
  kind: 'Node',
  group: '',
  versions: ['v1'],
  namespaced: false,
  defaults: (value) => {
    const object = defaultObject(value, false);
    const spec = draftOf(object['spec']);
    // `podCIDR` is the first of `podCIDRs` (core/v1 conversion.go `Convert_v1_NodeSpec_To_core_NodeSpec`).
    const cidrs = spec['podCIDRs'];
    const first: Json | undefined = Array.isArray(cidrs) ? (cidrs[0] as Json) : undefined;
    if (typeof spec['podCIDR'] === 'string' && spec['podCIDR'] !== '' && first === undefined) {
      spec['podCIDRs'] = [spec['podCIDR']];
    } else if (first !== undefined && spec['podCIDR'] === undefined) spec['podCIDR'] = first;
    object['spec'] = spec;
    const status = draftOf(object['status']);
    for (const list of ['addresses', 'conditions']) if (!Array.isArray(status[list])) status[list] = [];
    if (status['allocatable'] === undefined && isObject(status['capacity'])) status['allocatable'] = status['capacity'];
    object['status'] = status;
    return object as unknown as KubeNode;
  },
  validate: (object) => {
    const problems = checkMeta(object, false, 'subdomain');
    checkTaints(problems, object);
    const { podCIDR, podCIDRs = [] } = object.spec;
    for (const [i, cidr] of podCIDRs.entries()) {
      checkCIDR(problems, podCIDRs.length === 1 && cidr === podCIDR ? 'spec.podCIDR' : `spec.podCIDRs[${i}]`, cidr);
    }
    checkOnePerFamily(
      problems,
      'spec.podCIDRs',
      podCIDRs,
      podCIDRs.map((cidr) => parseCIDR(cidr)?.family),
    );
    return problems;
  },
});

/** core/validation `validateNodeTaints`. */
function checkTaints(problems: FieldProblem[], { spec }: KubeNode): void {
  const taints = spec.taints ?? [];
  for (const [i, { key, value = '', effect }] of taints.entries()) {
    const path = `spec.taints[${i}]`;
    checkLabelKey(problems, `${path}.key`, key ?? '');
    if (!isLabelValue(value)) {
      problems.push(problem('label-value-invalid', `${path}.value`, { field: 'value', key, value }));
    }
    if (!effect) problems.push(required(`${path}.effect`));
    else checkAllowed(problems, `${path}.effect`, effect, ['NoSchedule', 'PreferNoSchedule', 'NoExecute']);
  }
  checkUnique(
    problems,
    taints,
    ({ key, effect }) => `${key}:${effect}`,
    (i) => `spec.taints[${i}]`,
  );
}
