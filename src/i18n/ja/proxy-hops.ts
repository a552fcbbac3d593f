import type { DecisionOf, Hop } from '../../engine/index.ts';
import { decisionIn } from '../decision-in.ts';
import { named, socket } from '../names.ts';
import { evenOdds } from '../odds.ts';
import { code, t, type Text } from '../text.ts';
import { told } from '../told.ts';
import { actor, proxy } from './places.ts';
import { odds } from './words.ts';

/** What a name server or an HTTP proxy does with a question that reached it; undefined where nothing like it happened. */
export function atProxy(at: Hop): Text | undefined {
  return atNameServer(at) ?? answeredByProxy(at) ?? forwarded(at);
}

function atNameServer(at: Hop): Text | undefined {
  const who = at.to.kind === 'pod' ? t`CoreDNS` : actor(at.to);
  const onward = decisionIn(at, 'dns-forwarded');
  if (onward) return t`${who}は${code(onward.name)}を知らず、${named(onward.node)}のリゾルバーに問い合わせます。`;
  const answer = decisionIn(at, 'dns-answer');
  if (!answer) return undefined;
  const { name, rcode, answers } = answer;
  const [first] = answers;
  if (rcode === 'NXDOMAIN') return t`${who}は${code(name)}という名前を知りません。`;
  if (rcode !== 'NOERROR') return t`${who}は${code(name)}を調べられません。`;
  if (first === undefined) return t`${code(name)}に、問い合わせた種類のレコードはありません。`;
  return answers.length === 1
    ? t`${who}の答え: ${code(name)}は${code(first)}です。`
    : t`${who}は${code(name)}のレコードを${answers.length}件答えます。`;
}

function answeredByProxy(at: Hop): Text | undefined {
  const who = proxy(at.to);
  const redirect = decisionIn(at, 'redirected');
  if (redirect) return told(t`${who}が${code(redirect.status)}を返します。`, t`別のURLへリダイレクトします。`);
  const forbidden = decisionIn(at, 'forbidden');
  if (forbidden) return told(t`${who}が${code(forbidden.status)}を返します。`, t`このリクエストは通しません。`);
  if (decisionIn(at, 'tls-refused')) return t`${who}がTLSハンドシェイクを打ち切ります。`;
  const missing = decisionIn(at, 'backend-missing');
  if (missing) return told(t`${who}が${code(missing.status)}を返します。`, nowhere(missing));
  const answered = decisionIn(at, 'answered');
  if (!answered) return undefined;
  return decisionIn(at, 'no-route-matched')
    ? told(t`${who}が${code(answered.status)}を返します。`, t`一致するルールがありません。`)
    : told(t`${who}自身が${code(answered.status)}を返します。`, t`Podには送りません。`);
}

function nowhere({ service, why }: DecisionOf<'backend-missing'>): Text {
  const it = code(service);
  return {
    'no-service': t`Service ${it}がありません。`,
    'no-port': t`ポート${it}がありません。`,
    'no-endpoint': t`${it}に準備完了のエンドポイントがありません。`,
    'cluster-ip-only': t`${it}（ClusterIP）には入口がありません。`,
    'backend-kind': t`扱えない種類のバックエンドです。`,
  }[why];
}

function forwarded(at: Hop): Text | undefined {
  const who = proxy(at.to);
  const route = decisionIn(at, 'route-matched');
  const fallback = decisionIn(at, 'default-backend');
  const through = decisionIn(at, 'tls-passed-through');
  if (!route && !fallback && !through) return undefined;
  const why = through
    ? t`${who}がTLSを開かずに通します`
    : route
      ? t`${who}は${code(`${route.ruleHost ?? ''}${route.rulePath}`)}のルールに従います`
      : t`${who}はデフォルトバックエンドを使います`;
  return told(t`${why}。`, onward(at));
}

function onward(at: Hop): Text {
  const pod = decisionIn(at, 'endpoint-chosen');
  const node = decisionIn(at, 'node-chosen');
  const [target, candidates] = pod
    ? [pod.chosen.pod ? named(pod.chosen.pod) : socket(pod.chosen), pod.candidates]
    : node
      ? [named(node.node), node.candidates]
      : [undefined, []];
  if (target === undefined) return t`バックエンドに送ります。`;
  const even = evenOdds(candidates);
  return even === undefined || candidates.length === 1
    ? t`${target}に送ります。`
    : t`${target}に送ります（${odds(even)}）。`;
}
