import type { FieldSentences } from '../../field-messages.ts';

/** Names, labels and selectors, of any kind. */
export const objects = {
  'ObjectMeta.name':
    'オブジェクトの名前です。同じNamespaceの同じ種類の中で重複できません。ほかのオブジェクトはこの名前で参照し、ServiceはDNSでもこの名前で見つかります。',
  'ObjectMeta.namespace':
    'オブジェクトが属するNamespaceです。省略すると`default`になります。オブジェクトが参照する名前は、ほとんどが同じNamespaceのものです。',
  'ObjectMeta.labels':
    'セレクターがオブジェクトを見つけるための名前と値です。ServiceはPodを、名前ではなくラベルで見つけます。',
  'ObjectMeta.annotations':
    'Ingressコントローラーなどのプログラムに向けた注記です。セレクターは読みません。値は文字列なので、`"true"`や数値は引用符で囲みます。',
  'LabelSelector.matchLabels': '選ばれるために必要なラベルです。すべてを持つオブジェクトだけが選ばれます。',
  'LabelSelector.matchExpressions': 'ラベルについての条件です。`matchLabels`とあわせて、すべてを満たす必要があります。',
  'LabelSelectorRequirement.key': '条件の対象になるラベルです。',
  'LabelSelectorRequirement.operator':
    '`In`と`NotIn`は`values`と比べ、`Exists`と`DoesNotExist`はキーの有無だけを見ます。ラベルを持たないオブジェクトも`NotIn`を満たします。',
  'LabelSelectorRequirement.values':
    '`In`と`NotIn`で比べる値です。`Exists`と`DoesNotExist`では省略しなければなりません。',

  'NodeSpec.podCIDR':
    'このNodeのPodが使うアドレスの範囲です。省略すると、クラスターがPodネットワークの一部を割り当てます。',
  'NodeSpec.podCIDRs': '`podCIDR`と同じで、IPファミリーごとに1つまで書けます。先頭が`podCIDR`です。',
  'NodeSpec.taints': '容認（toleration）しないPodを遠ざけます。',
  'NodeSpec.unschedulable':
    '`true`にすると新しいPodが配置されなくなります（`kubectl cordon`）。動いているPodは残ります。デフォルトは`false`です。',
  'Taint.key': 'taintの名前です。容認する側もこの名前を書きます。',
  'Taint.value': '`Equal`で容認するときに一致が必要な値です。',
  'Taint.effect':
    '`NoSchedule`は新しいPodを配置させません。`PreferNoSchedule`はほかにNodeがあれば避けます。`NoExecute`は動いているPodも追い出します。',
  'Toleration.key': '容認するtaintです。`Exists`で省略すると、すべてのtaintになります。',
  'Toleration.operator': '`Equal`（デフォルト）は値も比べ、`Exists`はキーだけを見ます。',
  'Toleration.value': '`Equal`で比べるtaintの値です。',
  'Toleration.effect': '容認する効果です。省略すると、すべての効果になります。',
  'NodeStatus.addresses':
    'Nodeのアドレスです。NodePort Serviceはこのアドレスで応答し、ほかのNodeへのパケットは`InternalIP`から出ます。',
  'NodeStatus.conditions':
    'Nodeの状態です。`Ready`が`True`でなければ、そのPodは準備未完了とみなされます。条件が1つもないNodeは、ここではReadyとして扱います。',
  'NodeAddress.type':
    '`InternalIP`はNode間ネットワークでのアドレス、`ExternalIP`はインターネットから届くアドレスです。',
  'NodeAddress.address': 'アドレスそのものです。',
} satisfies Partial<FieldSentences>;
