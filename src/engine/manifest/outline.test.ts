import { describe, expect, it } from 'vitest';
import { jsonOf } from './cursor.ts';
import { cursorIn } from './complete.fixture.ts';
import { outlineOf } from './outline.ts';
import type { OutlineNode } from './outline-node.ts';
import { parseText } from './parse.ts';

const valueOf = (text: string) => jsonOf(text, outlineOf(text, -1).root);

describe('a document that parses', () => {
  it.each([
    ['mappings', 'a: 1\nb:\n  c: x\n  d: "y"\n'],
    ['lists deeper than their key', 'a:\n  - 1\n  - b: 2\n    c: 3\n'],
    ['lists at the column of their key', 'a:\n- b: 2\n  c: 3\n- d: 4\ne: 5\n'],
    ['lists of lists', 'a:\n- - 1\n  - 2\n- - 3\n'],
    ['brackets on one line', 'a: {b: [1, x, {c: d}], "e f": "g, h"}\nz: 1\n'],
    ['brackets on several lines', 'a: {\n  b: [\n    1,\n    2\n  ],\n  c: d\n}\nz: 1\n'],
    ['comments', '# one\na: 1 # two\n# three\nb: "x # y"\n'],
    ['colons in values and keys', 'a: http://b:80/c\nnginx.ingress.kubernetes.io/x: y\n'],
    ['quotes', "a: 'it''s'\n\"b\": 'c: d'\n"],
    ['nothing', 'a:\nb:\n  c:\n'],
    ['JSON', '{"a": {"b": [1, true, null, "x"]},\n "c": {}}\n'],
    ['a marker above', '---\na: 1\n'],
    ['line ends of Windows', 'a:\r\n  b: 1\r\n  c: [x]\r\n'],
    ['a value on the next line', 'a:\n  text\nb: 1\n'],
    ['four spaces, and none at all', 'a:\n    b:\n    -   c: 1\n        d: 2\n'],
  ])('has its own value: %s', (_, text) => {
    expect(valueOf(text)).toEqual(parseText(text).value);
  });

  it('is outlined past a block of text', () => {
    expect(valueOf('a: |\n  b: c\n\n  - d\ne:\n  - >-\n    f: g\n  - h\n')).toEqual({ a: '', e: ['', 'h'] });
  });
});

describe('a document that is being typed', () => {
  it.each([
    [
      'a bracket that is open ends before the next line of its parent',
      'a:\n  b: {c: 1, d\n  e: 2\nf: 3\n',
      { a: { b: { c: 1, d: null }, e: 2 }, f: 3 },
    ],
    ['a quote that is open ends with its line', 'a: "x\nb: 1\n', { a: 'x', b: 1 }],
    ['a word without colon is left out', 'a: 1\nwor\nb: 2\n', { a: 1, b: 2 }],
    ['a line too deep belongs to what is above it', 'a: 1\n   b: 2\nc: 3\n', { a: { b: 2 }, c: 3 }],
  ])('%s', (_, text, value) => {
    expect(valueOf(text)).toEqual(value);
  });
});

describe('what the cursor is at', () => {
  const names = (node: OutlineNode): string => (node.parent ? `${names(node.parent)}/${node.step}` : '');
  const spotIn = (marked: string) => {
    const { text, cursor } = cursorIn(marked);
    const { spot } = outlineOf(text, cursor);
    if (!spot) return undefined;
    const at = names(spot.part === 'word' ? spot.holder : spot.node);
    return `${spot.part} ${at} ${JSON.stringify(text.slice(spot.word.start, spot.word.end))}`;
  };
  it.each([
    ['the name of a field', 'a:\n  b|c: 1\n', 'key /a/bc "bc"'],
    ['its value', 'a:\n  bc: 1|2\n', 'value /a/bc "12"'],
    ['a value that is missing', 'a:\n  bc: |\n', 'value /a/bc ""'],
    ['a new field', 'a:\n  b: 1\n  |\n', 'word /a ""'],
    ['a new field, half written', 'a:\n  b: 1\n  cd|\n', 'word /a "cd"'],
    ['below an empty field', 'a:\n  |\n', 'word /a ""'],
    ['below an empty field, at its own column', 'a:\n|\n', 'word  ""'],
    ['behind a dash', 'a:\n  - |\n', 'word /a/0 ""'],
    ['in an item', 'a:\n  - b: 1\n    |\n', 'word /a/0 ""'],
    ['at the column of the dashes', 'a:\n  - b: 1\n  |\n', 'word /a ""'],
    ['between two fields', 'a:\n  b: 1\n  |\n  c: 2\n', 'word /a ""'],
    ['a column that nothing is at', 'a:\n  b: 1\n     |\n', 'word /a "     "'],
    ['in brackets', 'a: {b: 1, |}\n', 'word /a ""'],
    ['a value in brackets', 'a: {b: 1|}\n', 'value /a/b "1"'],
    ['an item in brackets', 'a: [1, |]\n', 'value /a/1 ""'],
    ['a comment', 'a: 1 # |\n', undefined],
    ['a block of text', 'a: >\n  b|\n', undefined],
    ['below a block of text', 'a: >\n  b\n|\n', 'word  ""'],
  ])('%s', (_, marked, expected) => {
    expect(spotIn(marked)).toBe(expected);
  });
});
