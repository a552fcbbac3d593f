import { partsOfRef } from '../api/kind.ts';
import type { ObjectRef } from '../api/kind.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { CHECKS, TIMES } from '../cluster/times.ts';
import type { Choose } from './choose.ts';
import { connectTo } from './connect-stage.ts';
import { normalName, valuesOf } from './dns/answer.ts';
import type { DnsAnswer } from './dns/answer.ts';
import { outcomeOf } from './dns/lookup.ts';
import { resolverOf } from './dns/resolver.ts';
import type { Resolver } from './dns/resolver.ts';
import { lookupResult, namesToTry, nextTry } from './dns/search-list.ts';
import type { TryOutcome } from './dns/search-list.ts';
import { askNameServer, closeLookup } from './name-server.ts';
import type { Question } from './name-server.ts';
import type { Run } from './run.ts';
import type { LookupState, State } from './state.ts';
import type { Arrival } from './step.ts';
import type { Because, ClientRequest, RecordType, Verdict } from './trace.ts';

/** How a lookup begins: at the first name and the first name server. */
export const FIRST_LOOKUP: LookupState = {
  at: 'lookup',
  index: 0,
  server: 0,
  failures: [],
  tried: [],
  outcomes: [],
  sent: 0,
  waited: 0,
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
  const { answer, arrival } = askNameServer(run, question, nameserver, `lookup ${state.sent + 1}`, choose);
  const failure = failureOf(answer, arrival);
  const failures = failure === undefined ? state.failures : [...state.failures, failure];
  const sent = state.sent + 1;
  if (failure !== undefined && state.server + 1 < resolver.nameservers.length) {
    closeLookup(run, question, answer, arrival);
    return { ...state, server: state.server + 1, failures, sent };
  }

  const waited = state.waited + waitedFor(resolver, failures, failure === undefined);
  const outcome = failure === undefined && answer ? outcomeOf(answer, types) : worstOf(failures);
  const outcomes = [...state.outcomes, outcome];
  const asked = [...state.tried, tried];
  const next = nextTry(name, tries, state.index, outcome);
  if (next !== undefined) {
    closeLookup(run, question, answer, arrival);
    return { at: 'lookup', index: next, server: 0, failures: [], tried: asked, outcomes, sent, waited };
  }
  const { rcode } = lookupResult(name, tries, outcomes);
  if (outcome === 'found' && answer) {
    closeLookup(run, question, answer, arrival);
    return found(run, answer, types, asked);
  }
  const because = answer?.because ?? [];
  if (rcode === 'NXDOMAIN' || (rcode === 'NOERROR' && run.url.scheme !== 'dns')) {
    closeLookup(run, question, answer, arrival, [{ kind: 'name-given-up', tried: asked, because }]);
    const refused = refusedOf(cluster, asked);
    const all: Because[] = [...resolver.because, ...because, ...(refused === undefined ? [] : [{ object: refused }])];
    const verdict: Verdict = { result: 'nxdomain', name, tried: asked, because: all };
    return { at: 'done', verdict: refused === undefined ? verdict : { ...verdict, refused } };
  }
  if (rcode === 'NOERROR') {
    closeLookup(run, question, answer, arrival);
    return { at: 'done', verdict: { result: 'resolved', name, answers: [], tried: asked, because } };
  }
  const lostBecause = arrival.kind === 'lost' ? arrival.because : because;
  record?.decide({ kind: 'resolver-gave-up', seconds: waited, because: lostBecause });
  closeLookup(run, question, answer, arrival);
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

/** The Service whose names these are, that is written and not in the cluster. */
function refusedOf({ refused, settings }: Cluster, tried: readonly string[]): ObjectRef | undefined {
  if (refused.size === 0) return undefined;
  const names = tried.map(normalName);
  return [...refused].find((ref) => {
    const { kind, namespace, name } = partsOfRef(ref);
    return kind === 'Service' && names.includes(normalName(`${name}.${namespace}.svc.${settings.clusterDomain}`));
  });
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

function failureOf(answer: DnsAnswer | undefined, arrival: Arrival): LookupState['failures'][number] | undefined {
  if (!answer) return arrival.kind === 'lost' && arrival.effect === 'refused' ? 'refused' : 'no-answer';
  return answer.rcode === 'NOERROR' || answer.rcode === 'NXDOMAIN' ? undefined : 'server-failure';
}

/** What a name comes to that no server had an answer for. */
function worstOf(failures: LookupState['failures']): TryOutcome {
  if (failures.includes('server-failure')) return 'server-failure';
  return failures.includes('no-answer') ? 'no-answer' : 'refused';
}

/** What glibc takes at most for `timeout:N` and `attempts:N` (resolv/resolv.h, RES_MAXRETRANS and RES_MAXRETRY). */
const MOST = { timeout: 30, attempts: 5 };

/**
 * Seconds that glibc waits with one name (resolv/res_send.c): 5 for the first server (`timeout:N`), for the second and
 * third a share that doubles, and where nobody answers all of it twice (`attempts:N`).
 */
function waitedFor(resolver: Resolver, failures: LookupState['failures'], isAnswered: boolean): number {
  if (failures.length === 0) return 0;
  const timeout = optionOf(resolver, 'timeout', TIMES.resolverTimeout.seconds);
  const count = resolver.nameservers.length;
  const round = failures.reduce((sum, failure, server) => {
    const share = server === 0 ? timeout : Math.floor((timeout * 2 ** server) / count);
    return failure === 'no-answer' ? sum + Math.max(1, share) : sum;
  }, 0);
  return isAnswered ? round : round * optionOf(resolver, 'attempts', CHECKS.resolverAttempts);
}

function optionOf({ options }: Resolver, name: keyof typeof MOST, otherwise: number): number {
  const option = options.find((one) => one.startsWith(`${name}:`));
  const number = Number(option?.slice(name.length + 1));
  return option === undefined || !Number.isInteger(number) ? otherwise : Math.min(number, MOST[name]);
}
