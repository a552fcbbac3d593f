import type { Decision, Exchange, Hop, ObjectRef, Packet, Place, Topology, Trace, Verdict } from '../engine/index.ts';
import { chapter, DNS, NODES, plain, WEB } from '../layout/chapter.fixture.ts';

/** Traces in the small cluster of the tests, as the engine would make them. */

const at = (ip: string, port: number) => ({ ip, port });
const web = (index: number): ObjectRef =>
  (
    [
      'Pod/default/web-6d4b75cb6d-m4x2k',
      'Pod/default/web-6d4b75cb6d-9qzjt',
      'Pod/default/web-6d4b75cb6d-xw7b8',
    ] as const
  )[index]!;
const podPlace = (ref: ObjectRef): Place => ({ kind: 'pod', pod: ref });
const nodePort = (index: number, port = 30481): Place => ({
  kind: 'node-port',
  node: NODES[index]!,
  port,
  protocol: 'TCP',
});
const crossing = (ref: ObjectRef, index: number): Place => ({ kind: 'service', service: ref, node: NODES[index]! });
const internet: Place = { kind: 'internet', address: '198.51.100.7' };
const balancer: Place = { kind: 'load-balancer', service: WEB };

const http = (source: Packet['source'], destination: Packet['destination']): Packet => ({
  protocol: 'TCP',
  source,
  destination,
  payload: { kind: 'http-request', method: 'GET', scheme: 'http', host: 'web', path: '/', headers: {}, tls: false },
});
const answer = (source: Packet['source'], destination: Packet['destination']): Packet => ({
  protocol: 'TCP',
  source,
  destination,
  payload: { kind: 'http-response', status: 200, headers: {}, tls: false },
});
const query = (source: Packet['source'], destination: Packet['destination'], name: string): Packet => ({
  protocol: 'UDP',
  source,
  destination,
  payload: { kind: 'dns-query', name, types: ['A', 'AAAA'] },
});

function hop(
  from: Place,
  to: Place,
  before: Packet,
  after: Packet = before,
  decisions: Decision[] = [],
  end?: Hop['end'],
): Hop {
  return { from, to, before, after, decisions, ...(end ? { end } : {}) };
}

const because = [] as const;
const received = { because, kind: 'received', port: 8080, assumed: false } as const;
const chosen = (pod: ObjectRef, ip: string): Decision => ({
  because,
  kind: 'endpoint-chosen',
  service: WEB,
  port: 'http',
  chosen: { ip, port: 8080, pod },
  candidates: [],
  algorithm: 'random',
  scope: 'cluster',
  notReady: 1,
});
const dnat = (from: Packet['destination'], to: Packet['destination']): Decision => ({
  because,
  kind: 'dnat',
  from,
  to,
});
const snat = (from: Packet['source'], to: Packet['source']): Decision => ({
  because,
  kind: 'snat',
  from,
  to,
  reason: 'from-outside',
});
const restored = (field: 'source' | 'destination' | 'both'): Decision => ({ because, kind: 'restored', field });

function trace(exchanges: readonly Exchange[], verdict: Verdict, from: Trace['request']['from']): Trace {
  return {
    request: { from, method: 'GET', url: 'http://web/', headers: {} },
    exchanges,
    verdict,
    number: 0,
    memory: { requests: 0, affinity: {}, turns: {} },
  };
}

const client = podPlace('Pod/default/client');
const fromClient = { kind: 'pod', pod: 'Pod/default/client' } as const;
const fromInternet = { kind: 'internet' } as const;
const coredns = podPlace('Pod/kube-system/coredns-7db6d8ff4d-q8d2n');

function lookup(name: string, found: boolean): Exchange {
  const me = at('10.244.1.4', 40053);
  const virtual = at('10.96.0.10', 53);
  const server = at('10.244.3.2', 53);
  const back: Packet = {
    protocol: 'UDP',
    source: server,
    destination: me,
    payload: { kind: 'dns-answer', name, rcode: found ? 'NOERROR' : 'NXDOMAIN', answers: found ? ['10.107.12.5'] : [] },
  };
  return {
    kind: 'lookup',
    client,
    there: [
      hop(client, crossing(DNS, 0), query(me, virtual, name), query(me, server, name), [dnat(virtual, server)]),
      hop(crossing(DNS, 0), coredns, query(me, server, name), query(me, server, name), [received], 'received'),
    ],
    within: [],
    back: [
      hop(coredns, crossing(DNS, 0), back, { ...back, source: virtual }, [restored('source')]),
      hop(crossing(DNS, 0), client, { ...back, source: virtual }),
    ],
    result: { kind: 'answered', rcode: found ? 'NOERROR' : 'NXDOMAIN', answers: found ? ['10.107.12.5'] : [] },
  };
}

