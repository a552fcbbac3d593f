import type { Hop } from '../../engine/index.ts';
import { decisionIn } from '../decision-in.ts';
import { socket } from '../names.ts';
import { code, t, type Text } from '../text.ts';
import { actor, place, proxy, rulesOn } from './places.ts';

/** A hop of the answer’s way: who puts what back, and where it goes on. */
export function answerBack(at: Hop): Text {
  const gaveUp = decisionIn(at, 'name-given-up');
  if (gaveUp)
    return gaveUp.tried.length === 1
      ? t`${actor(at.to)}は諦めます。この名前は存在しません。`
      : t`${actor(at.to)}は諦めます。${gaveUp.tried.length}個の名前はどれも存在しません。`;
  const late = decisionIn(at, 'gateway-timeout');
  if (late) return t`${proxy(at.from)}は待っても応答がなく、自分で${code(late.status)}を返します。`;
  const own = decisionIn(at, 'answered');
  if (own) return t`${proxy(at.from)}は接続できず、自分の応答として${code(own.status)}を返します。`;
  const restored = decisionIn(at, 'restored');
  if (!restored) return passing(at);
  return restored.field === 'source'
    ? t`${actor(at.to)}が送信元を元に戻します。応答は${socket(at.after.source)}から届きます。`
    : t`${actor(at.to)}がアドレスを元に戻します。応答は${socket(at.after.destination)}へ向かいます。`;
}

function passing({ to, before }: Hop): Text {
  const { payload } = before;
  const what =
    payload.kind === 'http-response'
      ? t`応答（${code(payload.status)}）`
      : payload.kind === 'dns-answer'
        ? t`応答（${code(payload.answers[0] ?? payload.rcode)}）`
        : payload.kind === 'data' && payload.reset
          ? t`拒否の知らせ`
          : t`応答`;
  const passes = to.kind === 'service' || to.kind === 'node-port' || to.kind === 'load-balancer';
  const where = to.kind === 'internet' ? t`クライアント` : to.kind === 'service' ? rulesOn(to.node) : place(to);
  return passes ? t`${what}が${where}を通ります。` : t`${what}が${where}に届きます。`;
}
