import type { ClusterEvent, Happening, Verdict } from '../../engine/index.ts';
import { named } from '../names.ts';
import { code, list, t, type Text } from '../text.ts';
import type { CauseWords, ChangeWords, WhatIfMessages } from '../what-if-messages.ts';
import { canvas } from './canvas.ts';
import { ui } from './ui.ts';
import { reasons } from './verdicts.ts';

/** `40秒`, `5分`, `1分40秒`. */
function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return [...(minutes > 0 ? [`${minutes}分`] : []), ...(rest > 0 || minutes === 0 ? [`${rest}秒`] : [])].join('');
}

function event(happened: ClusterEvent): Text {
  switch (happened.kind) {
    case 'delete-pod':
      return t`Pod ${named(happened.pod)}を削除`;
    case 'fail-readiness':
      return t`${named(happened.pod)}のreadinessを失敗させる`;
    case 'restore-readiness':
      return t`${named(happened.pod)}のreadinessを成功に戻す`;
    case 'node-off':
      return t`${named(happened.node)}の電源を切る`;
    case 'node-on':
      return t`${named(happened.node)}の電源を入れる`;
    case 'node-cut-off':
      return t`${named(happened.node)}をコントロールプレーンから切り離す`;
    case 'node-joined-again':
      return t`${named(happened.node)}をコントロールプレーンに戻す`;
    case 'cordon-node':
      return t`${named(happened.node)}をcordon`;
    case 'uncordon-node':
      return t`${named(happened.node)}をuncordon`;
    case 'drain-node':
      return t`${named(happened.node)}をdrain`;
    case 'stop-cluster-dns':
      return t`クラスター内DNSを停止`;
    case 'start-cluster-dns':
      return t`クラスター内DNSを起動`;
    case 'scale':
      return t`${named(happened.workload)}を${happened.replicas}個にスケール`;
    case 'roll-out':
      return t`${named(happened.workload)}をロールアウト`;
    case 'fail-health-check':
      return t`${named(happened.service)}から${named(happened.node)}へのヘルスチェックを失敗させる`;
    case 'restore-health-check':
      return t`${named(happened.service)}から${named(happened.node)}へのヘルスチェックを成功に戻す`;
  }
}

function cause(why: CauseWords): Text {
  switch (why.kind) {
    case 'line': {
      const words = why.removed ? `${why.line}行目での削除` : `${why.line}行目`;
      return why.object === undefined ? t`${words}` : [{ kind: 'ref', ref: why.object, text: words }];
    }
    case 'objects': {
      const shown = why.objects
        .slice(0, 3)
        .map((object): Text => t`${object.slice(0, object.indexOf('/'))} ${named(object)}`);
      const more = why.objects.length - shown.length;
      const names = shown.flatMap((each, index): Text => (index === 0 ? each : t`、${each}`));
      return t`${names}${more > 0 ? ` などほか${more}件` : ''}の変更`;
    }
    case 'setting':
      return t`設定「${ui.settings.labels[why.setting]}」: ${code(why.value)}`;
    case 'what-if':
      return event(why.event);
    case 'taken-back':
      return t`${event(why.event)}（取り消し）`;
    case 'clock': {
      const passed = why.seconds < 0 ? `時計を${duration(-why.seconds)}戻したこと` : `${duration(why.seconds)}の経過`;
      return why.since === undefined ? t`${passed}` : t`${passed}（${event(why.since)}）`;
    }
  }
}

/** An end inside a sentence. */
function word(verdict: Verdict): string {
  return verdict.result === 'http' ? `HTTP ${verdict.status}` : ends[verdict.result];
}

const ends = {
  delivered: '到達',
  resolved: '回答あり',
  refused: '拒否',
  timeout: '応答なし',
  nxdomain: '名前なし',
} as const;

/** What tells two ends of one word apart. */
function detail(verdict: Verdict): Text {
  switch (verdict.result) {
    case 'delivered':
      return verdict.service
        ? t`宛先は${named(verdict.service)}`
        : verdict.pod
          ? t`宛先は${named(verdict.pod)}`
          : t`宛先は${code(verdict.endpoint.ip)}`;
    case 'refused':
    case 'timeout':
      return t`理由が「${reasons[verdict.reason]}」`;
    case 'nxdomain':
      return t`名前は${code(verdict.name)}`;
    case 'resolved':
      return verdict.answers.length === 0
        ? t`アドレスなしの回答`
        : t`回答は${list(verdict.answers.slice(0, 3).map(code), '、')}`;
    case 'http':
      return verdict.location === undefined
        ? t`応答した場所が別のところ`
        : t`リダイレクト先は${code(verdict.location)}`;
  }
}

