import { expect, it } from 'vitest';
import { checkTrace } from './check-trace.ts';
import { madeCluster, node, pod, service } from './made-cluster.ts';
import { request } from './made-request.ts';
import { NO_MEMORY } from './memory.ts';
import { send } from './send.ts';
import type { Exchange, Trace } from './trace.ts';

const cluster = madeCluster([
  node('node-1', '192.168.0.11'),
  service('web', '10.96.0.50'),
  pod('web-a', 'node-1', '10.244.1.5', { ports: [80], labels: { app: 'web' } }),
  pod('client', 'node-1', '10.244.1.9'),
]);
const { trace } = send(cluster, request('pod client', 'tcp://10.96.0.50:80'), 1, NO_MEMORY);
const [exchange] = trace.exchanges as [Exchange];
const [first, second] = exchange.there as [Exchange['there'][number], Exchange['there'][number]];

const changed = (more: Partial<Exchange>): Trace => ({ ...trace, exchanges: [{ ...exchange, ...more }] });

it('finds nothing in a good trace', () => expect(checkTrace(trace)).toEqual([]));

it.each<[string, Trace, string]>([
  ['a way with a gap', changed({ there: [second] }), 'does not begin'],
  [
    'a packet that changes between places',
    changed({ there: [{ ...first, after: first.before, decisions: [] }, second] }),
    'another packet',
  ],
  ['a rewrite that nobody decided', changed({ there: [{ ...first, decisions: [] }, second] }), 'without a decision'],
  ['a way that just stops', changed({ there: [first], back: [] }), 'has no end'],
  ['a way on after its end', changed({ there: [{ ...first, end: 'dropped' }, second] }), 'goes on'],
  ['an answer that gets stuck', changed({ back: exchange.back.slice(0, 1) }), 'does not come back'],
  [
    'an answer from somebody else',
    changed({
      back: exchange.back.map((hop) => ({ ...hop, before: exchange.back[0]!.before, after: exchange.back[0]!.before })),
    }),
    'not from where',
  ],
  [
    'an answer that is put back too late',
    changed({
      back: exchange.back.map((hop, i) => ({ ...hop, [i === 0 ? 'after' : 'before']: exchange.back[0]!.before })),
    }),
    'does not travel as the question did',
  ],
  ['an answer to silence', changed({ result: { kind: 'no-answer', reason: 'loop' } }), 'something came back'],
  ['no answer at all', changed({ back: [] }), 'nothing came back'],
  ['a refusal of what was received', changed({ result: { kind: 'refused', reason: 'loop' } }), 'refused, but received'],
  [
    'a verdict that is not what happened',
    { ...trace, verdict: { result: 'timeout', reason: 'loop', because: [] } },
    'timeout, but',
  ],
  ['somebody asked from elsewhere', changed({ within: [{ ...exchange, within: [] }] }), 'asked on from elsewhere'],
])('finds %s', (_what, broken, problem) => {
  expect(checkTrace(broken).join('; ')).toContain(problem);
});
