import type { Protocol } from '../net/port.ts';
import { draftOf, draftsOf, isObject, setDefault } from './draft.ts';
import { defineKind } from './kind.ts';
import type { Json, KubeObject } from './kind.ts';
import type { LabelSelector } from './label-selector.ts';
import { checkNetworkPolicy } from './network-policy-validation.ts';
import { defaultObject } from './object-meta.ts';

/** `networking.k8s.io/v1` NetworkPolicy. */
export interface NetworkPolicy extends KubeObject<'NetworkPolicy'> {
  readonly spec: {
    readonly podSelector: LabelSelector;
    readonly policyTypes: readonly ('Ingress' | 'Egress')[];
    readonly ingress?: readonly {
      readonly from?: readonly NetworkPolicyPeer[];
      readonly ports?: readonly NetworkPolicyPort[];
    }[];
    readonly egress?: readonly {
      readonly to?: readonly NetworkPolicyPeer[];
      readonly ports?: readonly NetworkPolicyPort[];
    }[];
  };
}

export interface NetworkPolicyPeer {
  readonly podSelector?: LabelSelector;
  readonly namespaceSelector?: LabelSelector;
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
}

export interface NetworkPolicyPort {
  readonly protocol: Protocol;
  readonly port?: number | string;
  readonly endPort?: number;
}

function defaultRules(rules: Json | undefined): Json[] {
  return draftsOf(rules).map((rule) => {
    if (Array.isArray(rule['ports'])) {
      rule['ports'] = draftsOf(rule['ports']).map((port) => {
        setDefault(port, 'protocol', 'TCP');
        return port;
      });
    }
    return rule;
  });
}

export const networkPolicy = defineKind<NetworkPolicy>({
  kind: 'NetworkPolicy',
  group: 'networking.k8s.io',
  versions: ['v1'],
  removed: { 'extensions/v1beta1': '1.16' },
  namespaced: true,
  defaults: (value) => {
    const object = defaultObject(value, true);
    const spec = draftOf(object['spec']);
    // Left out it is the empty selector, which selects every Pod of the namespace.
    if (!isObject(spec['podSelector'])) spec['podSelector'] = {};
    for (const side of ['ingress', 'egress']) if (Array.isArray(spec[side])) spec[side] = defaultRules(spec[side]);
    // networking/v1/defaults.go `SetDefaults_NetworkPolicy`: Egress is meant only where there are egress rules.
    const types = spec['policyTypes'];
    if (!Array.isArray(types) || types.length === 0) {
      const egress = spec['egress'];
      spec['policyTypes'] = Array.isArray(egress) && egress.length > 0 ? ['Ingress', 'Egress'] : ['Ingress'];
    }
    object['spec'] = spec;
    return object as unknown as NetworkPolicy;
  },
  validate: checkNetworkPolicy,
});