const delivered: Verdict = {
  because,
  result: 'delivered',
  endpoint: at('10.244.3.3', 8080),
  pod: web(2),
  service: WEB,
  source: '10.244.1.4',
  sourcePreserved: true,
  tls: 'none',
};

function clusterIp(): Exchange {
  const me = at('10.244.1.4', 43512);
  const virtual = at('10.107.12.5', 80);
  const real = at('10.244.3.3', 8080);
  return {
    kind: 'http',
    client,
    there: [
      hop(client, crossing(WEB, 0), http(me, virtual), http(me, real), [chosen(web(2), real.ip), dnat(virtual, real)]),
      hop(crossing(WEB, 0), podPlace(web(2)), http(me, real), http(me, real), [received], 'received'),
    ],
    within: [],
    back: [
      hop(podPlace(web(2)), crossing(WEB, 0), answer(real, me), answer(virtual, me), [restored('source')]),
      hop(crossing(WEB, 0), client, answer(virtual, me)),
    ],
    result: { kind: 'answered', status: 200 },
  };
}

/** From a Pod by name: two lookups, of which the first in vain, then the request through the Service. */
export const byName = trace(
  [lookup('web.example.com.', false), lookup('web.default.svc.cluster.local.', true), clusterIp()],
  delivered,
  fromClient,
);

export const byClusterIp = trace([clusterIp()], delivered, fromClient);

/** Three names are asked for, and none is there. */
export const noSuchName = trace(
  ['shop.default.svc.cluster.local.', 'shop.svc.cluster.local.', 'shop.cluster.local.'].map((name) =>
    lookup(name, false),
  ),
  { because, result: 'nxdomain', name: 'shop', tried: [] },
  fromClient,
);

/** The client’s own policies keep it from sending to where the Service leads. */
export const keptIn: Trace = (() => {
  const [leave] = clusterIp().there;
  const { from, to, before, after, decisions } = leave!;
  const refusal: Decision = {
    because,
    kind: 'network-policy',
    pod: fromClient.pod,
    direction: 'egress',
    allowed: false,
    policies: ['NetworkPolicy/default/client'],
  };
  const there = [hop(from, to, before, after, [...decisions, refusal], 'dropped')];
  return trace(
    [{ ...clusterIp(), there, back: [], result: { kind: 'no-answer', reason: 'network-policy' } }],
    { because, result: 'timeout', reason: 'network-policy' },
    fromClient,
  );
})();

function nodePortExchange(way: 'direct' | 'balancer', dropped = false): Exchange {
  const me = at('198.51.100.7', 51022);
  const entry = way === 'direct' ? at('192.168.0.12', 30481) : at('203.0.113.20', 80);
  const port = at('192.168.0.12', 30481);
  const real = at('10.244.3.3', 8080);
  const node = at('192.168.0.12', 61044);
  const first =
    way === 'direct'
      ? [hop(internet, nodePort(1), http(me, entry))]
      : [
          hop(internet, balancer, http(me, entry), http(me, port), [dnat(entry, port)]),
          hop(balancer, nodePort(1), http(me, port)),
        ];
  return {
    kind: 'http',
    client: internet,
    there: [
      ...first,
      hop(nodePort(1), crossing(WEB, 1), http(me, port), http(node, real), [
        chosen(web(2), real.ip),
        dnat(port, real),
        snat(me, node),
      ]),
      dropped
        ? hop(
            crossing(WEB, 1),
            podPlace(web(2)),
            http(node, real),
            http(node, real),
            [{ because, kind: 'network-policy', pod: web(2), direction: 'ingress', allowed: false, policies: [] }],
            'dropped',
          )
        : hop(crossing(WEB, 1), podPlace(web(2)), http(node, real), http(node, real), [received], 'received'),
    ],
    within: [],
    back: dropped
      ? []
      : [
          hop(podPlace(web(2)), crossing(WEB, 1), answer(real, node), answer(port, me), [restored('both')]),
          hop(crossing(WEB, 1), nodePort(1), answer(port, me)),
          ...(way === 'direct'
            ? [hop(nodePort(1), internet, answer(port, me))]
            : [
                hop(nodePort(1), balancer, answer(port, me), answer(entry, me)),
                hop(balancer, internet, answer(entry, me)),
              ]),
        ],
    result: dropped ? { kind: 'no-answer', reason: 'network-policy' } : { kind: 'answered', status: 200 },
  };
}

