import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { HostPage } from './host-page.ts';

/* Kubehop in the frame of another page: with as little around the picture as is asked for, told what to do and telling what is seen. */

const CALM = '?embed&lang=en&autoplay=0';

for (const { size, language } of [
  { size: { width: 1024, height: 768 }, language: 'ja' },
  { size: { width: 800, height: 450 }, language: 'ja' },
  { size: { width: 390, height: 844 }, language: 'en' },
] as const)
  test(`read from the back row: no word under 16 px, the sentence at 20, at ${size.width} × ${size.height} (${language})`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await page.goto(`./?embed&lang=${language}&hop=3`);
    await expect(page.locator('[data-sentence]')).toBeVisible();
    const words = await wordsOn(page);
    expect(words.length).toBeGreaterThan(15);
    expect(words.filter(({ px }) => px < 15.9)).toEqual([]);
    const sentence = await page
      .locator('[data-sentence]')
      .evaluate((each) => parseFloat(getComputedStyle(each).fontSize));
    expect(sentence).toBeGreaterThanOrEqual(20);
    if (size.width === 390)
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  });

test('a slide of 1024 × 768 shows the whole story: every box that the request passes, and nothing of it moves', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto('./?embed&lang=en&hop=0');
  await expect(page.locator('[data-ref^="Node/"]').first()).toBeVisible();
  const picture = await page.locator('[data-density="embed"]').boundingBox();
  const boxes = (): Promise<string[]> =>
    page.locator('[data-density="embed"] :is([data-ref], [data-place])').evaluateAll((all) =>
      all.map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        const { ref, place } = (each as HTMLElement).dataset;
        return [ref ?? place, ...[x, y, width, height].map(Math.round)].join(' ');
      }),
    );
  const before = await boxes();
  expect(before.length).toBeGreaterThan(8);
  for (const box of before) {
    const [height = 0, , y = 0] = box.split(' ').slice(1).map(Number).toReversed();
    expect(y + height, box).toBeLessThanOrEqual((picture?.height ?? 0) + 1);
  }
  for (const key of ['ArrowRight', 'ArrowRight', 'End']) await page.keyboard.press(key);
  await expect(page.getByRole('status')).toHaveAttribute('data-result', 'delivered');
  expect(await boxes()).toEqual(before);
});

test('its parts are there or not, as asked, and nothing of the editor is loaded for a picture', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  const host = new HostPage(page);
  await host.open([`${CALM}&hop=1`, `${CALM}&hop=1&story=0`, `${CALM}&hop=1&controls=0`, `${CALM}&story=0&controls=0`]);
  const story = (index: number) => host.frame(index).locator('[data-sentence]');
  const controls = (index: number) => host.frame(index).getByRole('group', { name: 'Playback' });
  for (const index of [0, 1, 2, 3]) await expect(host.picture(index)).toBeVisible();
  await expect(story(0)).toContainText(/\w/);
  await expect(controls(0)).toBeVisible();
  await expect(controls(1)).toBeVisible();
  await expect(story(1)).toHaveCount(0);
  await expect(story(2)).toBeVisible();
  await expect(controls(2)).toHaveCount(0);
  await expect(story(3)).toHaveCount(0);
  await expect(controls(3)).toHaveCount(0);
  expect(loaded.filter((url) => /monaco|editor\.api|editor\.worker/.test(url))).toEqual([]);
});

test('with the editor a change of the manifests changes the answer, and the keys in it stay there', async ({
  page,
}) => {
  const host = new HostPage(page);
  await host.open([`${CALM}&editor=1&hop=1`], { size: [1200, 640] });
  const editor = host.frame().getByRole('textbox').first();
  await host.newest('ready');
  await expect(host.frame().locator('.monaco-editor .view-line').first()).toBeVisible();
  await editor.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('PageDown');
  expect(await host.heard('key')).toEqual([]);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await expect(host.frame().locator('[data-ref="Service/default/web"]')).toHaveCount(0);
});

