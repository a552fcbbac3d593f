import { describe, expect, it } from 'vitest';
import { matchesOf } from './matches.ts';

const places = (text: string, sought: string): string[] =>
  matchesOf(text, sought).map(({ startLine, startColumn, endColumn }) => `${startLine}:${startColumn}-${endColumn}`);

describe('finding words in the text', () => {
  it.each([
    ['each of them', 'web: web\nother\n  web', 'web', ['1:1-4', '1:6-9', '3:3-6']],
    ['whatever their case', 'kind: Pod\n', 'pod', ['1:7-10']],
    ['none', 'kind: Pod\n', 'service', []],
    ['nothing sought', 'kind: Pod\n', '', []],
  ])('%s', (_, text, sought, expected) => expect(places(text, sought)).toEqual(expected));
});
