import { describe, expect, it } from 'vitest';
import type { Replacement } from '../../engine/index.ts';
import { append, beginningOf, filesAsText, insertAfter } from './appended.ts';
import { manifestFiles } from './manifest-files.ts';

const made = (text: string, { start, end, text: own }: Replacement): string =>
  text.slice(0, start) + own + text.slice(end);

describe('more documents', () => {
  it.each([
    ['behind one', 'kind: A\n', 'kind: A\n---\nkind: New\n'],
    ['behind blank lines', 'kind: A\n\n\n', 'kind: A\n---\nkind: New\n'],
    ['without a last line end', 'kind: A', 'kind: A\n---\nkind: New\n'],
    ['into nothing', '\n', 'kind: New\n'],
  ])('%s', (_, text, expected) => expect(made(text, append(text, 'kind: New\n'))).toBe(expected));

  it.each([
    ['the first', 'kind: A\n---\nkind: B\n', 3, 'kind: A\n---\nkind: New\n---\nkind: B\n'],
    ['the last', 'kind: A\n---\nkind: B\n', 14, 'kind: A\n---\nkind: B\n---\nkind: New\n'],
    [
      'one with a marker and comment',
      '--- # x\nkind: A\n---\nkind: B\n',
      9,
      '--- # x\nkind: A\n---\nkind: New\n---\nkind: B\n',
    ],
  ])('behind the document of the caret: %s', (_, text, caret, expected) =>
    expect(made(text, insertAfter(text, caret, 'kind: New\n'))).toBe(expected),
  );

  it('the caret is to go where they begin', () => {
    const text = 'kind: A\n---\nkind: B\n';
    const change = insertAfter(text, 3, 'kind: New\n');
    expect(made(text, change).slice(beginningOf(change))).toBe('kind: New\n---\nkind: B\n');
    const last = append('kind: A\n\n', 'kind: New\n');
    expect(made('kind: A\n\n', last).slice(beginningOf(last))).toBe('kind: New\n');
  });
});

describe('files', () => {
  it('become documents that name them', () => {
    const files = [
      { path: 'shop/a.yaml', text: '---\r\nkind: A\r\n' },
      { path: 'b.json', text: '{"kind": "B"}' },
    ];
    expect(filesAsText(files)).toBe('# shop/a.yaml\nkind: A\n---\n# b.json\n{"kind": "B"}\n');
  });

  it('that are no manifests are counted, not opened', async () => {
    const found = ['b.yml', 'a.yaml', 'logo.png', 'README.md'].map((path) => ({
      path,
      file: new File(['kind: A'], path),
    }));
    const { files, ignored } = await manifestFiles(found);
    expect(files.map(({ path }) => path)).toEqual(['a.yaml', 'b.yml']);
    expect(ignored).toBe(2);
  });
});
