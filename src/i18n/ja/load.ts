import type { LoadMessages } from '../load-messages.ts';
import { code, t } from '../text.ts';
import { reasons } from './verdicts.ts';

const number = (value: number): string => value.toLocaleString('ja');

export const load: LoadMessages = {
  tab: '負荷',
  menu: {
    button: '多数のリクエスト',
    many: '続けて送る',
    times: (count) => `× ${number(count)}`,
    steady: '止めるまで送り続ける',
    perSecond: (rate) => `毎秒${rate}件`,
    clients: 'インターネットから',
    oneClient: '1つのクライアント',
    manyClients: '毎回別のクライアント',
    stop: '送信を止める',
  },
  title: (count, parts, span) => {
    const requests = `リクエスト${number(count)}件`;
    const all = parts.length === 0 ? requests : `${requests}: ${parts.join('、')}`;
    return span === undefined ? all : `毎秒${span.rate}件（直近${span.seconds}秒）、${all}`;
  },
  sending: '送信しています…',
  part: (count, verdict) => {
    switch (verdict.result) {
      case 'delivered':
        return `到達${number(count)}`;
      case 'resolved':
        return `名前解決${number(count)}`;
      case 'refused':
        return `拒否${number(count)}`;
      case 'timeout':
        return `応答なし${number(count)}`;
      case 'nxdomain':
        return `名前なし${number(count)}`;
      case 'http':
        return `HTTP ${verdict.status}が${number(count)}`;
    }
  },
  groups: {
    outcome: 'クライアントから見た結果',
    service: 'Serviceごと',
    receiver: 'Podごと',
    entry: '最初に届いたNodeごと',
    node: '受け取ったPodのNodeごと',
    source: 'Podから見た送信元',
  },
  outcome: (verdict) => {
    switch (verdict.result) {
      case 'delivered':
        return t`到達`;
      case 'resolved':
        return t`名前解決`;
      case 'refused':
        return t`拒否: ${reasons[verdict.reason]}`;
      case 'timeout':
        return t`応答なし: ${reasons[verdict.reason]}`;
      case 'nxdomain':
        return t`名前なし: ${code(verdict.name)}`;
      case 'http':
        return t`HTTP ${code(verdict.status)}`;
    }
  },
  ownAddresses: 'クライアント自身',
  more: (rows) => `ほか${number(rows)}件`,
  columns: { got: '実際', expected: '期待値' },
  between: (least, most) => `${number(least)}〜${number(most)}`,
  unusual: '珍しい',
  legend: {
    got: '実際の数',
    expected: '確率どおりの数',
    band: '1,000回中999回はこの範囲に入ります',
  },
  carried: {
    turns: '順番に選ばれるため、偶然に任せるよりも確率どおりの数に近くなります。',
    affinity:
      'セッションアフィニティ: 各Nodeはこのクライアントを、最初に選んだPodへ送り続けます。確率は最初のリクエストのものです。',
  },
  oddsUnknown: '経路が多すぎるため、ここでは確率を計算しません。',
};
