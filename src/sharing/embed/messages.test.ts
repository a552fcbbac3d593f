import { expect, test } from 'vitest';
import { posted, readFromFrame, readToFrame, type FromFrame, type ToFrame } from './messages.ts';

test.each<ToFrame>([
  { type: 'load', scene: 's1.abc' },
  { type: 'load', lesson: '05-nodeport' },
  { type: 'load', example: 'first' },
  { type: 'send' },
  { type: 'send', from: 'pod default/caller', method: 'POST', url: 'http://web/' },
  { type: 'play' },
  { type: 'pause' },
  { type: 'step', by: 1 },
  { type: 'step', by: -1 },
  { type: 'seek', hop: 0 },
  { type: 'setLanguage', language: 'ja' },
  { type: 'shown' },
  { type: 'hidden' },
])('the frame understands $type', (message) => {
  expect(readToFrame(posted(message))).toEqual(message);
  expect(readToFrame({ ...posted(message), more: 'than asked' }), 'without what it does not know').toEqual(message);
  expect(readToFrame(message), 'not of another program').toBe(undefined);
  expect(readFromFrame(posted(message)), 'goes one way only').toBe(undefined);
});

test.each<FromFrame>([
  { type: 'ready', version: '0.1.0', hops: 9 },
  { type: 'hop', hop: 2, of: 9, sentence: 'The Node …', ended: false },
  { type: 'verdict', verdict: 'delivered', sentence: 'It arrives.' },
  { type: 'error', problem: 'broken', sentence: 'The link is broken.' },
  { type: 'key', key: 'ArrowRight', code: 'ArrowRight', shiftKey: false },
  { type: 'key', key: 'Escape', shiftKey: true },
])('the page understands $type', (message) => {
  expect(readFromFrame(posted(message))).toEqual(message);
  expect(readFromFrame(message), 'not of another program').toBe(undefined);
  expect(readToFrame(posted(message)), 'goes one way only').toBe(undefined);
});

test.each<[why: string, data: unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a text', '{"kubehop":1,"type":"play"}'],
  ['a list', [1, 'play']],
  ['another version', { kubehop: 2, type: 'play' }],
  ['no type', { kubehop: 1 }],
  ['an unknown type', { kubehop: 1, type: 'constructor' }],
  ['nothing to load', { kubehop: 1, type: 'load' }],
  ['an empty name', { kubehop: 1, type: 'load', lesson: '' }],
  ['two things to load', { kubehop: 1, type: 'load', lesson: 'a', scene: 's1.b' }],
  ['a scene that is no text', { kubehop: 1, type: 'load', scene: { length: 1 } }],
  ['a URL that is no text', { kubehop: 1, type: 'send', url: 7 }],
  ['a wide step', { kubehop: 1, type: 'step', by: 2 }],
  ['half a hop', { kubehop: 1, type: 'seek', hop: 0.5 }],
  ['a hop before all', { kubehop: 1, type: 'seek', hop: -1 }],
  ['no number', { kubehop: 1, type: 'seek', hop: Number.NaN }],
  ['a language nobody speaks', { kubehop: 1, type: 'setLanguage', language: 'toString' }],
  ['what it only inherits', Object.create({ kubehop: 1, type: 'play' })],
  ['a prototype in a text', JSON.parse('{"__proto__":{"kubehop":1,"type":"play"}}')],
])('%s is no message to the frame', (_, data) => {
  expect(readToFrame(data)).toBe(undefined);
  expect(({} as Record<string, unknown>)['kubehop'], 'and leaves nothing behind').toBe(undefined);
});

test.each<[why: string, data: unknown]>([
  ['a hop without words', { kubehop: 1, type: 'hop', hop: 1, of: 2, ended: false }],
  ['more hops than numbers', { kubehop: 1, type: 'ready', version: '1', hops: Number.POSITIVE_INFINITY }],
  ['a key that is none', { kubehop: 1, type: 'key', key: 13, shiftKey: false }],
  ['a verdict without a name', { kubehop: 1, type: 'verdict', sentence: 'x' }],
  ['what it only inherits', Object.create({ kubehop: 1, type: 'key', key: 'a', shiftKey: false })],
])('%s is no message from the frame', (_, data) => {
  expect(readFromFrame(data)).toBe(undefined);
});
