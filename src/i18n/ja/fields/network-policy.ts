import type { FieldSentences } from '../../field-messages.ts';

/** NetworkPolicies. */
export const networkPolicy = {
  'NetworkPolicySpec.podSelector':
    'ポリシーの対象になる、このNamespaceのPodです。空ならすべてのPodです。どのポリシーにも選ばれないPodでは、すべてが許可されます。',
  'NetworkPolicySpec.policyTypes':
    'ルールが許すものだけを許可する方向です。デフォルトは`Ingress`で、`egress`のルールがあれば`Egress`も入ります。外へ出る通信をすべて禁じるには、`Egress`を書く必要があります。',
  'NetworkPolicySpec.ingress':
    '選ばれたPodに入ってよい通信です。方向に`Ingress`があってルールがなければ、何も入れません。空のルール（`- {}`）はすべてを許可します。',
  'NetworkPolicySpec.egress':
    '選ばれたPodが接続してよい相手です。方向に`Egress`があってルールがなければ、どこにも接続できません。DNSにもルールが必要です。',
  'NetworkPolicyIngressRule.from':
    '送信元です。どれか1つに当てはまれば十分です。省略するか空なら、誰でも許可されます。',
  'NetworkPolicyIngressRule.ports': '選ばれたPodのポートです。省略するか空なら、すべてのポートです。',
  'NetworkPolicyEgressRule.to': '宛先です。どれか1つに当てはまれば十分です。省略するか空なら、どこでも許可されます。',
  'NetworkPolicyEgressRule.ports':
    '宛先のポートです。ServiceではなくPodのポートを書きます。省略するか空なら、すべてのポートです。',
  'NetworkPolicyPeer.podSelector':
    'このラベルを持つPodです。ポリシーと同じNamespaceのPodか、同じ項目に`namespaceSelector`があれば、それが選ぶNamespaceのPodです。',
  'NetworkPolicyPeer.namespaceSelector':
    'ラベルで選ぶNamespaceです。その全Podか、同じ項目に`podSelector`があれば、それが選ぶPodだけです。空なら、すべてのNamespaceです。',
  'NetworkPolicyPeer.ipBlock': 'クラスターの外のアドレスです。単独で書き、セレクターとは組み合わせられません。',
  'IPBlock.cidr': 'アドレスの範囲です（例: `192.168.0.0/24`）。',
  'IPBlock.except': '`cidr`のうち、対象から除く部分です。',
  'NetworkPolicyPort.port':
    '受け取るPodのポートです。番号か、コンテナポートの名前で書きます。省略すると、そのプロトコルのすべてのポートです。',
  'NetworkPolicyPort.protocol': '`TCP`（デフォルト）、`UDP`、`SCTP`のどれかです。DNSを許すルールには`UDP`が必要です。',
  'NetworkPolicyPort.endPort': '`port`から始まる範囲の最後のポートです。このとき`port`は番号でなければなりません。',
} satisfies Partial<FieldSentences>;
