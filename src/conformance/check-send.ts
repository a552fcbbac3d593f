import { explore } from '../engine/dataplane/explore.ts';
import type { Cluster } from '../engine/cluster/cluster.ts';
import type { ObjectRef, Verdict } from '../engine/index.ts';
import { verdictCode } from '../scene/verdict-code.ts';
import { isFields, type Fields } from './case-file.ts';
import { refuseUnknown } from './check-lookup.ts';
import { Comparison, type CheckResult } from './check-result.ts';
import { readRequest } from './client.ts';

type Delivered = Extract<Verdict, { readonly result: 'delivered' }>;

const EXPECT = ['result', 'endpoints', 'pods', 'service', 'sourceIP', 'tls', 'share', 'request', 'location'];

/** A request, over all its possible outcomes. `settled` is the cluster before all events. */
export function checkSend(cluster: Cluster, sent: Fields, expect: Fields, settled: Cluster): CheckResult {
  const comparison = new Comparison();
  refuseUnknown(comparison, sent, ['from', 'to', 'method', 'headers']);
  refuseUnknown(comparison, expect, EXPECT);
  const outcomes = explore(cluster, readRequest(sent)).filter((outcome) => outcome.odds > 0);
  const share = isFields(expect['share']) ? expect['share'] : undefined;
  const expected = outcomes.filter(({ verdict }) => share === undefined || share[verdictCode(verdict)] === undefined);
  comparison.same(
    'result',
    expect['result'],
    [...new Set(expected.map(({ verdict }) => verdictCode(verdict)))].join(' or '),
  );
  compareDelivered(
    comparison,
    expect,
    expected.map(({ verdict }) => verdict).filter((verdict) => verdict.result === 'delivered'),
    (pod) => nameOf(pod, cluster, settled),
  );
  if (share !== undefined) compareShare(comparison, share, outcomes);
  if (expect['location'] !== undefined)
    comparison.same(
      'location',
      expect['location'],
      oneOf(outcomes.map(({ verdict }) => (verdict.result === 'http' ? verdict.location : undefined))),
    );
  return comparison.result(`send ${String(sent['to'])} from ${String(sent['from'])}`);
}

/** A Pod that came by an event has a name that no case can know: `default/web-6d4b75cb6d-*` is any such of its owner. */
function nameOf(pod: ObjectRef | undefined, cluster: Cluster, settled: Cluster): string {
  if (pod === undefined) return 'no Pod';
  const { generateName, namespace = '' } = cluster.pods.get(pod)?.metadata ?? {};
  return settled.pods.has(pod) || generateName === undefined
    ? pod.replace('Pod/', '')
    : `${namespace}/${generateName}*`;
}

function compareDelivered(
  comparison: Comparison,
  expect: Fields,
  delivered: readonly Delivered[],
  nameOfPod: (pod: ObjectRef | undefined) => string,
): void {
  if (expect['endpoints'] !== undefined)
    comparison.same('endpoints', set(expect['endpoints']), set(delivered.map(addressOf)));
  if (expect['pods'] !== undefined)
    comparison.same('pods', set(expect['pods']), set(delivered.map(({ pod }) => nameOfPod(pod))));
  if (expect['service'] !== undefined)
    comparison.same(
      'service',
      expect['service'],
      oneOf(delivered.map(({ service }) => service?.replace('Service/', ''))),
    );
  if (expect['tls'] !== undefined) comparison.same('tls', expect['tls'], oneOf(delivered.map(({ tls }) => tls)));
  if (expect['sourceIP'] !== undefined) compareSource(comparison, String(expect['sourceIP']), delivered);
  if (isFields(expect['request'])) compareRequest(comparison, expect['request'], delivered);
}

function addressOf({ endpoint }: Delivered): string {
  return endpoint.ip.includes(':') ? `[${endpoint.ip}]:${endpoint.port}` : `${endpoint.ip}:${endpoint.port}`;
}

/** `preserved` and `rewritten` hold for every outcome; an address is that address. */
function compareSource(comparison: Comparison, expected: string, delivered: readonly Delivered[]): void {
  const word = (verdict: Delivered): string => (verdict.sourcePreserved ? 'preserved' : 'rewritten');
  const isWord = expected === 'preserved' || expected === 'rewritten';
  comparison.same('sourceIP', expected, oneOf(delivered.map((verdict) => (isWord ? word(verdict) : verdict.source))));
}

function compareRequest(comparison: Comparison, expected: Fields, delivered: readonly Delivered[]): void {
  refuseUnknown(comparison, expected, ['path', 'host', 'headers']);
  for (const { request } of delivered) {
    if (expected['path'] !== undefined) comparison.same('request.path', expected['path'], request?.path);
    if (expected['host'] !== undefined) comparison.same('request.host', expected['host'], request?.host);
    const seen = Object.fromEntries(
      Object.entries(request?.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    );
    for (const [name, value] of Object.entries(isFields(expected['headers']) ? expected['headers'] : {}))
      comparison.same(`request.headers.${name}`, value ?? undefined, seen[name.toLowerCase()]);
  }
}

/** Part of the requests per Service, to a thousandth; `http-500` and the like = answered so. */
function compareShare(comparison: Comparison, share: Fields, outcomes: ReturnType<typeof explore>): void {
  const parts = new Map<string, number>();
  for (const { verdict, odds } of outcomes) {
    const key =
      verdict.result === 'delivered' ? (verdict.service?.replace('Service/', '') ?? '') : verdictCode(verdict);
    parts.set(key, (parts.get(key) ?? 0) + odds);
  }
  for (const [key, expected] of Object.entries(share))
    comparison.same(`share.${key}`, Number(expected).toFixed(3), (parts.get(key) ?? 0).toFixed(3));
}

function set(values: unknown): string[] {
  return [...new Set(Array.isArray(values) ? values.map(String) : [])].sort();
}

/** The one value that all have, or all of them in words. */
function oneOf(values: readonly (string | undefined)[]): string | undefined {
  const distinct = [...new Set(values)];
  return distinct.length <= 1 ? distinct[0] : distinct.map(String).join(' or ');
}
