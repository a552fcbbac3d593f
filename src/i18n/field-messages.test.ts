import { describe, expect, it } from 'vitest';
import { STEERING_FIELDS } from '../engine/manifest/steering-fields.ts';
import { loadFieldMessages, marked } from './field-messages.ts';
import { plain } from './text.ts';

describe.each(['en', 'ja'] as const)('fields in %s', (language) => {
  it.each(STEERING_FIELDS)('%s is explained', async (field) => {
    const sentence = (await loadFieldMessages(language)).sentences[field];
    // Whole sentences, with every backquote closed, short enough to be read beside a list.
    expect(sentence).toMatch(language === 'en' ? /^[^a-z].*[.]$/ : /[。]$/);
    expect(sentence.split('`').length % 2).toBe(1);
    expect(sentence.length).toBeLessThan(320);
    expect(/[぀-ヿ一-鿿]/.test(sentence)).toBe(language === 'ja');
  });

  it('says the same code in both languages', async () => {
    const [en, ja] = await Promise.all([loadFieldMessages('en'), loadFieldMessages('ja')]);
    const codes = (sentence: string) =>
      new Set(marked(sentence).flatMap(({ kind, text }) => (kind === 'code' ? [text] : [])));
    for (const field of STEERING_FIELDS) {
      const [one, other] = [codes(en.sentences[field]), codes(ja.sentences[field])];
      expect([field, [...difference(one, other)]]).toEqual([field, []]);
    }
  });
});

function difference(one: ReadonlySet<string>, other: ReadonlySet<string>): string[] {
  return [...[...one].filter((word) => !other.has(word)), ...[...other].filter((word) => !one.has(word))];
}

it('sets code apart from words', () => {
  expect(marked('As `a`, or `b`')).toEqual([
    { kind: 'text', text: 'As ' },
    { kind: 'code', text: 'a' },
    { kind: 'text', text: ', or ' },
    { kind: 'code', text: 'b' },
  ]);
});

it.each([
  ['en', 'removed', 'a is no longer served since Kubernetes 1.22. Write b instead.'],
  ['en', 'deprecated', 'a is deprecated since Kubernetes 1.22. Write b instead.'],
  ['ja', 'removed', 'aはKubernetes 1.22で削除されました。代わりにbと書いてください。'],
  ['ja', 'deprecated', 'aはKubernetes 1.22から非推奨です。代わりにbと書いてください。'],
] as const)('a note in %s that something is %s', async (language, status, expected) => {
  const { note } = await loadFieldMessages(language);
  expect(plain(note({ status, what: 'a', since: '1.22', instead: 'b' }))).toBe(expected);
});
