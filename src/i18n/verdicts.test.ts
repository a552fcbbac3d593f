import { describe, expect, test } from 'vitest';
import type { DropReason, ExchangeResult, Verdict } from '../engine/index.ts';
import { en } from './en/messages.ts';
import { ja } from './ja/messages.ts';
import type { Messages } from './messages.ts';
import { plain, type Text } from './text.ts';

type Bare<V> = V extends Verdict ? Omit<V, 'because'> : never;

const pod = 'Pod/default/web-6d4b75cb6d-m4x2k';
const delivered = {
  result: 'delivered',
  endpoint: { ip: '10.244.3.7', port: 8080 },
  source: '10.244.1.5',
  sourcePreserved: true,
  tls: 'none',
} as const;
const proxy = { kind: 'pod', pod } as const;

function wordsOf({ verdicts }: Messages, sample: Bare<Verdict>): string {
  const verdict = { because: [], ...sample } as Verdict;
  const words = verdicts[verdict.result] as (verdict: Verdict) => Text;
  return plain(words(verdict));
}

describe('the verdict in words', () => {
  const questions: readonly (readonly [string, Bare<Verdict>, RegExp, RegExp])[] = [
    [
      'delivered, source kept',
      { ...delivered, pod },
      /^Delivered: web·m4x2k.*8080.*own address/,
      /^届きました: web·m4x2k.*8080.*クライアント自身/,
    ],
    [
      'delivered, source replaced',
      { ...delivered, pod, sourcePreserved: false },
      /10\.244\.1\.5 as the sender/,
      /送信元は、10\.244\.1\.5/,
    ],
    ['delivered to no Pod', delivered, /^Delivered: 10\.244\.3\.7:8080/, /^届きました: 10\.244\.3\.7:8080/],
    ['refused', { result: 'refused', reason: 'nothing-listens' }, /^Refused: /, /^拒否: /],
    ['timeout', { result: 'timeout', reason: 'network-policy' }, /^No answer: /, /^応答なし: /],
    [
      'nxdomain',
      { result: 'nxdomain', name: 'web', tried: ['a', 'b'] },
      /^No such name: web.*2 names/,
      /web.*2個の名前/,
    ],
    ['nxdomain, one try', { result: 'nxdomain', name: 'web.', tried: ['web.'] }, /exist\.$/, /存在しません。$/],
    [
      'resolved',
      { result: 'resolved', name: 'web', answers: ['10.96.0.10'], tried: [] },
      /web is 10\.96\.0\.10/,
      /webは10\.96\.0\.10/,
    ],
    [
      'no record',
      { result: 'resolved', name: 'web', answers: [], tried: [] },
      /no such record/,
      /レコードはありません/,
    ],
    ['404', { result: 'http', status: 404, by: proxy }, /^HTTP 404: .*no rule/, /^HTTP 404: .*ルールがありません/],
    ['502', { result: 'http', status: 502, by: proxy }, /^HTTP 502: /, /^HTTP 502: /],
    ['503', { result: 'http', status: 503, by: proxy }, /^HTTP 503: /, /^HTTP 503: /],
    ['504', { result: 'http', status: 504, by: proxy }, /^HTTP 504: /, /^HTTP 504: /],
    ['403', { result: 'http', status: 403, by: proxy }, /^HTTP 403: /, /^HTTP 403: /],
    ['400', { result: 'http', status: 400, by: proxy }, /^HTTP 400: /, /^HTTP 400: /],
    [
      'redirect',
      { result: 'http', status: 308, by: proxy, location: 'https://a/' },
      /sent to https:\/\/a\//,
      /https:\/\/a\/へ/,
    ],
    [
      'health check',
      { result: 'http', status: 503, by: { kind: 'node', node: 'Node/node-1' } },
      /node-1 answers the health check/,
      /node-1がヘルスチェック/,
    ],
  ];
  test.each(questions)('%s', (_, verdict, english, japanese) => {
    expect(wordsOf(en, verdict)).toMatch(english);
    expect(wordsOf(ja, verdict)).toMatch(japanese);
    expect(wordsOf(en, verdict)).not.toMatch(/undefined|[\u3040-\u9fff]/);
    expect(wordsOf(ja, verdict)).not.toMatch(/undefined/);
  });
});

describe('refused and no answer are different words, in a verdict and beside a question', () => {
  const reasons = Object.keys(en.reasons) as DropReason[];
  test.each(reasons)('%s', (reason) => {
    for (const messages of [en, ja]) {
      const said = [
        wordsOf(messages, { result: 'refused', reason }),
        wordsOf(messages, { result: 'timeout', reason }),
        plain(messages.exchangeResult({ kind: 'refused', reason })),
        plain(messages.exchangeResult({ kind: 'no-answer', reason })),
      ];
      const [word, silence] = messages.language === 'ja' ? ['拒否', '応答なし'] : ['Refused', 'No answer'];
      expect(said.map((words) => words.startsWith(`${word}: `))).toEqual([true, false, true, false]);
      expect(said.map((words) => words.startsWith(`${silence}: `))).toEqual([false, true, false, true]);
      expect(said.every((words) => words.length > 10)).toBe(true);
    }
  });
});

test.each<readonly [string, ExchangeResult, string, string]>([
  ['a bare answer', { kind: 'answered' }, 'answered', '応答あり'],
  ['a status', { kind: 'answered', status: 200 }, '200', '200'],
  ['an address', { kind: 'answered', rcode: 'NOERROR', answers: ['10.96.0.10'] }, '10.96.0.10', '10.96.0.10'],
  ['many', { kind: 'answered', rcode: 'NOERROR', answers: ['a', 'b', 'c'] }, 'a and 2 more', 'a、ほか2件'],
  ['no such name', { kind: 'answered', rcode: 'NXDOMAIN' }, 'no such name', '名前なし'],
  ['no data', { kind: 'answered', rcode: 'NOERROR', answers: [] }, 'no such record', 'レコードなし'],
  ['a server that fails', { kind: 'answered', rcode: 'SERVFAIL' }, 'SERVFAIL', 'SERVFAIL'],
])('what came of a question: %s', (_, result, english, japanese) => {
  expect(plain(en.exchangeResult(result))).toBe(english);
  expect(plain(ja.exchangeResult(result))).toBe(japanese);
});
