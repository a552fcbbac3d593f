import { expect, test, type Page } from 'playwright/test';
import { AppPage } from './app-page.ts';
import { plain } from './chapter.ts';
import { oldLinks } from './old-links.ts';

const besideIn = (page: Page) => page.getByRole('region', { name: 'Beside your own work' });

/** Own work, kept in the browser. */
async function withOwnWork(page: Page): Promise<AppPage> {
  const app = new AppPage(page);
  await app.open();
  await app.paste(plain.replaceAll('name: web', 'name: mine'));
  await expect(app.box('Service/default/mine').first()).toBeVisible();
  return app;
}

async function isOwn(app: AppPage): Promise<void> {
  await expect(app.box('Service/default/mine').first()).toBeVisible();
  await expect(besideIn(app.page)).toHaveCount(0);
}

test('an old link opens as it was given: cluster, what-if, answer, hop; beside own work, which comes back', async ({
  page,
}) => {
  const app = await withOwnWork(page);
  await page.goto(`./?lang=en#${oldLinks.nodes}`);
  await expect(besideIn(page)).toContainText('A scene from a link');
  await expect(app.box('Node/node-4').first()).toBeVisible();
  await expect(app.request.getByRole('textbox', { name: 'URL' })).toHaveValue('http://web/');
  await expect.poll(async () => (await app.packetNow()).hop).toBe(5);
  await expect(app.playback.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await page.keyboard.press('End');
  await app.expectVerdict('delivered');

  // A reload shows the link again, and keeps own work.
  await page.reload();
  await expect(app.box('Node/node-4').first()).toBeVisible();
  await besideIn(page).getByRole('button', { name: 'Back to my own work' }).click();
  await isOwn(app);
  expect(new URL(page.url()).hash).toBe('');
  await page.reload();
  await isOwn(app);
});

test('a link whose answer is another one by now says what it was, in the language it was given in', async ({
  page,
}) => {
  await page.goto(`./#${oldLinks.otherAnswer}`);
  const bar = page.getByRole('region', { name: '自分の作業とは別のもの' });
  await expect(bar.locator('[data-changed]')).toContainText('0.0.9');
  await expect(bar.locator('[data-changed]')).toContainText('応答がない');
  await expect(page.getByRole('button', { name: /概念|Concept/ }).first()).toBeVisible();
  // Its language is the scene's; the reader's own is what it was.
  await bar.getByRole('button', { name: '自分の作業に戻る' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('another link in the address of the open page, and the way back of the browser', async ({ page }) => {
  const app = await withOwnWork(page);
  await page.evaluate((fragment) => void (location.hash = fragment), oldLinks.nodes);
  await expect(app.box('Node/node-4').first()).toBeVisible();
  await page.goBack();
  await isOwn(app);
  await page.goForward();
  await expect(app.box('Node/node-4').first()).toBeVisible();
});

test('kept as mine it is own work at the next visit; the former can be brought back', async ({ page }) => {
  const app = await withOwnWork(page);
  await page.goto(`./?lang=en#${oldLinks.nodes}`);
  await besideIn(page).getByRole('button', { name: 'Keep it as mine' }).click();
  await expect(besideIn(page)).toContainText('This is your own work now.');
  await besideIn(page).getByRole('button', { name: 'Bring my former work back' }).click();
  await isOwn(app);
  await page.goto(`./?lang=en#${oldLinks.nodes}`);
  await besideIn(page).getByRole('button', { name: 'Keep it as mine' }).click();
  await page.goto('./?lang=en');
  await expect(app.box('Node/node-4').first()).toBeVisible();
  await expect(besideIn(page)).toHaveCount(0);
});

for (const [what, address, problem] of [
  ['a link that was cut', `?lang=en#${oldLinks.nodes.slice(0, -20)}`, 'damaged'],
  ['a link of a later form', '?lang=en#s9.AAAA', 'too-new'],
  ['a lesson that there is not', '?lang=en&lesson=99-nothing', 'no-such-name'],
] as const)
  test(`${what} is refused in words, and own work stands there`, async ({ page }) => {
    const app = await withOwnWork(page);
    await page.goto(`./${address}`);
    await page.reload();
    const dialog = page.getByRole('alertdialog');
    await expect(dialog).toHaveAttribute('data-problem', problem);
    await expect(dialog).toContainText('Your own work is as it was.');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await isOwn(app);
  });

test('short links by name: a lesson, a broken scene, the example', async ({ page }) => {
  const app = await withOwnWork(page);
  for (const [query, object] of [
    ['lesson=02-cluster-ip', 'Service/default/sample-svc'],
    ['lesson=01-connection-refused', 'Service/'],
    ['example=first', 'Service/default/web'],
  ] as const) {
    await page.goto(`./?lang=en&${query}`);
    await expect(besideIn(page)).toBeVisible();
    await expect(app.diagram.locator(`[data-ref^="${object}"]`).first()).toBeVisible();
    await expect(app.box('Service/default/mine')).toHaveCount(0);
  }
  await besideIn(page).getByRole('button', { name: 'Back to my own work' }).click();
  await isOwn(app);
  expect(page.url()).not.toContain('example');
});
