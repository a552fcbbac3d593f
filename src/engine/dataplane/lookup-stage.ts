import type { Cluster } from '../cluster/cluster.ts';
import type { Choose } from './choose.ts';
import { podClient } from './client.ts';
import { valuesOf } from './dns/answer.ts';
import type { DnsAnswer } from './dns/answer.ts';
import { isClusterDns } from './dns/cluster-dns.ts';
import { answerOf } from './dns/coredns.ts';
import { outcomeOf } from './dns/lookup.ts';
import { UPSTREAM_NAMESERVER } from './dns/resolv-conf.ts';
import { resolverOf } from './dns/resolver.ts';
import type { Resolver } from './dns/resolver.ts';
import { lookupResult, namesToTry, nextTry } from './dns/search-list.ts';
import type { TryOutcome } from './dns/search-list.ts';
import { upstreamAnswer } from './dns/upstream.ts';
import { nodeOfPod, nodeRef } from './network.ts';
import { follow } from './run.ts';
import type { Run } from './run.ts';
import type { LookupState, State } from './state.ts';
import type { Arrival } from './step.ts';
import type { Because, ClientRequest, Decision, ExchangeResult, Payload, Place, RecordType } from './trace.ts';
import { connectTo } from './connect-stage.ts';

const PORT = 53;
const UPSTREAM: Place = { kind: 'upstream-dns' };

/** How a lookup begins: at the first name and the first name server. */
export const FIRST_LOOKUP: LookupState = {
  at: 'lookup',
  index: 0,
  server: 0,
  failures: [],
  tried: [],
  outcomes: [],
  sent: 0,
};

/** One question for one full name to one name server, and what the resolver does with what comes back. */
export function lookupStage(run: Run, state: LookupState, choose: Choose): State {
  const { cluster, request, record } = run;
  const { name, types } = questionOf(run);
  const { resolver, tries } = planOf(cluster, request, name);
  const tried = tries[state.index];
  const nameserver = resolver?.nameservers[state.server];
  if (!resolver || tried === undefined || nameserver === undefined) return gaveUp(resolver, []);

  const question: Question = { name: tried, types };
  record?.open('lookup', run.client.place, { kind: 'dns-query', ...question });
  if (state.sent === 0) {
    const { policy, because } = resolver;
    record?.decide({ kind: 'resolver', nameserver, policy, tries, because });
  }
  const { answer, arrival } = ask(run, question, nameserver, `lookup ${state.sent + 1}`, choose);
  const failure = failureOf(answer, arrival);
  const failures = failure === undefined ? state.failures : [...state.failures, failure];
  if (failure !== undefined && state.server + 1 < resolver.nameservers.length) {
    close(run, question, answer, arrival);
    return { ...state, server: state.server + 1, failures, sent: state.sent + 1 };
  }

  const outcome = failure === undefined && answer ? outcomeOf(answer, types) : worstOf(failures);
  const outcomes = [...state.outcomes, outcome];
  const asked = [...state.tried, tried];
  const next = nextTry(name, tries, state.index, outcome);
  if (next !== undefined) {
    close(run, question, answer, arrival);
    return { at: 'lookup', index: next, server: 0, failures: [], tried: asked, outcomes, sent: state.sent + 1 };
  }
  const { rcode } = lookupResult(name, tries, outcomes);
  if (outcome === 'found' && answer) {
    close(run, question, answer, arrival);
    return found(run, answer, types, asked);
  }
  const because = answer?.because ?? [];
  if (rcode === 'NXDOMAIN' || (rcode === 'NOERROR' && run.url.scheme !== 'dns')) {
    close(run, question, answer, arrival, [{ kind: 'name-given-up', tried: asked, because }]);
    return {
      at: 'done',
      verdict: { result: 'nxdomain', name, tried: asked, because: [...resolver.because, ...because] },
    };
  }
  if (rcode === 'NOERROR') {
    close(run, question, answer, arrival);
    return { at: 'done', verdict: { result: 'resolved', name, answers: [], tried: asked, because } };
  }
  const lostBecause = arrival.kind === 'lost' ? arrival.because : because;
  record?.decide({ kind: 'resolver-gave-up', seconds: waited(resolver, failures), because: lostBecause });
  close(run, question, answer, arrival);
  return gaveUp(resolver, lostBecause);
}

interface Plan {
  readonly resolver: Resolver | undefined;
  readonly tries: readonly string[];
}

const plans = new WeakMap<Cluster, WeakMap<ClientRequest, Plan>>();

/** Whom a client asks for a name, and which full names it tries: found out once for a request, however often it is sent. */
function planOf(cluster: Cluster, request: ClientRequest, name: string): Plan {
  let table = plans.get(cluster);
  if (!table) plans.set(cluster, (table = new WeakMap()));
  let plan = table.get(request);
  if (!plan) {
    const resolver = resolverOf(cluster, request.from);
    plan = { resolver, tries: resolver ? namesToTry(resolver, name) : [] };
    table.set(request, plan);
  }
  return plan;
}

function questionOf({ url }: Run): { readonly name: string; readonly types: readonly RecordType[] } {
  return url.scheme === 'dns' ? { name: url.name, types: [url.type] } : { name: url.host, types: ['A', 'AAAA'] };
}

function found(run: Run, answer: DnsAnswer, types: readonly RecordType[], tried: readonly string[]): State {
  const { url } = run;
  const values = valuesOf(answer, types);
  if (url.scheme !== 'dns') return connectTo(run, values);
  const { because } = answer;
  return { at: 'done', verdict: { result: 'resolved', name: url.name, answers: values, tried, because } };
}

function gaveUp(resolver: Resolver | undefined, because: readonly Because[]): State {
  const all = [...because, ...(resolver?.because ?? [])];
  return { at: 'done', verdict: { result: 'timeout', reason: 'no-nameserver-answered', because: all } };
}

