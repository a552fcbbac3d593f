import { describe, expect, it } from 'vitest';
import { parseText } from './parse.ts';

describe('parseText', () => {
  it.each([
    ['nothing', '', null],
    ['only a comment', '---\n# empty\n', null],
    ['scalars of Kubernetes', 'a: 0644\nb: on\nc: "on"\nd:', { a: 420, b: true, c: 'on', d: null }],
    ['keys that are no texts', 'y: 1\n8080: 2\n~: 3', { true: 1, 8080: 2, null: 3 }],
    [
      'anchors and merges',
      'a: &x { b: 1, c: 1 }\nd: { <<: *x, c: 2 }\ne: *x',
      { a: { b: 1, c: 1 }, d: { b: 1, c: 2 }, e: { b: 1, c: 1 } },
    ],
    [
      'a merge of several: the first has the last word',
      'a: &a { k: 1 }\nb: &b { k: 2 }\nc: { <<: [*a, *b] }',
      { a: { k: 1 }, b: { k: 2 }, c: { k: 1 } },
    ],
    ['block scalars', 'a: |\n  x\n  y\nb: >-\n  x\n  y\n', { a: 'x\ny\n', b: 'x y' }],
    ['JSON', '{\n\t"kind": "Pod",\n\t"a": [1, null, true]\n}\n', { kind: 'Pod', a: [1, null, true] }],
    ['a byte order mark and Windows line breaks', '\ufeff---\r\na: 1\r\nb: x\r\n', { a: 1, b: 'x' }],
    ['tags', 'a: !!str 5\nb: !!int "5"\nc: !<tag:yaml.org,2002:str> 5', { a: '5', b: 5, c: '5' }],
  ])('%s', (_name, text, value) => {
    const parsed = parseText(text);
    expect(parsed.problem).toBeUndefined();
    expect(parsed.value).toEqual(value);
  });

  it('keeps a key that JavaScript minds', () => {
    const { value } = parseText('__proto__: { polluted: 1 }\nconstructor: 2');
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('takes the later of two equal keys, and says so', () => {
    const text = 'a: 1\nb: {c: 1, c: 2}\na: 3';
    const { value, duplicates } = parseText(text);
    expect(value).toEqual({ a: 3, b: { c: 2 } });
    expect(duplicates.map(({ key, start, end }) => [key, text.slice(start, end), start])).toEqual([
      ['c', 'c', 15],
      ['a', 'a', 21],
    ]);
  });

  it.each([
    ['tab-indentation', 'a:\n\tb: 1\n', '\tb: 1'],
    ['indentation', 'spec:\n   a: 1\n  b: 1\n', 'b: 1'],
    ['indentation', 'a: 1\n  b: 2\n', 'b: 2'],
    ['unclosed-quote', 'a: "x\nb: 1\n', '"x'],
    ['unclosed-bracket', 'a: [1, 2\nb: 1\n', '2'],
    ['unclosed-bracket', 'spec: { ports: [{ port: 0 } }\n', '} }'],
    ['missing-colon', 'spec:\n  type ClusterIP\n  a: 1\n', 'type ClusterIP'],
    ['missing-colon', 'spec:\n  a: 1\n  type ClusterIP\n', 'type ClusterIP'],
    ['missing-colon', 'a:1\nb: 2\n', 'a:1'],
    ['missing-comma', 'a: {x: 1, y: 2 z: 3}', '2 z: 3}'],
    ['second-value-in-line', 'a: b: c\n', 'b: c'],
    ['bad-start', 'a: @b\n', '@b'],
    ['bad-start', 'a: `b`\n', '`b`'],
    ['bad-character', 'a: "\\q"', '\\q"'],
    ['unexpected-text', 'a: "b" c\n', 'c'],
    ['template-expression', 'a: {{ .Values.x }}\n', '{{'],
    ['unknown-alias', 'a: *x\n', 'x'],
    ['bad-tag', 'a: !!int x\n', '!!int'],
    ['bad-merge', 'a: {<<: 1}\n', '<<'],
  ])('%s in %j', (code, text, place) => {
    const { problem } = parseText(text);
    expect(problem?.code).toBe(code);
    expect(text.slice(problem?.start, problem?.end)).toContain(place);
    expect(problem?.end).toBeLessThanOrEqual(text.length);
  });

  it('refuses aliases that multiply', () => {
    const lines = Array.from(
      { length: 12 },
      (_, i) =>
        `a${i}: &a${i} [${Array(10)
          .fill(i === 0 ? 'x' : `*a${i - 1}`)
          .join(', ')}]`,
    );
    expect(parseText(lines.join('\n')).problem?.code).toBe('too-many-aliases');
  });

  it('gives a part of what cannot be read', () => {
    expect(parseText('kind: Service\nspec:\n  type: [NodePort\n').value).toMatchObject({ kind: 'Service' });
  });
});
