import type { OfflineMessages } from '../offline-messages.ts';

const mega = (bytes: number): string => `${bytes.toFixed(1)}MB`;

export const offline: OfflineMessages = {
  title: '1つのファイルとしてダウンロード',
  close: '閉じる',
  what: 'このシーンが入った1つのHTMLファイルです。ディスクから開け、ネットワークは要りません。',
  forms: {
    heading: 'ファイルの中身',
    scene: { name: 'シーンだけ', hint: '図、説明、再生の操作です。エディターはありません。' },
    full: { name: 'すべて', hint: 'エディターとレッスンを含むページ全体です。シーンはその中で開きます。' },
  },
  size: mega,
  letters: (megabytes) => `日本語の文字を入れる（${mega(megabytes)}）`,
  lettersHint: '日本語フォントのないコンピューターで必要です。',
  download: (megabytes) => `ダウンロード（${mega(megabytes)}）`,
  looking: 'ファイルの大きさを調べています…',
  fetching: (part, whole) => `取得しています: ${part.toFixed(1)}/${mega(whole)}`,
  saved: (file) => `${file}としてブラウザーに渡しました。`,
  notFetched: '取得できませんでした。ページにまだ接続できるか確かめてください。',
  noTemplates:
    'このページには元になるファイルが置かれていません。「npm run build」を実行すると「offline」フォルダーに作られます。',
  ownSource: 'このページ自体がそのようなファイルです。シーンだけの小さいファイルは、サーバーにあるページから作れます。',
  noEditor: 'このファイルにはエディターがなく、シーンだけが入っています。',
};
