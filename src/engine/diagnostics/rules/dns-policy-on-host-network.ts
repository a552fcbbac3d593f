import type { KubeObject } from '../../api/kind.ts';
import { finding } from '../diagnostic.ts';
import type { Rule } from '../diagnostic.ts';
import { describedPods } from '../pod-spec-of.ts';

/**
 * Pods on the host network with the policy ClusterFirst, written or by default: they get the Node's resolver, as with
 * Default (kubelet network/dns `getPodDNSType`; docs, "DNS for Services and Pods").
 */
export const dnsPolicyOnHostNetwork: Rule<KubeObject> = {
  find(object, _ref, { cluster }) {
    const pods = describedPods(object, cluster);
    if (!pods?.spec.hostNetwork || pods.spec.dnsPolicy !== 'ClusterFirst') return [];
    const params = { dnsPolicy: pods.spec.dnsPolicy };
    return [finding('dns-policy-on-host-network', 'info', `${pods.path}.dnsPolicy`, params)];
  },
};
