import type { ExchangeResult } from '../../engine/index.ts';
import type { Messages } from '../messages.ts';
import { named, socket } from '../names.ts';
import { code, t, type Text } from '../text.ts';
import { place } from './places.ts';
import { values } from './words.ts';

/** Why a request did not arrive: what follows `拒否:` and `応答なし:`. */
export const reasons: Messages['reasons'] = {
  'no-ready-endpoint': t`Serviceに準備完了のエンドポイントがありません`,
  'no-local-endpoint': t`ポリシーが${code('Local')}で、このNodeにエンドポイントがありません`,
  'nothing-listens': t`このポートで待ち受けているものがありません`,
  'port-not-served': t`このポートを受け付けるものがありません`,
  'cluster-ip-outside': t`ClusterIPはクラスターの中でしか通じません`,
  'pod-ip-outside': t`Podのアドレスはクラスターの中でしか通じません`,
  'nobody-has-address': t`このアドレスには届きません`,
  'source-range': t`${code('loadBalancerSourceRanges')}がこの送信元を許可しません`,
  'network-policy': t`NetworkPolicyが許可しません`,
  'node-unreachable': t`Nodeが停止しています`,
  'no-healthy-node': t`ロードバランサーに正常なNodeがありません`,
  'no-nameserver-answered': t`どのネームサーバーも応答しません`,
  'no-load-balancer-address': t`Serviceにロードバランサーのアドレスがありません`,
  'tls-refused': t`TLSハンドシェイクが失敗しました`,
  loop: t`パケットが同じところを回り続けました`,
  'sender-not-running': t`送信元が動いていません`,
  'malformed-request': t`リクエストを読み取れません`,
};

/** The end as the client sees it, in words. */
export const verdicts: Messages['verdicts'] = {
  delivered: ({ pod, endpoint, source, sourcePreserved }) => {
    const who = pod ? t`${named(pod)}（ポート${code(endpoint.port)}）` : socket(endpoint);
    return sourcePreserved
      ? t`届きました: ${who}から見た送信元は、クライアント自身です。`
      : t`届きました: ${who}から見た送信元は、${code(source)}です。`;
  },
  refused: ({ reason }) => t`拒否: ${reasons[reason]}。`,
  timeout: ({ reason }) => t`応答なし: ${reasons[reason]}。`,
  nxdomain: ({ name, tried, refused }) => {
    const what = t`名前が見つかりません: ${code(name)}は存在しません${tried.length > 1 ? `（${tried.length}個の名前を試しました）` : ''}。`;
    return refused === undefined ? what : [...what, ...t`APIサーバーがService ${named(refused)}を拒否しています。`];
  },
  resolved: ({ name, answers }) =>
    answers.length === 0
      ? t`名前解決できました: ${code(name)}は存在しますが、この種類のレコードはありません。`
      : t`名前解決できました: ${code(name)}は${values(answers)}です。`,
  http: ({ status, by, location }) =>
    location === undefined
      ? t`HTTP ${code(status)}: ${place(by)}${by.kind === 'node' ? 'がヘルスチェックに応答します' : meaning(status)}。`
      : t`HTTP ${code(status)}: クライアントを${code(location)}へリダイレクトします。`,
};

function meaning(status: number): string {
  if (status < 400) return '自身が応答します';
  switch (status) {
    case 403:
      return 'はこのクライアントを通しません';
    case 404:
      return 'に一致するルールがありません';
    case 502:
      return 'はバックエンドに接続できません';
    case 503:
      return 'には応答できるバックエンドがありません';
    case 504:
      return 'はバックエンドを待ちましたが、応答がありません';
    default:
      return '自身が応答し、Podには送りません';
  }
}

/** What came of a question, in a few words. */
export function exchangeResult(result: ExchangeResult): Text {
  switch (result.kind) {
    case 'answered':
      if (result.rcode === undefined) return result.status === undefined ? t`応答あり` : [code(result.status)];
      if (result.rcode === 'NXDOMAIN') return t`名前なし`;
      if (result.rcode !== 'NOERROR') return [code(result.rcode)];
      return result.answers?.length ? values(result.answers, 2) : t`レコードなし`;
    case 'refused':
      return t`拒否: ${reasons[result.reason]}`;
    case 'no-answer':
      return t`応答なし: ${reasons[result.reason]}`;
  }
}
