import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cluster } from '../../../cluster/cluster.ts';
import { explore } from '../../explore.ts';
import { madeCluster, node, pod, service } from '../../made-cluster.ts';
import { request } from '../../made-request.ts';
import { NO_MEMORY } from '../../memory.ts';
import { send } from '../../send.ts';
import { hopsOf } from '../../trace.ts';
import type { Decision } from '../../trace.ts';
import { decidingRules } from './deciding-rules.ts';
import { printedRules } from './printed.ts';
import { runPrinted } from './run-printed.ts';
import type { RunPacket, RunResult } from './run-printed.ts';

type Mode = 'iptables' | 'nftables' | 'ipvs';

interface Made {
  readonly pods: readonly { readonly on: 1 | 2; readonly state: 'ready' | 'not-ready' | 'leaving' }[];
  readonly spec: Readonly<Record<string, unknown>>;
  readonly balancer: boolean;
}

const policy = fc.constantFrom('Cluster', 'Local');
const arbitrary: fc.Arbitrary<Made> = fc.record({
  pods: fc.array(
    fc.record({
      on: fc.constantFrom(1 as const, 2 as const),
      state: fc.constantFrom('ready', 'ready', 'not-ready', 'leaving'),
    }),
    { maxLength: 5 },
  ),
  spec: fc
    .record({
      type: fc.constantFrom('ClusterIP', 'NodePort', 'LoadBalancer'),
      internalTrafficPolicy: policy,
      externalTrafficPolicy: policy,
      externalIPs: fc.constantFrom([], ['198.51.100.7']),
      loadBalancerSourceRanges: fc.constantFrom([], ['10.244.1.0/24'], ['192.168.0.0/24', '203.0.113.0/25']),
      sessionAffinity: fc.constantFrom('None', 'ClientIP'),
      name: fc.constantFrom({ name: 'http' }, {}),
    })
    .map(({ name, ...spec }) => {
      const nodePort = spec.type === 'ClusterIP' ? {} : { nodePort: 30080 };
      return { ...spec, ports: [{ ...name, port: 80, targetPort: 8080, ...nodePort }] };
    }),
  balancer: fc.boolean(),
});

const web = { ports: [8080], labels: { app: 'web' } };
const STATES = {
  ready: {},
  'not-ready': { status: { conditions: [{ type: 'Ready', status: 'False' }] } },
  leaving: { metadata: { labels: web.labels, deletionTimestamp: '2026-01-01T00:00:00Z' } },
};

function clusterOf({ pods, spec, balancer }: Made, proxyMode: Mode): Cluster {
  const ingress = spec['type'] === 'LoadBalancer' && balancer ? [{ ip: '198.51.100.9' }] : [];
  return madeCluster(
    [
      node('node-1', '192.168.0.11'),
      node('node-2', '192.168.0.12'),
      service('web', '10.96.0.50', spec, { loadBalancer: { ingress } }),
      ...pods.map(({ on, state }, i) =>
        pod(`web-${i}`, `node-${on}`, `10.244.${on}.${10 + i}`, { ...web, ...STATES[state] }),
      ),
      pod('client', 'node-1', '10.244.1.9'),
    ],
    { proxyMode },
  );
}

/** Who asks at which address, and that packet on node-1. */
const REQUESTS: readonly (readonly [string, string, RunPacket])[] = [
  ...(['10.96.0.50:80', '198.51.100.7:80', '198.51.100.9:80', '192.168.0.11:30080'] as const).flatMap((to) => {
    const [destination = '', port = ''] = to.split(':');
    const packet = { destination, port: Number(port), isForNode: destination === '192.168.0.11' };
    return [
      ['pod client', `tcp://${to}`, { ...packet, source: '10.244.1.9', isOwn: false }],
      ['pod web-0', `tcp://${to}`, { ...packet, source: '10.244.1.10', isOwn: false }],
      ['node node-1', `tcp://${to}`, { ...packet, source: '192.168.0.11', isOwn: true }],
    ] as const;
  }),
  [
    'internet 203.0.113.200',
    'tcp://203.0.113.11:30080',
    { source: '203.0.113.200', isOwn: false, destination: '192.168.0.11', isForNode: true, port: 30080 },
  ],
];

