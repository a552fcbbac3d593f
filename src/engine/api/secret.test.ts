import { describe, expect, test } from 'vitest';
import { toBase64 } from './base64.ts';
import type { JsonObject } from './kind.ts';
import { secret } from './secret.ts';

const of = (more: JsonObject) =>
  secret.defaults({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, ...more });

describe('a Secret', () => {
  test('is Opaque unless said, and keeps plain texts as data', () => {
    const object = of({ data: { a: 'QQ==' }, stringData: { b: 'hop' } });
    expect(object).toMatchObject({ type: 'Opaque', data: { a: 'QQ==', b: 'aG9w' } });
    expect(object).not.toHaveProperty('stringData');
  });

  test.each<[string, JsonObject, string[]]>([
    ['a certificate has its key', { type: 'kubernetes.io/tls', data: { 'tls.crt': '', 'tls.key': '' } }, []],
    [
      'a certificate without key',
      { type: 'kubernetes.io/tls', data: { 'tls.crt': '' } },
      ['secret-key-missing data[tls.key]'],
    ],
    ['a plain text counts', { type: 'kubernetes.io/tls', stringData: { 'tls.crt': 'a', 'tls.key': 'b' } }, []],
    ['a key that is no file name', { data: { 'a/b': '' } }, ['data-key-invalid data[a/b]']],
  ])('%s', (_, more, expected) => {
    expect(secret.validate(of(more)).map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
  });

  test.each(['', 'a', 'ab', 'abc', 'é', '日本語', '🐇 hop'])('base64 of %j', (text) => {
    expect(toBase64(text)).toBe(Buffer.from(text, 'utf8').toString('base64'));
  });
});
