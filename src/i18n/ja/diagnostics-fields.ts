import type { DiagnosticMessages } from '../diagnostic-messages.ts';
import { code, list, t, type Text } from '../text.ts';

const codes = (values: readonly (string | number)[]): Text => list(values.map(code), '、');
const REFUSED = 'Kubernetesはこのオブジェクトを拒否します。';
const WARNED = '受け付けられますが、警告が出ます。';

const WANTED: Readonly<Record<string, string>> = {
  string: '文字列',
  integer: '整数',
  boolean: 'trueかfalse',
  'int-or-string': '整数か文字列',
  quantity: '500mや1Giのような数量',
  list: 'リスト（-で始まる行）',
  object: 'オブジェクト（フィールドを別の行に書いたもの）',
};

const FOUND: Readonly<Record<string, string>> = {
  string: '文字列',
  number: '数値',
  boolean: '真偽値',
  list: 'リスト',
  object: 'オブジェクト',
  null: '空',
};

const USES: Readonly<Record<string, string>> = {
  unspecified: '未指定アドレス（unspecified）',
  loopback: 'ループバックアドレス（loopback）',
  'link-local': 'リンクローカルアドレス（link-local）',
  'link-local-multicast': 'リンクローカルマルチキャストアドレス',
  multicast: 'マルチキャストアドレス',
};

const PORT_NAME_REASONS: Readonly<Record<string, string>> = {
  length: '15文字を超えています',
  characters: '使えるのは小文字の英字、数字、-だけです',
  'no-letter': '英字が1つ以上必要です',
  'double-hyphen': '-を2つ続けることはできません',
  'hyphen-at-end': '先頭と末尾に-は使えません',
};

function wrongType(found: string, value: string, wanted: string): Text {
  if (wanted === 'string' && (found === 'boolean' || found === 'number'))
    return t`YAMLは${code(value)}を${FOUND[found] ?? found}として読みます。${code(`"${value}"`)}のように引用符で囲んでください。`;
  if (wanted === 'integer' && /^[0-9]+$/.test(value))
    return t`引用符で囲むと文字列になります。引用符なしで${code(value)}と書いてください。`;
  if (wanted === 'boolean' && /^(true|false)$/i.test(value))
    return t`引用符で囲むと文字列になります。引用符なしで${code(value.toLowerCase())}と書いてください。`;
  return value === '' ? t`これは${FOUND[found] ?? found}です。` : t`${code(value)}は${FOUND[found] ?? found}です。`;
}