/** The engine's outcomes in the words of `runPrinted`; undefined where the packet never met the Service's rules. */
function explored(
  cluster: Cluster,
  from: string,
  url: string,
  packet: RunPacket,
  tellsMasquerade: boolean,
): RunResult | undefined {
  const found: Record<string, number> = {};
  const outcomes = explore(cluster, request(from, url));
  const { trace } = send(cluster, request(from, url), 7, NO_MEMORY, outcomes[0]?.choices);
  const decisions = hopsOf(trace.exchanges).flatMap((hop) => hop.decisions);
  if (!decisions.some(({ kind }) => kind === 'service-matched')) return undefined;
  const candidates = decisions.find((one) => one.kind === 'endpoint-chosen')?.candidates;
  for (const { verdict, odds } of outcomes) {
    if (verdict.result === 'delivered') {
      const isMasqueraded = tellsMasquerade && verdict.source !== packet.source;
      const text = `${verdict.endpoint.ip}:${verdict.endpoint.port}${isMasqueraded ? ' masqueraded' : ''}`;
      found[text] = (found[text] ?? 0) + odds;
    } else if (candidates) {
      // Delivered by the rules, lost later: IPVS's answer that the client does not know.
      for (const { value, odds: share } of candidates) found[`${value.ip}:${value.port}`] = odds * share;
    } else found[verdict.result === 'refused' ? 'refused' : 'dropped'] = odds;
  }
  return found;
}

/** To eight digits: kube-proxy writes ten of a probability. */
const rounded = (result: RunResult) =>
  Object.fromEntries(Object.entries(result).map(([text, odds]) => [text, Number(odds.toFixed(8))]));

/** A host's own packets have the Node's address either way. */
const unmarked = (result: RunResult) => {
  const found: Record<string, number> = {};
  for (const [text, odds] of Object.entries(result)) {
    const plain = text.replace(' masqueraded', '');
    found[plain] = (found[plain] ?? 0) + odds;
  }
  return found;
};

describe.each(['iptables', 'nftables', 'ipvs'] as const)(
  'what is printed is what is decided (%s)',
  { timeout: 30_000 },
  (mode) => {
    it('leads every packet to the same endpoints with the same odds, masqueraded alike', () => {
      let compared = 0;
      fc.assert(
        fc.property(arbitrary, (made) => {
          const cluster = clusterOf(made, mode);
          const rules = printedRules(cluster, 'Service/default/web', 'Node/node-1');
          for (const [from, url, packet] of REQUESTS) {
            if (from === 'pod web-0' && (made.pods[0]?.on !== 1 || made.pods[0].state !== 'ready')) continue;
            const tellsMasquerade = mode !== 'ipvs' && !packet.isOwn;
            const outcome = explored(cluster, from, url, packet, tellsMasquerade);
            if (!outcome) continue;
            // What refuses by source stands not in IPVS but in ipset.
            if (mode === 'ipvs' && outcome['dropped'] !== undefined) continue;
            const run = runPrinted(rules, packet);
            expect(rounded(tellsMasquerade ? run : unmarked(run)), `${from} ${url}`).toEqual(rounded(outcome));
            compared++;
          }
        }),
        { seed: 20260101, numRuns: 50 },
      );
      expect(compared).toBeGreaterThan(250);
    });

    it('finds for every decision of a visit the line that took it', () => {
      const seen = new Set<string>();
      fc.assert(
        fc.property(arbitrary, (made) => {
          const cluster = clusterOf(made, mode);
          const rules = printedRules(cluster, 'Service/default/web', 'Node/node-1');
          for (const [from, url] of REQUESTS) {
            if (from === 'pod web-0' && (made.pods[0]?.on !== 1 || made.pods[0].state !== 'ready')) continue;
            const { trace } = send(cluster, request(from, url), 7, NO_MEMORY);
            const decisions = hopsOf(trace.exchanges).flatMap((hop) => hop.decisions);
            if (!decisions.some(({ kind }) => kind === 'service-matched')) continue;
            const indexes = decidingRules(rules, decisions);
            const kinds = indexes.map((index) => rules.lines[index]?.decision ?? '');
            kinds.forEach((kind) => seen.add(kind));
            const expected = new Set(
              decisions.map((one) => expectedKind(one, mode)).filter((kind) => kind !== undefined),
            );
            // Without any endpoint one rule both takes the packet in and refuses it.
            if (!kinds.includes('service-matched')) {
              expected.delete('service-matched');
              expected.add('no-endpoint');
            }
            expect(new Set(kinds), `${from} ${url}`).toEqual(expected);
            for (const index of indexes) checkLine(rules.lines[index]!, decisions);
          }
        }),
        { seed: 20260102, numRuns: 50 },
      );
      expect(seen).toEqual(
        new Set(
          mode === 'ipvs'
            ? ['service-matched', 'endpoint-chosen', 'no-endpoint']
            : ['service-matched', 'endpoint-chosen', 'no-endpoint', 'dnat', 'snat', 'source-range-refused'],
        ),
      );
    });
  },
);

