import type { Choose } from './choose.ts';
import { podClient } from './client.ts';
import { valuesOf } from './dns/answer.ts';
import type { DnsAnswer } from './dns/answer.ts';
import { isClusterDns } from './dns/cluster-dns.ts';
import { answerOf } from './dns/coredns.ts';
import { UPSTREAM_NAMESERVER } from './dns/resolv-conf.ts';
import { upstreamAnswer } from './dns/upstream.ts';
import { familyOfAddress, knownTo, nodeOfPod, nodeRef } from './network.ts';
import { follow, sourcePort } from './run.ts';
import type { Run } from './run.ts';
import type { Arrival } from './step.ts';
import type { Because, Decision, ExchangeResult, Payload, Place, RecordType } from './trace.ts';

const PORT = 53;
const UPSTREAM: Place = { kind: 'upstream-dns' };

/** A full name, and the record types asked of it. */
export interface Question {
  readonly name: string;
  readonly types: readonly RecordType[];
}

/** Brings the question to the name server, and has it answered there. */
export function askNameServer(
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
      source: { ip: client.address(familyOfAddress(nameserver)) ?? '', port: sourcePort(key, run.number) },
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
  const answer = answerOf(knownTo(cluster, arrival.pod), question);
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
    closeLookup(run, { name, types }, undefined, arrival);
    // Its upstream stays silent: CoreDNS says so (coredns plugin/forward).
    return { rcode: 'SERVFAIL', answers: [], origin: 'upstream', because: arrival.because };
  }
  const told = answered(run, { name, types }, upstreamAnswer(cluster, { name, types }));
  closeLookup(run, { name, types }, told, arrival);
  return answer;
}

function answered({ record }: Run, { name, types }: Question, answer: DnsAnswer): DnsAnswer {
  const { rcode, origin, object, because } = answer;
  const decision = { kind: 'dns-answer', name, rcode, answers: valuesOf(answer, types), origin, because } as const;
  record?.decide(object === undefined ? decision : { ...decision, object });
  return answer;
}

/** Writes down how a question ended; `last` is what the client decides at the answer. */
export function closeLookup(
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
