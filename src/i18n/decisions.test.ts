import { describe, expect, test } from 'vitest';
import type { Because, Decision, DecisionKind, DecisionOf, Hop, Packet, Place } from '../engine/index.ts';
import { en } from './en/messages.ts';
import { ja } from './ja/messages.ts';
import type { Messages } from './messages.ts';
import { plain, type Text } from './text.ts';

/** A decision without its reasons, which most sentences do not read. */
type Bare<D> = D extends Decision ? Omit<D, 'because'> & { readonly because?: readonly Because[] } : never;
type Samples = { readonly [Kind in DecisionKind]: readonly Bare<DecisionOf<Kind>>[] };

const web = 'Service/default/web';
const pod = 'Pod/default/web-6d4b75cb6d-m4x2k';
const node = 'Node/node-1';
const ingress = 'Ingress/default/web';
const client = { ip: '10.244.1.5', port: 43512 };
const frontend = { ip: '10.96.0.10', port: 80 };
const backend = { ip: '10.244.3.7', port: 8080 };
const endpoint = { ...backend, pod, node: 'node-3' } as const;
const other = { ip: '10.244.2.9', port: 8080, pod: 'Pod/default/web-6d4b75cb6d-7fh2q', node: 'node-2' } as const;

const answered = { kind: 'dns-answer', name: 'web.default.svc.cluster.local', rcode: 'NOERROR' } as const;
const chosen = {
  kind: 'endpoint-chosen',
  service: web,
  port: 'http',
  chosen: endpoint,
  candidates: [
    { value: endpoint, odds: 0.5 },
    { value: other, odds: 0.5 },
  ],
  algorithm: 'random',
  scope: 'cluster',
  notReady: 0,
} as const;
const none = { kind: 'no-endpoint', service: web, port: 'http', notReady: 0 } as const;
const nodeChosen = {
  kind: 'node-chosen',
  service: web,
  node,
  candidates: [
    { value: node, odds: 0.5 },
    { value: 'Node/node-2', odds: 0.5 },
  ],
  unhealthy: [],
  arrives: 'node-port',
  source: 'replaced',
} as const;
const policy = { kind: 'network-policy', pod, direction: 'ingress', allowed: false } as const;
const route = {
  kind: 'route-matched',
  route: ingress,
  host: 'shop.example.com',
  path: '/cart',
  rulePath: '/',
  pathType: 'Prefix',
  backend: 'web:80',
  others: [],
} as const;
const canary = { kind: 'canary-chosen', route: ingress, canary: true } as const;

