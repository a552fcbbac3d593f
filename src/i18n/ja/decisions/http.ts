import type { DecisionOf } from '../../../engine/index.ts';
import type { Messages } from '../../messages.ts';
import { named } from '../../names.ts';
import { code, t, type Text } from '../../text.ts';
import { odds, values } from '../words.ts';

type Http = Pick<
  Messages['decisions'],
  | 'tls-terminated'
  | 'tls-passed-through'
  | 'tls-refused'
  | 'route-matched'
  | 'no-route-matched'
  | 'default-backend'
  | 'backend-missing'
  | 'redirected'
  | 'rewritten'
  | 'canary-chosen'
  | 'forbidden'
  | 'headers-added'
  | 'gateway-timeout'
  | 'answered'
  | 'assumption'
>;

/** What an HTTP proxy (an Ingress controller, the cloud’s L7 balancer) decides. */
export const http: Http = {
  'tls-terminated': ({ host, secret, fallback }) => {
    const end = t`${code(host)}のTLSはここで終わります（TLS終端）。`;
    if (secret) return t`${end}証明書はSecret ${named(secret)}のものです。`;
    return fallback
      ? t`${end}合う証明書のSecretがないため、コントローラー自身の証明書を提示します。ブラウザーはこれを信頼しません。`
      : t`${end}証明書はクラウドが持つものです。`;
  },
  'tls-passed-through': ({ host }) =>
    t`TLSは開かずにそのまま通します。プロキシが読むのはハンドシェイクの名前（SNI）${code(host)}だけです。`,
  'tls-refused': ({ host, why }) => t`${code(host)}のTLSハンドシェイクが失敗します: ${code(why)}`,
  'route-matched': route,
  'no-route-matched': ({ host, path, knownHosts }) => {
    const known =
      knownHosts.length === 0
        ? t`ホストを指定したルールはありません。`
        : t`ルールがあるのは${values(knownHosts)}です。`;
    return t`${code(`${host}${path}`)}に一致するルールがありません。${known}`;
  },
  'default-backend': ({ route: ingress, backend }) =>
    ingress
      ? t`一致するルールがないため、Ingress ${named(ingress)}のデフォルトバックエンド${code(backend)}が引き受けます。`
      : t`一致するルールがないため、コントローラー自身のデフォルトバックエンド${code(backend)}が引き受けます。`,
  'backend-missing': missing,
  redirected: ({ status, location, why }) =>
    t`${redirect(why)}クライアントを${code(location)}へリダイレクトします（ステータス${code(status)}）。`,
  rewritten: ({ from, to, what }) => {
    const name = { path: 'パス', host: 'Hostヘッダー', header: 'ヘッダー' }[what];
    return t`バックエンド向けに${name}を書き換えます: ${code(from)} → ${code(to)}`;
  },
  'canary-chosen': canary,
  forbidden: ({ why, status }) => t`${forbidden(why)}プロキシは${code(status)}を返します。`,
  'headers-added': ({ headers }) =>
    t`プロキシはヘッダーを加えてバックエンドに伝えます: ${values(Object.entries(headers).map(([name, value]) => `${name}: ${value}`))}`,
  'gateway-timeout': ({ status }) => t`バックエンドが時間内に応答しないため、プロキシ自身が${code(status)}を返します。`,
  answered: ({ status }) =>
    status === 502
      ? t`バックエンドに接続できないため、プロキシ自身が${code(status)}を返します。`
      : t`プロキシ自身が${code(status)}を返します。Podには送りません。`,
  assumption: ({ code: which }) => assumptions[which] ?? t`ここでの仮定: ${code(which)}`,
};

function route(decision: DecisionOf<'route-matched'>): Text {
  const { route: ingress, ruleHost, rulePath, pathType, backend, others } = decision;
  const rule = t`${ruleHost === undefined ? t`すべてのホスト` : code(ruleHost)}、パス${code(rulePath)}（${code(pathType)}）`;
  const behind =
    others.length === 0 ? t`` : t`ほかにも${others.length}個のルールが一致しますが、これが最も具体的です。`;
  return t`Ingress ${named(ingress)}のルール（${rule}）が一致し、Service ${code(backend)}へ向かいます。${behind}`;
}

function missing({ service, why, status }: DecisionOf<'backend-missing'>): Text {
  const it = code(service);
  const reason = {
    'no-service': t`ルールの行き先${it}というServiceは存在しません。`,
    'no-port': t`ルールの行き先${it}のServiceに、そのポートはありません。`,
    'no-endpoint': t`ルールの行き先${it}のServiceに、準備完了のエンドポイントがありません。`,
    'cluster-ip-only': t`ルールの行き先${it}はタイプが${code('ClusterIP')}のServiceで、クラスターの外からの入口がありません。`,
    'backend-kind': t`ルールの行き先${it}は、このコントローラーが扱えない種類のバックエンドです。`,
  }[why];
  return t`${reason}${code(status)}を返します。`;
}

function canary({ canary: taken, candidates, why }: DecisionOf<'canary-chosen'>): Text {
  const to = taken ? t`カナリア` : t`本来のバックエンド`;
  const share = candidates.length < 2 ? t`` : t`（${candidates.map(({ odds: value }) => odds(value)).join('対')}）`;
  switch (why) {
    case 'header':
      return t`リクエストのヘッダーの指定により、${to}へ送られます。`;
    case 'cookie':
      return t`リクエストのCookieの指定により、${to}へ送られます。`;
    case 'weight':
      return t`${code('canary-weight')}の割合での抽選${share}により、このリクエストは${to}へ送られます。`;
    default:
      return t`このリクエストは${to}へ送られます（${code(why)}）。`;
  }
}

function redirect(why: string): Text {
  switch (why) {
    case 'ssl-redirect':
      return t`このホストにはTLSの設定があり、リクエストはTLSなしで届きました。`;
    case 'force-ssl-redirect':
      return t`${code('force-ssl-redirect')}により、httpsだけを受け付けます。`;
    case 'trailing-slash':
      return t`ルールのパスは/で終わり、リクエストのパスは/で終わりません。`;
    case 'from-to-www-redirect':
      return t`${code(why)}により、${code('www.')}の有無は同じサイトとして扱います。`;
    default:
      return t`アノテーション${code(why)}の指定です。`;
  }
}

function forbidden(why: string): Text {
  switch (why) {
    case 'allowlist-source-range':
      return t`クライアントのアドレスは${code(why)}に含まれません。`;
    case 'denylist-source-range':
      return t`クライアントのアドレスは${code(why)}に含まれます。`;
    case 'auth-type':
      return t`${code(why)}: リクエストにユーザー名とパスワードがありません。`;
    case 'invalid-annotation':
      return t`Ingressのアノテーションが正しくないため、何も通しません。`;
    default:
      return t`${code(why)}により通しません。`;
  }
}

const assumptions: Readonly<Record<string, Text>> = {
  'credentials-accepted': t`仮定: リクエストのユーザー名とパスワードは正しいものとします。`,
  'other-nameserver': t`仮定: このネームサーバーは公開された名前だけを知り、クラスター内の名前を知りません。`,
  'ssl-passthrough-enabled': t`仮定: コントローラーは${code('--enable-ssl-passthrough')}付きで起動されています。`,
};
