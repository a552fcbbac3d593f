import type { DecisionOf } from '../../../engine/index.ts';
import type { Messages } from '../../messages.ts';
import { named } from '../../names.ts';
import { code, t, type Text } from '../../text.ts';
import { actor } from '../places.ts';
import { and, values } from '../words.ts';

type Network = Pick<
  Messages['decisions'],
  'routed' | 'no-route' | 'left-cluster' | 'received' | 'nothing-listens' | 'node-unreachable' | 'network-policy'
>;

/** What the network between the Nodes, policies and receivers decide. */
export const network: Network = {
  routed: ({ address, node, via }) => {
    switch (via) {
      case 'same-node':
        return t`${code(address)}は同じ${named(node)}にあります。パケットはNodeの外に出ません。`;
      case 'node-network':
        return t`${code(address)}は${named(node)}にあります。パケットはそのままNode間ネットワークを渡ります。渡った先のNodeは、もう何も選びません。`;
      case 'overlay':
        return t`${code(address)}は${named(node)}にあります。パケットは、NodeからNodeへの別のパケットに包まれて渡ります。`;
    }
  },
  'no-route': noRoute,
  'left-cluster': ({ address }) => t`${code(address)}はクラスターの外なので、パケットは外へ出ます。`,
  received: ({ port, assumed }) =>
    assumed
      ? t`ポートは宣言されていません。${code(port)}で待ち受けているものとみなします。`
      : t`コンテナが${code(`containerPort: ${port}`)}を宣言し、そこで待ち受けています。`,
  'nothing-listens': ({ port, protocol, declared }, { to }) =>
    t`${actor(to)}は${protocol}のポート${code(port)}で待ち受けていません（${
      declared.length === 0 ? t`宣言なし` : t`宣言: ${values(declared.map(String))}`
    }）。すぐに${refusalOf(protocol)}を返します。`,
  'node-unreachable': ({ node }) => t`${named(node)}は停止しています。送ったパケットは失われ、誰もそれを知らせません。`,
  'network-policy': policy,
};

function noRoute({ address, why }: DecisionOf<'no-route'>): Text {
  const ip = code(address);
  switch (why) {
    case 'cluster-ip-outside':
      return t`${ip}はClusterIPで、Node上のルールの中にしか存在しません。外部のルーターはそこへの経路を知りません。`;
    case 'service-range-outside':
      return t`${ip}はClusterIP用の範囲のアドレスで、持っているServiceはありません。外部のルーターはこの範囲への経路を知りません。`;
    case 'pod-ip-outside':
      return t`${ip}はPodのアドレスで、クラスターの中でしか通じません。外部のルーターはそこへの経路を知りません。`;
    case 'node-ip-outside':
      return t`${ip}はNodeの内部アドレスです。外部からは外部アドレスにしか届きません。`;
    case 'nobody-has-it':
      return t`アドレス${ip}を持つものがないため、応答もありません。`;
    case 'port-not-served':
      return t`${ip}は使われていますが、このポートを受け付けるものがありません。`;
  }
}

function refusalOf(protocol: DecisionOf<'nothing-listens'>['protocol']): string {
  return { TCP: 'TCPリセット（RST）', UDP: 'ICMPポート到達不能', SCTP: 'SCTPのABORT' }[protocol];
}

function policy({ pod, direction, allowed, policies, by }: DecisionOf<'network-policy'>): Text {
  const inward = direction === 'ingress';
  if (by)
    return t`${named(pod)}のNetworkPolicy ${named(by)}が、このパケットの${inward ? '受信' : '送信'}を許可します。`;
  if (allowed)
    return t`${code(direction)}について${named(pod)}を選択するNetworkPolicyがないため、すべての${inward ? '受信' : '送信'}が許可されます。`;
  return t`NetworkPolicy ${and(policies.map(named))}が${code(direction)}について${named(pod)}を選択していますが、このパケットの${inward ? '受信' : '送信'}を許可するルールがありません。破棄されます。`;
}
