import { describe, expect, it } from 'vitest';
import { embedOptionsOf } from './embed-address.ts';
import { frameAddressOf, isSameAsked } from './frame-address.ts';

const BASE = 'https://tools.example/kubehop/';
const DECK = 'https://deck.example/talk/index.html';

const of = (attributes: Readonly<Record<string, string>>, base = BASE) =>
  frameAddressOf((name) => attributes[name] ?? null, base, DECK);

describe('where the frame of an element is', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['beside the script, with no attribute at all', {}, `${BASE}?embed=`],
    ['a lesson by its name', { lesson: '05-node-port' }, `${BASE}?embed=&lesson=05-node-port`],
    ['a fragment is of the page beside the script', { src: '#s1.abc' }, `${BASE}?embed=#s1.abc`],
    ['so is a query', { src: '?example=first' }, `${BASE}?embed=&example=first`],
    [
      'a whole link is where it says',
      { src: 'https://other.example/k/#s1.abc' },
      'https://other.example/k/?embed=#s1.abc',
    ],
    [
      'another relative address is relative to the deck',
      { src: '../k/#s1.abc' },
      'https://deck.example/k/?embed=#s1.abc',
    ],
    ['a name goes before what the link shows', { src: '#s1.abc', lesson: 'x' }, `${BASE}?embed=&lesson=x`],
    [
      'an address of the dialog keeps its options',
      { src: `${BASE}?embed&story=0#s1.a` },
      `${BASE}?embed=&story=0#s1.a`,
    ],
    ['an attribute goes before them', { src: `${BASE}?embed&story=0#s1.a`, story: '1' }, `${BASE}?embed=&story=1#s1.a`],
    [
      'what an address says beside that stays',
      { src: 'https://o.example/?v=2#s1.a' },
      'https://o.example/?v=2&embed=#s1.a',
    ],
  ])('%s', (_what, attributes, href) => {
    expect(of(attributes)?.href).toBe(href);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'blob:https://x.example/1', 'https://', 'about:blank'])(
    'none that a frame may have: %s',
    (src) => expect(of({ src })).toBeUndefined(),
  );

  it('options are as the page reads them', () => {
    const attributes = {
      loop: '',
      autoplay: 'false',
      editor: 'true',
      hop: ' 3 ',
      lang: 'ja',
      theme: 'dark',
      keys: 'steps',
    };
    expect(embedOptionsOf(new URL(of(attributes)?.href ?? '').search)).toMatchObject({
      loop: true,
      autoplay: false,
      editor: true,
      story: true,
      controls: true,
      hop: 3,
      language: 'ja',
      theme: 'dark',
      keys: 'steps',
    });
  });

  it('what a message changes needs no other frame; anything else does', () => {
    const { page } = of({ src: '#s1.abc' }) ?? {};
    for (const same of [
      { src: '#s1.def' },
      { lesson: 'x' },
      { src: '#s1.abc', lang: 'ja' },
      { src: '#s1.abc', hop: '2' },
    ])
      expect(of(same)?.page).toBe(page);
    for (const other of [
      { src: '#s1.abc', theme: 'dark' },
      { src: '#s1.abc', controls: '0' },
      { src: 'https://o.example/#s1.abc' },
    ])
      expect(of(other)?.page).not.toBe(page);
  });

  it('the link is to the whole page, without what only a frame has', () => {
    expect(of({ src: `${BASE}?embed&story=0&lang=ja#s1.a`, theme: 'dark', hop: '2' })?.link).toBe(`${BASE}#s1.a`);
    expect(of({ lesson: 'x', keys: 'steps' })?.link).toBe(`${BASE}?lesson=x`);
    expect(of({})?.link).toBeUndefined();
  });

  it.each(['', 'x', '-1', '1.5', '99999'])('no hop is at %j', (hop) => expect(of({ hop })?.hop).toBeUndefined());
});

describe('whether the same is asked for', () => {
  const scene = { kind: 'scene', packed: 's1.a' } as const;
  const lesson = { kind: 'lesson', id: 's1.a' } as const;
  it.each([
    [undefined, undefined, true],
    [undefined, scene, false],
    [scene, { ...scene }, true],
    [scene, { ...scene, packed: 's1.b' }, false],
    [lesson, { ...lesson }, true],
    [lesson, { kind: 'example', id: 's1.a' } as const, false],
    [scene, lesson, false],
  ])('%j and %j: %j', (one, other, same) => expect(isSameAsked(one, other)).toBe(same));
});
