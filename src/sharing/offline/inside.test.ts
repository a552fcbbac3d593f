import { expect, it } from 'vitest';
import { askedBy } from '../link.ts';
import { addressWith, insideOf, type Inside } from './inside.ts';

const documentWith = (text: string | undefined): Pick<Document, 'getElementById'> => ({
  getElementById: (id) =>
    id === 'kubehop-scene' && text !== undefined ? ({ textContent: text } as HTMLElement) : null,
});

it.each<[what: string, text: string | undefined, inside: Inside | undefined]>([
  ['a page on a server', undefined, undefined],
  ['a file that nothing was put into', '{}', {}],
  ['a file with a scene', '{"scene":"s1.abc","search":"?embed"}', { scene: 's1.abc', search: '?embed' }],
  ['the page that made it', '{"page":"https://kubehop.example/a/"}', { page: 'https://kubehop.example/a/' }],
  ['what is no page', '{"page":"javascript:alert(1)"}', {}],
  ['what is no text', '{"scene":5,"search":{},"page":[]}', {}],
  ['what is no object', 'null', {}],
  ['what was cut', '{"scene":"s1.', {}],
])('%s', (_, text, inside) => {
  expect(insideOf(documentWith(text))).toEqual(inside);
});

const at = (address: string): URL => new URL(address, 'file:///kubehop.html');
const SCENE: Inside = { scene: 's1.abc', search: '?embed&lang=ja' };

it.each<[what: string, address: string, inside: Inside | undefined, asked: unknown, search: Record<string, string>]>([
  ['a page on a server', '?lang=en#s1.x', undefined, { kind: 'scene', packed: 's1.x' }, { lang: 'en' }],
  ['a file as it is opened', '', SCENE, { kind: 'scene', packed: 's1.abc' }, { embed: '', lang: 'ja' }],
  ['its address goes before', '?lang=en#s1.x', SCENE, { kind: 'scene', packed: 's1.x' }, { embed: '', lang: 'en' }],
  ['a lesson in it', '?lesson=a', SCENE, { kind: 'lesson', id: 'a' }, { embed: '', lang: 'ja', lesson: 'a' }],
  ['nothing inside', '', {}, undefined, {}],
])('%s', (_, address, inside, asked, search) => {
  const found = addressWith(at(address), inside);
  expect(askedBy(found)).toEqual(asked);
  expect(Object.fromEntries(new URLSearchParams(found.search))).toEqual(search);
  expect(found.byFile ?? false).toBe(inside?.scene !== undefined && askedBy(at(address)) === undefined);
});