test('it does what the page around says, tells what is seen, in the words that are seen, and ignores all else', async ({
  page,
}) => {
  const host = new HostPage(page);
  await host.open([CALM]);
  const { version, hops } = await host.newest('ready');
  expect(version).toMatch(/^\d+\.\d+\.\d+/);
  await expect(host.picture().locator('[data-ref^="Node/"]').first()).toBeVisible();

  await host.tell('seek', { hop: 2 });
  await expect.poll(async () => (await host.newest('hop'))['hop']).toBe(2);
  const { sentence, of } = await host.newest('hop');
  expect(of).toBe(hops);
  await expect(host.frame().locator('[data-sentence]')).toHaveText(String(sentence));

  for (const wrong of [
    { kubehop: 1, type: 'seek', hop: '4' },
    { type: 'seek', hop: 4 },
    { kubehop: 1, type: 'step', by: 9 },
    'seek',
    null,
  ])
    await host.say(wrong);
  // Nor does it hear another window than the one around it: not even itself.
  await page.frames()[1]?.evaluate(() => postMessage({ kubehop: 1, type: 'seek', hop: 4 }, '*'));
  await host.tell('setLanguage', { language: 'ja' });
  await expect(host.frame().locator('html')).toHaveAttribute('lang', 'ja');
  await expect.poll(async () => String((await host.newest('hop'))['sentence'])).toMatch(/[ぁ-ん]/);
  expect((await host.newest('hop'))['hop']).toBe(2);

  await host.tell('step', { by: -1 });
  await expect.poll(async () => (await host.newest('hop'))['hop']).toBe(1);
  await host.tell('setLanguage', { language: 'en' });
  await host.tell('send', { from: 'pod default/caller', url: 'http://nobody/' });
  await host.tell('seek', { hop: 99 });
  await expect.poll(async () => (await host.heard('verdict')).at(-1)?.['verdict']).toBe('nxdomain');
  await expect(host.frame().getByRole('status')).toHaveAttribute('data-result', 'nxdomain');

  await host.tell('send', { from: 'pod default/stranger' });
  expect((await host.newest('error'))['problem']).toBe('no-sender');

  await host.tell('load', { lesson: '05-node-port' });
  await expect.poll(async () => (await host.heard('ready')).length).toBe(2);
  await expect(host.frame().locator('[data-ref="Service/default/sample-nodeport"]')).toBeVisible();
  await host.tell('load', { scene: 's1.nothing' });
  await expect(host.frame().getByRole('alert')).toBeVisible();
  expect(String((await host.newest('error'))['sentence'])).toContain('not opened');
  await host.tell('load', { example: 'first' });
  await expect(host.picture()).toBeVisible();
});

test('the deck’s keys go to the deck; with `keys=steps` they go hop by hop first', async ({ page }) => {
  const host = new HostPage(page);
  await host.open([`${CALM}`, `${CALM}&keys=steps`]);
  await host.newest('ready', 0);
  const hops = Number((await host.newest('ready', 1))['hops']);
  // Also where something in the frame was pressed before.
  await host.picture(0).locator('[data-ref^="Node/"]').first().click();
  for (const key of ['ArrowRight', 'ArrowLeft', 'PageDown', 'PageUp', 'Escape']) await page.keyboard.press(key);
  const turned = (await host.heard('key', 0)).map(({ key }) => key);
  expect(turned.join(' ')).toBe('ArrowRight ArrowLeft PageDown PageUp Escape');
  expect((await host.newest('hop', 0))['hop']).toBe(0);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await host.picture(1).locator('[data-ref^="Node/"]').first().click();
  for (let hop = 0; hop < hops; hop++) await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await host.newest('hop', 1))['hop']).toBe(hops);
  expect(await host.heard('key', 1)).toEqual([]);
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await host.heard('key', 1)).length).toBe(1);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect
    .poll(async () => (await host.heard('key', 1)).map(({ key }) => key))
    .toEqual(['ArrowRight', 'ArrowLeft']);
});

