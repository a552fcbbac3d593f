import { expect, test, type Page } from 'playwright/test';
import { AppPage } from './app-page.ts';
import { plain } from './chapter.ts';

/** What is told at each hop: of the packet, and in the story. */
async function factsAt(page: Page): Promise<string[]> {
  const app = new AppPage(page);
  await app.open();
  await app.expectVerdict('delivered');
  await page.keyboard.press('End');
  await expect(app.playback.getByRole('button', { name: 'Play again' })).toBeVisible();
  const { hop: count } = await app.packetNow();
  const facts: string[] = [];
  await page.keyboard.press('Home');
  for (let hop = 1; hop <= count; hop++) {
    if (hop > 1) await page.keyboard.press('ArrowRight');
    await expect(app.packet.first()).toHaveAttribute('data-hop', `${hop}.100`);
    // Until a new value has come in.
    await expect(page.locator('[data-change="struck"]')).toHaveCount(0);
    const packet = await page.locator('[data-carried]').innerText();
    const sentence = await app.story.locator('article p').first().innerText();
    facts.push(`${packet} ${sentence}`.replaceAll(/\s+/g, ' '));
  }
  return facts;
}

const running = (page: Page): Promise<number> =>
  page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);

test('with reduced motion nothing is animated, and all facts are the same', async ({ page, browser, baseURL }) => {
  const still = await browser.newContext({ reducedMotion: 'reduce', baseURL: baseURL ?? '' });
  const calm = await still.newPage();
  const told = await factsAt(calm);
  expect(told).toEqual(await factsAt(page));
  const app = new AppPage(calm);
  await calm.keyboard.press('Home');
  expect(await running(calm)).toBe(0);
  await calm.keyboard.press('ArrowRight');
  expect(await running(calm)).toBe(0);
  // Playing goes from rest to rest: the packet is never between two places.
  await app.playback.getByRole('button', { name: 'Play', exact: true }).click();
  const seen = await app.watchPacket(3000);
  expect(new Set(seen.map(({ x, y }) => `${x} ${y}`)).size).toBeLessThanOrEqual(
    new Set(seen.map(({ hop }) => hop)).size,
  );
  await still.close();
});

/** Where a Pod’s box is drawn, frame by frame after the text changed. */
async function placesWhile(app: AppPage, ref: RegExp, change: () => Promise<void>): Promise<number[]> {
  const watching = app.diagram.evaluate(async (diagram, name) => {
    const box = [...diagram.querySelectorAll('[data-ref]')]
      .find((each) => new RegExp(name).test(each.getAttribute('data-ref') ?? ''))
      ?.closest('.react-flow__node');
    const places: number[] = [];
    const began = performance.now();
    while (box && performance.now() - began < 4000) {
      await new Promise(requestAnimationFrame);
      places.push(Math.round(box.getBoundingClientRect().top * 10) / 10);
    }
    return places;
  }, ref.source);
  await change();
  return watching;
}

const more = `---
apiVersion: v1
kind: Service
metadata:
  name: another
spec:
  selector:
    app: sample
  ports:
  - port: 81
`;

for (const motion of ['no-preference', 'reduce'] as const)
  test(`boxes that make room ${motion === 'reduce' ? 'are there at once with reduced motion' : 'slide there in one move'}`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ reducedMotion: motion, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    const app = new AppPage(page);
    await app.open();
    await app.paste(plain);
    await expect(app.box('Service/default/web')).toBeVisible();
    await expect(app.box('Service/default/another')).toHaveCount(0);
    await page.waitForTimeout(800);
    const places = await placesWhile(app, /^Pod\/default\/client$/, () => app.paste(plain + more));
    await expect(app.box('Service/default/another')).toBeVisible();
    const between = places.filter((place) => place !== places[0] && place !== places.at(-1));
    expect(places.at(-1)).not.toBe(places[0]);
    // Its window may become another one with it: then it is there in two steps.
    if (motion === 'reduce') expect(new Set(between).size).toBeLessThanOrEqual(1);
    else {
      expect(new Set(between).size).toBeGreaterThan(2);
      // One move, and not back and forth.
      const moving = [...between, places.at(-1)!];
      expect(moving).toEqual(moving.toSorted((a, b) => a - b));
    }
    await context.close();
  });
