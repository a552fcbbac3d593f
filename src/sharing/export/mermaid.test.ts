import { describe, expect, test } from 'vitest';
import type { Trace } from '../../engine/index.ts';
import { en } from '../../i18n/en/messages.ts';
import { ja } from '../../i18n/ja/messages.ts';
import { hopRecords } from '../../scene/hop-records.ts';
import { traces } from '../../scene/traces.fixture.ts';
import { mermaidOf } from './mermaid.ts';

const all = Object.entries(traces).map(([name, [, trace]]) => [name, trace] as const);

/** What Mermaid's grammar lets stand in a text: no sign that ends it, begins a comment or is markup, but by its number. */
const TEXT = String.raw`(?:[^#;<>{}%$\n]|#\d+;|<br\/>)+`;
const STATEMENTS = [
  /^autonumber$/,
  new RegExp(`^accTitle: ${TEXT}$`),
  new RegExp(`^participant p\\d+ as ${TEXT}$`),
  new RegExp(`^p\\d+--?(>>|x)p\\d+: ${TEXT}$`),
  new RegExp(`^Note over p\\d+(,p\\d+)?: ${TEXT}$`),
];

function statements(trace: Trace, messages = en): string[] {
  const [first, ...rest] = mermaidOf(trace, messages).trimEnd().split('\n');
  expect(first).toBe('sequenceDiagram');
  return rest.map((line) => line.trim());
}

describe.each([
  ['en', en],
  ['ja', ja],
] as const)('in %s', (_, messages) => {
  test.each(all)('%s: every line is a statement of the grammar, and names participants that are there', (_n, trace) => {
    const lines = statements(trace, messages);
    for (const line of lines)
      expect(
        STATEMENTS.filter((statement) => statement.test(line)),
        line,
      ).toHaveLength(1);
    const declared = lines.flatMap((line) => /^participant (p\d+)/.exec(line)?.[1] ?? []);
    const named = lines.flatMap((line) =>
      line.startsWith('participant') ? [] : [...line.split(': ')[0]!.matchAll(/p\d+(?![a-z])/g)].map(([id]) => id),
    );
    expect(new Set(declared).size).toBe(declared.length);
    expect(named.filter((id) => !declared.includes(id))).toEqual([]);
  });

  test.each(all)(
    '%s: a message for each hop, so that its numbers are those of the hops; a verdict at the end',
    (_n, trace) => {
      const lines = statements(trace, messages);
      expect(lines.filter((line) => /^p\d+-/.test(line))).toHaveLength(hopRecords(trace).length);
      expect(lines.at(-1)).toMatch(/^Note over p1/);
    },
  );
});

test.each([
  ['answers are dashed, questions are not', 'byClusterIp', /^p\d+--?>>/, ['p1->>', 'p2->>', 'p3-->>', 'p2-->>']],
  ['what is dropped ends in a cross', 'dropped', /^p\d+-x/, ['p3-x']],
])('%s', (_, name, pattern, expected) => {
  const lines = statements(traces[name]![1]);
  expect(lines.flatMap((line) => pattern.exec(line)?.[0] ?? [])).toEqual(expected);
});

test('a rewrite is a note where it is made', () => {
  expect(statements(traces['byClusterIp']![1])).toContain('Note over p2: DNAT<br/>10.107.12.5:80 → 10.244.3.3:8080');
});

test('signs that Mermaid would take for its own are written by their numbers', () => {
  const [, trace] = traces['byClusterIp']!;
  const written = JSON.parse(JSON.stringify(trace).replaceAll('"path":"/"', '"path":"/a;b#c<d>%%{e}$$$$"')) as Trace;
  const asked = statements(written).find((line) => line.startsWith('p1->>'));
  expect(asked).toContain('/a#59;b#35;c#60;d#62;#37;#37;#123;e#125;#36;#36;');
});
