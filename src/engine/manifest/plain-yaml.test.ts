import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWholeYaml } from './parse.ts';
import { readPlainYaml } from './plain-yaml.ts';

describe('readPlainYaml', () => {
  it.each([
    'a: 1',
    '---\n# comment\na: b # comment\nc:   "d"  # e\n',
    '--- # head\nkind: Service\nmetadata:\n  name: web\n\n  labels:\n    app.kubernetes.io/name: "web"\nspec:\n  ports:\n  - port: 80\n    name: http\n  -   port: 81\n',
    'a:\n- 1\n- - 2\n  - 3\n-\n  b: c\n-\nd:\n',
    'a:\n    - b: 1\n      c:\n        - x\n    - y\n',
    "a: 'it'\nb: {}\nc: []\nd: -5\ne: 0644\nf: on\ng: ~\nh: 12:30\ni: a#b\nj: http://x:80/\non: 1\n8080: 2\n",
    '- a\n- b\n',
    'a: 日本語\nb: “quoted”\n',
    '# nothing\n',
    '',
  ])('reads %j as the whole parser does', (text) => {
    expect(readPlainYaml(text)).toEqual(parseWholeYaml(text).value);
    expect(readPlainYaml(text)).not.toBeUndefined();
  });

  it.each([
    'a: |\n  b\n',
    'a: >-\n  b\n',
    'a: &x 1\n',
    'a: *x\n',
    'a: !!str 1\n',
    'a: {b: 1}\n',
    'a: [1]\n',
    'a:\n  b\n',
    'text',
    'a: b\n  c\n',
    'a: "b\n  c"\n',
    'a: "b\\n"\n',
    "a: 'it''s'\n",
    'a: "b" c\n',
    'a: b: c\n',
    'a: b:\n',
    'a:\tb\n',
    '\ta: b\n',
    'a: 1\na: 2\n',
    'a: 1\n  b: 2\n',
    '  a: 1\nb: 2\n',
    'a:\n   b: 1\n  c: 2\n',
    'a: 1\n- b\n',
    '- a\nb: 1\n',
    '? a\n: b\n',
    '<<: 1\n',
    'a: @b\n',
    'a: %b\n',
    'a: `b\n',
    'a: 1\n...\n',
    '%YAML 1.2\n---\na: 1\n',
    'a: 1\r\n',
    '\ufeffa: 1\n',
    '__proto__: 1\n',
    '"a": 1\n',
    '--- a: 1\n',
    '---\na: 1\n---\n',
    'a:\n---\n',
    '- a\n  - b\n',
    'a: # c\n b\n',
    '- a: 1\n   b: 2\n',
    'a: #b\n  c\n',
    '-a: 1\n',
  ])('leaves %j to the whole parser', (text) => expect(readPlainYaml(text)).toBeUndefined());

  it('never says anything else than the whole parser', () => {
    const indents = fc.constantFrom('', '', '  ', '  ', '    ', '      ', ' ');
    const heads = fc.constantFrom('', '- ', '- - ', '-', '-   ');
    const keys = fc.constantFrom('a: ', 'b: ', 'c:', 'd.e/f-g: ', 'on: ', 'h :', '', '8: ', 'k:x: ');
    const values = fc.constantFrom(
      '',
      '',
      '1',
      'x',
      '"q"',
      "'s'",
      '{}',
      '[]',
      'x y',
      '# c',
      'v # c',
      '-',
      '- z',
      'a:b',
      '~',
      '0x1',
      '...',
      '---',
      '|',
      '"',
      "'",
      '"a" ',
      'b: c',
      '-1',
      '[',
      '{a: 1}',
      ':',
      'x:',
    );
    const line = fc.tuple(indents, heads, keys, values).map((parts) => parts.join(''));
    const text = fc.array(line, { maxLength: 7 }).map((lines) => `${lines.join('\n')}\n`);
    let read = 0;
    fc.assert(
      fc.property(text, (document) => {
        const plain = readPlainYaml(document);
        if (plain === undefined) return;
        read++;
        const whole = parseWholeYaml(document);
        expect({ value: plain, duplicates: [] }).toEqual({
          value: whole.value,
          duplicates: whole.duplicates,
          problem: whole.problem,
        });
      }),
      { numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(1000);
  });
});
