import type { FieldSentences } from '../../field-messages.ts';

/** NetworkPolicies. */
export const networkPolicy = {
  'NetworkPolicySpec.podSelector':
    'The Pods of this namespace that the policy is about. Empty, it is all of them. For a Pod that no policy selects, everything is allowed.',
  'NetworkPolicySpec.policyTypes':
    'The directions in which only what the rules allow is allowed. Default: `Ingress`, and `Egress` too if there are `egress` rules. To forbid everything that goes out, `Egress` must be written.',
  'NetworkPolicySpec.ingress':
    'What may come in to the selected Pods. With `Ingress` among the types and no rule, nothing may. An empty rule (`- {}`) lets everything in.',
  'NetworkPolicySpec.egress':
    'What the selected Pods may connect to. With `Egress` among the types and no rule, nothing; DNS too needs a rule.',
  'NetworkPolicyIngressRule.from': 'The senders: it is enough to be one of them. Left out or empty, everybody.',
  'NetworkPolicyIngressRule.ports': 'The ports of the selected Pods. Left out or empty, all ports.',
  'NetworkPolicyEgressRule.to': 'The receivers: it is enough to be one of them. Left out or empty, everybody.',
  'NetworkPolicyEgressRule.ports':
    'The ports of the receivers, that is of the Pods and not of the Service. Left out or empty, all ports.',
  'NetworkPolicyPeer.podSelector':
    'Pods with these labels: of the policy’s own namespace, or together with `namespaceSelector` (in the same item) of the namespaces that it selects.',
  'NetworkPolicyPeer.namespaceSelector':
    'Namespaces by their labels: all of their Pods, or together with `podSelector` (in the same item) those Pods only. Empty, it is every namespace.',
  'NetworkPolicyPeer.ipBlock': 'Addresses outside the cluster. It stands alone: a peer with it has no selector.',
  'IPBlock.cidr': 'The addresses, as `192.168.0.0/24`.',
  'IPBlock.except': 'Parts of `cidr` that are not meant.',
  'NetworkPolicyPort.port':
    'The port of the receiving Pod, by number or by the name of a container port. Left out, all ports of the protocol.',
  'NetworkPolicyPort.protocol': '`TCP` (default), `UDP` or `SCTP`. A rule for DNS needs `UDP`.',
  'NetworkPolicyPort.endPort': 'The last port of a range that begins at `port`, which must be a number then.',
} satisfies Partial<FieldSentences>;
