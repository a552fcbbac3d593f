import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Browser, type Download, type Locator, type Page, type TestInfo } from 'playwright/test';
import { AppPage } from './app-page.ts';
import { plain } from './chapter.ts';

/** A port that nothing listens at: no scene that a page could show by itself ends like this. */
const CLOSED = plain.replace('- port: 80\n', '- port: 80\n    targetPort: 9\n').replaceAll('name: web', 'name: closed');

const SECRET = `---
apiVersion: v1
kind: Secret
metadata:
  name: s
stringData:
  password: hunter22
`;

/** The page with a scene of its own, and the dialog that makes files of it. */
async function openDialog(page: Page): Promise<Locator> {
  const app = new AppPage(page);
  await app.open();
  await app.paste(`${CLOSED}${SECRET}`);
  await expect(app.box('Pod/default/client')).toBeVisible();
  await app.send('client', 'http://closed/');
  await app.expectVerdict('refused');
  return shareAsOneFile(page);
}

async function shareAsOneFile(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'One file…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Download as one file' });
  await expect(dialog.locator('[data-made="true"]')).toBeVisible();
  return dialog;
}

async function save(page: Page, dialog: Locator, testInfo: TestInfo): Promise<string> {
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Download \d/ }).click();
  const download: Download = await saved;
  await expect(dialog.getByText(`Handed to the browser as ${download.suggestedFilename()}`)).toBeVisible();
  const file = testInfo.outputPath(download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

/** Opens a file from the disk where there is no network; `asked` is what it asked for beside itself. */
async function openFile(browser: Browser, file: string, query = ''): Promise<{ page: Page; asked: string[] }> {
  const context = await browser.newContext({ offline: true, locale: 'en-US', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const asked: string[] = [];
  const address = pathToFileURL(file).href;
  // What a page holds itself is asked of nobody.
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && request.url().split(/[?#]/)[0] !== address) asked.push(request.url());
  });
  page.on('pageerror', (error) => asked.push(`error: ${error.message}`));
  // What the file's own policy kept from being asked for is said on the console.
  page.on('console', (message) => message.type() === 'error' && asked.push(`error: ${message.text()}`));
  await page.goto(`${address}${query}`);
  return { page, asked };
}

test('the scene as one file: opens from a disk without a network, plays, and says the same', async ({
  page,
  browser,
}, testInfo) => {
  const dialog = await openDialog(page);
  await expect(dialog.getByText('The value of a Secret is left out.')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const withLetters = dialog.getByRole('checkbox', { name: /Japanese letters/ });
  await withLetters.check();
  const large = await dialog.getByRole('button', { name: /^Download/ }).innerText();
  await withLetters.uncheck();
  const small = await dialog.getByRole('button', { name: /^Download/ }).innerText();
  const megabytes = (words: string): number => Number(/[\d.]+/.exec(words)?.[0]);
  expect(megabytes(large) - megabytes(small)).toBeGreaterThan(1);
  const file = await save(page, dialog, testInfo);
  await page.close();

  const text = await readFile(file, 'utf8');
  expect(text.length / 1e6).toBeGreaterThan(megabytes(small) * 0.9);
  expect(text.length / 1e6).toBeLessThan(megabytes(small) * 1.1);
  expect(/createStandaloneEditor|StandaloneEditor|monaco-editor-background/.test(text)).toBe(false);
  expect(text.includes('hunter22')).toBe(false);

  // What its address says goes before.
  const { page: opened, asked } = await openFile(browser, file, '?theme=dark');
  await expect(opened.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(opened.locator('[data-ref="Service/default/closed"]').first()).toBeVisible();
  await expect(opened.locator('[data-hop]').first()).toHaveAttribute('data-hop', /^[1-9]/);
  await opened.keyboard.press('End');
  await expect(opened.locator('[data-result="refused"]')).toBeVisible();
  await expect(opened.locator('html')).toHaveAttribute('lang', 'en');
  await opened.getByRole('button', { name: '日本語' }).click();
  await expect(opened.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(opened.locator('[data-result="refused"]')).toContainText('拒否');
  expect(asked).toEqual([]);
  await opened.context().close();
});

test('everything as one file: the editor edits and the answer follows; its links lead to the page that made it', async ({
  page,
  browser,
}, testInfo) => {
  const dialog = await openDialog(page);
  await dialog.getByRole('radio', { name: /Everything/ }).check();
  await dialog.getByRole('checkbox', { name: /Japanese letters/ }).check();
  const file = await save(page, dialog, testInfo);
  const mine = page.url().replace(/[?#].*/, '');
  await page.close();

  const { page: opened, asked } = await openFile(browser, file);
  const app = new AppPage(opened);
  await expect(opened.getByRole('region', { name: 'Beside your own work' })).toContainText('A scene from a file');
  await app.expectVerdict('refused');
  await opened.getByRole('button', { name: 'Lessons' }).click();
  await opened
    .getByRole('dialog')
    .getByRole('link', { name: /ClusterIP/ })
    .first()
    .click();
  await expect(opened).toHaveURL(/lesson=/);
  await opened.goBack();
  await app.expectVerdict('refused');

  await app.paste(plain);
  await expect(app.box('Service/default/web').first()).toBeVisible();
  await app.send('client', 'http://web/');
  await app.expectVerdict('delivered');
  // The letters are those of the file: there is no folder of fonts beside it.
  expect(
    await opened.evaluate(async () => (await document.fonts.load('16px "Kubehop Japanese"', '日本')).length),
  ).toBeGreaterThan(0);
  await opened.getByRole('button', { name: '日本語' }).click();
  await expect(opened.getByRole('region', { name: 'マニフェスト' })).toBeVisible();
  await opened.getByRole('button', { name: 'English' }).click();

  await opened.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(opened.getByRole('textbox', { name: 'Link to this scene' })).toHaveValue(new RegExp(`^${mine}#s1`));
  expect(asked).toEqual([]);
  await opened.context().close();
});

test('a file stands in a frame that has no origin, on a server that knows nothing of it', async ({ page, baseURL }) => {
  const address = `${baseURL}offline/scene.html?lang=en`;
  await page.setContent(`<iframe sandbox="allow-scripts" width="1000" height="700" src="${address}"></iframe>`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('[data-hop]').first()).toHaveAttribute('data-hop', /^[1-9]/);
  await frame.getByRole('button', { name: 'English' }).focus();
  await page.keyboard.press('End');
  await expect(frame.locator('[data-result="delivered"]')).toBeVisible();
});

test('a file that nothing was put into is the page itself, does without a storage, and makes files of itself', async ({
  browser,
  request,
}, testInfo) => {
  const file = testInfo.outputPath('full.html');
  await writeFile(file, await (await request.get('offline/full.html')).body());
  const context = await browser.newContext({ offline: true, locale: 'ja-JP' });
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  const page = await context.newPage();
  await page.goto(pathToFileURL(path.resolve(file)).href);
  await expect(page.locator('[data-result="delivered"]').first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.locator('.monaco-editor .view-line').first()).toBeVisible();

  await page.getByRole('button', { name: 'English' }).click();
  const own = await shareAsOneFile(page);
  await expect(own.getByRole('radio', { name: /^The scene/ })).toBeDisabled();
  const again = await save(page, own, testInfo);
  await context.close();

  const { page: opened, asked } = await openFile(browser, again);
  await expect(opened.getByRole('region', { name: 'Beside your own work' })).toContainText('A scene from a file');
  await new AppPage(opened).expectVerdict('delivered');
  expect(asked).toEqual([]);
  await opened.context().close();
});
