import type { Analysis, Client, ClientRequest, Memory, ObjectRef, Trace } from '../engine/index.ts';
import type { EngineClient } from '../worker/engine-client.ts';
import { causesOf, type AnsweredIn } from './causes.ts';
import type { Live } from './live.ts';
import type { PageState } from './model.ts';
import { presentSender } from './suggestions.ts';
import { sameEnd, type VerdictChange } from './verdict-change.ts';

/** The last request in the cluster as it is now. */
export interface AnsweredAgain {
  /** The one before it where nothing is another; absent where nobody is left to send. */
  readonly trace: Trace | undefined;
  readonly memory: Memory;
  readonly live: Live;
  /** Present where its end is another one. */
  readonly change: VerdictChange | undefined;
}

/** Sends the last request once more, in the cluster analysed last: only what was changed differs. */
export async function answerAgain(
  engine: EngineClient,
  { live, trace: before, workspace, memory }: PageState,
  analysis: Analysis,
): Promise<AnsweredAgain | undefined> {
  if (live.asked === undefined) return undefined;
  const { request, memory: then } = live.asked;
  const answeredIn = { ...answeredInOf(workspace, analysis) };
  const from = senderNow(analysis, request.from);
  const earlier = live.answeredIn;
  const sender = from === request.from ? {} : { sender: { gone: refOf(request.from), ...insteadOf(from) } };
  const change = (now: Trace | undefined): VerdictChange | undefined => {
    if (before === undefined || earlier === undefined) return undefined;
    const another = now === undefined || !sameEnd(before, now) || isOther(before.request.from, now.request.from);
    if (!another) return undefined;
    const about = [...before.verdict.because, ...(now?.verdict.because ?? [])].map(({ object }) => object);
    return { before: before.verdict, now: now?.verdict, causes: causesOf(earlier, answeredIn, about), ...sender };
  };
  const next = { ...live, answeredIn, outOfPicture: false };
  if (from === undefined) return { trace: undefined, memory, live: next, change: change(undefined) };
  const asked: ClientRequest = { ...request, from };
  const answer = await engine.send(asked, workspace.seed, { ...then, now: workspace.now });
  const trace = before !== undefined && isEqual(before, answer.trace) ? before : answer.trace;
  return { trace, memory: answer.memory, live: next, change: change(trace) };
}

export function answeredInOf({ text, settings, events, now }: PageState['workspace'], analysis: Analysis): AnsweredIn {
  return { text, settings, events, now, documents: analysis.documents };
}

/** Who sends now: himself, else another Pod of his workload; undefined where there is none. */
function senderNow(analysis: Analysis, from: Client): Client | undefined {
  if (from.kind === 'internet') return from;
  if (from.kind === 'pod' && isDrawn(analysis, from.pod)) return from;
  const present = presentSender(analysis, from);
  return present.kind === 'internet' ? undefined : present;
}

/** The list of senders is no longer than some hundreds; a picture names every Pod on a Node. */
function isDrawn({ topology }: Analysis, pod: ObjectRef): boolean {
  return topology.nodes.some(({ pods }) =>
    pods.some((card) => card.ref === pod || (card.kind === 'pod-group' && card.pods.includes(pod))),
  );
}

function refOf(client: Client): ObjectRef {
  // The internet is never gone.
  return client.kind === 'pod' ? client.pod : client.kind === 'node' ? client.node : 'Node/internet';
}

function insteadOf(from: Client | undefined): { readonly instead?: ObjectRef } {
  return from === undefined ? {} : { instead: refOf(from) };
}

function isOther(a: Client, b: Client): boolean {
  return a.kind !== b.kind || refOf(a) !== refOf(b);
}

/** Plain data, out of one program: the same fields in the same order. */
function isEqual(a: Trace, b: Trace): boolean {
  return JSON.stringify({ ...a, memory: undefined }) === JSON.stringify({ ...b, memory: undefined });
}
