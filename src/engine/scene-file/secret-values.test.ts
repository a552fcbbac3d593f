import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../manifest/parse.ts';
import { REMOVED, withoutSecretValues } from './secret-values.ts';

const head = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\n';

describe('values of Secrets', () => {
  it.each([
    ['data', `${head}data:\n  password: aHVudGVyMjI=\n`, ['aHVudGVyMjI=']],
    ['stringData', `${head}stringData:\n  password: hunter22\n`, ['hunter22']],
    ['a number', `${head}stringData:\n  pin: 1234567\n`, ['1234567']],
    ['a block', `${head}stringData:\n  key: |\n    -----BEGIN-----\n    topsecretline\n`, ['topsecretline', 'BEGIN']],
    ['quotes', `${head}stringData:\n  a: "hunter22"\n  b: 'hunter33'\n`, ['hunter22', 'hunter33']],
    ['flow', `${head}stringData: {a: hunter22, "b": hunter33}\n`, ['hunter22', 'hunter33']],
    ['JSON', '{"apiVersion":"v1","kind":"Secret","metadata":{"name":"s"},"data":{"a":"aHVudGVyMjI="}}', ['aHVudGVy']],
    [
      'a List',
      'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Secret\n    metadata: {name: s}\n    stringData:\n      a: hunter22\n',
      ['hunter22'],
    ],
    [
      'a SecretList',
      'apiVersion: v1\nkind: SecretList\nitems:\n- metadata: {name: s}\n  stringData: {a: hunter22}\n',
      ['hunter22'],
    ],
    ['a comment with the value', `${head}stringData:\n  a: hunter22 # was hunter22 before\n`, ['hunter22']],
    ['an anchor', `${head}stringData: &all\n  a: hunter22\nimmutable: false\n`, ['hunter22']],
    ['an alias', `${head}stringData:\n  a: &v hunter22\n  b: *v\n`, ['hunter22']],
    [
      'what kubectl applied',
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: '{"stringData":{"a":"hunter22"}}'\ndata:\n  a: aHVudGVyMjI=\n`,
      ['hunter22', 'aHVudGVy'],
    ],
    [
      'a broken one',
      `${head}stringData:\n  a: hunter22\n b: [hunter33\n   more hunter44\n`,
      ['hunter22', 'hunter33', 'hunter44'],
    ],
    ['a broken one without kind', 'stringData:\n  a: "hunter22\n', ['hunter22']],
  ])('%s', (_, text, secrets) => {
    const clean = withoutSecretValues(text);
    for (const secret of secrets) expect(clean.text).not.toContain(secret);
    expect(clean.removed).toBeGreaterThan(0);
  });

  it('keys, types, comments and every other document stay, letter for letter', () => {
    const other = 'kind: ConfigMap\napiVersion: v1\nmetadata: {name: secret-looking}\ndata: {a: hunter22} # mine\n';
    const text = `${other}---\n${head}type: Opaque # plain\ndata:\n  a: aHVudGVyMjI= # the key\n`;
    expect(withoutSecretValues(text).text).toBe(text.replace('aHVudGVyMjI=', REMOVED));
  });

  it.each([
    ['no Secret', 'kind: Pod\n'],
    ['the name of a Secret alone', 'kind: Pod\nspec: {volumes: [{secret: {secretName: s}}]}\n'],
    ['a Secret without values', head],
    ['a broken Pod', 'kind: Pod\nspec: [\n'],
  ])('%s: nothing changes', (_, text) => expect(withoutSecretValues(text)).toEqual({ text, removed: 0 }));

  it('no value survives, whatever it is, and the Secret stays one', () => {
    const value = fc
      .string({ minLength: 12, maxLength: 40, unit: 'grapheme-ascii' })
      .filter((text) => text.trim().length > 11);
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value, { minKeys: 1, maxKeys: 4 }), (values) => {
        const text = `${head}stringData: ${JSON.stringify(values)}\n`;
        const clean = withoutSecretValues(text).text;
        for (const each of Object.values(values)) expect(clean).not.toContain(JSON.stringify(each).slice(1, -1));
        expect(parseText(clean).value).toMatchObject({
          kind: 'Secret',
          stringData: Object.fromEntries(Object.keys(values).map((key) => [key, REMOVED])),
        });
      }),
    );
  });
});
