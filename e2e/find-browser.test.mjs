import { describe, expect, test } from 'vitest';
import { firstThatStarts, installedPlaces, sourcesOf } from './find-browser.mjs';

/** @param {string} from @param {...string} paths */
const source = (from, ...paths) => ({
  from,
  find: () => paths.map((executablePath) => ({ executablePath, from, env: {} })),
});
/** @param {...string} good */
const onlyStarts =
  (...good) =>
  async (/** @type {{ executablePath: string }} */ { executablePath }) =>
    good.includes(executablePath);

describe('firstThatStarts', () => {
  test.each([
    ['the first that starts', [source('a', '/a'), source('b', '/b')], ['/a', '/b'], '/a'],
    ['not one that is there but does not start', [source('a', '/a'), source('b', '/b')], ['/b'], '/b'],
    ['the second of one source', [source('a', '/a1', '/a2')], ['/a2'], '/a2'],
    ['what comes after a source without any', [source('a'), source('b', '/b')], ['/b'], '/b'],
  ])('%s', async (_, sources, good, expected) => {
    expect((await firstThatStarts(sources, onlyStarts(...good))).executablePath).toBe(expected);
  });

  test('a source that fails is passed over', async () => {
    const broken = { from: 'broken', find: () => Promise.reject(new Error('no network')) };
    expect((await firstThatStarts([broken, source('b', '/b')], onlyStarts('/b'))).from).toBe('b');
  });

  test('what would have to be fetched is not asked for while one is there', async () => {
    const fetching = { from: 'fetching', find: () => expect.fail('fetched') };
    await firstThatStarts([source('a', '/a'), fetching], onlyStarts('/a'));
  });

  test('none at all: one sentence that says what to do and what was tried', async () => {
    const none = firstThatStarts([source('installed', '/a'), source('playwright')], onlyStarts());
    await expect(none).rejects.toThrow(
      'No Chromium to test with: install Chrome or Chromium, or set CHROMIUM_PATH to one. ' +
        'Tried: installed (does not start), playwright (none).',
    );
  });
});

describe('sourcesOf', () => {
  const linux = { platform: /** @type {const} */ ('linux'), env: { CHROMIUM_PATH: '/my/chromium' }, home: '/home/me' };

  test('what is there comes before what is fetched, and what the user names before all', () => {
    expect(sourcesOf(linux).map(({ from }) => from)).toEqual([
      'CHROMIUM_PATH',
      'installed',
      'playwright',
      'playwright install',
      '@sparticuz/chromium',
      'system package',
    ]);
    expect(sourcesOf(linux)[0]?.find()).toEqual([{ executablePath: '/my/chromium', from: 'CHROMIUM_PATH', env: {} }]);
  });

  test('CHROMIUM_PATH not set: nothing comes from it', () => {
    expect(sourcesOf({ ...linux, env: {} })[0]?.find()).toEqual([]);
  });
});

describe('installedPlaces', () => {
  test.each(
    /** @type {const} */ ([
      ['linux', { PATH: '/usr/local/bin:/usr/bin' }, '/usr/bin/chromium'],
      ['linux', { PATH: '/home/me/bin' }, '/opt/google/chrome/chrome'],
      ['darwin', {}, '/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium'],
      [
        'win32',
        { LOCALAPPDATA: 'C:\\Users\\me\\Local' },
        'C:\\Users\\me\\Local\\Google\\Chrome\\Application\\chrome.exe',
      ],
    ]),
  )('%s with %j looks at %s', (platform, env, place) => {
    expect(installedPlaces({ platform, env, home: '/Users/me' })).toContain(place);
  });

  test('a name that stands in the PATH twice is not taken from the working folder', () => {
    const places = installedPlaces({ platform: 'linux', env: { PATH: '.::/usr/bin' }, home: '' });
    expect(places.filter((place) => !place.startsWith('/'))).toEqual([]);
  });
});
