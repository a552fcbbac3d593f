import type { DecisionOf, Hop, ObjectRef } from '../../engine/index.ts';
import { decisionIn, isAnswer, refusedByPolicy } from '../decision-in.ts';
import type { Messages } from '../messages.ts';
import { named, socket } from '../names.ts';
import { evenOdds } from '../odds.ts';
import { code, t, type Text } from '../text.ts';
import { told } from '../told.ts';
import { answerBack } from './answers.ts';
import { actor, rulesOn } from './places.ts';
import { atProxy } from './proxy-hops.ts';
import { odds } from './words.ts';

const NOBODY = t`応答はありません。`;

/** Who does what, in one sentence, and mostly a second that says what that means. */
export const hop: Messages['hop'] = (at, direction) =>
  (direction === undefined ? isAnswer(at) : direction === 'back') ? answerBack(at) : (lost(at) ?? arrived(at));

function lost(at: Hop): Text | undefined {
  const policy = refusedByPolicy(at);
  if (policy) return byPolicy(policy);
  const off = decisionIn(at, 'node-unreachable');
  if (off) return t`${named(off.node)}は停止しています。パケットは失われ、応答はありません。`;
  const noRoute = decisionIn(at, 'no-route');
  if (noRoute) return unknown(at, noRoute);
  const closed = decisionIn(at, 'port-not-open');
  if (closed) return told(t`${actor(at.to)}はポート${code(closed.port)}を開いていません。`, NOBODY);
  if (decisionIn(at, 'no-healthy-node')) return told(t`${actor(at.to)}に正常なNodeがありません。`, NOBODY);
  const silent = decisionIn(at, 'nothing-listens');
  if (silent) return t`${actor(at.to)}は拒否します。ポート${code(silent.port)}で待ち受けていません。`;
  return undefined;
}

function byPolicy({ pod, direction, policies }: DecisionOf<'network-policy'>): Text {
  const [first] = policies;
  const who =
    policies.length === 1 && first !== undefined
      ? t`NetworkPolicy ${named(first)}`
      : t`${policies.length}個のNetworkPolicy`;
  return direction === 'ingress'
    ? told(t`${who}が${named(pod)}への受信を許可しません。`, NOBODY)
    : told(t`${who}が${named(pod)}からの送信を許可しません。`, NOBODY);
}

function unknown({ to, end, before }: Hop, { why, address }: DecisionOf<'no-route'>): Text {
  const ip = code(address);
  switch (why) {
    case 'cluster-ip-outside':
      return told(t`外部のルーターはClusterIP ${ip}を知りません。`, NOBODY);
    case 'service-range-outside':
      return told(t`外部のルーターは${ip}への経路を知りません。`, NOBODY);
    case 'pod-ip-outside':
      return told(t`外部のルーターはPodのアドレス${ip}を知りません。`, NOBODY);
    case 'node-ip-outside':
      return told(t`外部のルーターは内部アドレス${ip}を知りません。`, NOBODY);
    case 'nobody-has-it':
      return told(t`アドレス${ip}を持つものはありません。`, NOBODY);
    case 'port-not-served': {
      const does = end === 'refused' ? '拒否します' : '破棄します';
      return t`${actor(to)}が${does}。ポート${code(before.destination.port)}を受け付けるものがありません。`;
    }
  }
}

function arrived(at: Hop): Text {
  const { to, before } = at;
  switch (to.kind) {
    case 'service':
      return atService(at, to.service, to.node);
    case 'load-balancer':
      return atBalancer(at);
    case 'node-port': {
      const matched = decisionIn(at, 'service-matched');
      const service = matched ? t`Service ${named(matched.service)}` : t`Service`;
      return told(
        t`${named(to.node)}のNodePort ${code(to.port)}は${service}の入口です。`,
        t`待ち受けはなく、ルールだけです。`,
      );
    }
    case 'node':
      return atNode(at, to.node);
    case 'upstream-dns':
    case 'pod':
    case 'cloud-ingress':
      return atProxy(at) ?? received(at);
    case 'internet':
      return decisionIn(at, 'left-cluster')
        ? t`パケットはクラスターを出て${code(before.destination.ip)}へ向かいます。応答があるものとみなします。`
        : received(at);
    case 'endpoint':
      return received(at);
  }
}

