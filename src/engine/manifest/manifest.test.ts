import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { WorkspaceDocument } from '../workspace.ts';
import { objectsOf, parseWorkspace } from './manifest.ts';

const values = (text: string, remembered: readonly WorkspaceDocument[] = []) =>
  parseWorkspace(text, remembered).manifests.map(({ drawn }) => drawn?.value);

describe('a document that does not parse', () => {
  const good = 'a: 1\n---\nb: 1\n---\nc: 1\n';
  const broken = 'a: 1\n---\nb: [1\n---\nc: 1\n';

  it('leaves the others alone, and is not drawn if it never parsed', () => {
    expect(values(broken)).toEqual([{ a: 1 }, undefined, { c: 1 }]);
  });

  it('is drawn as it was', () => {
    expect(values(broken, parseWorkspace(good, []).documents)).toEqual([{ a: 1 }, { b: 1 }, { c: 1 }]);
  });

  it('is drawn as it was through several edits, and after a document before it is gone', () => {
    const first = parseWorkspace(broken, parseWorkspace(good, []).documents);
    const second = parseWorkspace(broken.replace('[1', '[1, 2'), first.documents, first.manifests);
    expect(second.documents[1]).toEqual({ text: '---\nb: [1, 2\n', lastParsed: '---\nb: 1\n' });
    const third = parseWorkspace('---\nb: [1, 2\n---\nc: 1\n', second.documents, second.manifests);
    expect(third.manifests.map(({ drawn }) => drawn?.value)).toEqual([{ b: 1 }, { c: 1 }]);
  });

  const web = 'kind: Deployment\nmetadata: { name: web }\n';
  const db = '---\nkind: Service\nmetadata: { name: db }\n';

  it.each([
    ['of the same kind and name: as it was', web, `${web}spec: [\n`, ['web']],
    ['that no longer says what it is: as it was', web, 'a: [\n', ['web']],
    ['that says its kind alone: as it was', web, 'kind: Deployment\na: [\n', ['web']],
    ['of another kind: not as what stood there', web, 'kind: Service\nmetadata: { name: web }\nspec: [\n', [undefined]],
    [
      'of another name: not as what stood there',
      web,
      'kind: Deployment\nmetadata: { name: api }\nspec: [\n',
      [undefined],
    ],
    ['in the place of one of two, that says nothing: as it was', web + db, `a: [\n${db}`, ['web', 'db']],
    ['in the place of two, that says nothing: not drawn', web + db, 'a: [\n', [undefined]],
    ['in the place of two, the first of them: as it was', web + db, `${web}spec: [\n`, ['web']],
  ])('one %s', (_name, was, is, names) => {
    const drawn = values(is, parseWorkspace(was, []).documents) as ({ metadata?: { name: string } } | undefined)[];
    expect(drawn.map((value) => value?.metadata?.name)).toEqual(names);
  });

  it('has nothing to remember once it parses', () => {
    const first = parseWorkspace(broken, parseWorkspace(good, []).documents);
    const fixed = parseWorkspace(good, first.documents, first.manifests);
    expect(fixed.documents.every(({ lastParsed }) => lastParsed === undefined)).toBe(true);
  });
});

describe('an edit', () => {
  const text = Array.from({ length: 9 }, (_, i) => `kind: K${i}\nsize: ${i}\n`).join('---\n');

  it('reads only what changed', () => {
    const before = parseWorkspace(text, []);
    const after = parseWorkspace(text.replace('size: 4', 'size: 44'), before.documents, before.manifests);
    const reread = after.manifests.filter(({ written }, i) => written !== before.manifests[i]?.written);
    expect(reread.map(({ index, written }) => [index, written.value])).toEqual([[4, { kind: 'K4', size: 44 }]]);
  });

  it('gives the same as reading the whole text, whatever is edited', () => {
    const pieces = [
      '---\n',
      'a: 1\n',
      'b: [\n',
      '...\n',
      '# c\n',
      '\n',
      '  - x\n',
      '--- # d\n',
      '%YAML 1.2\n',
      'kind: List\n',
    ];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((lines) => lines.join(''));
    fc.assert(
      fc.property(texts, texts, texts, texts, (head, was, is, tail) => {
        const before = parseWorkspace(head + was + tail, []);
        const after = parseWorkspace(head + is + tail, [], before.manifests);
        const whole = parseWorkspace(head + is + tail, []);
        const plain = (one: typeof whole) =>
          one.manifests.map(({ written, offset, line, index }) => ({ ...written, offset, line, index }));
        expect(plain(after)).toEqual(plain(whole));
      }),
      { numRuns: 500 },
    );
  });
});

describe('objectsOf', () => {
  it.each([
    ['an object', { kind: 'Pod' }, [['', 'Pod']]],
    [
      'a list',
      { kind: 'List', items: [{ kind: 'Pod' }, { kind: 'Service' }] },
      [
        ['items[0]', 'Pod'],
        ['items[1]', 'Service'],
      ],
    ],
    [
      'a list in a list',
      { kind: 'List', items: [{ kind: 'List', items: [{ kind: 'Pod' }] }] },
      [['items[0].items[0]', 'Pod']],
    ],
    [
      'a list of one kind, whose items do not name it',
      { kind: 'PodList', apiVersion: 'v1', items: [{}] },
      [['items[0]', 'Pod']],
    ],
    ['an empty list', { kind: 'List', items: [] }, []],
    ['a kind that has items of its own', { kind: 'Menu', items: [1] }, [['', 'Menu']]],
    ['a text', 'hello', []],
  ])('%s', (_name, value, objects) => {
    expect(objectsOf(value).map(({ base, value: { kind } }) => [base, kind])).toEqual(objects);
  });
});