const samples: Samples = {
  resolver: [
    {
      kind: 'resolver',
      nameserver: '10.96.0.10',
      policy: 'ClusterFirst',
      tries: ['web.default.svc.cluster.local', 'web'],
    },
    { kind: 'resolver', nameserver: '1.1.1.1', policy: 'None', tries: ['web'] },
    { kind: 'resolver', nameserver: '198.18.0.53', policy: 'Default', tries: ['web'] },
    { kind: 'resolver', nameserver: '198.18.0.53', policy: 'Node', tries: ['web'] },
    { kind: 'resolver', nameserver: '198.18.0.53', policy: 'Internet', tries: ['web'] },
    {
      kind: 'resolver',
      nameserver: '198.18.0.53',
      policy: 'ClusterFirst',
      tries: ['web'],
      because: [{ object: pod, field: 'spec.hostNetwork' }],
    },
  ],
  'dns-answer': [
    { ...answered, answers: ['10.96.0.10'], origin: 'service', object: web },
    { ...answered, answers: ['10.244.1.5', '10.244.3.7'], origin: 'headless', object: web },
    { ...answered, answers: ['10.244.1.5'], origin: 'pod' },
    { ...answered, answers: ['api.example.com'], origin: 'external-name', object: web },
    { ...answered, answers: ['web.default.svc.cluster.local'], origin: 'reverse' },
    { ...answered, answers: ['198.51.100.7'], origin: 'upstream' },
    { ...answered, answers: [], origin: 'no-such-name' },
    { ...answered, rcode: 'NXDOMAIN', answers: [], origin: 'no-such-name' },
    { ...answered, rcode: 'SERVFAIL', answers: [], origin: 'upstream' },
  ],
  'dns-forwarded': [{ kind: 'dns-forwarded', name: 'example.com', node }],
  'name-given-up': [
    { kind: 'name-given-up', tried: ['web.default.svc.cluster.local', 'web'] },
    { kind: 'name-given-up', tried: ['web'] },
  ],
  'next-address': [{ kind: 'next-address', failed: '10.244.1.5', next: '10.244.3.7' }],
  'resolver-gave-up': [
    { kind: 'resolver-gave-up', seconds: 10 },
    { kind: 'resolver-gave-up', seconds: 0 },
  ],
  'service-matched': (['cluster-ip', 'node-port', 'load-balancer-ip', 'external-ip'] as const).map((by) => ({
    kind: 'service-matched',
    service: web,
    port: 'http',
    by,
    address: frontend,
  })),
  'endpoint-chosen': [
    chosen,
    { ...chosen, candidates: [{ value: endpoint, odds: 1 }] },
    { ...chosen, algorithm: 'round-robin', notReady: 2 },
    { ...chosen, algorithm: 'affinity', notReady: 1 },
    { ...chosen, scope: 'local', because: [{ object: web, field: 'spec.externalTrafficPolicy' }] },
    { ...chosen, scope: 'local', because: [{ object: web, field: 'spec.internalTrafficPolicy' }] },
    { ...chosen, scope: 'same-zone' },
    { ...chosen, scope: 'same-node' },
    { ...chosen, terminating: true },
    { ...chosen, chosen: { ip: '192.0.2.4', port: 80 } },
  ],
  'no-endpoint': [
    { ...none, effect: 'reject' },
    { ...none, effect: 'drop', policy: 'externalTrafficPolicy' },
    { ...none, effect: 'drop', policy: 'internalTrafficPolicy' },
    { ...none, effect: 'reject', notReady: 1 },
    { ...none, effect: 'reject', notReady: 2 },
  ],
  'older-rules': [
    { kind: 'older-rules', node, cutOff: true },
    { kind: 'older-rules', node, cutOff: false },
  ],
  'source-range-refused': [{ kind: 'source-range-refused', service: web, source: '192.0.2.7', ranges: ['10.0.0.0/8'] }],
  dnat: [{ kind: 'dnat', from: frontend, to: backend }],
  snat: (['from-outside', 'hairpin', 'from-node', 'leaves-cluster', 'proxy'] as const).map((reason) => ({
    kind: 'snat',
    from: client,
    to: { ip: '192.168.0.11', port: 43512 },
    reason,
  })),
  restored: (['source', 'destination', 'both'] as const).map((field) => ({ kind: 'restored', field })),
  routed: (['same-node', 'node-network', 'overlay'] as const).map((via) => ({
    kind: 'routed',
    address: '10.244.3.7',
    node,
    via,
  })),
  'no-route': (
    [
      'cluster-ip-outside',
      'service-range-outside',
      'pod-ip-outside',
      'node-ip-outside',
      'nobody-has-it',
      'port-not-served',
    ] as const
  ).map((why) => ({ kind: 'no-route', address: '10.96.0.10', why })),
  'left-cluster': [{ kind: 'left-cluster', address: '198.51.100.7' }],
  received: [
    { kind: 'received', port: 8080, assumed: false },
    { kind: 'received', port: 8080, assumed: true },
  ],
  'nothing-listens': [
    { kind: 'nothing-listens', port: 80, protocol: 'TCP', declared: [8080] },
    { kind: 'nothing-listens', port: 80, protocol: 'UDP', declared: [] },
    { kind: 'nothing-listens', port: 80, protocol: 'SCTP', declared: [1, 2, 3, 4, 5, 6] },
  ],
  'node-unreachable': [{ kind: 'node-unreachable', node }],
  'network-policy': [
    { ...policy, policies: ['NetworkPolicy/default/only-shop'] },
    { ...policy, policies: ['NetworkPolicy/default/a', 'NetworkPolicy/default/b'], direction: 'egress' },
    { ...policy, policies: [], allowed: true },
    { ...policy, policies: ['NetworkPolicy/default/a'], allowed: true, by: 'NetworkPolicy/default/a' },
  ],
  'node-chosen': [
    nodeChosen,
    { ...nodeChosen, arrives: 'balancer-address', source: 'kept', unhealthy: ['Node/node-3'] },
    { ...nodeChosen, arrives: 'pod', source: 'proxy-protocol', candidates: [{ value: node, odds: 1 }] },
  ],
  'no-healthy-node': [
    { kind: 'no-healthy-node', service: web, unhealthy: [] },
    { kind: 'no-healthy-node', service: web, unhealthy: [node, 'Node/node-2'] },
  ],
  'port-not-open': [{ kind: 'port-not-open', service: web, port: 8443 }],
  'health-check-answered': [0, 1, 2].map((localEndpoints) => ({
    kind: 'health-check-answered',
    service: web,
    localEndpoints,
    status: localEndpoints > 0 ? 200 : 503,
  })),
  'tls-terminated': [
    { kind: 'tls-terminated', host: 'shop.example.com', secret: 'Secret/default/tls', fallback: false },
    { kind: 'tls-terminated', host: 'shop.example.com', fallback: true },
    { kind: 'tls-terminated', host: 'shop.example.com', fallback: false },
  ],
  'tls-passed-through': [{ kind: 'tls-passed-through', host: 'shop.example.com' }],
  'tls-refused': [{ kind: 'tls-refused', host: 'shop.example.com', why: 'no-certificate' }],
  'route-matched': [
    { ...route, ruleHost: 'shop.example.com' },
    { ...route, others: [{ path: '/', pathType: 'Prefix' }] },
    {
      ...route,
      others: [
        { path: '/', pathType: 'Prefix' },
        { path: '/c', pathType: 'Exact' },
      ],
    },
  ],
  'no-route-matched': [
    { kind: 'no-route-matched', host: 'a.example', path: '/', knownHosts: [] },
    { kind: 'no-route-matched', host: 'a.example', path: '/', knownHosts: ['b.example'] },
  ],
  'default-backend': [
    { kind: 'default-backend', backend: 'web:80' },
    { kind: 'default-backend', backend: 'web:80', route: ingress },
  ],
  'backend-missing': (['no-service', 'no-port', 'no-endpoint', 'cluster-ip-only', 'backend-kind'] as const).map(
    (why) => ({
      kind: 'backend-missing',
      route: ingress,
      service: 'web:80',
      why,
      status: 503,
    }),
  ),
  redirected: ['ssl-redirect', 'force-ssl-redirect', 'trailing-slash', 'from-to-www-redirect', 'app-root'].map(
    (why) => ({
      kind: 'redirected',
      status: 308,
      location: 'https://shop.example.com/',
      why,
    }),
  ),
  rewritten: (['path', 'host', 'header'] as const).map((what) => ({ kind: 'rewritten', from: '/a', to: '/b', what })),
  'canary-chosen': [
    { ...canary, candidates: [{ value: web, odds: 1 }], why: 'header' },
    { ...canary, candidates: [{ value: web, odds: 1 }], why: 'cookie', canary: false },
    {
      ...canary,
      candidates: [
        { value: web, odds: 0.9 },
        { value: web, odds: 0.1 },
      ],
      why: 'weight',
    },
    { ...canary, candidates: [], why: 'something-new' },
  ],
  forbidden: [
    'allowlist-source-range',
    'denylist-source-range',
    'auth-type',
    'invalid-annotation',
    'something-new',
  ].map((why) => ({
    kind: 'forbidden',
    why,
    status: 403,
  })),
  'headers-added': [{ kind: 'headers-added', headers: { Host: 'a.example', 'X-Real-IP': '192.0.2.7' } }],
  'gateway-timeout': [{ kind: 'gateway-timeout', status: 504 }],
  answered: [
    { kind: 'answered', status: 404 },
    { kind: 'answered', status: 502 },
  ],
  assumption: ['other-nameserver', 'ssl-passthrough-enabled', 'credentials-accepted', 'something-new'].map((code) => ({
    kind: 'assumption',
    code,
  })),
};

