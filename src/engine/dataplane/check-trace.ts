import type { Exchange, Hop, Packet, Place, Trace } from './trace.ts';

/** What is wrong with a trace, each in a word and where; [] for one that holds together. For tests. */
export function checkTrace({ exchanges, verdict }: Trace): string[] {
  const problems = exchanges.flatMap((exchange, index) => checkExchange(exchange, `exchange ${index}`));
  const last = exchanges.at(-1)?.result;
  const silent = verdict.result === 'timeout' && last?.kind === 'answered' && last.rcode === undefined;
  if (silent) problems.push('timeout, but the last exchange was answered');
  if (verdict.result === 'delivered' && last?.kind !== 'answered') problems.push('delivered, but not answered');
  return problems;
}

function checkExchange(exchange: Exchange, where: string): string[] {
  const { client, there, back, within, result } = exchange;
  const problems = [
    ...checkWay(there, client, `${where} there`),
    ...within.flatMap((inner, index) => checkExchange(inner, `${where} within ${index}`)),
  ];
  const end = there.at(-1)?.end;
  if (there.length > 0 && end === undefined) problems.push(`${where}: the last hop has no end`);
  if (there.slice(0, -1).some((hop) => hop.end !== undefined)) problems.push(`${where}: goes on after an end`);
  if (back.length > 0) {
    problems.push(...checkWay(back, there.at(-1)!.to, `${where} back`));
    if (!same(back.at(-1)!.to, client)) problems.push(`${where}: the answer does not come back to the client`);
    // Who refuses a packet may do so under an address of its own.
    const isRefused = result.kind === 'refused';
    const mirrored = back.toReversed().every((hop, index) => isMirrored(hop.before, there[index]!.before, isRefused));
    if (!mirrored) problems.push(`${where}: the answer does not travel as the question did`);
    const [asked, answered] = [there[0]!.before, back.at(-1)!.after];
    if (!isMirrored(answered, asked, isRefused)) {
      problems.push(`${where}: the answer is not from where it was asked for`);
    }
  }
  for (const inner of within)
    if (!same(inner.client, there.at(-1)?.to)) problems.push(`${where}: asked on from elsewhere`);
  if (result.kind === 'no-answer' && back.length > 0) problems.push(`${where}: no answer, yet something came back`);
  if (result.kind !== 'no-answer' && there.length > 0 && back.length === 0)
    problems.push(`${where}: nothing came back`);
  if (result.kind === 'refused' && end !== 'refused') problems.push(`${where}: refused, but ${end}`);
  return problems;
}

/** Hops are connected, and each packet travels on as the place before left it. */
function checkWay(hops: readonly Hop[], from: Place, where: string): string[] {
  const problems: string[] = [];
  let place = from;
  let packet: Packet | undefined;
  for (const [index, hop] of hops.entries()) {
    if (!same(hop.from, place)) problems.push(`${where} ${index}: does not begin where the last hop ended`);
    if (packet && !same(hop.before, packet)) problems.push(`${where} ${index}: another packet than the last hop left`);
    const rewrites = hop.decisions.some(
      ({ kind }) => kind === 'dnat' || kind === 'snat' || kind === 'restored' || kind === 'node-chosen',
    );
    if (!same(hop.before, hop.after) && !rewrites) problems.push(`${where} ${index}: rewritten without a decision`);
    place = hop.to;
    packet = hop.after;
  }
  return problems;
}

function isMirrored(answer: Packet, question: Packet, isRefused: boolean): boolean {
  const isFrom = isRefused || same(answer.source, question.destination);
  return isFrom && same(answer.destination, question.source);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
