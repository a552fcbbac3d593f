import type { FixMessages } from '../fix-messages.ts';
import { code, ref, t } from '../text.ts';

export const fixes: FixMessages = {
  'change-value': ({ field, value }) => t`${code(field)}を${code(value)}に変更`,
  'change-other': ({ ref: object, field, value }) => t`${ref(object)}の${code(field)}を${code(value)}に変更`,
  'add-field': ({ field, value }) => t`${code(`${field}: ${value}`)}を追加`,
  'remove-field': ({ field }) => t`${code(field)}を削除`,
  'rename-field': ({ from, to }) => t`${code(from)}を${code(to)}に書き換え`,
  'move-field': ({ field, to }) => t`${code(field)}を${code(to)}に移動`,
  'make-list': ({ field }) => t`${code(field)}をリストにする`,
  'quote-value': ({ value }) => t`${code(value)}を引用符で囲む`,
  'straighten-quotes': ({ value }) => t`文書作成ソフトの引用符を外し、${code(value)}と書く`,
  'replace-tabs': () => t`タブの代わりに空白でインデントする`,
  'replace-full-width': () => t`全角文字をYAMLの文字に置き換える`,
  'space-after-colon': () => t`コロンの後に空白を入れる`,
  'space-after-dash': () => t`ハイフンの後に空白を入れる`,
  'remove-earlier-key': ({ key }) => t`使われない、先に書かれた${code(key)}を削除`,
  migrate: ({ apiVersion }) => t`${code(apiVersion)}の形に書き直す`,
  'add-labels': ({ ref: object, labels }) => t`${ref(object)}のPodにラベル${code(labels)}を付ける`,
  'change-selector': ({ labels }) => t`${code(labels)}を選択する`,
  'class-to-field': ({ ingressClass }) => t`アノテーションの代わりに${code(`ingressClassName: ${ingressClass}`)}と書く`,
};
