import type { LessonMessages } from '../lesson-messages.ts';
import { code, list, t, type Text } from '../text.ts';
import { ui } from './ui.ts';
import { odds } from './words.ts';

const RESULTS: Readonly<Record<string, string>> = {
  delivered: '届く',
  resolved: '名前解決できる',
  refused: '拒否される',
  timeout: '応答がない',
  nxdomain: '名前が存在しない',
  differs: '毎回同じとは限らない',
  'http-308': 'リダイレクトされる（308）',
  'http-404': '見つからない（404）',
  'http-502': '不正なゲートウェイ（502）',
  'http-503': 'サービスを利用できない（503）',
};

function result(word: string): string {
  return RESULTS[word] ?? word.replace(/^http-/, 'HTTP ');
}

function setting(name: keyof typeof ui.settings.labels, value: string): Text {
  return t`${ui.settings.labels[name]}：${code(value)}`;
}

export const lesson: LessonMessages = {
  button: 'レッスン',

  list: {
    title: 'レッスン：リクエストがPodに届くまで',
    intro: 'レッスンは自分の作業とは別に開くので、作業はそのまま残ります。どのレッスンからでも始められます。',
    close: '閉じる',
    map: 'リクエストが通る場所',
    stations: {
      client: { name: 'クライアント', text: 'クラスターの外、または中のPod' },
      dns: { name: 'クラスター内DNS', text: 'すべてのServiceを名前で知っています' },
      balancer: { name: 'Service：LoadBalancer', text: 'Nodeの手前にある、外部のアドレス' },
      nodePort: { name: 'Service：NodePort', text: 'すべてのNodeで開くひとつのポート' },
      ingress: { name: 'Ingress', text: 'ホストとパスで振り分けます' },
      service: { name: 'Service：ClusterIP', text: '多くのPodのための、内部のアドレスひとつ' },
      pod: { name: 'Pod', text: '入れ替わるたびにアドレスも変わります' },
    },
    asks: '次へ',
    lessons: 'レッスン',
    symptoms: '症状から探す',
    symptomsHint: '壊れたシーンです。原因を見つけて直してください。',
    progress: { done: '完了', begun: '途中' },
    count: (done, of) => `${of}個中${done}個完了`,
    open: (number, title) => `${number}. ${title}`,
    loading: 'レッスンを読み込んでいます…',
  },

  tabs: { name: '左側の表示', lesson: 'レッスン', manifests: 'マニフェスト' },
  region: 'レッスン',
  loading: 'レッスンを読み込んでいます…',
  notLoaded: 'レッスンを読み込めませんでした。',
  all: 'レッスン一覧',
  startOver: 'はじめから',

  step: (number, heading) => `${number}. ${heading}`,
  predict: {
    result: 'どうなると思いますか？',
    receivers: '受け取る可能性があるのはどのPodですか？',
    source: 'Podから見える送信元は、誰のアドレスですか？',
  },
  result,
  sources: {
    client: 'クライアント自身',
    node: 'Node',
    balancer: 'ロードバランサー',
    proxy: 'IngressコントローラーのPod',
  },
  receiver: (workload, suffix, node) => {
    const name = suffix === '' ? t`${code(workload)}` : t`${code(`${workload}·${suffix}`)}`;
    return node === undefined ? name : t`${name}（${node}）`;
  },
  send: '送って確かめる',
  sendAgain: 'もう一度送る',
  changes: 'このステップは、送る前にクラスターを変えます。変更は「もしも」と設定に表示されます。',
  grades: { right: '正解です。', partly: '一部正解です。', wrong: '違いました。' },
  youSaid: (what) => `あなたの予想：${what.join('、')}。`,
  outcomes: 'クラスターの答え',
  more: (count) => `ほか${count}件`,
  lacking: 'このステップで送るために必要なものがシーンにありません。元に戻すか、はじめからやり直してください。',
  otherScene:
    'シーンが変更されているため、以下の説明とは違う結果になりました。説明のとおりの結果は、はじめからやり直すと見られます。',

  goal: 'やってみましょう',
  check: '確認する',
  reached: '達成しました。',
  notYet: (left) => `まだです。あと${left}つ足りません。`,
  met: '達成',
  notMet: '未達成',
  conditions: {
    request: (from, to, word, chance, receivers) => {
      const by = receivers.length === 0 ? [] : t`${list(receivers.map(code), '、')}に`;
      const how = chance === undefined ? [] : t`（${odds(chance)}）`;
      return t`${from}から${code(to)}：${by}${result(word)}${how}`;
    },
    now: (results) => `現在：${results.join('、または')}。`,
    cannotAsk: '現在：送信できません。',
    object: (ref, fields) =>
      fields.length === 0 ? t`${code(ref)}がある` : t`${code(ref)}が${list(fields.map(code), '、')}である`,
    setting,
    clean: 'マニフェストにエラーが残っていない',
  },
  hint: 'ヒント',
  solution: '解答',
  useSolution: 'この解答を使う',
  settingTo: setting,
  notes: '講師向けのメモ',
  next: (title) => `次へ：${title}`,
};
