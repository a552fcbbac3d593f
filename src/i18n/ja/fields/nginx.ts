import type { FieldSentences } from '../../field-messages.ts';

/** Annotations that ingress-nginx reads, as far as they are simulated. */
export const nginx = {
  'nginx.ingress.kubernetes.io/rewrite-target':
    '一致したパスの代わりにPodが受け取るパスです。`$1`はパスの正規表現の1つ目のグループです。このホストのすべてのパスが正規表現になります。デフォルトではパスはそのままです。',
  'nginx.ingress.kubernetes.io/use-regex':
    '`"true"`にすると、パスが大文字と小文字を区別しない正規表現になり、このホストのほかのパスもそうなります。デフォルトは`"false"`です。',
  'nginx.ingress.kubernetes.io/ssl-redirect':
    'ホストに証明書があれば、HTTPを308でHTTPSにリダイレクトします。デフォルトは`"true"`です。',
  'nginx.ingress.kubernetes.io/force-ssl-redirect':
    '`"true"`にすると、証明書がなくてもHTTPを308でHTTPSにリダイレクトします。デフォルトは`"false"`です。',
  'nginx.ingress.kubernetes.io/preserve-trailing-slash':
    '`"true"`にすると、HTTPSへのリダイレクトでパスの末尾の`/`が残ります。デフォルトは`"false"`です。',
  'nginx.ingress.kubernetes.io/use-port-in-redirects':
    '`"true"`にすると、HTTPSへのリダイレクトにポートが書かれます。デフォルトは`"false"`です。',
  'nginx.ingress.kubernetes.io/app-root':
    '`/`へのリクエストを、このパスに302でリダイレクトします。デフォルトではリダイレクトしません。',
  'nginx.ingress.kubernetes.io/temporal-redirect':
    'すべてのリクエストをこのURLに302でリダイレクトし、Podには送りません。`permanent-redirect`より優先されます。',
  'nginx.ingress.kubernetes.io/temporal-redirect-code':
    '`temporal-redirect`のステータスです。300から307までで、デフォルトは`"302"`です。',
  'nginx.ingress.kubernetes.io/permanent-redirect':
    'すべてのリクエストをこのURLに301でリダイレクトし、Podには送りません。',
  'nginx.ingress.kubernetes.io/permanent-redirect-code':
    '`permanent-redirect`のステータスです。300から308までで、デフォルトは`"301"`です。',
  'nginx.ingress.kubernetes.io/from-to-www-redirect':
    '`"true"`にすると、`www.`の付く名前と付かない名前のうち、ルールにない方をある方へ308でリダイレクトします。デフォルトは`"false"`です。',
  'nginx.ingress.kubernetes.io/server-alias':
    'ホストの別名です。カンマで区切ります。ルールに書かれたホストの方が優先されます。',
  'nginx.ingress.kubernetes.io/allowlist-source-range':
    'このCIDR（カンマ区切り）の中のクライアントだけを通し、ほかには403を返します。見るのは、コントローラーから見た送信元です。',
  'nginx.ingress.kubernetes.io/whitelist-source-range':
    '`allowlist-source-range`の古い名前です。新しい名前が書かれていないときに読まれます。',
  'nginx.ingress.kubernetes.io/denylist-source-range': 'このCIDR（カンマ区切り）の中のクライアントには403を返します。',
  'nginx.ingress.kubernetes.io/auth-type':
    '`basic`か`digest`です。認証情報のないリクエストには401を返します。デフォルトでは認証しません。',
  'nginx.ingress.kubernetes.io/auth-secret':
    '認証情報のSecretです。`name`か`namespace/name`の形で書きます。見つからなければ503になります。',
  'nginx.ingress.kubernetes.io/auth-secret-type':
    '`auth-file`（デフォルト）ではキー`auth`がhtpasswdファイルです。`auth-map`ではキーがそれぞれ利用者です。',
  'nginx.ingress.kubernetes.io/auth-realm': 'ブラウザーが認証情報を求めるときに表示する文です。',
  'nginx.ingress.kubernetes.io/enable-cors':
    '`"true"`にすると、ほかのどのオリジンが読んでよいかを応答に書きます。デフォルトは`"false"`です。',
  'nginx.ingress.kubernetes.io/cors-allow-origin':
    '読んでよいオリジンです。カンマで区切ります。デフォルトはすべて（`*`）です。',
  'nginx.ingress.kubernetes.io/service-upstream':
    '`"true"`にすると、nginxはClusterIPに送り、Podはkube-proxyが選びます。デフォルトは`"false"`で、nginxが自分でPodを選びます。',
  'nginx.ingress.kubernetes.io/backend-protocol':
    'Podと話すプロトコルです。`HTTP`（デフォルト）、`HTTPS`、`GRPC`、`GRPCS`、`FCGI`、`AUTO_HTTP`のどれかです。',
  'nginx.ingress.kubernetes.io/default-backend':
    'ルールのServiceに準備完了のエンドポイントがないときに応答する、同じNamespaceのServiceです。デフォルトは503です。',
  'nginx.ingress.kubernetes.io/upstream-vhost':
    'Podが受け取る`Host`ヘッダーです。デフォルトはクライアントが送ったものです。',
  'nginx.ingress.kubernetes.io/x-forwarded-prefix':
    '`rewrite-target`とともに、Podが受け取る`X-Forwarded-Prefix`ヘッダーの値です。',
  'nginx.ingress.kubernetes.io/ssl-passthrough':
    '`"true"`にすると、TLSは開かれずにホスト名だけでPodへ送られ、パスは見られません。コントローラーを`--enable-ssl-passthrough`付きで起動する必要があります。デフォルトは`"false"`です。',
  'nginx.ingress.kubernetes.io/canary':
    '`"true"`にすると、同じホストとパスを持つIngressへのリクエストの一部を、このIngressが受け取ります。デフォルトは`"false"`です。',
  'nginx.ingress.kubernetes.io/canary-weight':
    '`canary-weight-total`のうち、カナリアが受け取るリクエストの割合です。デフォルトは`"0"`です。',
  'nginx.ingress.kubernetes.io/canary-weight-total': '`canary-weight`の分母です。100以上で、デフォルトは`"100"`です。',
  'nginx.ingress.kubernetes.io/canary-by-header':
    '行き先を決めるヘッダーです。`always`ならカナリア、`never`ならカナリア以外、ほかの値ならCookieと重みで決まります。',
  'nginx.ingress.kubernetes.io/canary-by-header-value': '`always`と`never`の代わりに、カナリアに送るヘッダーの値です。',
  'nginx.ingress.kubernetes.io/canary-by-header-pattern':
    'ヘッダーの値の正規表現です。`canary-by-header-value`が書かれていないときに使われます。',
  'nginx.ingress.kubernetes.io/canary-by-cookie':
    '行き先を決めるCookieです。`always`ならカナリア、`never`ならカナリア以外、ほかの値なら重みで決まります。',
} satisfies Partial<FieldSentences>;
