import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { AppPage } from './app-page.ts';
import { plain } from './chapter.ts';

const SECRET = `---
apiVersion: v1
kind: Secret
metadata:
  name: s
stringData:
  password: hunter22
`;

async function openDialog(page: Page) {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this scene' });
  await expect(dialog.locator('[data-made="true"]')).toBeVisible();
  return dialog;
}

const linkIn = (dialog: Awaited<ReturnType<typeof openDialog>>) =>
  dialog.getByRole('textbox', { name: 'Link to this scene' }).inputValue();

/** What the story shows; what it has said aloud is another matter, and takes its time. */
async function read({ story }: AppPage): Promise<string> {
  return story.evaluate((region) => {
    const shown = region.cloneNode(true) as HTMLElement;
    for (const said of shown.querySelectorAll('[aria-live]')) said.remove();
    return shown.textContent;
  });
}

/** A file as it is dropped on the page. */
async function drop(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const bytes = [...(typeof content === 'string' ? new TextEncoder().encode(content) : content)];
  await page.evaluate(
    ([name, bytes]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, bytes] as const,
  );
}

test('a link made here opens elsewhere with the byte-same story', async ({ page, browser }) => {
  const app = new AppPage(page);
  await app.open();
  await app.paste(plain);
  await expect(app.box('Pod/default/client')).toBeVisible();
  await app.send('client', 'http://web/');
  await app.expectVerdict('delivered');
  await page.keyboard.press('End');
  const story = await read(app);
  const dialog = await openDialog(page);
  const link = await linkIn(dialog);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog.getByText('Copied', { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);

  const other = await browser.newPage({ viewport: page.viewportSize() ?? { width: 1440, height: 900 } });
  await other.goto(link);
  const there = new AppPage(other);
  await there.expectVerdict('delivered');
  await expect(other.getByRole('region', { name: 'Beside your own work' })).toBeVisible();
  await expect(other.locator('[data-changed]')).toHaveCount(0);
  await expect.poll(() => read(there)).toBe(story);
  await other.close();
});

test('a short scene has a QR code; a long one has none; one too long for a link is saved as a file and dropped', async ({
  page,
}) => {
  const app = new AppPage(page);
  await app.open();
  await app.expectVerdict('delivered');
  let dialog = await openDialog(page);
  expect((await linkIn(dialog)).length).toBeLessThan(500);
  await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await page.keyboard.press('Escape');

  const noise = (count: number): string =>
    Array.from({ length: count }, (_, at) => `# ${Math.sin(at).toString(36)}${Math.cos(at).toString(36)}`).join('\n');
  await app.paste(`${noise(20)}\n${plain}`);
  await expect(app.box('Pod/default/client')).toBeVisible();
  dialog = await openDialog(page);
  await expect(dialog.getByText('too many for a code')).toBeVisible();
  await page.keyboard.press('Escape');

  await app.paste(`${noise(900)}\n${plain.replaceAll('name: web', 'name: large')}`);
  await expect(app.box('Service/default/large').first()).toBeVisible();
  dialog = await openDialog(page);
  await expect(dialog.getByRole('alert')).toContainText('Save it as a file');
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as a file' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('scene.kubehop.json');
  const file = await readFile(await download.path(), 'utf8');
  await page.keyboard.press('Escape');

  await app.paste(plain);
  await expect(app.box('Service/default/web').first()).toBeVisible();
  for (const name of ['scene.kubehop (1).json', 'renamed.json']) {
    await drop(page, name, file);
    await expect(page.getByRole('region', { name: 'Beside your own work' })).toContainText('A scene from a file');
    await expect(app.box('Service/default/large').first()).toBeVisible();
    await page.getByRole('button', { name: 'Back to my own work' }).click();
    await expect(app.box('Service/default/web').first()).toBeVisible();
  }
});

test('a picture that carries a scene opens when it is dropped; one without is refused in words', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.paste(plain);
  await expect(app.box('Pod/default/client')).toBeVisible();
  const link = await linkIn(await openDialog(page));
  await page.keyboard.press('Escape');
  const packed = link.slice(link.indexOf('#') + 1);
  await app.paste(plain.replaceAll('name: web', 'name: mine'));
  await expect(app.box('Service/default/mine').first()).toBeVisible();
  const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
  await drop(page, 'plain.svg', svg(''));
  await expect(page.getByRole('alertdialog')).toContainText('The picture was not opened.');
  await page.keyboard.press('Escape');
  await drop(page, 'scene.svg', svg(`<metadata id="kubehop">${packed}</metadata>`));
  await expect(page.getByRole('region', { name: 'Beside your own work' })).toContainText('A scene from a picture');
  await expect(app.box('Service/default/web').first()).toBeVisible();
});

test('values of Secrets are in no link, no file and no copy, and that is said', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.paste(`${plain}${SECRET}`);
  await expect(app.box('Pod/default/client')).toBeVisible();
  const dialog = await openDialog(page);
  await expect(dialog).toContainText('The value of a Secret is left out.');
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as a file' }).click();
  const file = await readFile(await (await saved).path(), 'utf8');
  expect(file).toContain('password');
  expect(file).not.toContain('hunter22');
  await page.keyboard.press('Escape');
  await app.manifests.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: /copy/i }).click();
  await expect(app.manifests.getByText('The value of a Secret is left out.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('password');
  expect(copied).not.toContain('hunter22');
});

test('a link is opened from the dialog, and by pasting it where no text is written', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.expectVerdict('delivered');
  const link = await linkIn(await openDialog(page));
  await page.keyboard.press('Escape');
  await app.paste(plain);
  await expect(app.box('Pod/default/client')).toBeVisible();
  const dialog = await openDialog(page);
  await dialog.getByRole('textbox', { name: 'Link to a scene' }).fill(link);
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(app.box('Pod/default/caller')).toBeVisible();
  await page.getByRole('button', { name: 'Back to my own work' }).click();
  await expect(app.box('Pod/default/client')).toBeVisible();

  await page.evaluate((text) => navigator.clipboard.writeText(text), link);
  await app.diagram.locator('.react-flow__pane').click({ position: { x: 5, y: 60 } });
  await page.keyboard.press('ControlOrMeta+V');
  await expect(app.box('Pod/default/caller')).toBeVisible();
});

for (const language of ['en', 'ja'])
  test(`no finding of axe in the dialog and in the bar, ${language}`, async ({ page }) => {
    await page.goto(`./?lang=${language}&theme=dark&example=first`);
    await page.getByRole('button', { name: language === 'en' ? 'Share' : '共有', exact: true }).click();
    await expect(page.locator('[data-made="true"]')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).exclude('.monaco-editor').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    await page.keyboard.press('Escape');
    const bar = await new AxeBuilder({ page }).exclude('.monaco-editor').analyze();
    expect(bar.violations.map(({ id }) => id)).toEqual([]);
  });