const packet: Packet = { protocol: 'TCP', source: client, destination: frontend, payload: { kind: 'data' } };
const places: readonly Place[] = [
  { kind: 'internet', address: '192.0.2.7' },
  { kind: 'upstream-dns' },
  { kind: 'load-balancer', service: web },
  { kind: 'cloud-ingress', controller: 'alb' },
  { kind: 'node', node },
  { kind: 'node-port', node, port: 30481, protocol: 'TCP' },
  { kind: 'service', service: web, node },
  { kind: 'pod', pod },
  { kind: 'endpoint', address: '192.0.2.4' },
];

const allSamples: readonly Decision[] = Object.values(samples).flatMap((each: readonly Bare<Decision>[]) =>
  each.map((sample) => ({ because: [], ...sample }) as Decision),
);

/** A hop to a place, on which one thing was decided. */
function hopTo(to: Place, decision?: Decision): Hop {
  const after = { ...packet, destination: backend };
  return {
    from: { kind: 'pod', pod: 'Pod/default/client' },
    to,
    before: packet,
    after,
    decisions: decision ? [decision] : [],
  };
}

function wordsOf(messages: Messages, decision: Decision, to: Place): string {
  const words = messages.decisions[decision.kind] as (decision: Decision, at: Hop) => Text;
  return plain(words(decision, hopTo(to, decision)));
}

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;
const BROKEN = /undefined|null|NaN|\[object|\bfunction\b| {2}|\.\.|。。|、、/;

function expectEnglish(words: string): void {
  expect(words).not.toMatch(JAPANESE);
  expect(words).not.toMatch(BROKEN);
  expect(words).toMatch(/^\S.*[.)]$/su);
}

