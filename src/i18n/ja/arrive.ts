import type { AllowedPeer, ObjectRef } from '../../engine/index.ts';
import type { ArriveMessages } from '../arrive-messages.ts';
import { named } from '../names.ts';
import { code, t, type Text } from '../text.ts';
import { ui } from './ui.ts';
import { whatIf } from './what-if.ts';
import { odds } from './words.ts';

function object(ref: ObjectRef): Text {
  return t`${ref.slice(0, ref.indexOf('/'))} ${named(ref)}`;
}

function peer(one: AllowedPeer): Text {
  switch (one.kind) {
    case 'pods':
      return one.namespace === undefined
        ? t`${code(one.labels)}のPod`
        : t`Namespace ${code(one.namespace)}の${code(one.labels)}のPod`;
    case 'namespace':
      return t`Namespace ${code(one.namespace)}のすべてのPod`;
    case 'block':
      return t`アドレス${code(one.cidr)}`;
  }
}

const parts = { port: 'ポート', host: 'ホスト', scheme: 'スキーム', path: 'パス', sender: '送信元' } as const;

export const arrive: ArriveMessages = {
  tab: '届かせる',
  question: 'どうすれば届きますか？',
  searching: (tried) => (tried === 0 ? '試しています…' : `試しています… ここまで${tried}件`),
  found: (count, tried) => `届かせる方法は${count}通りあります（${tried}件の変更を試しました）`,
  nothing: (tried) => `試した${tried}件の変更では届きませんでした。ほかの変更か、4つ以上の変更が同時に必要です。`,
  sometimes: (value) => t`届くのは${odds(value)}だけです。`,
  stop: '中止',
  again: 'もう一度試す',
  list: '届かせる方法',
  steps: {
    fix: ({ ref }, title) => (ref === undefined ? title : t`${object(ref)}: ${title}`),
    'set-field': ({ ref, path, from, to }) =>
      from === undefined
        ? t`${object(ref)}: ${code(path)}を${code(to)}にする`
        : t`${object(ref)}: ${code(path)}を${code(from)}から${code(to)}に変更`,
    'remove-field': ({ ref, path }) => t`${object(ref)}: ${code(path)}を削除`,
    'add-item': ({ ref, path, value }) => t`${object(ref)}: ${code(path)}に${code(value)}を追加`,
    select: ({ ref, labels, workload }) => t`${object(ref)}: ${object(workload)}のPod（${code(labels)}）を選択する`,
    allow: ({ ref, direction, peer: other, port }) => {
      const at = port === undefined ? t`` : t`（${code(`${port.protocol} ${port.port}`)}）`;
      return direction === 'ingress'
        ? t`${object(ref)}: ${peer(other)}からの受信を許可${at}`
        : t`${object(ref)}: ${peer(other)}への送信を許可${at}`;
    },
    'remove-object': ({ ref }) => t`${object(ref)}を丸ごと削除`,
    ask: ({ part, from, to }) =>
      part === 'sender'
        ? t`${code(nameOf(from))}の代わりに${code(nameOf(to))}から送る`
        : t`${parts[part]}を${code(from)}ではなく${code(to)}にして送る`,
    setting: ({ setting, to }) => t`クラスターの設定「${ui.settings.labels[setting]}」を${code(value(to))}にする`,
    'take-back': ({ event }) => t`「もしも」を取り消す: ${whatIf.event(event)}`,
    wait: ({ seconds }) => t`${whatIf.clock.duration(seconds)}待つ`,
  },
  likelier: (value) => t`届く確率は${odds(value)}になります`,
  apply: '適用',
  applyThis: (what) => `適用: ${what}`,
  applied: '適用しました。リクエストの結果を求め直します。',
  stale: 'その間にマニフェストが変更されたので、もう一度試します。',
  diff: '変更される行',
  removed: (line) => `${line}行目を削除`,
  added: (line) => `${line}行目に追加`,
  more: (lines) => `ほか${lines}行`,
};

function nameOf(client: string): string {
  const name = client.slice(client.lastIndexOf('/') + 1);
  return name === 'internet' ? 'インターネット' : name;
}

function value(written: string): string {
  return written === 'true' ? 'オン' : written === 'false' ? 'オフ' : written;
}
