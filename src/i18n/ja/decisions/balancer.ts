import type { DecisionOf, Hop } from '../../../engine/index.ts';
import type { Messages } from '../../messages.ts';
import { named } from '../../names.ts';
import { evenOdds } from '../../odds.ts';
import { code, t, type Text } from '../../text.ts';
import { and, odds } from '../words.ts';

type Balancer = Pick<Messages['decisions'], 'node-chosen' | 'no-healthy-node' | 'port-not-open'>;

/** What the cloud’s L4 balancer decides. */
export const balancer: Balancer = {
  'node-chosen': (decision, at) => t`${which(decision)}${arrival(decision, at)}${source(decision)}`,
  'no-healthy-node': ({ service, unhealthy }) =>
    unhealthy.length === 0
      ? t`${named(service)}のロードバランサーには、送り先のNodeがありません。`
      : t`${named(service)}のヘルスチェックに合格するNodeがなく（不合格: ${and(unhealthy.map(named))}）、ロードバランサーには送り先がありません。`,
  'port-not-open': ({ service, port }) =>
    t`ロードバランサーが開いているのはService ${named(service)}の${code('spec.ports')}にあるポートだけで、${code(port)}はその中にありません。`,
};

function which({ node, candidates, unhealthy }: DecisionOf<'node-chosen'>): Text {
  const even = evenOdds(candidates);
  const each = even === undefined ? t`` : t`（それぞれ${odds(even)}）`;
  const failing =
    unhealthy.length === 0 ? t`` : t`ヘルスチェックに合格しない${and(unhealthy.map(named))}は除かれます。`;
  return candidates.length === 1
    ? t`正常なNodeは${named(node)}だけです。${failing}`
    : t`正常なNode ${candidates.length}台から${named(node)}が選ばれます${each}。${failing}`;
}

function arrival({ arrives }: DecisionOf<'node-chosen'>, { to, after }: Hop): Text {
  switch (arrives) {
    case 'node-port':
      return to.kind === 'load-balancer'
        ? t`パケットはNodePort ${code(after.destination.port)}に届きます。`
        : t`リクエストはNodePortに届きます。`;
    case 'balancer-address':
      return t`パケットは、ロードバランサーのアドレス${code(after.destination.ip)}宛てのままNodeに届きます。`;
    case 'pod':
      return t`パケットは直接Podに届きます。`;
  }
}

function source({ source: how }: DecisionOf<'node-chosen'>): Text {
  switch (how) {
    case 'kept':
      return t`クライアントのアドレスは保たれます。`;
    case 'replaced':
      return t`送信元はロードバランサー自身のアドレスに置き換わります。`;
    case 'proxy-protocol':
      return t`クライアントのアドレスはPROXYプロトコルで伝わります。`;
  }
}
