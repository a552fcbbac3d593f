import type { DecisionOf, Hop } from '../../../engine/index.ts';
import type { Messages } from '../../messages.ts';
import { named, nodeOf, socket } from '../../names.ts';
import { evenOdds } from '../../odds.ts';
import { code, t, type Piece, type Text } from '../../text.ts';
import { field, odds, values } from '../words.ts';

type Service = Pick<
  Messages['decisions'],
  | 'service-matched'
  | 'endpoint-chosen'
  | 'no-endpoint'
  | 'older-rules'
  | 'source-range-refused'
  | 'dnat'
  | 'snat'
  | 'restored'
  | 'health-check-answered'
>;

/** What kube-proxy’s rules of a Service decide on a Node. */
export const service: Service = {
  'service-matched': ({ service: object, by, address, port }) => {
    const it = t`Service ${named(object)}（ポート${code(port)}）`;
    const ip = code(address.ip);
    switch (by) {
      case 'cluster-ip':
        return t`${ip}は${it}のClusterIPです。このアドレスを持つPodはなく、すべてのNodeにルールがあります。`;
      case 'node-port':
        return t`NodePort ${code(address.port)}は、どのNodeでも${it}への入口です。待ち受けるプロセスはなく、ルールだけがあります。`;
      case 'load-balancer-ip':
        return t`${ip}は${it}のロードバランサーのアドレスです。すべてのNodeにもルールがあります。`;
      case 'external-ip':
        return t`${ip}は${it}の${code('externalIPs')}の1つです。届いたNodeがどれでも引き受けます。`;
    }
  },
  'endpoint-chosen': chosen,
  'no-endpoint': ({ service: object, policy, notReady, effect }, at) => {
    const end =
      effect === 'reject'
        ? t`パケットはすぐに拒否されます（REJECT）。`
        : t`パケットは破棄され（DROP）、応答はありません。`;
    if (policy)
      return t`${field(policy, 'Local')}なので${nodeWords(at)}のエンドポイントだけが対象ですが、1つもありません。${end}`;
    const count = notReady > 0 ? t`（準備未完了: ${notReady}個）` : t``;
    return t`Service ${named(object)}に準備完了のエンドポイントがありません${count}。${end}`;
  },
  'older-rules': ({ node, cutOff }) =>
    cutOff
      ? t`${named(node)}はコントロールプレーンから切り離されています。変更は届かず、最後のルールのまま転送します。`
      : t`${named(node)}のkube-proxyはルールを書いたばかりです。その後の変更は次の同期まで待ちます。`,
  'source-range-refused': ({ source, ranges }) =>
    t`${code('loadBalancerSourceRanges')}が許すのは${values(ranges)}です。${code(source)}は含まれないため、パケットは破棄されます。`,
  dnat: ({ from, to }) => t`宛先が書き換えられます（DNAT）: ${socket(from)} → ${socket(to)}`,
  snat: ({ from, to, reason }, at) =>
    t`送信元が書き換えられます（SNAT）: ${socket(from)} → ${socket(to)}。${why(reason, at)}`,
  restored: ({ field: which }, { after }) => {
    const source = socket(after.source);
    const destination = socket(after.destination);
    switch (which) {
      case 'source':
        return t`行きに書き換えた値を元に戻します（conntrack）。応答の送信元は${source}に戻ります。`;
      case 'destination':
        return t`行きに書き換えた値を元に戻します（conntrack）。応答の宛先は${destination}に戻ります。`;
      case 'both':
        return t`行きに書き換えた値を元に戻します（conntrack）。送信元は${source}、宛先は${destination}に戻ります。`;
    }
  },
  'health-check-answered': ({ service: object, localEndpoints, status }) =>
    t`${code('healthCheckNodePort')}: このNodeにある${named(object)}の準備完了のエンドポイントは${localEndpoints}個なので、kube-proxyは${code(status)}を返します。${
      status === 200 ? 'ロードバランサーはここへ送れます。' : 'ロードバランサーはここへ送りません。'
    }`,
};

function chosen(decision: DecisionOf<'endpoint-chosen'>, at: Hop): Text {
  const { chosen: endpoint, notReady, terminating } = decision;
  const it = endpoint.pod ? named(endpoint.pod) : socket(endpoint);
  const left = terminating
    ? t`準備完了のものがないため、終了中でもまだ応答できるものを使います。`
    : notReady > 0
      ? t`準備未完了の${notReady}個は除かれます。`
      : t``;
  return t`${scope(decision, at)}${how(decision, it, at)}${left}`;
}

function how({ candidates, algorithm, terminating }: DecisionOf<'endpoint-chosen'>, it: Piece, at: Hop): Text {
  const kind = terminating ? 'エンドポイント' : '準備完了のエンドポイント';
  if (algorithm === 'affinity')
    return t`${field('sessionAffinity', 'ClientIP')}なので、${nodeWords(at)}はこのクライアントの前回の行き先${it}を覚えていて、同じところへ送ります。`;
  if (candidates.length === 1) return t`対象となる${kind}は${it}だけです。`;
  const even = evenOdds(candidates);
  const each = even === undefined ? t`` : t`（それぞれ${odds(even)}）`;
  return algorithm === 'random'
    ? t`${kind}${candidates.length}個から、${it}が無作為に選ばれます${each}。`
    : t`${kind}${candidates.length}個に順番に割り当て（ラウンドロビン）、今回は${it}の番です。`;
}

function scope({ scope: which, because }: DecisionOf<'endpoint-chosen'>, at: Hop): Text {
  switch (which) {
    case 'cluster':
      return t``;
    case 'local': {
      const policy = because.some(({ field: path }) => path === 'spec.internalTrafficPolicy') ? 'internal' : 'external';
      return t`${field(`${policy}TrafficPolicy`, 'Local')}なので、${nodeWords(at)}のエンドポイントだけが対象です。`;
    }
    case 'same-zone':
      return t`${code('trafficDistribution')}により、${nodeWords(at)}のゾーン向けのヒントがあるエンドポイントだけが対象です。`;
    case 'same-node':
      return t`${code('trafficDistribution')}により、${nodeWords(at)}向けのヒントがあるエンドポイントだけが対象です。`;
  }
}

function why(reason: DecisionOf<'snat'>['reason'], at: Hop): Text {
  switch (reason) {
    case 'from-outside':
      return t`応答は必ず${nodeWords(at)}を通って戻ります。Podからクライアントのアドレスは見えません。`;
    case 'hairpin':
      return t`Podが自分自身に送るときは、書き換えないと応答がNodeを通らないためです。`;
    case 'from-node':
      return t`Node自身が送り出すパケットなので、PodへはNodeのアドレスで届きます。`;
    case 'leaves-cluster':
      return t`Podのアドレスはクラスターの外では通じないため、Nodeのアドレスを使います。`;
    case 'proxy':
      return t`プロキシは自分で新しい接続を作ります。`;
  }
}

function nodeWords({ to }: Hop): Text {
  const node = nodeOf(to);
  return node ? [named(node)] : t`このNode`;
}
