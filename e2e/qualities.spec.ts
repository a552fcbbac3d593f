import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { AppPage } from './app-page.ts';

/* What a picture on a wall must have, beside what the other specs hold: alive with no click (first-open), the whole story on one
   screen and all of it by keyboard (accessibility), the packet where it says (paste-and-send, views), no motion where none is wanted (motion). */

for (const size of [
  { width: 1024, height: 768 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]) {
  for (const language of ['en', 'ja'] as const)
    test(`readable: no word of the Nodes view is under 13 px at ${size.width} × ${size.height} (${language})`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      await page.goto(`./?lang=${language}`);
      const box = page.locator('[data-box]');
      await expect(page.locator('[data-ref^="Node/"]').first()).toBeVisible();
      const words = await box.evaluateAll((boxes) =>
        boxes.flatMap((each) =>
          [...each.querySelectorAll('span')]
            .filter((span) => span.childElementCount === 0 && span.textContent !== '' && span.offsetHeight > 0)
            .map((span) => ({
              word: span.textContent ?? '',
              px:
                (parseFloat(getComputedStyle(span).fontSize) * span.getBoundingClientRect().height) / span.offsetHeight,
            })),
        ),
      );
      expect(words.length).toBeGreaterThan(20);
      expect(words.filter(({ px }) => px < 12.9)).toEqual([]);
    });
}

test('the packet hides no words: where it rests, nothing is written', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const app = new AppPage(page);
  await app.open();
  await app.expectVerdict('delivered');
  await page.keyboard.press('Home');
  let hops = 0;
  for (let last = -1; ; hops++) {
    const { hop, x, y } = await app.packetNow();
    if (hop === last) break;
    last = hop;
    const hidden = await app.diagram.locator('.react-flow__viewport').evaluate(
      (viewport, packet) => {
        const frame = viewport.parentElement?.getBoundingClientRect() ?? new DOMRect();
        const at = new DOMMatrix(getComputedStyle(viewport).transform).transformPoint(packet);
        const [left, top] = [frame.x + at.x, frame.y + at.y];
        return [...viewport.querySelectorAll('[data-box] span')]
          .filter((span) => span.childElementCount === 0 && (span.textContent ?? '').trim() !== '')
          .filter((span) => {
            const range = document.createRange();
            range.selectNodeContents(span);
            const { x, y, right, bottom } = range.getBoundingClientRect();
            return left + 10 > x && left - 10 < right && top + 6 > y && top - 6 < bottom;
          })
          .map((span) => span.textContent);
      },
      { x, y },
    );
    expect(hidden, `hop ${hop}`).toEqual([]);
    await page.keyboard.press('ArrowRight');
  }
  expect(hops).toBeGreaterThan(4);
});

test('nothing moves that is not the story: sending, stepping and explaining leave every Node and Pod where it is', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const app = new AppPage(page);
  await app.open();
  await app.expectVerdict('delivered');
  const boxes = (): Promise<string[]> =>
    app.diagram.locator('[data-ref^="Pod/"], [data-ref^="Node/"]').evaluateAll((all) =>
      all.map((box) => {
        const { x, y, width, height } = box.getBoundingClientRect();
        return `${box.getAttribute('data-ref') ?? ''} ${[x, y, width, height].map(Math.round).join(' ')}`;
      }),
    );
  const before = await boxes();
  await app.request.getByRole('button', { name: 'Send' }).click();
  await app.expectVerdict('delivered');
  expect(await boxes()).toEqual(before);
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'End']) await page.keyboard.press(key);
  expect(await boxes()).toEqual(before);
  await app.story.getByRole('tab', { name: 'Table' }).click();
  await expect(app.story.getByRole('table')).toBeVisible();
  expect(await boxes()).toEqual(before);
});

test('translation is seen, not told: old and new value and the Node, on the picture and in the panel, without a pointer', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1920, height: 1080 });
  const app = new AppPage(page);
  await app.open();
  await app.expectVerdict('delivered');
  await page.keyboard.press('Home');
  for (let step = 0; step < 3 && !/DNAT/.test(await app.diagram.innerText()); step++)
    await page.keyboard.press('ArrowRight');
  const picture = await app.diagram.innerText();
  const panel = await app.story.innerText();
  const endpoint = (await app.status.getAttribute('data-endpoint')) ?? 'none';
  for (const text of [picture, panel]) {
    expect(text).toContain('DNAT');
    expect(text).toContain(endpoint);
    expect(text).toMatch(/node-\d/);
    expect(text).toMatch(/192\.168\.0\.1\d:3\d{4}|198\.51\.100\.\d+:80/);
  }
});

test('verdicts differ without colour: each has a mark and words of its own', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  const seen = new Map<string, string>();
  for (const [url, code] of [
    ['http://web/', 'delivered'],
    ['http://web:8000/', 'timeout'],
    ['http://nobody/', 'nxdomain'],
    ['tcp://192.168.0.11:9/', 'refused'],
  ] as const) {
    await app.send('caller', url);
    await expect(app.status).toHaveAttribute('data-result', /./);
    const result = (await app.status.getAttribute('data-result')) ?? '';
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await page.keyboard.press('End');
    seen.set(result, (await app.status.getAttribute('data-mark')) ?? '');
    expect(await app.status.innerText(), code).not.toBe('');
    await expect(app.status.locator('svg').first()).toBeVisible();
  }
  expect(seen.get('delivered')).toBe('ok');
  expect(seen.size).toBeGreaterThanOrEqual(3);
  expect(new Set(seen.values()).size).toBeGreaterThanOrEqual(2);
});

for (const [language, theme] of [
  ['en', 'dark'],
  ['ja', 'light'],
] as const)
  test(`axe finds nothing in any tab of the story of a request that fails (${language}, ${theme})`, async ({
    page,
  }) => {
    // Axe reads the whole page once for each tab.
    test.setTimeout(120_000);
    await page.goto(`./?lang=${language}&theme=${theme}&lesson=06-target-port-default`);
    await expect(page.locator('[data-ref="Pod/default/caller"]')).toBeVisible();
    const form = page.getByRole('form');
    await form.getByRole('textbox').first().fill('http://sample-nodeport:8080/');
    await form.locator('button[type=submit]').click();
    await expect(page.locator('[data-result="refused"]')).toBeVisible();
    const tabs = page.locator('#story').getByRole('tab');
    for (let tab = 0; tab < (await tabs.count()); tab++) {
      await tabs.nth(tab).click();
      await expect(page.locator('#story').getByRole('tabpanel')).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).exclude('.monaco-editor').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
    expect(await tabs.count()).toBeGreaterThanOrEqual(4);
  });
