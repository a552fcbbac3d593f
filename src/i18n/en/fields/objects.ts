import type { FieldSentences } from '../../field-messages.ts';

/** Names, labels and selectors, of any kind. */
export const objects = {
  'ObjectMeta.name':
    'The name of the object, different from all others of its kind in the namespace. Other objects refer to it by this name, and a Service is found in DNS by it.',
  'ObjectMeta.namespace':
    'The namespace that the object is in; `default` when left out. Names that it refers to are mostly those of its own namespace.',
  'ObjectMeta.labels':
    'Names and values by which selectors find the object. A Service finds its Pods by their labels, not by their names.',
  'ObjectMeta.annotations':
    'Notes for programs, such as an Ingress controller. No selector reads them. Values are texts: put `"true"` and numbers in quotes.',
  'LabelSelector.matchLabels': 'Labels that an object must have, all of them, to be selected.',
  'LabelSelector.matchExpressions': 'Conditions on labels, all of which must hold, beside those of `matchLabels`.',
  'LabelSelectorRequirement.key': 'The label that the condition is about.',
  'LabelSelectorRequirement.operator':
    '`In` and `NotIn` compare with `values`; `Exists` and `DoesNotExist` ask only for the key. An object without the label passes `NotIn` too.',
  'LabelSelectorRequirement.values':
    'The values for `In` and `NotIn`. It must be left out for `Exists` and `DoesNotExist`.',

  'NodeSpec.podCIDR':
    'The addresses that Pods of this Node get. Left out, the cluster gives the Node a part of its Pod network.',
  'NodeSpec.podCIDRs': 'As `podCIDR`, at most one block of each IP family; the first is `podCIDR`.',
  'NodeSpec.taints': 'Keep Pods away that do not tolerate them.',
  'NodeSpec.unschedulable': '`true` keeps new Pods away (`kubectl cordon`); those that run stay. Default: `false`.',
  'Taint.key': 'The name of the taint; a toleration names it too.',
  'Taint.value': 'The value that a toleration with `Equal` must have.',
  'Taint.effect':
    '`NoSchedule` keeps new Pods away, `PreferNoSchedule` if there is another Node, `NoExecute` also evicts those that run.',
  'Toleration.key': 'The taint that is tolerated. Left out, with `Exists`, it is every taint.',
  'Toleration.operator': '`Equal` (default) compares the value too, `Exists` only the key.',
  'Toleration.value': 'The value of the taint, for `Equal`.',
  'Toleration.effect': 'The effect that is tolerated; every effect when left out.',
  'NodeStatus.addresses':
    'The addresses of the Node. A NodePort Service answers at its addresses, and packets leave for other Nodes with `InternalIP`.',
  'NodeStatus.conditions':
    'How the Node is. If its `Ready` is not `True`, its Pods count as not ready; without any condition the Node counts as ready here.',
  'NodeAddress.type':
    '`InternalIP` is the address inside the Node network, `ExternalIP` one that the internet reaches.',
  'NodeAddress.address': 'The address itself.',
} satisfies Partial<FieldSentences>;