/** The line's decision that a decision of the trace must have; undefined where no rule of the tool takes it. */
function expectedKind(decision: Decision, mode: Mode): string | undefined {
  if (mode === 'ipvs' && (decision.kind === 'dnat' || decision.kind === 'source-range-refused')) return undefined;
  if (decision.kind === 'snat') return mode === 'ipvs' || decision.reason === 'leaves-cluster' ? undefined : 'snat';
  const kinds: readonly string[] = [
    'service-matched',
    'endpoint-chosen',
    'no-endpoint',
    'dnat',
    'source-range-refused',
  ];
  return kinds.includes(decision.kind) ? decision.kind : undefined;
}

function checkLine(
  line: { readonly decision?: string; readonly endpoint?: string; readonly address?: string; readonly text: string },
  decisions: readonly Decision[],
) {
  const chosen = decisions.find((one) => one.kind === 'endpoint-chosen')?.chosen;
  const matched = decisions.find((one) => one.kind === 'service-matched');
  if (line.endpoint !== undefined) expect(line.endpoint).toBe(`${chosen?.ip}:${chosen?.port}`);
  if (line.decision === 'service-matched' && matched?.by !== 'node-port')
    expect(line.address).toBe(matched?.address.ip);
  if (line.decision === 'endpoint-chosen') expect(line.text).not.toMatch(/rcheck|saddr @/);
}

describe('the rule that decided, in particular', () => {
  const cluster = (spec: Record<string, unknown>, proxyMode: Mode = 'iptables') =>
    clusterOf(
      {
        pods: [
          { on: 1, state: 'ready' },
          { on: 2, state: 'ready' },
        ],
        spec,
        balancer: true,
      },
      proxyMode,
    );
  const deciding = (made: Cluster, from: string, url: string, memory = NO_MEMORY) => {
    const { trace } = send(made, request(from, url), 7, memory);
    const rules = printedRules(made, 'Service/default/web', 'Node/node-1');
    const decisions = hopsOf(trace.exchanges).flatMap((hop) => hop.decisions);
    return decidingRules(rules, decisions).map((index) => rules.lines[index]!.text);
  };

  it('of a client that comes again is the one that remembers it', () => {
    const made = cluster({ sessionAffinity: 'ClientIP' });
    const first = send(made, request('pod client', 'tcp://10.96.0.50:80'), 7, NO_MEMORY);
    const again = deciding(made, 'pod client', 'tcp://10.96.0.50:80', first.memory);
    expect(again.filter((text) => text.includes('--rcheck'))).toHaveLength(1);
    expect(again.some((text) => text.includes('--probability'))).toBe(false);
    expect(deciding(made, 'pod client', 'tcp://10.96.0.50:80').some((text) => text.includes('--rcheck'))).toBe(false);
  });

  it('of a Pod that meets itself is the endpoint’s, of a stranger the one for all external destinations', () => {
    const alone = clusterOf({ pods: [{ on: 1, state: 'ready' }], spec: {}, balancer: false }, 'iptables');
    expect(deciding(alone, 'pod web-0', 'tcp://10.96.0.50:80')).toContainEqual(
      expect.stringMatching(/^-A KUBE-SEP-\w+ -s 10\.244\.1\.10\/32 .* -j KUBE-MARK-MASQ$/),
    );
    const ports = [{ name: 'http', port: 80, targetPort: 8080, nodePort: 30080 }];
    const open = cluster({ type: 'NodePort', ports });
    expect(deciding(open, 'internet', 'tcp://203.0.113.11:30080')).toContainEqual(
      expect.stringContaining('masquerade traffic for default/web:http external destinations'),
    );
  });

  it('says nothing of decisions that are not kube-proxy’s', () => {
    const rules = printedRules(cluster({}), 'Service/default/web', 'Node/node-1');
    const routed = {
      kind: 'routed',
      address: '10.244.1.10',
      node: 'Node/node-1',
      via: 'same-node',
      because: [],
    } as const;
    expect(decidingRules(rules, [routed])).toEqual([]);
    expect(decidingRules(rules, [])).toEqual([]);
  });
});