interface Question {
  readonly name: string;
  readonly types: readonly RecordType[];
}

/** Brings the question to the name server, and has it answered there. */
function ask(
  run: Run,
  question: Question,
  nameserver: string,
  key: string,
  choose: Choose,
): { readonly answer?: DnsAnswer; readonly arrival: Arrival } {
  const { cluster, client, record, request } = run;
  if (request.from.kind === 'internet') {
    // Outside, nothing of the cluster lies between a client and its resolver.
    const flow = {
      protocol: 'UDP',
      source: { ip: client.address('IPv4') ?? '', port: PORT },
      destination: { ip: nameserver, port: PORT },
    } as const;
    record?.arrive(UPSTREAM, flow);
    record?.end('received');
    return { answer: answered(run, question, upstreamAnswer(cluster, question)), arrival: { kind: 'endpoint', flow } };
  }
  const arrival = follow(run, client, 'UDP', { ip: nameserver, port: PORT }, key, choose, () => UPSTREAM);
  if (arrival.kind === 'endpoint') {
    return { answer: answered(run, question, upstreamAnswer(cluster, question)), arrival };
  }
  if (arrival.kind !== 'pod' || arrival.by?.replyLost) return { arrival };
  if (!isClusterDns(cluster, arrival.flow.destination.ip)) {
    record?.decide({ kind: 'assumption', code: 'other-nameserver', because: [] });
    return { answer: answered(run, question, upstreamAnswer(cluster, question)), arrival };
  }
  const answer = answerOf(cluster, question);
  if (!answer.forward) return { answer: answered(run, question, answer), arrival };
  // An alias of the cluster's own leads there.
  if (answer.origin === 'external-name') answered(run, question, answer);
  return { answer: forwarded(run, question, answer, arrival, key, choose), arrival };
}

/** CoreDNS asks the resolver of the Node that its Pod runs on (dnsPolicy Default). */
function forwarded(
  run: Run,
  { types }: Question,
  answer: DnsAnswer,
  { pod, flow }: Extract<Arrival, { kind: 'pod' }>,
  key: string,
  choose: Choose,
): DnsAnswer {
  const { cluster, record } = run;
  const client = podClient(cluster, pod);
  const node = nodeOfPod(cluster, pod);
  const name = answer.forwardedName ?? '';
  if (!client || !node) return { ...answer, rcode: 'SERVFAIL', answers: [] };
  const because: Because[] = [{ object: nodeRef(node) }];
  record?.decide({ kind: 'dns-forwarded', name, node: nodeRef(node), because });
  record?.open('lookup', client.place, { kind: 'dns-query', name, types });
  const upstream = { ip: UPSTREAM_NAMESERVER, port: PORT };
  const arrival = follow(run, client, flow.protocol, upstream, `${key}, upstream`, choose, () => UPSTREAM);
  if (arrival.kind === 'lost') {
    close(run, { name, types }, undefined, arrival);
    // Its upstream stays silent: CoreDNS says so (coredns plugin/forward).
    return { rcode: 'SERVFAIL', answers: [], origin: 'upstream', because: arrival.because };
  }
  const told = answered(run, { name, types }, upstreamAnswer(cluster, { name, types }));
  close(run, { name, types }, told, arrival);
  return answer;
}

function answered({ record }: Run, { name, types }: Question, answer: DnsAnswer): DnsAnswer {
  const { rcode, origin, object, because } = answer;
  const decision = { kind: 'dns-answer', name, rcode, answers: valuesOf(answer, types), origin, because } as const;
  record?.decide(object === undefined ? decision : { ...decision, object });
  return answer;
}

function failureOf(answer: DnsAnswer | undefined, arrival: Arrival): LookupState['failures'][number] | undefined {
  if (!answer) return arrival.kind === 'lost' && arrival.effect === 'refused' ? 'refused' : 'no-answer';
  return answer.rcode === 'NOERROR' || answer.rcode === 'NXDOMAIN' ? undefined : 'server-failure';
}

/** What a name comes to that no server had an answer for. */
function worstOf(failures: LookupState['failures']): TryOutcome {
  if (failures.includes('server-failure')) return 'server-failure';
  return failures.includes('no-answer') ? 'no-answer' : 'refused';
}

/** Seconds that glibc waits: 5 for each silent server (`timeout:N`), twice round (`attempts:N`; resolv/res_send.c). */
function waited({ options }: Resolver, failures: LookupState['failures']): number {
  const value = (name: string, otherwise: number): number => {
    const option = options.find((one) => one.startsWith(`${name}:`));
    const number = Number(option?.slice(name.length + 1));
    return option === undefined || !Number.isInteger(number) ? otherwise : number;
  };
  const silent = failures.filter((failure) => failure === 'no-answer').length;
  return silent * value('timeout', 5) * value('attempts', 2);
}

function close(
  { record }: Run,
  { name, types }: Question,
  answer: DnsAnswer | undefined,
  arrival: Arrival,
  last: readonly Decision[] = [],
): void {
  if (!record) return;
  if (answer) {
    const answers = valuesOf(answer, types);
    const result: ExchangeResult = { kind: 'answered', rcode: answer.rcode, answers };
    const payload: Payload = { kind: 'dns-answer', name, rcode: answer.rcode, answers };
    record.close(result, payload, { last });
  } else if (arrival.kind === 'lost' && arrival.effect === 'refused') {
    record.close({ kind: 'refused', reason: arrival.reason }, { kind: 'data', reset: true }, { last });
  } else {
    record.close(
      { kind: 'no-answer', reason: arrival.kind === 'lost' ? arrival.reason : 'no-local-endpoint' },
      undefined,
    );
  }
}
