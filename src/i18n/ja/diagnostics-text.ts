import type { DiagnosticMessages } from '../diagnostic-messages.ts';
import { code, t } from '../text.ts';

/** ドキュメントの文字についての指摘: YAMLでない、オブジェクトでない。 */
export const textMessages = {
  'tab-indentation': () =>
    t`インデントにタブがあります。YAMLのインデントには空白だけを使います。このドキュメントは読み取れません。`,
  'full-width-character': () =>
    t`ここに、YAMLの記号に似た別の文字があります。全角のコロン、ハイフン、英数字や、全角スペースなどです。YAMLはこれを名前や値の一部として読みます。スライドからの貼り付けや日本語入力でよく入ります。`,
  indentation: () =>
    t`インデントが上の行と合いません。親より深くも、兄弟と同じ深さでもありません。このドキュメントは読み取れません。`,
  'unclosed-quote': () => t`ここで始まる引用符が閉じられていません。このドキュメントは読み取れません。`,
  'unclosed-bracket': () => t`開いた括弧が、この行までに閉じられていません。このドキュメントは読み取れません。`,
  'missing-colon': () =>
    t`コロンがありません。フィールドは${code('name: value')}のように、コロンの後に空白を入れて書きます。このドキュメントは読み取れません。`,
  'missing-comma': () => t`括弧の中の要素の間にカンマがありません。このドキュメントは読み取れません。`,
  'second-value-in-line': () =>
    t`1行に書ける${code('name: value')}は1つだけです。値を引用符で囲むか、内側のフィールドを別の行に書いてください。このドキュメントは読み取れません。`,
  'bad-start': () =>
    t`この文字はYAMLで意味を持つため、引用符で囲まないと値の先頭に書けません。このドキュメントは読み取れません。`,
  'bad-character': () => t`この文字やエスケープはここでは使えません。このドキュメントは読み取れません。`,
  'unexpected-text': () =>
    t`前の値はすでに終わっているため、ここには何も書けません。このドキュメントは読み取れません。`,
  'template-expression': () =>
    t`これはテンプレート（${code('{{ … }}')}）で、まだYAMLではありません。${code('helm template')}などで展開してから、その結果を貼り付けてください。`,
  'unknown-alias': () =>
    t`このエイリアス（${code('*name')}）より前に、対応するアンカー（${code('&name')}）がありません。このドキュメントは読み取れません。`,
  'bad-tag': () => t`値がタグの示す型ではありません。このドキュメントは読み取れません。`,
  'bad-merge': () =>
    t`${code('<<')}でマージできるのはマッピングか、そのリストだけです。このドキュメントは読み取れません。`,
  'complex-key': () =>
    t`フィールド名は単純な文字列でなければなりません。リストやマッピングは使えません。このドキュメントは読み取れません。`,
  'too-many-aliases': () => t`このドキュメントのエイリアスは、展開すると大きくなりすぎて読み取れません。`,
  'too-deep': () => t`このドキュメントは入れ子が深すぎて読み取れません。`,
  'not-readable': () => t`正しいYAMLではありません。このドキュメントは読み取れません。`,
  'drawn-as-before': () => t`図には、このドキュメントを最後に読み取れたときの内容を表示しています。`,
  'duplicate-key': ({ key }) =>
    t`${code(key)}が同じオブジェクトに2回書かれています。kubectlは警告なしに最後のものを使い、ほかのツールはファイルを拒否します。1つにしてください。`,
  'not-an-object': () =>
    t`このドキュメントはKubernetesオブジェクトではありません。オブジェクトは${code('apiVersion')}、${code('kind')}、${code('metadata')}で始まります。`,
  'kind-missing': ({ near }) =>
    near === '' || near === 'kind'
      ? t`${code('kind')}がないため、何のオブジェクトかわかりません。Kubernetesは拒否します。`
      : t`${code('kind')}がないため、何のオブジェクトかわかりません。${code(near)}は${code('kind')}の誤りではありませんか？ フィールド名は正確に書く必要があります。`,
  'api-version-missing': ({ kind, instead }) =>
    instead === ''
      ? t`${code('apiVersion')}がありません。Kubernetesはこのオブジェクトを拒否します。`
      : t`${code('apiVersion')}がありません。Kubernetesはこのオブジェクトを拒否します。${kind}には${code(`apiVersion: ${instead}`)}と書いてください。`,
  'removed-api-version': ({ apiVersion, kind, since, instead }) =>
    t`${code(apiVersion)}の${kind}はKubernetes ${since}で削除されました。APIサーバーはこのオブジェクトを拒否します。${code(instead)}と書いてください。図には意図どおりに表示しています。`,
  'deprecated-api-version': ({ apiVersion, kind, since, instead }) =>
    t`${code(apiVersion)}の${kind}はKubernetes ${since}から非推奨です。まだ使えますが、警告が出ます。${code(instead)}と書いてください。`,
  'deprecated-kind': ({ kind, since, instead }) =>
    t`${kind}はKubernetes ${since}から非推奨です。まだ使えますが、警告が出ます。${code(instead)}と書いてください。`,
  'kind-not-in-version': ({ apiVersion, kind, instead }) =>
    t`${code(apiVersion)}に${kind}はありません。APIサーバーはこのオブジェクトを拒否します。${code(`apiVersion: ${instead}`)}と書いてください。図には意図どおりに表示しています。`,
  'unknown-kind': ({ apiVersion, kind, near }) => {
    const what = t`${code(apiVersion)}に${code(kind)}というkindはありません。APIサーバーはこのオブジェクトを拒否します。`;
    return near === '' ? what : [...what, ...t`${code(near)}の誤りではありませんか？`];
  },
  'removed-kind': ({ apiVersion, kind, since }) =>
    t`${code(apiVersion)}の${kind}はKubernetes ${since}で削除され、同じ名前の後継はありません。APIサーバーはこのオブジェクトを拒否します。`,
} satisfies Partial<DiagnosticMessages>;
