import { describe, expect, it } from 'vitest';
import { fixedIn } from '../fixed-in.ts';

const service = `apiVersion: v1
kind: Service
metadata: # its name
  name: web
spec:
  selector: {}
  ports:
  - port: 80 # plain
    name: http
`;

/** What is typed instead of a part of the Service, and what the fix makes of it. */
type Case = readonly [name: string, code: string, fix: string, right: string, typed: string, becomes?: string];

const cases: readonly Case[] = [
  ['a tab', 'tab-indentation', 'replace-tabs', '  name: web\n', '\tname: web\n'],
  [
    'tabs of four columns',
    'tab-indentation',
    'replace-tabs',
    '  - port: 80 # plain\n    name',
    '  - port: 80 # plain\n\tname',
  ],
  ['a full-width colon', 'full-width-character', 'replace-full-width', 'kind: Service', 'kind：Service'],
  ['a full-width colon with a space', 'full-width-character', 'replace-full-width', 'kind: Service', 'kind： Service'],
  ['a full-width colon of a block', 'full-width-character', 'replace-full-width', 'spec:\n', 'spec：\n', 'spec: \n'],
  ['a full-width space behind a colon', 'full-width-character', 'replace-full-width', 'name: web', 'name:　web'],
  ['a full-width space as indentation', 'full-width-character', 'replace-full-width', '  name: web', '　name: web'],
  ['spaces that do not break', 'full-width-character', 'replace-full-width', '  name: web', '\u00a0\u00a0name: web'],
  ['a full-width dash', 'full-width-character', 'replace-full-width', '- port: 80', '－ port: 80'],
  ['full-width digits', 'full-width-character', 'replace-full-width', 'port: 80 # plain', 'port: ８０', 'port: 80'],
  [
    'a full-width space at the end',
    'full-width-character',
    'replace-full-width',
    'port: 80 # plain',
    'port: 80　',
    'port: 80',
  ],
  ['a space without width', 'full-width-character', 'replace-full-width', 'name: web', 'name: web\u200b'],
  ['several at once', 'full-width-character', 'replace-full-width', '  name: web\nspec:\n', '　name：web\nspec:\n'],
  ['a colon without space', 'missing-colon', 'space-after-colon', 'kind: Service', 'kind:Service'],
  ['a star', 'unknown-alias', 'quote-value', 'name: web', 'name: *.example', 'name: "*.example"'],
  ['an at sign', 'bad-start', 'quote-value', 'name: web', 'name: @web # who', 'name: "@web" # who'],
  ['two colons', 'second-value-in-line', 'quote-value', 'name: web', 'name: web: b', 'name: "web: b"'],
  [
    'a field twice',
    'duplicate-key',
    'remove-earlier-key',
    '    name: http\n',
    '    name: http # new\n    name: web\n',
    '    name: web\n',
  ],
  [
    'a field twice, in quotes',
    'duplicate-key',
    'remove-earlier-key',
    '    name: http\n',
    '    "name": http\n    "name": web\n',
    '    "name": web\n',
  ],
];

/** Quoted, a name is still no name; that is another finding. */
const STILL_WRONG = ['dns-label-invalid'];

for (const [name, code, fix, right, typed, becomes = right] of cases) {
  it(`${name} (${code})`, () => {
    expect(service).toContain(right);
    const fixed = fixedIn(service.replace(right, typed), code);
    expect(fixed?.fix).toBe(fix);
    expect(fixed?.text).toBe(service.replace(right, becomes));
    expect(fixed?.left).toBe(0);
    expect(fixed?.came.filter((each) => !STILL_WRONG.includes(each))).toEqual([]);
  });
}

describe('text in which nothing is wrong is left alone', () => {
  it.each([
    ['full-width characters in a comment', '# its name', '#　名前：'],
    ['full-width characters in a value', 'selector: {}', 'selector: {}\n  externalName: 例：名前'],
    ['a comment behind a tab', '# plain', '\t# plain'],
  ])('%s', (_name, right, typed) => {
    const text = service.replace(right, typed);
    for (const code of ['full-width-character', 'tab-indentation']) expect(fixedIn(text, code)).toBeUndefined();
  });

  it.each([
    ['an open bracket', 'unclosed-bracket', 'selector: {}', 'selector: {'],
    ['a template', 'template-expression', 'name: web', 'name: {{ .Name }}'],
  ])('%s has no one right repair', (_name, code, right, typed) =>
    expect(fixedIn(service.replace(right, typed), code)).toBeUndefined(),
  );
});

it('in Windows line ends, and in a document behind another', () => {
  const two = `${service}---\n${service.replace('kind: Service', 'kind：Service')}`.replaceAll('\n', '\r\n');
  const fixed = fixedIn(two, 'full-width-character');
  expect(fixed?.text).toBe(`${service}---\n${service}`.replaceAll('\n', '\r\n'));
});