export const byNodePort = trace([nodePortExchange('direct')], delivered, fromInternet);
export const byBalancer = trace([nodePortExchange('balancer')], delivered, fromInternet);
export const dropped = trace(
  [nodePortExchange('direct', true)],
  { because, result: 'timeout', reason: 'network-policy' },
  fromInternet,
);

export const refused = trace(
  [
    {
      kind: 'connection',
      client,
      there: [
        hop(
          client,
          crossing(WEB, 0),
          { ...http(at('10.244.1.4', 40001), at('10.107.12.5', 80)), payload: { kind: 'data' } },
          undefined,
          [{ because, kind: 'no-endpoint', service: WEB, port: 'http', notReady: 3, effect: 'reject' }],
          'refused',
        ),
      ],
      within: [],
      back: [
        hop(crossing(WEB, 0), client, {
          ...http(at('10.107.12.5', 80), at('10.244.1.4', 40001)),
          payload: { kind: 'data', reset: true },
        }),
      ],
      result: { kind: 'refused', reason: 'no-ready-endpoint' },
    },
  ],
  { because, result: 'refused', reason: 'no-ready-endpoint' },
  fromClient,
);

/** Through the Ingress controller inside: balancer, node port, Service, controller, and from there to a Pod. */
export const byIngress: Trace = (() => {
  const controller = podPlace('Pod/ingress-nginx/ingress-nginx-controller-5c8d66c76d-h2v9x');
  const front = 'Service/ingress-nginx/ingress-nginx-controller';
  const me = at('198.51.100.7', 51100);
  const lb: Place = { kind: 'load-balancer', service: front };
  const entry = at('203.0.113.21', 80);
  const port = at('192.168.0.11', 31080);
  const proxy = at('10.244.2.4', 80);
  const node = at('192.168.0.11', 61999);
  const own = at('10.244.2.4', 39114);
  const real = at('10.244.1.5', 8080);
  return trace(
    [
      {
        kind: 'http',
        client: internet,
        there: [
          hop(internet, lb, http(me, entry), http(me, port)),
          hop(lb, nodePort(0, 31080), http(me, port)),
          hop(nodePort(0, 31080), crossing(front, 0), http(me, port), http(node, proxy), [
            dnat(port, proxy),
            snat(me, node),
          ]),
          hop(crossing(front, 0), controller, http(node, proxy)),
        ],
        within: [
          {
            kind: 'http',
            client: controller,
            there: [hop(controller, podPlace(web(0)), http(own, real), http(own, real), [received], 'received')],
            within: [],
            back: [hop(podPlace(web(0)), controller, answer(real, own))],
            result: { kind: 'answered', status: 200 },
          },
        ],
        back: [
          hop(controller, crossing(front, 0), answer(proxy, node), answer(port, me), [restored('both')]),
          hop(crossing(front, 0), nodePort(0, 31080), answer(port, me)),
          hop(nodePort(0, 31080), lb, answer(port, me), answer(entry, me)),
          hop(lb, internet, answer(entry, me)),
        ],
        result: { kind: 'answered', status: 200 },
      },
    ],
    { ...delivered, pod: web(0), endpoint: real },
    fromInternet,
  );
})();

/** The internet asks for a cluster IP: nobody there knows the way. */
export const lostOutside = trace(
  [
    {
      kind: 'http',
      client: internet,
      there: [
        hop(
          internet,
          internet,
          http(at('198.51.100.7', 51022), at('10.107.12.5', 80)),
          undefined,
          [{ because, kind: 'no-route', address: '10.107.12.5', why: 'cluster-ip-outside' }],
          'dropped',
        ),
      ],
      within: [],
      back: [],
      result: { kind: 'no-answer', reason: 'cluster-ip-outside' },
    },
  ],
  { because, result: 'timeout', reason: 'cluster-ip-outside' },
  fromInternet,
);

export const traces: Readonly<Record<string, readonly [Topology, Trace]>> = {
  byName: [chapter, byName],
  byClusterIp: [chapter, byClusterIp],
  noSuchName: [chapter, noSuchName],
  keptIn: [chapter, keptIn],
  plainClusterIp: [plain, byClusterIp],
  byNodePort: [chapter, byNodePort],
  byBalancer: [chapter, byBalancer],
  dropped: [chapter, dropped],
  refused: [chapter, refused],
  lostOutside: [chapter, lostOutside],
  byIngress: [chapter, byIngress],
};
