import type { EmbedDialogMessages } from '../embed-dialog-messages.ts';

export const embedDialog: EmbedDialogMessages = {
  title: 'このシーンをページやスライドに埋め込む',
  close: '閉じる',
  frameTitle: 'Kubehop: Kubernetesクラスター内のリクエスト',
  preview: 'プレビュー',

  shows: {
    heading: '表示するもの',
    scene: '今のシーン',
    lesson: 'レッスンの最初の状態',
    example: '例の最初の状態',
  },
  parts: {
    heading: '図のほかに表示',
    story: '各ホップの説明',
    controls: '再生ボタン',
    editor: '編集できるマニフェスト',
  },
  playing: {
    heading: '再生',
    autoplay: '画面に入ったら再生する',
    loop: '最後まで行ったらまた再生する',
    start: '最初の状態',
    fromStart: 'リクエストを再生する',
    beforeFirst: '最初のホップの前で止まる',
    atHop: (hop, of) => `ホップ${hop}/${of}で止まる`,
  },
  keys: {
    label: '矢印キー',
    deck: 'スライドをめくる',
    steps: 'ホップを進め、最後まで行ったらスライドをめくる',
  },
  theme: { label: '配色', system: '見る人のシステムに合わせる', light: 'ライト', dark: 'ダーク' },
  language: { label: '言語', reader: '見る人の言語' },
  view: { label: '表示', nodes: 'Node', concept: '概念' },
  size: { label: '大きさ', fill: 'ページの幅に合わせる（16:9）' },
  poster: {
    use: '静止画（ポスター）を付ける',
    hint: '印刷したときと、シーンが読み込まれるまでの間に表示されます。ファイルをページと同じ場所に置いてください。',
    save: (file) => `${file}を保存`,
    failed: '画像を作れませんでした。',
  },

  places: {
    heading: '貼り付け先',
    iframe: 'フレーム',
    element: '要素',
    reveal: 'reveal.js',
    marp: 'Marp',
    slidev: 'Slidev',
    wordpress: 'WordPress',
    pictures: 'Googleスライド、PowerPoint、Keynote',
  },
  notes: {
    iframe:
      'HTMLを書けるページならどこでも使えます。フレームにフォーカスがある間、キーはフレームの中に留まります。スライドでは、キーをスライドに渡す「要素」を使ってください。',
    element: 'スクリプトを実行できるページで使えます。シーンがいくつあっても、スクリプトは1回だけ書きます。',
    reveal:
      'スライド1枚分です。シーンにフォーカスがあっても矢印キーでスライドをめくれます。スライドが表示されると再生します。',
    marp: 'HTMLを許可してビルドします: marp --html deck.md。VS CodeのMarpプレビューはスクリプトを実行しないため、ビルドしたHTMLで確認してください。',
    slidev: 'slides.mdの、表示したいスライドに書きます。',
    slidevHead: 'slides.mdと同じ場所のindex.htmlに、1回だけ書きます。',
    wordpress:
      '「カスタムHTML」ブロックに貼り付けます。WordPressがフレームを残すのは、フィルターなしのHTMLを書ける権限のあるユーザー（管理者と編集者、マルチサイトでは特権管理者）だけです。',
    pictures:
      'これらのツールで使えるのは画像と動画で、Webページは表示できません。シーンをPNG画像、GIF、動画のいずれかで保存して挿入してください。',
    toPictures: '画像・動画…',
  },
  snippet: '貼り付ける内容',
  copy: 'コピー',
  copied: 'コピーしました',
  notCopied: 'ブラウザーがコピーを許可しませんでした。内容を選択してコピーしてください。',

  tooLong: (letters, most, file) =>
    `このシーンをリンクにすると${letters}文字になり、どこでも使える${most}文字を超えます。${file}に保存してページと同じ場所に置くと、要素がそこから読み込みます。`,
  noFrame: 'フレームだけではファイルを読み込めません。「要素」を使ってください。',
  saveFile: (file) => `${file}を保存`,
  fromDisk:
    'このページはディスクから開かれているため、ほかの人はこのアドレスを開けません。見る人が使えるサーバーのKubehopを開いて、そこからコピーしてください。',
};