function expectJapanese(words: string): void {
  expect(words).toMatch(JAPANESE);
  expect(words).not.toMatch(BROKEN);
  // No half-width kana, and no English sentence left over.
  expect(words).not.toMatch(/[\uff66-\uff9f]|\b(the|is|it|of|and)\b/);
}

describe('each decision has a sentence that says something', () => {
  test.each(allSamples.map((decision, index) => [`${decision.kind} ${index}`, decision] as const))(
    '%s',
    (_, decision) => {
      for (const place of places) {
        expectEnglish(wordsOf(en, decision, place));
        expectJapanese(wordsOf(ja, decision, place));
      }
    },
  );

  test('two that differ are told apart', () => {
    const at = places[6]!;
    for (const messages of [en, ja]) {
      const all = allSamples.map((decision) => wordsOf(messages, decision, at));
      expect(all.filter((words, index) => all.indexOf(words) !== index)).toEqual([]);
    }
  });
});

describe('a hop says who does what, whatever was decided wherever', () => {
  test.each(places.map((place) => [place.kind, place] as const))('at %s', (_, place) => {
    for (const direction of ['there', 'back', undefined] as const) {
      for (const decision of [undefined, ...allSamples]) {
        expectEnglish(plain(en.hop(hopTo(place, decision), direction)));
        expectJapanese(plain(ja.hop(hopTo(place, decision), direction)));
      }
    }
  });
});

test.each([
  ['a choice out of two at random', samples['endpoint-chosen'][0], /2 ready endpoints.*1 in 2/, /2個.*2分の1/],
  [
    'a policy that keeps to the Node names its field',
    samples['endpoint-chosen'][4],
    /externalTrafficPolicy: Local/,
    /externalTrafficPolicy: Local/,
  ],
  [
    'the other policy is not taken for it',
    samples['endpoint-chosen'][5],
    /internalTrafficPolicy: Local/,
    /internalTrafficPolicy: Local/,
  ],
  [
    'DNAT is shown with both values',
    samples.dnat[0],
    /DNAT.*10\.96\.0\.10:80 → 10\.244\.3\.7:8080/,
    /DNAT.*10\.96\.0\.10:80 → 10\.244\.3\.7:8080/,
  ],
  ['REJECT is a refusal', samples['no-endpoint'][0], /refused.*REJECT/, /拒否.*REJECT/],
  ['DROP is no answer', samples['no-endpoint'][1], /DROP.*no answer/, /DROP.*応答はありません/],
])('%s', (_, sample, english, japanese) => {
  const decision = { because: [], ...sample } as Decision;
  expect(wordsOf(en, decision, places[6]!)).toMatch(english);
  expect(wordsOf(ja, decision, places[6]!)).toMatch(japanese);
});
