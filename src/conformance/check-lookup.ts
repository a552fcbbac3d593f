import { explore } from '../engine/dataplane/explore.ts';
import { send } from '../engine/dataplane/send.ts';
import { resolvConfOf } from '../engine/dataplane/dns/resolv-conf.ts';
import { NO_MEMORY } from '../engine/dataplane/memory.ts';
import type { Cluster } from '../engine/cluster/cluster.ts';
import type { ClientRequest, Decision, Exchange, Trace, Verdict } from '../engine/index.ts';
import { isFields, unknownKeys, type Fields } from './case-file.ts';
import { Comparison, type CheckResult } from './check-result.ts';
import { podRef, readClient } from './client.ts';

/** A lookup, as that client's resolver makes it, over the cluster's network. */
export function checkLookup(cluster: Cluster, lookup: Fields, expect: Fields): CheckResult {
  const what = `lookup ${String(lookup['name'])} ${String(lookup['type'])} from ${String(lookup['from'])}`;
  const comparison = new Comparison();
  refuseUnknown(comparison, lookup, ['from', 'name', 'type']);
  refuseUnknown(comparison, expect, ['rcode', 'answers', 'tried']);
  const request: ClientRequest = {
    from: readClient(lookup['from']),
    method: 'GET',
    url: `dns:${String(lookup['name'])}?type=${String(lookup['type'])}`,
    headers: {},
  };
  const codes = new Set(explore(cluster, request).map((outcome) => rcodeOf(outcome.verdict)));
  comparison.same('rcode', expect['rcode'], [...codes].join(' or '));
  const { trace } = send(cluster, request, 1, NO_MEMORY);
  compareAnswers(comparison, String(lookup['type']), expect['answers'], trace);
  if (expect['tried'] !== undefined) comparison.same('tried', expect['tried'], triedOf(trace.verdict));
  return comparison.result(what);
}

function rcodeOf(verdict: Verdict): string {
  if (verdict.result === 'resolved') return 'NOERROR';
  if (verdict.result === 'nxdomain') return 'NXDOMAIN';
  return verdict.result === 'timeout' || verdict.result === 'refused' ? 'TIMEOUT' : verdict.result;
}

function triedOf(verdict: Verdict): unknown {
  return verdict.result === 'resolved' || verdict.result === 'nxdomain' ? verdict.tried : undefined;
}

function compareAnswers(comparison: Comparison, type: string, expected: unknown, trace: Trace): void {
  const last = lastAnswer(trace.exchanges);
  if (expected === 'upstream') {
    comparison.same('answered by', 'upstream', last?.kind === 'dns-answer' ? last.origin : undefined);
    return;
  }
  if (last?.kind === 'dns-answer' && last.origin === 'upstream' && trace.verdict.result === 'resolved')
    comparison.fail('an answer of the cluster', 'answered by upstream');
  const answers = trace.verdict.result === 'resolved' ? trace.verdict.answers : [];
  comparison.same('answers', asSet(type, Array.isArray(expected) ? expected : []), asSet(type, answers));
}

/** SRV: the specification fixes only port and target. */
function asSet(type: string, answers: readonly unknown[]): string[] {
  const texts = answers.map((answer) =>
    type === 'SRV' ? String(answer).split(' ').slice(-2).join(' ') : String(answer),
  );
  return [...new Set(texts)].sort();
}

/** The last name server's answer of a trace, as a decision. */
function lastAnswer(exchanges: readonly Exchange[]): Decision | undefined {
  const answers = exchanges.flatMap((exchange) => [
    ...exchange.there.flatMap((hop) => hop.decisions),
    ...exchange.within.flatMap((inner) => inner.there.flatMap((hop) => hop.decisions)),
  ]);
  return answers.filter((decision) => decision.kind === 'dns-answer').at(-1);
}

/** A Pod's resolv.conf: nameservers and search in order, options as a set; keys not listed are not checked. */
export function checkResolvConf(cluster: Cluster, pod: unknown, expect: Fields): CheckResult {
  const comparison = new Comparison();
  refuseUnknown(comparison, expect, ['nameservers', 'search', 'options']);
  const conf = resolvConfOf(cluster, podRef(String(pod).replace(/^pod /, '')));
  for (const key of ['nameservers', 'search'] as const)
    if (expect[key] !== undefined) comparison.same(key, expect[key], conf[key]);
  if (Array.isArray(expect['options']))
    comparison.same('options', [...new Set(expect['options'].map(String))].sort(), [...new Set(conf.options)].sort());
  return comparison.result(`resolvConf ${String(pod)}`);
}

/** A key that this runner does not know is a failure, never passed over. */
export function refuseUnknown(comparison: Comparison, fields: unknown, known: readonly string[]): void {
  if (!isFields(fields)) comparison.fail('a mapping', String(fields));
  else for (const key of unknownKeys(fields, known)) comparison.fail('only known keys', key);
}
