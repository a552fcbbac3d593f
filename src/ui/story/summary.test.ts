import { describe, expect, test } from 'vitest';
import type { Decision, Exchange, Hop, Packet, Place, Trace, Verdict } from '../../engine/index.ts';
import { en } from '../../i18n/en/messages.ts';
import { ja } from '../../i18n/ja/messages.ts';
import { plain } from '../../i18n/text.ts';
import {
  byBalancer,
  byClusterIp,
  byIngress,
  byName,
  byNodePort,
  dropped,
  lostOutside,
  refused,
} from '../../scene/traces.fixture.ts';

const because = [] as const;
const packet: Packet = {
  protocol: 'TCP',
  source: { ip: '198.51.100.7', port: 51022 },
  destination: { ip: '10.244.2.4', port: 80 },
  payload: { kind: 'data' },
};
const controller: Place = { kind: 'pod', pod: 'Pod/ingress-nginx/nginx' };
const pod: Place = { kind: 'pod', pod: 'Pod/default/web' };
const coredns: Place = { kind: 'pod', pod: 'Pod/kube-system/coredns' };
const client: Place = { kind: 'pod', pod: 'Pod/default/client' };
const policy: Decision = {
  because,
  kind: 'network-policy',
  pod: 'Pod/default/web',
  direction: 'ingress',
  allowed: false,
  policies: ['NetworkPolicy/default/deny'],
};
const matched: Decision = {
  because,
  kind: 'route-matched',
  route: 'Ingress/default/shop',
  host: 'shop.example',
  ruleHost: 'shop.example',
  path: '/cart',
  rulePath: '/',
  pathType: 'Prefix',
  backend: 'web:80',
  others: [],
};

function hop(to: Place, decisions: readonly Decision[], end?: Hop['end']): Hop {
  return { from: client, to, before: packet, after: packet, decisions, ...(end ? { end } : {}) };
}

function exchange(part: Partial<Exchange>): Exchange {
  return { kind: 'http', client, there: [], within: [], back: [], result: { kind: 'answered', status: 200 }, ...part };
}

type Bare<V> = V extends Verdict ? Omit<V, 'because'> : never;

function trace(url: string, verdict: Bare<Verdict>, ...exchanges: readonly Exchange[]): Trace {
  const request = { from: { kind: 'pod', pod: 'Pod/default/client' }, method: 'GET', url, headers: {} } as const;
  const memory = { requests: 0, affinity: {}, turns: {} };
  return { request, exchanges, verdict: { because, ...verdict }, number: 0, memory };
}

function lookup(name: string, answers: readonly string[]): Exchange {
  const rcode = answers.length > 0 ? 'NOERROR' : 'NXDOMAIN';
  const answer: Decision = { because, kind: 'dns-answer', name, rcode, answers, origin: 'service' };
  return exchange({ kind: 'lookup', there: [hop(coredns, [answer])], result: { kind: 'answered', rcode, answers } });
}

const answersItself = (status: number, ...decisions: readonly Decision[]): Trace =>
  trace(
    'http://shop.example/cart',
    { result: 'http', status, by: controller },
    exchange({ there: [hop(controller, [...decisions, { because, kind: 'answered', status }], 'received')] }),
  );

const noSuchName = trace(
  'http://shop/',
  { result: 'nxdomain', name: 'shop', tried: ['shop.default.svc.cluster.local', 'shop'] },
  lookup('shop.default.svc.cluster.local', []),
  {
    ...lookup('shop', []),
    back: [hop(client, [{ because, kind: 'name-given-up', tried: ['shop.default.svc.cluster.local', 'shop'] }])],
  },
);

const gatewayTimeout = trace(
  'http://shop.example/cart',
  { result: 'http', status: 504, by: controller },
  exchange({
    there: [hop(controller, [matched])],
    within: [
      exchange({
        client: controller,
        there: [hop(pod, [policy], 'dropped')],
        result: { kind: 'no-answer', reason: 'network-policy' },
      }),
    ],
    back: [{ ...hop(client, [{ because, kind: 'gateway-timeout', status: 504 }]), from: controller }],
  }),
);

const noBackend: Decision = {
  because,
  kind: 'backend-missing',
  route: 'Ingress/default/shop',
  service: 'web',
  why: 'no-endpoint',
  status: 503,
};

