import type { Exchange, Payload } from '../../engine/index.ts';
import { shortName } from '../names.ts';
import type { StoryMessages } from '../story-messages.ts';
import { code, t, type Text } from '../text.ts';
import { actorWords } from './actors.ts';
import { place, spot } from './places.ts';
import { summary } from './summary.ts';
import { way } from './way.ts';
import { odds, values } from './words.ts';

export const story: StoryMessages = {
  region: '経過',
  tabs: { name: '経過の見方', hops: 'ホップ', table: '表', text: '文章' },
  hops: 'ホップ',
  place,
  spot,
  summary,
  way,
  actor: actorWords,
  onItsWay: '移動中です…',
  hopOf: (number, count) => `ホップ${number}/${count}`,
  question,
  namesTried: (count) => `${count}個の名前は見つからず`,
  answerGoesBack: (hops) => `応答が戻ります（${hops}ホップ）`,
  refusalGoesBack: (hops) => `拒否の知らせが戻ります（${hops}ホップ）`,
  nothingComesBack: '何も戻りません',
  beforeFirst: 'リクエストはまだ出発していません。再生するか、1ホップずつ進めてください。',
  change: {
    table: 'パケットの前と後',
    source: '送信元',
    destination: '宛先',
    content: '内容',
    same: '変化なし',
    was: '前',
    becomes: '後',
    kinds: {
      DNAT: 'DNAT',
      masquerade: 'SNAT（マスカレード）',
      restored: '元に戻す',
      'new-connection': '新しい接続',
    },
  },
  yaml: { line: (line) => `${line}行目:`, notWritten: '未記入: クラスターが補います', made: 'クラスターが作成' },
  payload,
  candidates: '選ばれる可能性があったもの',
  chosen: '選択',
  odds,
  moreCandidates: (count) => `ほか${count}件`,
  because: '根拠',
  printedRules: {
    title: (tool) => `${tool}が表示するルール`,
    none: 'このServiceのルールによる判断ではありません。',
    command: (command) => t`Nodeで実行: ${code(command)}`,
  },
  reason: ({ object, field }) => {
    const kind = object.slice(0, object.indexOf('/'));
    return field ? `${kind} ${shortName(object)}: ${field}` : `${kind} ${shortName(object)}`;
  },
  table: {
    caption: 'リクエストの全ホップ',
    columns: {
      number: '#',
      actor: '主体',
      from: 'どこから',
      to: 'どこへ',
      source: '送信元',
      destination: '宛先',
      happens: '起きること',
    },
  },
  copy: {
    text: '文章としてコピー',
    markdown: 'Markdownの表としてコピー',
    copied: 'コピーしました。',
    notCopied: 'ブラウザーが許可しません。',
  },
  playback: {
    group: '再生',
    previous: '前のホップ',
    next: '次のホップ',
    play: '再生',
    pause: '一時停止',
    again: 'もう一度再生',
    speed: '速度',
    speedOf: (speed) => `${speed}倍`,
    position: 'ホップ',
    goTo: (number, count) => `ホップ${number}/${count}`,
  },
};

function question({ kind, there, client }: Exchange): Text {
  const packet = there[0]?.before;
  if (!packet) return kind === 'lookup' ? t`名前解決` : t`${place(client)}からのリクエスト`;
  const { payload: content, protocol, destination } = packet;
  if (content.kind === 'data') return t`${protocol} ${code(destination.ip)}ポート${code(destination.port)}`;
  return payload(content);
}

function payload(content: Payload): Text {
  switch (content.kind) {
    case 'dns-query':
      return t`DNS: ${code(content.name)}`;
    case 'dns-answer':
      return content.answers.length === 0
        ? t`DNSの答え: ${code(content.rcode)}`
        : t`DNSの答え: ${values(content.answers, 3)}`;
    case 'http-request':
      return content.tls
        ? t`${code(`${content.method} ${content.scheme}://${content.host}${content.path}`)}（暗号化）`
        : [code(`${content.method} ${content.scheme}://${content.host}${content.path}`)];
    case 'http-response':
      return content.tls ? t`HTTP ${code(content.status)}（暗号化）` : t`HTTP ${code(content.status)}`;
    case 'data':
      return content.reset ? t`拒否の知らせ` : t`データ`;
  }
}
