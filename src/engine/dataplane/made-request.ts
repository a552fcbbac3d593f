import type { ObjectRef } from '../api/kind.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { checkTrace } from './check-trace.ts';
import { explore } from './explore.ts';
import { NO_MEMORY } from './memory.ts';
import type { Memory } from './memory.ts';
import { send } from './send.ts';
import type { Client, ClientRequest, Decision, Hop, Trace, Verdict } from './trace.ts';
import { hopsOf } from './trace.ts';

/** For tests: a request in a word, `request('pod client', 'http://web')`. */
export function request(from: string, url: string, headers: Readonly<Record<string, string>> = {}): ClientRequest {
  return { from: clientOf(from), method: 'GET', url, headers };
}

function clientOf(text: string): Client {
  const [kind, name = ''] = text.split(' ');
  if (kind === 'pod') return { kind, pod: `Pod/${name.includes('/') ? name : `default/${name}`}` };
  if (kind === 'node') return { kind, node: `Node/${name}` };
  return name === '' ? { kind: 'internet' } : { kind: 'internet', address: name };
}

/**
 * For tests: every outcome as a text, with its odds to three digits. Also holds the trace of each outcome against what a
 * trace must be, and against the outcome.
 */
export function outcomes(
  cluster: Cluster,
  from: string,
  url: string,
  memory: Memory = NO_MEMORY,
): Record<string, number> {
  const asked = request(from, url);
  const found: Record<string, number> = {};
  let sum = 0;
  for (const { verdict, odds, choices } of explore(cluster, asked, memory)) {
    sum += odds;
    const text = verdictText(verdict);
    found[text] = (found[text] ?? 0) + odds;
    const { trace } = send(cluster, asked, 7, memory, choices);
    const problems = checkTrace(trace);
    if (problems.length > 0) throw new Error(`${url}: ${problems.join('; ')}`);
    if (verdictText(trace.verdict) !== text)
      throw new Error(`${url}: ${text} explored, ${verdictText(trace.verdict)} sent`);
  }
  if (Math.abs(sum - 1) > 1e-9) throw new Error(`${url}: odds add up to ${sum}`);
  return Object.fromEntries(Object.entries(found).map(([text, odds]) => [text, Math.round(odds * 1000) / 1000]));
}

/** `web-a from 10.244.1.9`, `refused no-ready-endpoint`, `http-502`. */
export function verdictText(verdict: Verdict): string {
  switch (verdict.result) {
    case 'delivered': {
      const { endpoint, pod, source } = verdict;
      return `${pod === undefined ? `${endpoint.ip}:${endpoint.port}` : nameOf(pod)} from ${source}`;
    }
    case 'refused':
    case 'timeout':
      return `${verdict.result} ${verdict.reason}`;
    case 'http':
      return `http-${verdict.status}`;
    case 'resolved':
      return `resolved ${verdict.answers.join(' ')}`;
    case 'nxdomain':
      return `nxdomain after ${verdict.tried.length}`;
  }
}

function nameOf(ref: ObjectRef): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

/** The places of a trace in order, each by its shortest name; an answer that comes back is left out. */
export function placesOf({ exchanges }: Trace): string[] {
  const names = (hop: Hop): string => {
    const { to } = hop;
    if (to.kind === 'service') return `${nameOf(to.service)}@${nameOf(to.node)}`;
    if (to.kind === 'node-port') return `${nameOf(to.node)}:${to.port}`;
    if (to.kind === 'load-balancer') return `balancer of ${nameOf(to.service)}`;
    if (to.kind === 'pod') return nameOf(to.pod);
    return to.kind === 'node' ? nameOf(to.node) : to.kind;
  };
  return exchanges.flatMap(({ there, within }) => [
    ...there.map(names),
    ...within.flatMap((inner) => inner.there.map(names)),
  ]);
}

/** All decisions of one kind in a trace, in order. */
export function decisionsOf<Kind extends Decision['kind']>(
  trace: Trace,
  kind: Kind,
): Extract<Decision, { kind: Kind }>[] {
  return hopsOf(trace.exchanges).flatMap(({ decisions }) =>
    decisions.filter((one): one is Extract<Decision, { kind: Kind }> => one.kind === kind),
  );
}
