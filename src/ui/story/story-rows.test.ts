import { expect, test } from 'vitest';
import type { Exchange, ExchangeResult, Hop, Packet, Trace } from '../../engine/index.ts';
import { NO_MEMORY } from '../../engine/dataplane/memory.ts';
import { hopsInOrder } from '../../scene/hops.ts';
import { halves } from './halves.ts';
import { holds, storyRows, type StoryRow } from './story-rows.ts';

const packet: Packet = {
  protocol: 'UDP',
  source: { ip: '10.244.1.5', port: 43512 },
  destination: { ip: '10.96.0.10', port: 53 },
  payload: { kind: 'data' },
};
const place = { kind: 'pod', pod: 'Pod/default/client' } as const;
const hop = (): Hop => ({ from: place, to: place, before: packet, after: packet, decisions: [] });

const FOUND: ExchangeResult = { kind: 'answered', rcode: 'NOERROR', answers: ['10.96.0.10'] };
const NO_NAME: ExchangeResult = { kind: 'answered', rcode: 'NXDOMAIN', answers: [] };

function exchange(kind: Exchange['kind'], result: ExchangeResult, within: readonly Exchange[] = []): Exchange {
  return { kind, client: place, there: [hop(), hop()], within, back: [hop()], result };
}

function traceOf(...exchanges: readonly Exchange[]): Trace {
  const request = { from: { kind: 'internet' }, method: 'GET', url: 'http://web/', headers: {} } as const;
  return {
    request,
    exchanges,
    verdict: { result: 'refused', reason: 'loop', because: [] },
    number: 0,
    memory: NO_MEMORY,
  };
}

/** `x` a question, `[n]` n of them folded, `x(…)` with what was asked within. */
function shape(rows: readonly StoryRow[]): string {
  return rows
    .map((row) =>
      row.kind === 'tried' ? `[${row.exchanges.length}]` : `x${row.within.length > 0 ? `(${shape(row.within)})` : ''}`,
    )
    .join(' ');
}

const no = exchange('lookup', NO_NAME);
const yes = exchange('lookup', FOUND);
const get = exchange('http', { kind: 'answered', status: 200 });

test.each([
  ['one question', traceOf(get), 'x'],
  ['a name found at once', traceOf(yes, get), 'x x'],
  ['names tried in vain are one line', traceOf(no, no, yes, get), '[2] x x'],
  ['the last name in vain is the end of the story', traceOf(no, no, no), '[2] x'],
  [
    'a refused lookup is not in vain, it is refused',
    traceOf(exchange('lookup', { kind: 'refused', reason: 'no-ready-endpoint' }), get),
    'x x',
  ],
  ['what a proxy asks stands within', traceOf(exchange('http', { kind: 'answered', status: 200 }, [get])), 'x(x)'],
  [
    'names that a proxy tries fold within',
    traceOf(exchange('http', { kind: 'answered', status: 200 }, [no, yes, get])),
    'x([1] x x)',
  ],
])('%s', (_, trace, expected) => {
  expect(shape(storyRows(trace))).toBe(expected);
});

test('rows count hops in the order in which they happen', () => {
  const trace = traceOf(no, yes, exchange('http', { kind: 'answered', status: 200 }, [no, get]));
  const numbered: Hop[] = [];
  const walk = (rows: readonly StoryRow[]): void => {
    for (const row of rows) {
      if (row.kind === 'tried') walk(row.exchanges);
      else {
        for (const each of [...row.there, ...row.back]) numbered[each.index] = each.hop;
        walk(row.within);
      }
    }
  };
  const rows = storyRows(trace);
  walk(rows);
  expect(numbered).toEqual(hopsInOrder(trace).map((each) => each.hop));
  numbered.forEach((_, index) => expect(rows.filter((row) => holds(row, index))).toHaveLength(1));
});

test.each([
  ['two sentences', [{ kind: 'text', text: 'One. Two.' }], 'One.', ' Two.'],
  [
    'a stop in a value is none',
    [
      { kind: 'code', text: '10.0. 1' },
      { kind: 'text', text: ' is it. Yes.' },
    ],
    '10.0. 1 is it.',
    ' Yes.',
  ],
  ['one sentence', [{ kind: 'text', text: 'Only one' }], 'Only one', ''],
  ['Japanese', [{ kind: 'text', text: '選びます。変わります。' }], '選びます。', '変わります。'],
] as const)('halves: %s', (_, text, first, second) => {
  const words = halves(text).map((half) => half.map((piece) => piece.text).join(''));
  expect(words).toEqual([first, second]);
});
