import { expect, test } from 'vitest';
import { EMBED_DEFAULTS, embedAddressOf, embedOptionsOf, type EmbedOptions } from './embed-address.ts';
import { askedBy, type Asked } from '../link.ts';

test('an address without `embed` asks for the whole page', () => {
  for (const search of ['', '?lang=ja', '?story=0&controls=0', '?embedded'])
    expect(embedOptionsOf(search)).toBe(undefined);
});

test.each<[search: string, says: Partial<EmbedOptions>]>([
  ['?embed', {}],
  ['?embed=', {}],
  ['?embed=1&lang=ja', { language: 'ja' }],
  ['?embed&editor=1', { editor: true }],
  ['?embed&editor', { editor: true }],
  ['?embed&story=0&controls=0', { story: false, controls: false }],
  ['?embed&autoplay=false&loop=true', { autoplay: false, loop: true }],
  ['?embed&keys=steps', { keys: 'steps' }],
  ['?embed&hop=3', { hop: 3 }],
  ['?embed&hop=0', { hop: 0 }],
  ['?embed&view=concept&theme=dark&speed=2', { view: 'concept', theme: 'dark', speed: 2 }],
  ['?embed&transparent=1', { transparent: true }],
  // What nobody offers is as if it were not there.
  ['?embed&editor=perhaps&story=2&keys=all&hop=-1&view=map&lang=de&theme=blue&speed=1000', {}],
  ['?embed&hop=1.5&speed=fast', {}],
])('%s', (search, says) => {
  expect(embedOptionsOf(search)).toEqual({ ...EMBED_DEFAULTS, ...says });
});

test('what an address says is read as it was meant, for every option', () => {
  const all: EmbedOptions = {
    editor: true,
    story: false,
    controls: false,
    autoplay: false,
    loop: true,
    keys: 'steps',
    hop: 7,
    view: 'concept',
    language: 'ja',
    theme: 'dark',
    speed: 0.5,
    transparent: true,
  };
  const { search } = new URL(embedAddressOf('https://kubehop.example/', undefined, all));
  expect(embedOptionsOf(search)).toEqual(all);
});

test.each<[base: string, asked: Asked | undefined, options: Partial<EmbedOptions>, address: string]>([
  ['https://a.example/k/', undefined, {}, 'https://a.example/k/?embed'],
  [
    '../kubehop/index.html',
    { kind: 'lesson', id: '05-nodeport' },
    {},
    '../kubehop/index.html?embed&lesson=05-nodeport',
  ],
  ['https://a.example/', { kind: 'scene', packed: 's1.Ab_-9' }, { hop: 2 }, 'https://a.example/?embed&hop=2#s1.Ab_-9'],
  // What was shown before goes, what else the address needs stays.
  [
    'https://a.example/?build=7&lesson=01&theme=dark#s1.old',
    { kind: 'example', id: 'first' },
    EMBED_DEFAULTS,
    'https://a.example/?embed&build=7&example=first',
  ],
])('from %s', (base, asked, options, address) => {
  expect(embedAddressOf(base, asked, options)).toBe(address);
  expect(askedBy(new URL(address, 'https://a.example/'))).toEqual(asked);
});
