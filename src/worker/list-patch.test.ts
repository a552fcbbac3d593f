import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listPatch, recordPatch } from './list-difference.ts';
import { patched, patchedRecord } from './list-patch.ts';
import type { Move } from './list-patch.ts';

interface Line {
  readonly name: string;
  readonly line: number;
}

const LINES = {
  keyOf: ({ name }: Line) => name,
  moveBetween: (a: Line, b: Line): Move => ({ lines: b.line - a.line, documents: 0 }),
  moved: (item: Line, { lines }: Move): Line => ({ ...item, line: item.line + lines }),
};

const lines = (...names: string[]): Line[] => names.map((name, line) => ({ name, line }));

describe('a list as a change of another', () => {
  it.each([
    ['nothing changed', lines('a', 'b', 'c'), lines('a', 'b', 'c'), undefined],
    [
      'one is put in: those behind it have moved',
      lines('a', 'b', 'c'),
      lines('a', 'x', 'b', 'c'),
      [
        { from: 0, count: 1 },
        { items: [{ name: 'x', line: 1 }] },
        { from: 1, count: 2, move: { lines: 1, documents: 0 } },
      ],
    ],
    [
      'one is taken out',
      lines('a', 'b', 'c'),
      lines('a', 'c'),
      [
        { from: 0, count: 1 },
        { from: 2, count: 1, move: { lines: -1, documents: 0 } },
      ],
    ],
    [
      'one is another now',
      lines('a', 'b', 'c'),
      [
        { name: 'a', line: 0 },
        { name: 'b!', line: 1 },
        { name: 'c', line: 2 },
      ],
      [{ from: 0, count: 1 }, { items: [{ name: 'b!', line: 1 }] }, { from: 2, count: 1 }],
    ],
    ['nothing is left', lines('a'), [], []],
    ['nothing was there', [], lines('a'), [{ items: lines('a') }]],
    ['the end is gone', lines('a', 'b'), lines('a'), [{ from: 0, count: 1 }]],
  ])('%s', (_, before, after, patch) => {
    expect(listPatch(before, after, LINES)).toEqual(patch);
    expect(patched(before, patch, LINES.moved)).toEqual(after);
  });

  it('any list becomes any other', () => {
    const list = fc.array(fc.record({ name: fc.constantFrom('a', 'b', 'c', 'd'), line: fc.nat(3) }), { maxLength: 8 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        expect(patched(before, listPatch(before, after, LINES), LINES.moved)).toEqual(after);
      }),
    );
  });

  it('any record becomes any other', () => {
    const record = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(2));
    fc.assert(
      fc.property(record, record, (before, after) => {
        expect(patchedRecord(before, recordPatch(before, after))).toEqual(after);
      }),
    );
  });

  it('what did not change is the very object', () => {
    const before = lines('a', 'b');
    expect(patched(before, listPatch(before, lines('a', 'b'), LINES))).toBe(before);
    expect(patched(before, listPatch(before, lines('a', 'c'), LINES), LINES.moved)[0]).toBe(before[0]);
  });
});
