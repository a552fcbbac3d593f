import { selectorText } from '../api/label-selector.ts';
import { matches } from '../api/label-selector.ts';
import type { ObjectRef } from '../api/kind.ts';
import { partsOfRef } from '../api/kind.ts';
import { isReady, podIPsOf } from '../api/pod.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { describedNetworkPolicy } from '../commands/describe-network-policy.ts';
import { shellLine } from '../commands/shell-words.ts';
import type { Section } from './inspection.ts';
import { fact, tableOf, text, to, yesOrNo } from './value.ts';

export function networkPolicySections(cluster: Cluster, ref: ObjectRef): readonly Section[] {
  const policy = cluster.networkPolicies.get(ref);
  if (!policy) return [];
  const { namespace = '', name } = partsOfRef(ref);
  const { podSelector, policyTypes } = policy.spec;
  const rows = [...cluster.pods]
    .filter(([, { metadata }]) => metadata.namespace === namespace && matches(podSelector, metadata.labels))
    .map(([pod, object]) => [[to(pod)], podIPsOf(object).map(text), [yesOrNo(isReady(object))]]);
  const command = shellLine(['kubectl', '-n', namespace, 'describe', 'networkpolicy', name]);
  return [
    {
      kind: 'facts',
      code: 'about',
      facts: [
        fact('selector', ...(selectorText(podSelector) === '' ? [] : [text(selectorText(podSelector))])),
        fact('policy-types', ...policyTypes.map(text)),
      ],
    },
    ...tableOf('pods', ['pod', 'address', 'ready'], rows),
    { kind: 'text', code: 'described', source: command, lines: describedNetworkPolicy(policy).split('\n') },
  ];
}
