import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from 'playwright/test';
import { AppPage } from './app-page.ts';
import { balanced } from './chapter.ts';

const SIZES = [
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
] as const;

/** Opens the page, sends to the Ingress of the chapter, and rests at the result. */
async function sent(page: Page): Promise<AppPage> {
  const app = new AppPage(page);
  await app.open();
  await app.paste(balanced);
  await expect(app.box('Ingress/default/entrance').first()).toBeVisible();
  await app.send('internet', 'http://shop.example/');
  await app.expectVerdict('delivered');
  // Not that of the request before, answered again after the paste.
  await expect(app.story).toContainText('GET http://shop.example/');
  await press(page, 'End');
  return app;
}

/** Presses a key with the focus on nothing, where it is the page's own. */
async function press(page: Page, key: string): Promise<void> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press(key);
}

function view(page: Page, name: 'Nodes' | 'Concept'): Locator {
  return page.getByRole('group', { name: 'View' }).getByRole('button', { name });
}

/** Position on the screen of every box, by its name. */
async function rectsOf(app: AppPage): Promise<Record<string, number[]>> {
  return app.diagram.locator('[data-box]').evaluateAll((boxes) =>
    Object.fromEntries(
      boxes.map((box) => {
        const { x, y, width, height } = box.getBoundingClientRect();
        return [box.getAttribute('aria-label') ?? '', [x, y, width, height].map(Math.round)];
      }),
    ),
  );
}

test('switching the view keeps what is selected and where the story is', async ({ page }) => {
  const app = await sent(page);
  await press(page, 'ArrowLeft');
  await expect.poll(async () => (await app.packetNow()).percent).toBe(100);
  const before = await app.packetNow();
  await app.box('Service/default/web').click();
  await view(page, 'Concept').click();
  await expect(view(page, 'Concept')).toHaveAttribute('aria-pressed', 'true');
  await expect(app.box('Deployment/default/web')).toBeVisible();
  await expect(app.box('Service/default/web')).toHaveAttribute('aria-pressed', 'true');
  await expect(app.box('Node/node-1')).toHaveCount(0);
  const after = await app.packetNow();
  expect([after.hop, after.percent]).toEqual([before.hop, before.percent]);
  expect([after.x, after.y]).not.toEqual([before.x, before.y]);
  await view(page, 'Nodes').click();
  await expect(app.box('Node/node-1')).toBeVisible();
  const back = await app.packetNow();
  expect([back.hop, back.x, back.y]).toEqual([before.hop, before.x, before.y]);
});

test('in the Concept view too the packet keeps to its wires, and rests in a box at every hop', async ({ page }) => {
  const app = await sent(page);
  await view(page, 'Concept').click();
  await press(page, 'Home');
  await press(page, ' ');
  const samples = await app.watchPacket(6000);
  expect(new Set(samples.map(({ hop }) => hop)).size).toBeGreaterThan(1);
  const wires = await app.wires();
  expect(samples.filter(({ x, y }) => !wires.some((wire) => app.liesOn(wire, { x, y })))).toEqual([]);
  await press(page, 'End');
  const hops = (await app.packetNow()).hop;
  expect(hops).toBeGreaterThan(6);
  for (let hop = hops; hop > 1; hop--) {
    expect(await app.boxesUnderPacket(), `hop ${hop}`).not.toEqual([]);
    await press(page, 'ArrowLeft');
    await expect.poll(async () => (await app.packetNow()).hop).toBe(hop - 1);
  }
});

test('a phone begins with the Concept view, and what is chosen is kept', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const app = new AppPage(page);
  await app.open();
  await expect(view(page, 'Concept')).toHaveAttribute('aria-pressed', 'true');
  await view(page, 'Nodes').click();
  await page.reload();
  await expect(view(page, 'Nodes')).toHaveAttribute('aria-pressed', 'true');
  await expect(app.box('Node/node-1')).toBeVisible();
});