function change({ before, now, causes, sender }: ChangeWords): Text {
  const why = causes.length === 0 ? [] : t`原因: ${joined(causes.slice(0, 2).map(cause))}。`;
  const gone =
    sender &&
    t`${named(sender.gone)}はもうありません${sender.instead ? t`。代わりに${named(sender.instead)}が送ります` : ''}。`;
  if (now === undefined)
    return [...t`「${word(before)}」でしたが、送る側がいなくなりました。`, ...why, ...(gone ?? [])];
  const told =
    word(before) === word(now)
      ? t`「${word(now)}」のままですが、${detail(now)}に変わりました。`
      : t`「${word(before)}」から「${word(now)}」になりました。`;
  return [...told, ...why, ...(gone ?? [])];
}

function joined(texts: readonly Text[]): Text {
  return texts.flatMap((text, index): Text => (index === 0 ? text : t` と${text}`));
}

function happening(next: Happening): Text {
  switch (next.kind) {
    case 'node-ready':
      return t`${named(next.node)}がReadyになります`;
    case 'node-not-ready':
      return t`${named(next.node)}がNotReadyになります`;
    case 'pod-made':
      return t`Pod ${named(next.pod)}が作られます`;
    case 'pod-gone':
      return t`Pod ${named(next.pod)}がなくなります`;
    case 'pod-state':
      return t`Pod ${named(next.pod)}が「${canvas.states[next.state]}」になります`;
    case 'check-fails':
      return t`${named(next.service)}のロードバランサーが${named(next.node)}を異常とみなします`;
    case 'check-passes':
      return t`${named(next.service)}のロードバランサーが${named(next.node)}を正常とみなします`;
    case 'rules-written':
      return next.nodes.length > 3
        ? t`${next.nodes.length}台のNodeでkube-proxyがルールを書き込みます`
        : t`${list(next.nodes.map(named), '、')}のkube-proxyがルールを書き込みます`;
  }
}

const kinds = {
  pod: 'Pod ',
  workload: 'ワークロード',
  node: 'Node ',
  service: 'Service ',
  balancer: 'ロードバランサー',
  ingress: 'Ingress ',
  internet: '',
} as const;

export const whatIf: WhatIfMessages = {
  change,
  playChange: '再生',
  dismissChange: '結果を表示',
  event,
  menuOf: (kind, name) => `${kinds[kind]}${name}の操作`,
  menu: {
    lookInto: '中を見る',
    showInText: 'マニフェストで表示',
    sendFrom: 'ここから送る',
    sendTo: 'ここへ送る',
    lookUpFrom: 'ここから名前解決する',
    deletePod: 'Podを削除',
    failReadiness: 'readinessを失敗させる',
    restoreReadiness: 'readinessを成功に戻す',
    scale: (workload) => `${workload}をスケール`,
    scaleTo: (replicas, now) =>
      replicas === now + 1
        ? `1つ増やす: ${replicas}`
        : replicas === now - 1
          ? `1つ減らす: ${replicas}`
          : `${replicas}個にする`,
    scaleField: 'レプリカ数',
    scaleButton: 'スケール',
    cancel: 'キャンセル',
    otherNumber: '数を指定…',
    rollOut: (workload) => `${workload}をロールアウト`,
    cordon: 'cordon（新しいPodを置かない）',
    uncordon: 'uncordon（Podを置けるようにする）',
    drain: 'drain（Podを退避させる）',
    cutOff: 'コントロールプレーンから切り離す',
    joinAgain: 'コントロールプレーンに戻す',
    switchOff: '電源を切る',
    switchOn: '電源を入れる',
    healthChecks: 'ヘルスチェック',
    failCheck: (node) => `${node}で失敗させる`,
    restoreCheck: (node) => `${node}で成功に戻す`,
    stopDns: 'クラスター内DNSを停止',
    startDns: 'クラスター内DNSを起動',
    unfold: 'Podを展開',
  },
  clock: {
    button: 'もしもと時計',
    title: 'もしも',
    hint: '図の箱にはどれもメニューがあります（右クリック、長押し、Shift+F10）。Podの削除、Nodeの停止、スケールなどを試し、ここで時間を進めてください。',
    duration,
    now: (seconds) => `クラスターが落ち着いてから${duration(seconds)}`,
    forward: '時間を進める',
    next: (seconds) => `${duration(seconds)}後:`,
    toNext: 'そこまで進める',
    settled: 'この先、自然に起きることはありません。',
    happening,
    moreHappens: (count) => `ほか${count}件`,
    list: 'これまでの操作',
    later: 'これから',
    takeBack: '取り消す',
    takeBackOne: (what) => `取り消す: ${what}`,
    takeBackAll: 'すべて取り消す',
    backToStart: '最初に戻す',
    count: (count) => `操作${count}件`,
  },
};
