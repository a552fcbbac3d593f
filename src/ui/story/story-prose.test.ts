import { describe, expect, test } from 'vitest';
import { en } from '../../i18n/en/messages.ts';
import { ja } from '../../i18n/ja/messages.ts';
import { plain } from '../../i18n/text.ts';
import { hopRecords } from '../../scene/hop-records.ts';
import { traces } from '../../scene/traces.fixture.ts';
import { COLUMNS, storyMarkdown } from '../../sharing/export/markdown.ts';
import { proseOf, proseText } from './story-prose.ts';

const all = Object.entries(traces).map(([name, [, trace]]) => [name, trace] as const);

describe.each([
  ['en', en],
  ['ja', ja],
] as const)('in %s', (_, messages) => {
  test.each(all)('%s: every hop is told once, in its order', (_name, trace) => {
    const { chapters } = proseOf(trace, messages);
    expect(chapters.flatMap(({ hops }) => hops.map(({ index }) => index))).toEqual(
      hopRecords(trace).map(({ index }) => index),
    );
  });

  test.each(all)('%s: as text it begins with the whole story, and has a line for each hop', (_name, trace) => {
    const lines = proseText(proseOf(trace, messages)).split('\n');
    expect(lines[0]).toBe(plain(messages.story.summary(trace)));
    expect(lines.filter((line) => /^ *\d+\. \S/.test(line))).toHaveLength(hopRecords(trace).length);
  });

  test.each(all)('%s: a Markdown table has as many cells in each row as columns', (_name, trace) => {
    const table = storyMarkdown(trace, messages)
      .split('\n')
      .filter((line) => line.startsWith('| '));
    expect(table).toHaveLength(hopRecords(trace).length + 2);
    for (const line of table) expect(line.split(/(?<!\\)\|/)).toHaveLength(COLUMNS.length + 2);
  });
});

test('what a proxy asked stands between the way there and the way back, set in', () => {
  const { chapters } = proseOf(traces['byIngress']![1], en);
  expect(chapters.map(({ depth, hops }) => `${depth}:${hops.map(({ index }) => index + 1).join()}`)).toEqual([
    '0:1,2,3,4',
    '1:5,6',
    '0:7,8,9,10',
  ]);
});

test('an address in the table says what became of it, and how', () => {
  expect(storyMarkdown(traces['byClusterIp']![1], en)).toContain('| 10.107.12.5:80 → 10.244.3.3:8080 (DNAT) |');
});