test('sending moves no box of the Concept view', async ({ page }) => {
  const app = new AppPage(page);
  await page.setViewportSize({ width: 1024, height: 768 });
  await app.open();
  await app.paste(balanced);
  await view(page, 'Concept').click();
  await expect(app.box('Deployment/default/web')).toBeVisible();
  const before = await rectsOf(app);
  await app.send('client', 'http://web/');
  await app.expectVerdict('delivered');
  const after = await rectsOf(app);
  for (const [name, rect] of Object.entries(before))
    if (name in after && !/coredns|\+\d/.test(name)) expect(after[name], name).toEqual(rect);
});

for (const size of SIZES) {
  test(`at ${size.width} × ${size.height} no word of the Concept view is smaller than 13 px, or cut`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    const app = new AppPage(page);
    await app.open();
    await view(page, 'Concept').click();
    await expect(app.diagram.locator('[data-box]').first()).toBeVisible();
    const wrong = await app.diagram.locator('[data-box]').evaluateAll((boxes) =>
      boxes.flatMap((box) => {
        const around = box.getBoundingClientRect();
        return [...box.querySelectorAll('span')]
          .filter((span) => span.childElementCount === 0 && span.textContent !== '')
          .flatMap((span) => {
            const rect = span.getBoundingClientRect();
            const scale = rect.height / (span as HTMLElement).offsetHeight || 1;
            const px = parseFloat(getComputedStyle(span).fontSize) * scale;
            const out = rect.left < around.left - 1 || rect.right > around.right + 1;
            return px < 12.9 || out ? [`${span.textContent ?? ''}: ${px} px${out ? ', out of its box' : ''}`] : [];
          });
      }),
    );
    expect(wrong).toEqual([]);
  });
}

for (const name of ['Nodes', 'Concept'] as const) {
  test(`${name}: arrow keys walk from box to box, Enter shows all about one, Escape comes back`, async ({ page }) => {
    const app = await sent(page);
    await view(page, name).click();
    const hop = (await app.packetNow()).hop;
    const service = app.box('Service/default/web');
    await service.focus();
    await page.keyboard.press('ArrowDown');
    const below = page.locator('[data-box]:focus');
    await expect(below).toHaveCount(1);
    await expect(service).not.toBeFocused();
    const top = (rect: { y: number } | null): number => rect?.y ?? 0;
    expect(top(await below.boundingBox())).toBeGreaterThan(top(await service.boundingBox()));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(page.locator('[data-box]:focus')).toHaveCount(1);
    expect((await app.packetNow()).hop).toBe(hop);
    await service.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(service).toBeFocused();
  });
}

test('every box of the Concept view is a button or a group with a name', async ({ page }) => {
  const app = await sent(page);
  await view(page, 'Concept').click();
  await expect(app.box('Deployment/default/web')).toBeVisible();
  const names = await app.diagram
    .locator('[data-box]')
    .evaluateAll((boxes) =>
      boxes.map((box) => [
        box.tagName === 'BUTTON' ? 'button' : box.getAttribute('role'),
        box.getAttribute('aria-label'),
      ]),
    );
  expect(names.length).toBeGreaterThan(8);
  for (const [role, label] of names)
    expect([role === 'button' || role === 'group', label !== ''], String(label)).toEqual([true, true]);
});

for (const [language, theme] of [
  ['en', 'light'],
  ['ja', 'dark'],
] as const) {
  test(`axe finds nothing in the Concept view, the legend and the search (${language}, ${theme})`, async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    const app = new AppPage(page);
    await page.goto(`./?lang=${language}&theme=${theme}`);
    await page.getByRole('button', { name: language === 'en' ? 'Concept' : '概念' }).click();
    await expect(page.locator('[data-ref^="Deployment/"]').first()).toBeVisible();
    await press(page, 'End');
    const check = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).exclude('.monaco-editor').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    };
    await check();
    await press(page, '/');
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
    await check();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: language === 'en' ? 'More about the picture' : '図のその他の操作' }).click();
    await page.getByRole('menuitem', { name: language === 'en' ? 'Legend' : '凡例' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await check();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(app.page).toBe(page);
  });
}