test('it plays while it is seen, and from the beginning when it is seen again; used once, only when told', async ({
  page,
}) => {
  const host = new HostPage(page);
  await host.open(['?embed&lang=en'], { before: '<div style="height: 3000px"></div>' });
  await host.newest('ready');
  expect((await host.newest('hop'))['hop']).toBe(0);
  await page.evaluate(() => scrollTo(0, 3000));
  await expect.poll(async () => Number((await host.newest('hop'))['hop'])).toBeGreaterThanOrEqual(2);
  await host.tell('hidden');
  const play = host.frame().getByRole('group', { name: 'Playback' }).getByRole('button').nth(1);
  await expect(play).toHaveAccessibleName('Play');
  const before = (await host.heard('hop')).length;
  await host.tell('shown');
  await expect.poll(async () => (await host.heard('hop')).slice(before).map(({ hop }) => hop)).toContain(1);
  await play.click();
  await expect(play).toHaveAccessibleName('Play');
  const { hop } = await host.newest('hop');
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(() => scrollTo(0, 3000));
  await expect(play).toHaveAccessibleName('Play');
  expect((await host.newest('hop'))['hop']).toBe(hop);
});

test('three of one deck are three; each stands where it was told to, without motion where none is wanted', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const host = new HostPage(page);
  await host.open([
    '?embed&lang=en&hop=2',
    '?embed&lang=ja&lesson=05-node-port',
    '?embed&lang=en&lesson=10-three-steps',
  ]);
  for (const frame of [0, 1, 2]) await host.newest('hop', frame);
  expect((await host.newest('hop', 0))['hop']).toBe(2);
  for (const frame of [1, 2]) {
    const { hop, of, ended } = await host.newest('hop', frame);
    expect([hop, ended]).toEqual([of, true]);
  }
  await host.tell('seek', { hop: 1 }, 1);
  await expect.poll(async () => (await host.newest('hop', 1))['hop']).toBe(1);
  expect((await host.newest('hop', 0))['hop']).toBe(2);
  expect(String((await host.newest('hop', 1))['sentence'])).toMatch(/[ぁ-ん]/);
});

test('in a sandbox without an origin it works where the server lets others read; a reader’s own work is not touched', async ({
  page,
}) => {
  await page.goto('./?lang=en');
  await expect(page.locator('[data-ref^="Node/"]').first()).toBeVisible();
  await page.evaluate(() =>
    localStorage.setItem('kubehop.look', JSON.stringify({ version: 1, value: { theme: 'dark' } })),
  );
  const kept = (): Promise<string> => page.evaluate(() => JSON.stringify(localStorage));
  const host = new HostPage(page);
  await page.route('**/assets/**', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
  });
  const before = await kept();
  await host.open([CALM]);
  await host.newest('ready');
  await host.tell('load', { lesson: '05-node-port' });
  await expect.poll(async () => (await host.heard('ready')).length).toBe(2);
  await host.open([CALM], { attributes: 'sandbox="allow-scripts"' });
  expect(await kept()).toBe(before);
  expect(Number((await host.newest('ready'))['hops'])).toBeGreaterThan(3);
  await host.tell('seek', { hop: 99 });
  expect((await host.newest('verdict'))['verdict']).toBe('delivered');
  await expect(host.frame().getByRole('status')).toHaveAttribute('data-result', 'delivered');
});

interface Word {
  readonly word: string;
  readonly px: number;
}

/** Every word that is seen, with the size of its letters as they stand on the screen. */
async function wordsOn(page: Page): Promise<Word[]> {
  return page.locator('main').evaluate((main) => {
    const found: Word[] = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const word = node.textContent?.trim() ?? '';
      if (element === null || word === '' || element.closest('.visually-hidden, svg, [class*=visually]') !== null)
        continue;
      const { height, width } = element.getBoundingClientRect();
      if (width < 2 || height < 2 || element.offsetHeight === 0 || getComputedStyle(element).visibility === 'hidden')
        continue;
      const scale = getComputedStyle(element).display === 'inline' ? 1 : height / element.offsetHeight;
      found.push({ word, px: parseFloat(getComputedStyle(element).fontSize) * scale });
    }
    return found;
  });
}