function received({ to, before, after }: Hop): Text {
  return told(
    t`${actor(to)}がポート${code(before.destination.port)}で受け取ります。`,
    t`送信元は${code(after.source.ip)}に見えます。`,
  );
}

function atService(at: Hop, service: ObjectRef, node: ObjectRef): Text {
  const rules = rulesOn(node);
  const none = decisionIn(at, 'no-endpoint');
  if (none) {
    const does = none.effect === 'reject' ? '拒否します' : '破棄します';
    return none.policy
      ? t`${rules}が${does}。${named(service)}のエンドポイントがこのNodeにありません。`
      : t`${rules}が${does}。${named(service)}に準備完了のエンドポイントがありません。`;
  }
  if (decisionIn(at, 'source-range-refused')) return t`${rules}が破棄します。この送信元は許可されていません。`;
  const choice = decisionIn(at, 'endpoint-chosen');
  if (!choice) return t`${rules}がService ${named(service)}宛てとして引き受けます。`;
  const it = choice.chosen.pod ? named(choice.chosen.pod) : socket(choice.chosen);
  const [only, share] = shareOf(choice);
  return told(t`${rules}が${only}${it}を選びます${share}。`, changes(at));
}

/** What stands before the chosen one, and after the verb. */
function shareOf({ algorithm, candidates }: DecisionOf<'endpoint-chosen'>): readonly [string, string] {
  if (algorithm === 'affinity') return ['前回と同じ', ''];
  if (candidates.length === 1) return ['唯一の', ''];
  const even = evenOdds(candidates);
  return ['', even === undefined ? '' : `（${odds(even)}）`];
}

function changes(at: Hop): Text {
  const dnat = decisionIn(at, 'dnat');
  const snat = decisionIn(at, 'snat');
  if (dnat && snat) return t`宛先も送信元も変わります。`;
  if (dnat) return t`宛先だけが変わります。`;
  return snat ? t`送信元だけが変わります。` : t`書き換えはありません。`;
}

function atBalancer(at: Hop): Text {
  const choice = decisionIn(at, 'node-chosen');
  if (decisionIn(at, 'source-range-refused')) return told(t`${actor(at.to)}はこの送信元を許可していません。`, NOBODY);
  if (!choice) return t`${actor(at.to)}が受け取ります。`;
  const even = evenOdds(choice.candidates);
  const only = choice.candidates.length === 1 ? '唯一正常な' : '';
  const share = even === undefined || choice.candidates.length === 1 ? '' : `（${odds(even)}）`;
  const how = {
    'node-port': t`NodePort ${code(at.after.destination.port)}へ送ります。`,
    'balancer-address': t`宛先はそのままです。`,
    pod: t`直接Podへ送ります。`,
  }[choice.arrives];
  return told(t`${actor(at.to)}が${only}${named(choice.node)}を選びます${share}。`, how);
}

function atNode(at: Hop, node: ObjectRef): Text {
  const check = decisionIn(at, 'health-check-answered');
  if (check) return t`${named(node)}が${named(check.service)}のヘルスチェックに${code(check.status)}を返します。`;
  const matched = decisionIn(at, 'service-matched');
  if (matched) return t`${named(node)}が引き受けます。${code(matched.address.ip)}のルールはどのNodeにもあります。`;
  const dnat = decisionIn(at, 'dnat');
  if (dnat)
    return t`${named(node)}がポート${code(dnat.from.port)}を${socket(dnat.to)}へ渡します（${code('hostPort')}）。`;
  if (decisionIn(at, 'snat'))
    return t`${named(node)}が送信元を自分のアドレスにします。Podのアドレスは外では通じません。`;
  return t`${named(node)}が${code(at.after.destination.ip)}へ送り出します。`;
}