/** 1つのオブジェクトのフィールドについての指摘: APIサーバーのデコードと検証が拒否・警告するもの。 */
export const fieldMessages = {
  'unknown-field': ({ field, near, at }) => {
    const what = t`ここに${code(field)}というフィールドはありません。kubectlは未知のフィールドとして拒否し、厳密な検査を求めないクライアントでは無視されます。`;
    if (at !== '') return [...what, ...t`正しい場所は${code(at)}です。`];
    return near === '' ? what : [...what, ...t`${code(near)}の誤りではありませんか？`];
  },
  'wrong-type': ({ field, wanted, found, value }) =>
    t`${code(field)}は${WANTED[wanted] ?? wanted}でなければなりません。${wrongType(found, value, wanted)}${REFUSED}`,
  'quantity-invalid': ({ field, value }) =>
    t`${code(value)}は${code(field)}の数量として読めません。${code('m')}、${code('Mi')}、${code('Gi')}などの単位を付けた数を書きます。${REFUSED}`,
  'field-required': ({ field }) => t`${code(field)}は必須です。${REFUSED}`,
  'value-not-allowed': ({ field, value, allowed, right }) => notSupported(field, value, allowed, right),
  required: ({ field }) => t`${code(field)}は必須です。${REFUSED}`,
  'not-supported': ({ field, value, allowed, right }) => notSupported(field, value, allowed, right),
  duplicate: ({ field, value }) =>
    t`${code(value)}が2つあります。${code(field)}はそれぞれ異なる値でなければなりません。${REFUSED}`,
  'out-of-range': ({ field, value, min, max }) =>
    t`${code(field)}は${code(min)}から${code(max)}までの数でなければなりません。${code(value)}は使えません。${REFUSED}`,
  negative: ({ field, value }) => t`${code(field)}は0以上でなければなりません。${code(value)}は使えません。${REFUSED}`,
  'too-long': ({ field, length, max }) => t`${code(field)}は${length}文字あります。最大は${max}文字です。${REFUSED}`,
  'too-many': ({ field, count, max }) => t`${code(field)}の要素は${count}個あります。最大は${max}個です。${REFUSED}`,
  'typographic-quotes': ({ field, value, meant }) =>
    t`${code(field)}の引用符は、文書作成ソフトの引用符です。YAMLの引用符は${code('"')}と${code("'")}だけなので、値${code(value)}の文字として扱われます。${code(meant)}と書いてください。`,
  'value-has-spaces': ({ field, value }) =>
    t`${code(field)}の先頭と末尾に空白は使えません（${code(`"${value}"`)}）。${REFUSED}`,
  immutable: ({ field }) => t`${code(field)}は一度設定すると変更できません。オブジェクトを削除して作り直してください。`,

  'dns-label-invalid': ({ field, value }) =>
    t`${code(value)}は${code(field)}に使えません。使えるのは小文字の英字、数字、${code('-')}だけで、先頭と末尾は英数字にします（DNSラベル）。${REFUSED}`,
  'dns-label-has-dots': ({ field, value }) =>
    t`${code(field)}はドットを含まない1つのDNSラベルでなければなりません。${code(value)}にはドットがあります。${REFUSED}`,
  'dns-name-invalid': ({ field, value }) =>
    t`${code(value)}は${code(field)}に使えません。使えるのは小文字の英字、数字、${code('-')}、${code('.')}だけで、各部分の先頭と末尾は英数字にします（DNS名）。${REFUSED}`,
  'wildcard-host-invalid': ({ field, value }) =>
    t`${code(value)}は${code(field)}のワイルドカードとして正しくありません。${code('*')}は${code('*.example.com')}のように、先頭の部分全体としてだけ使えます。${REFUSED}`,
  'host-is-ip': ({ field, value }) =>
    t`${code(field)}はDNS名でなければなりませんが、${code(value)}はIPアドレスです。すべてのホストへのリクエストを受けるには、このフィールドを省きます。${REFUSED}`,
  'host-is-url': ({ field, value }) =>
    t`${code(field)}には名前だけを書きます。${code(value)}はURLです。${code('://')}やパスは付けません。${REFUSED}`,
  'full-name-needs-dot': ({ field, value }) =>
    t`${code(field)}はドットを1つ以上含む完全なドメイン名でなければなりません。${code(value)}にはドットがありません。${REFUSED}`,
  'qualified-name-invalid': ({ field, value }) =>
    t`${code(value)}は${code(field)}に使えません。英数字、${code('-')}、${code('_')}、${code('.')}からなる名前で、前にドメインと${code('/')}を付けられます。${REFUSED}`,
  'label-key-invalid': ({ value }) =>
    t`${code(value)}はラベルのキーに使えません。最大63文字の英数字、${code('-')}、${code('_')}、${code('.')}からなる名前で、前にドメインと${code('/')}を付けられます。${REFUSED}`,
  'label-value-invalid': ({ key, value }) =>
    t`${code(value)}はラベル（${code(key)}）の値に使えません。最大63文字の英数字、${code('-')}、${code('_')}、${code('.')}で、先頭と末尾は英数字にします。${REFUSED}`,
  'annotation-key-invalid': ({ value }) =>
    t`${code(value)}はアノテーションのキーに使えません。最大63文字の英数字、${code('-')}、${code('_')}、${code('.')}からなる名前で、前にドメインと${code('/')}を付けられます。${REFUSED}`,
  'annotations-too-large': ({ size, max }) =>
    t`アノテーションは合計${size}バイトです。最大は${max}バイトです。${REFUSED}`,
  'path-segment-invalid': ({ field, value }) =>
    t`${code(value)}は${code(field)}に使えません。${code('/')}と${code('%')}は使えず、${code('.')}や${code('..')}にもできません。${REFUSED}`,
  'data-key-invalid': ({ value }) =>
    t`${code(value)}は${code('data')}のキーに使えません。使えるのは英数字、${code('-')}、${code('_')}、${code('.')}だけです。${REFUSED}`,
  'domain-prefixed-path-invalid': ({ field, value }) =>
    t`${code(field)}は${code('example.com/ingress-controller')}のように、ドメインとパスでなければなりません。${code(value)}は正しくありません。${REFUSED}`,
  'namespace-not-allowed': ({ value, kind }) =>
    t`${kind}はNamespaceに属さないため、${code(`namespace: ${value}`)}は書けません。${REFUSED}`,

  'port-name-invalid': ({ field, value, reason }) =>
    t`${code(value)}は${code(field)}（ポート名）に使えません。${PORT_NAME_REASONS[reason] ?? reason}。${REFUSED}`,
  'port-name-is-number': ({ field, value }) =>
    t`引用符で囲んだ${code(`"${value}"`)}はポート名になり、名前には英字が必要です。番号なら引用符なしで${code(`${field}: ${value}`)}と書いてください。${REFUSED}`,
  'host-port-mismatch': ({ value, containerPort }) =>
    t`${code('hostNetwork')}を使うときは、${code('hostPort')}を${code('containerPort')}と同じにします。${code(value)}と${code(containerPort)}は異なります。${REFUSED}`,
  'host-ip-without-host-port': ({ field }) => t`${code('hostPort')}がないと${code(field)}に効果はありません。${WARNED}`,
  'port-repeated': ({ port, protocol, other }) =>
    t`ポート${code(`${port}/${protocol}`)}は${code(other)}ですでに宣言されています。${WARNED}`,

  'ip-invalid': ({ field, value }) =>
    t`${code(field)}は${code('10.9.8.7')}や${code('2001:db8::ffff')}のようなIPアドレスでなければなりません。${code(value)}は違います。${REFUSED}`,
  'ip-non-standard': ({ field, value, canonical }) =>
    t`${code(value)}は${code(field)}の標準的な書き方ではありません。IPアドレスは${code(canonical)}と書いてください。${REFUSED}`,
  'ip-not-canonical': ({ value, canonical }) =>
    t`IPアドレス${code(value)}は、ふつう${code(canonical)}と書きます。${WARNED}`,
  'ip-wrong-family': ({ field, value, family }) =>
    t`${code(field)}は${family}アドレスでなければなりません。${code(value)}は違います。${REFUSED}`,
  'ip-special-use': ({ field, value, use }) =>
    t`${code(value)}は${USES[use] ?? use}です。${code(field)}には使えません。${REFUSED}`,
  'cidr-invalid': ({ field, value }) =>
    t`${code(field)}は${code('10.9.8.0/24')}のようなアドレスブロック（CIDR）でなければなりません。${code(value)}は違います。${REFUSED}`,
  'cidr-ambiguous': ({ field, value, block, single }) =>
    t`${code(field)}の${code(value)}はあいまいです。ブロック全体なら${code(block)}、1つのアドレスなら${code(single)}と書いてください。${REFUSED}`,
  'cidr-not-canonical': ({ value, canonical }) =>
    t`ブロック${code(value)}は、ふつう${code(canonical)}と書きます。${WARNED}`,
  'except-outside-cidr': ({ value, cidr }) =>
    t`${code('except')}はブロックの一部を除きます。${code(value)}は${code(cidr)}の内側にあり、全体より小さくなければなりません。${REFUSED}`,
  'one-address-per-family': ({ field, values }) =>
    t`${code(field)}に書けるアドレスは、IPv4とIPv6それぞれ1つまでです（${codes(values)}）。${REFUSED}`,

  'selector-values-required': ({ field, operator }) =>
    t`演算子${code(operator)}には${code(field)}が必要です。${REFUSED}`,
  'selector-values-forbidden': ({ field, operator }) =>
    t`演算子${code(operator)}に${code(field)}は付けられません。${REFUSED}`,
  'selector-empty': ({ field }) =>
    t`${code(field)}が空です。ワークロードは自分のPodをラベルで選択する必要があります。${REFUSED}`,
  'selector-misses-template': ({ selector, labels }) =>
    t`このテンプレートのPod（ラベル: ${code(labels === '' ? 'なし' : labels)}）は、ワークロード自身のセレクター${code(selector)}に一致しません。${REFUSED}`,

  'only-for-type': ({ field, types, type }) =>
    t`${code(field)}はタイプが${codes(types)}のServiceだけで使えます。このServiceは${code(type)}です。${REFUSED}`,
  'not-for-type': ({ field, type }) => t`タイプが${code(type)}のときは${code(field)}を設定できません。${REFUSED}`,
  'not-externally-accessible': ({ field, type }) =>
    t`${code(field)}は外部から到達できるService（NodePort、LoadBalancer、またはexternalIPsを持つもの）だけで使えます。このServiceは${code(type)}です。${REFUSED}`,
  'health-check-not-needed': ({ field }) =>
    t`${code(field)}は${code('externalTrafficPolicy: Local')}の${code('LoadBalancer')}だけで使えます。${REFUSED}`,
  'headless-type': ({ type }) =>
    t`Headless（${code('clusterIP: None')}）にできるのはタイプが${code('ClusterIP')}のServiceだけです。このServiceは${code(type)}です。${REFUSED}`,
  'cluster-ips-mismatch': ({ clusterIP, first }) =>
    t`${code('clusterIPs')}の最初の値は${code('clusterIP')}と同じでなければなりません。${code(first)}と${code(clusterIP)}は異なります。${REFUSED}`,
  'cluster-ips-alone': () =>
    t`${code('clusterIPs')}を書くときは、その最初の値と同じ${code('clusterIP')}も必要です。${REFUSED}`,
  'single-stack-of-two': ({ field }) =>
    t`${code(field)}に値が2つあるため、${code('ipFamilyPolicy')}は${code('PreferDualStack')}か${code('RequireDualStack')}でなければなりません。${REFUSED}`,
  'cluster-ips-none-not-alone': () =>
    t`${code('clusterIPs')}に${code('None')}（Headless）を書くときは、ほかの値を書けません。${REFUSED}`,
  'cluster-ip-family-mismatch': ({ value, family }) =>
    t`${code('clusterIPs')}は${code('ipFamilies')}と対応します。${code(value)}は${family}アドレスでなければなりません。${REFUSED}`,
  'annotation-mismatch': ({ field, value, other, otherValue }) =>
    t`${code(field)}（${code(value)}）と${code(other)}（${code(otherValue)}）は同じ値でなければなりません。${REFUSED}`,
  'ignored-when-headless': ({ field }) => t`Headless Serviceでは${code(field)}に効果はありません。${WARNED}`,
  'ignored-for-external-name': ({ field }) =>
    t`タイプが${code('ExternalName')}のServiceでは${code(field)}に効果はありません。${WARNED}`,
  'external-name-ignored': ({ field, type }) =>
    t`タイプが${code(type)}のServiceでは${code(field)}に効果はありません。${code('ExternalName')}のためのフィールドです。`,
  'deprecated-field': ({ field, version }) =>
    t`${code(field)}はKubernetes ${version}から非推奨です。まだ使えますが、警告が出ます。`,
  'deprecated-value': ({ field, value, instead }) =>
    t`${code(`${field}: ${value}`)}は非推奨です。${code(instead)}と書いてください。まだ使えますが、警告が出ます。`,
  'deprecated-annotation': ({ field, instead }) =>
    t`アノテーション${code(field)}は非推奨です。${code(instead)}を使ってください。まだ使えますが、警告が出ます。`,

  'ingress-class-mismatch': ({ annotation, ingressClassName }) =>
    t`クラスのアノテーションは${code(annotation)}、${code('ingressClassName')}は${code(ingressClassName)}です。同じ値でなければなりません。${code('ingressClassName')}だけを残してください。${REFUSED}`,
  'ingress-needs-rules': () => t`Ingressには${code('rules')}か${code('defaultBackend')}が必要です。${REFUSED}`,
  'backend-empty': ({ field }) =>
    t`${code(field)}に行き先がありません。バックエンドには${code('service')}か${code('resource')}を書きます。${REFUSED}`,
  'backend-service-and-resource': ({ field }) =>
    t`${code(field)}に書けるのは${code('service')}か${code('resource')}のどちらか一方です。${REFUSED}`,
  'backend-port-twice': ({ name, number }) =>
    t`バックエンドのポートは名前（${code(name)}）か番号（${code(number)}）のどちらか一方で書きます。${REFUSED}`,
  'backend-port-missing': () =>
    t`バックエンドにはServiceのポート（${code('number')}か${code('name')}）が必要です。${REFUSED}`,
  'path-not-absolute': ({ field, value }) =>
    t`${code(field)}は${code('/')}で始まらなければなりません。${code(value)}は違います。${REFUSED}`,
  'path-has-sequence': ({ field, value, sequence }) =>
    t`${code(field)}に${code(sequence)}は使えません（${code(value)}）。${REFUSED}`,
  'path-ends-with': ({ field, value, end }) =>
    t`${code(field)}の末尾に${code(end)}は使えません（${code(value)}）。${REFUSED}`,
  'namespace-for-scope-required': ({ field }) =>
    t`パラメーターのscopeが${code('Namespace')}のときは${code(field)}が必須です。${REFUSED}`,
  'namespace-for-scope-forbidden': ({ field }) =>
    t`パラメーターのscopeが${code('Cluster')}のときは${code(field)}を設定できません。${REFUSED}`,

  'end-port-below-port': ({ value, port }) =>
    t`${code('endPort')}（${code(value)}）は${code('port')}（${code(port)}）以上でなければなりません。${REFUSED}`,
  'end-port-without-port': () => t`${code('endPort')}には、範囲の始まりを示す${code('port')}が必要です。${REFUSED}`,
  'end-port-with-name': ({ name }) =>
    t`${code('endPort')}を使うときは${code('port')}が数でなければなりません。${code(name)}は名前です。${REFUSED}`,
  'peer-empty': () =>
    t`この送受信相手（peer）には何も書かれていません。${code('podSelector')}、${code('namespaceSelector')}、${code('ipBlock')}のいずれかが必要です。${REFUSED}`,
  'peer-ip-block-and-selector': () =>
    t`1つの相手（peer）に${code('ipBlock')}とセレクターの両方は書けません。2つに分けてください。${REFUSED}`,

  'dns-config-required': ({ field }) =>
    t`${code('dnsPolicy: None')}には、nameserverを1つ以上含む${code(field)}が必要です。${REFUSED}`,
  'nameserver-required': ({ field }) =>
    t`${code('dnsPolicy: None')}では、${code(field)}にnameserverが1つ以上必要です。${REFUSED}`,
  'probe-handlers': ({ field, count }) =>
    t`${code(field)}には${codes(['httpGet', 'tcpSocket', 'exec', 'grpc'])}のうち、ちょうど1つが必要です。いまは${count}個あります。${REFUSED}`,
  'probe-success-threshold': ({ value }) =>
    t`このプローブの${code('successThreshold')}は1でなければなりません。${code(value)}は使えません。${REFUSED}`,
  'not-for-init-container': ({ field }) =>
    t`initコンテナのうち、${code(field)}を使えるのはサイドカー（${code('restartPolicy: Always')}）だけです。${REFUSED}`,
  'volume-not-found': ({ value }) => t`このPodにボリューム${code(value)}はありません。${REFUSED}`,
  'toleration-needs-exists': () =>
    t`${code('key')}のないtolerationには${code('operator: Exists')}が必要です。${REFUSED}`,
  'toleration-exists-has-value': ({ value }) =>
    t`${code('operator: Exists')}のtolerationに値は書けません（${code(value)}）。${REFUSED}`,

  'secret-key-missing': ({ key, type }) => t`タイプが${code(type)}のSecretにはキー${code(key)}が必要です。${REFUSED}`,
} satisfies Partial<DiagnosticMessages>;

function notSupported(field: string, value: string, allowed: readonly string[], right: string): Text {
  return right === ''
    ? t`${code(value)}は${code(field)}に使えません。${codes(allowed)}のいずれかを書いてください。${REFUSED}`
    : t`${code(value)}は${code(field)}に使えません。大文字と小文字は区別されます。${code(right)}と書いてください（使える値: ${codes(allowed)}）。${REFUSED}`;
}
