import type { Cluster } from '../cluster/cluster.ts';
import { drawing } from './choose.ts';
import type { Choices } from './choose.ts';
import { keeping } from './memory.ts';
import type { Memory } from './memory.ts';
import { Recorder } from './recorder.ts';
import { advance, start } from './request.ts';
import type { ClientRequest, Trace } from './trace.ts';

/**
 * One request, all of its way: the trace, and what is remembered after it. The same input gives the same trace.
 * `choices` (of an outcome of `explore`) takes the place of the draws that it names, and of whose turn it is.
 */
export function send(
  cluster: Cluster,
  request: ClientRequest,
  seed: number,
  memory: Memory,
  choices?: Choices,
): { readonly trace: Trace; readonly memory: Memory } {
  const record = new Recorder();
  const kept = keeping(memory, choices !== undefined);
  const number = memory.requests;
  const started = start(cluster, request, kept, number, record);
  const traceOf = (verdict: Trace['verdict']): Trace => ({
    request,
    exchanges: record.exchanges,
    verdict,
    number,
    memory,
  });
  if (!started.run) return { trace: traceOf(started.verdict), memory: kept.next() };
  const choose = drawing(seed, number, choices);
  let { state } = started;
  while (state.at !== 'done') state = advance(started.run, state, choose);
  return { trace: traceOf(state.verdict), memory: kept.next() };
}