describe('the whole story in one sentence', () => {
  test.each<[string, Trace, string, string]>([
    [
      'by name: who was asked for it, and what was tried first',
      byName,
      'client asks http://web/: CoreDNS finds 10.107.12.5 after 1 name in vain, kube-proxy on node-1 picks web·xw7b8 and replaces the destination; it answers 200.',
      'clientからhttp://web/へ: CoreDNSが10.107.12.5（先に試した1個の名前はなし）と答え、node-1のkube-proxyがweb·xw7b8を選んで宛先を書き換え、200が返ります。',
    ],
    [
      'by node port both addresses change',
      byNodePort,
      'internet asks http://web/: kube-proxy on node-2 picks web·xw7b8 and replaces both addresses; it answers 200.',
      'インターネットからhttp://web/へ: node-2のkube-proxyがweb·xw7b8を選んで宛先も送信元も書き換え、200が返ります。',
    ],
    [
      'a policy drops it: what was decided before, then the reason',
      dropped,
      'internet asks http://web/: kube-proxy on node-2 picks web·xw7b8 and replaces both addresses. 0 NetworkPolicies do not let it into web·xw7b8. Nobody answers.',
      'インターネットからhttp://web/へ: node-2のkube-proxyがweb·xw7b8を選んで宛先も送信元も書き換えます。0個のNetworkPolicyがweb·xw7b8への受信を許可しません。応答はありません。',
    ],
    [
      'nothing is ready: refused',
      refused,
      'client asks http://web/. kube-proxy’s rules on node-1 refuse it: web has no ready endpoint.',
      'clientからhttp://web/へのリクエストです。node-1のkube-proxyのルールが拒否します。webに準備完了のエンドポイントがありません。',
    ],
    [
      'nobody outside knows the address',
      lostOutside,
      'internet asks http://web/. No router outside knows the cluster IP 10.107.12.5. Nobody answers.',
      'インターネットからhttp://web/へのリクエストです。外部のルーターはClusterIP 10.107.12.5を知りません。応答はありません。',
    ],
    [
      'no such name: nothing was ever sent to it',
      noSuchName,
      'client asks http://shop/. client gives up: none of 2 names exists.',
      'clientからhttp://shop/へのリクエストです。clientは諦めます。2個の名前はどれも存在しません。',
    ],
    [
      'no rule matches',
      answersItself(404, { because, kind: 'no-route-matched', host: 'shop.example', path: '/cart', knownHosts: [] }),
      'client asks http://shop.example/cart. The Ingress controller answers 404. No rule matches host and path.',
      'clientからhttp://shop.example/cartへのリクエストです。Ingressコントローラーが404を返します。一致するルールがありません。',
    ],
    [
      'nothing behind the rule',
      answersItself(503, matched, noBackend),
      'client asks http://shop.example/cart. The Ingress controller answers 503. Service web has no ready endpoint.',
      'clientからhttp://shop.example/cartへのリクエストです。Ingressコントローラーが503を返します。webに準備完了のエンドポイントがありません。',
    ],
    [
      'a proxy waits in vain: the cause, then what it made of it',
      gatewayTimeout,
      'client asks http://shop.example/cart: the controller asks on by its rule for shop.example/. NetworkPolicy deny does not let it into web. Nobody answers. The Ingress controller waited in vain, and answers 504 itself.',
      'clientからhttp://shop.example/cartへ: コントローラーがshop.example/のルールでバックエンドに送ります。NetworkPolicy denyがwebへの受信を許可しません。応答はありません。Ingressコントローラーは待っても応答がなく、自分で504を返します。',
    ],
    [
      'a lookup alone',
      trace(
        'dns:web',
        { result: 'resolved', name: 'web', answers: ['10.107.12.5'], tried: ['web'] },
        lookup('web', ['10.107.12.5']),
      ),
      'client looks up web: CoreDNS finds 10.107.12.5.',
      'clientがwebを名前解決: CoreDNSが10.107.12.5と答えます。',
    ],
    [
      'nothing ever left',
      trace('http://web/', { result: 'refused', reason: 'sender-not-running' }),
      'client asks http://web/, but the sender is not running.',
      'clientからhttp://web/へ、送信できません。送信元が動いていません。',
    ],
  ])('%s', (_, each, english, japanese) => {
    expect(plain(en.story.summary(each))).toBe(english);
    expect(plain(ja.story.summary(each))).toBe(japanese);
  });
});

describe('the way in a few words, where there is little room', () => {
  test.each<[string, Trace, string]>([
    ['through a Service', byClusterIp, 'client → kube-proxy on node-1 (DNAT) → web·xw7b8: 200.'],
    ['through a node port', byNodePort, 'internet → kube-proxy on node-2 (DNAT, SNAT) → web·xw7b8: 200.'],
    [
      'a balancer that chose nothing is no station',
      byBalancer,
      'internet → kube-proxy on node-2 (DNAT, SNAT) → web·xw7b8: 200.',
    ],
    ['who receives is named, also where nobody chose', byIngress, 'internet → web·m4x2k: 200.'],
    ['of a failure the cause', gatewayTimeout, 'NetworkPolicy deny does not let it into web. Nobody answers.'],
  ])('%s', (_, each, expected) => expect(plain(en.story.way(each))).toBe(expected));
});
