import type { DecisionOf } from '../../../engine/index.ts';
import type { Messages } from '../../messages.ts';
import { named } from '../../names.ts';
import { code, t, type Text } from '../../text.ts';
import { field, values } from '../words.ts';

type Names = Pick<
  Messages['decisions'],
  'resolver' | 'dns-answer' | 'dns-forwarded' | 'name-given-up' | 'resolver-gave-up' | 'next-address'
>;

/** What resolvers and name servers decide. */
export const names: Names = {
  resolver: ({ nameserver, policy, tries, because }) => {
    const order =
      tries.length > 1
        ? t`${tries.length}個の名前を、${values(tries, 8)}の順に試します。`
        : t`名前は${values(tries)}のまま問い合わせます。`;
    return t`${onHostNetwork(because) ? ofNode(policy, nameserver) : whichServer(policy, nameserver)}${order}`;
  },
  'dns-answer': answer,
  'dns-forwarded': ({ name, node }) =>
    t`${code(name)}はこのクラスターの名前ではありません。CoreDNSは、自分のPodが動いている${named(node)}のリゾルバーに問い合わせを転送します。`,
  'name-given-up': ({ tried }) =>
    tried.length === 1
      ? t`試した名前は存在しません。クライアントは諦めます。`
      : t`試した${tried.length}個の名前はどれも存在しません。クライアントは諦めます。`,
  'next-address': ({ failed, next }) =>
    t`${code(failed)}には接続できませんでした。名前には別のアドレスもあるので、クライアントは${code(next)}を試します。`,
  'resolver-gave-up': ({ seconds }) =>
    seconds > 0
      ? t`どのネームサーバーも応答しません。クライアントは${seconds}秒待って諦めます。`
      : t`どのネームサーバーも問い合わせを拒否したため、クライアントはすぐに諦めます。`,
};

/** The policy `ClusterFirst` of a Pod on the host network is taken for `Default`. */
function onHostNetwork(because: DecisionOf<'resolver'>['because']): boolean {
  return because.some(({ field: path }) => path === 'spec.hostNetwork');
}

function ofNode(policy: string, nameserver: string): Text {
  return t`${field('hostNetwork', 'true')}のため${field('dnsPolicy', policy)}は${code('Default')}として扱われ、PodはNodeのリゾルバー${code(nameserver)}に問い合わせます。`;
}

function whichServer(policy: string, nameserver: string): Text {
  const server = code(nameserver);
  switch (policy) {
    case 'Node':
      return t`Node上のプログラムは、Node自身のリゾルバー${server}に問い合わせます。クラスター内の名前はわかりません。`;
    case 'Internet':
      return t`外部のクライアントは公開DNS（${server}）に問い合わせます。クラスター内の名前はわかりません。`;
    case 'None':
      return t`${field('dnsPolicy', policy)}なので${code('dnsConfig')}だけが使われ、Podは${server}に問い合わせます。`;
    case 'Default':
      return t`${field('dnsPolicy', policy)}なので、Podはクラスターではなく、Nodeのリゾルバー${server}に問い合わせます。`;
    default:
      return t`${field('dnsPolicy', policy)}なので、Podは${server}に問い合わせます。`;
  }
}

function answer({ name, rcode, answers, origin, object }: DecisionOf<'dns-answer'>): Text {
  const asked = code(name);
  if (rcode === 'NXDOMAIN') return t`${asked}という名前は存在しません（${code('NXDOMAIN')}）。`;
  if (rcode !== 'NOERROR') return t`ネームサーバーは${asked}について調べられませんでした（${code(rcode)}）。`;
  if (answers.length === 0) return t`${asked}は存在しますが、問い合わせた種類のレコードがありません。`;
  const found = values(answers);
  const it = object ? named(object) : asked;
  switch (origin) {
    case 'service':
      return t`${asked}はService ${it}の名前です。アドレスは${found}です。`;
    case 'headless':
      return t`${asked}はHeadless Service ${it}（${field('clusterIP', 'None')}）の名前です。エンドポイントそのものを答えます: ${found}。`;
    case 'pod':
      return t`${asked}はアドレスをそのまま書いた名前です。CoreDNSはPodを探さず、名前から${found}を読み取ります。`;
    case 'external-name':
      return t`Service ${it}はタイプが${code('ExternalName')}で、${code('spec.externalName')}の別名です。答えは${found}です。`;
    case 'reverse':
      return t`${asked}で問い合わせたアドレスの名前は${found}です。`;
    case 'upstream':
      return t`${asked}は公開された名前です。上流DNSは${found}と答えます。`;
    case 'no-such-name':
      return t`${asked}は存在します。答えは${found}です。`;
  }
}
