import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { AppPage } from './app-page.ts';

for (const language of ['en', 'ja'])
  for (const theme of ['light', 'dark'])
    test(`no finding of axe in ${language}, ${theme}`, async ({ page }) => {
      await page.goto(`./?lang=${language}&theme=${theme}`);
      await expect(page.locator('[data-result]')).toHaveAttribute('data-result', 'delivered');
      // Monaco's own dimmed line number is not ours to colour.
      const { violations } = await new AxeBuilder({ page }).exclude('.monaco-editor').analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
      ).toEqual([]);
    });

test('with the keyboard alone: send, go from hop to hop, reach a box', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.request.getByRole('textbox', { name: 'URL' }).focus();
  await page.keyboard.press('Enter');
  await app.expectVerdict('delivered');
  await app.story.getByRole('listitem').first().waitFor();
  // In the URL field these keys are the field's own.
  await page.keyboard.press('Tab');
  await app.request.getByRole('button', { name: 'Send' }).focus();
  await page.keyboard.press('Home');
  await expect.poll(async () => (await app.packetNow()).hop).toBeLessThanOrEqual(1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await app.packetNow()).hop).toBe(2);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await app.packetNow()).hop).toBe(1);
  await app.box('Node/node-1').first().focus();
  await expect(app.box('Node/node-1').first()).toBeFocused();
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('the packet is where it arrives, and nothing runs', async ({ page }) => {
    const app = new AppPage(page);
    await app.open();
    await app.request.getByRole('button', { name: 'Send' }).click();
    await app.expectVerdict('delivered');
    const running = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
    expect(running).toBe(0);
  });
});

for (const [width, height] of [
  [1024, 768],
  [1440, 900],
  [1920, 1080],
] as const)
  test(`the whole story on one screen at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const app = new AppPage(page);
    await app.open();
    await app.expectVerdict('delivered');
    const scrolls = await page.evaluate(() => ({
      x: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      y: document.documentElement.scrollHeight > document.documentElement.clientHeight,
    }));
    expect(scrolls).toEqual({ x: false, y: false });
    for (const part of [app.status, app.request.getByRole('button', { name: 'Send' }), app.diagram])
      await expect(part).toBeInViewport({ ratio: 0.99 });
  });
