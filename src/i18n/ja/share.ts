import type { ShareMessages } from '../share-messages.ts';
import { t } from '../text.ts';

/** How a request ended, said shortly; another code is said as it is. */
const ENDS: Readonly<Record<string, string>> = {
  delivered: '届いた',
  refused: '拒否された',
  timeout: '応答がない',
  nxdomain: '名前が存在しない',
};

export const share: ShareMessages = {
  button: '共有',
  title: 'このシーンを共有する',
  close: '閉じる',
  busy: 'シーンをまとめています…',
  notMade: 'シーンをまとめられませんでした。',
  ways: { heading: 'その他の方法', embed: '埋め込み…', picture: '画像・動画…', oneFile: '1つのファイル…' },

  link: {
    heading: 'リンク',
    field: 'このシーンへのリンク',
    copy: 'リンクをコピー',
    copied: 'コピーしました',
    notCopied: 'ブラウザーがコピーを許可しませんでした。リンクを選択してコピーしてください。',
    holds: (letters) => `${letters}文字です。シーン全体がリンクに入っていて、どこにも保存されません。`,
    onlyHere:
      'このディスクにあるこのファイルへのリンクで、ほかの人は開けません。ファイルそのものを渡すか、シーンを保存してください。',
    tooLong: (letters, most) =>
      `このシーンをリンクにすると${letters}文字になります。チャットやメールは${most}文字を超えるリンクを途中で切ります。ファイルに保存して送ってください。`,
  },
  include: {
    heading: '開いたときの状態',
    hop: (hop, of) => (hop === 0 ? '最初のホップの前で開く' : `ホップ${hop}/${of}で開く`),
    noHop: '同じホップで開く',
    view: (view) => (view === 'nodes' ? 'Node表示で開く' : '概念表示で開く'),
    language: '日本語で開く',
  },
  qr: {
    heading: 'QRコード',
    name: 'リンクのQRコード',
    tooLong: (most) => `リンクが${most}文字を超えるため、スライドから読み取れるQRコードになりません。`,
  },
  short: {
    heading: '短いリンク',
    lesson: 'レッスンの最初の状態へ',
    example: '例の最初の状態へ',
  },
  file: {
    heading: 'ファイル',
    save: 'ファイルに保存',
    hint: 'このページにドロップすると開きます。',
  },
  open: {
    heading: 'シーンを開く',
    hint: 'リンク、またはKubehopが作ったファイルや画像を開けます。自分の作業とは別に開きます。',
    choose: 'ファイルを選ぶ…',
    field: 'シーンへのリンク',
    button: '開く',
  },
  secrets: (count) => `Secretの値${count}個は含まれません。キーと種類は残ります。`,
  noSecrets: 'Secretの値は入りません（今はありません）。',

  beside: {
    region: '自分の作業とは別のもの',
    scene: {
      link: 'リンクから開いたシーン',
      file: 'ファイルから開いたシーン',
      picture: '画像から開いたシーン',
    },
    lesson: (id) => `レッスン: ${id}`,
    example: (id) => `例: ${id}`,
    back: '自分の作業に戻る',
    backShort: '戻る',
    keep: '自分のものにする',
    keepShort: '取り込む',
    keepHint: '自分の作業がこのシーンに置き換わります。後で元に戻せます。',
    kept: 'このシーンが自分の作業になりました。',
    bringBack: '前の作業に戻す',
    dismiss: '閉じる',
    changed: (madeBy, there, here) =>
      t`作成時（バージョン${madeBy}）の結果は「${there}」、ここでの結果は「${here}」です。`,
    ended: (verdict, receiver) => {
      const end = ENDS[verdict] ?? verdict.replace(/^http-/, 'HTTP ');
      return receiver === undefined ? end : `${receiver.slice(receiver.lastIndexOf('/') + 1)}に${end}`;
    },
  },

  notOpened: {
    title: {
      link: 'リンクを開けませんでした。',
      file: 'ファイルを開けませんでした。',
      picture: '画像を開けませんでした。',
      name: 'リンクを開けませんでした。',
    },
    problems: {
      'not-a-scene': () => 'Kubehopのシーンが入っていません。',
      damaged: () => '途中で切れたか、書き換えられています。もう一度受け取ってください。',
      'too-new': () => 'より新しいバージョンのKubehopで作られています。そのバージョンで開いてください。',
      'too-big': () => 'Kubehopが作るシーンの大きさを超えています。',
      'wrong-field': (field) => `「${field}」の値が正しくありません。`,
      'no-such-name': () => 'その名前のレッスンや例はありません。',
      stuck: () => '処理に時間がかかりすぎました。',
    },
    ownStays: '自分の作業はそのままです。',
    dismiss: '閉じる',
  },
};
