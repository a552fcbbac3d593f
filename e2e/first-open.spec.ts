import { expect, test } from 'playwright/test';
import { AppPage } from './app-page.ts';

test('on first open a whole cluster is drawn, and one request plays by itself', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await expect(app.diagram.locator('[data-ref^="Node/"]')).toHaveCount(3);
  expect(await app.diagram.locator('[data-ref^="Pod/"]').count()).toBeGreaterThanOrEqual(3);
  expect(await app.diagram.locator('[data-ref^="Service/"]').count()).toBeGreaterThanOrEqual(1);
  await app.expectVerdict('delivered');
  await expect(app.story.getByRole('listitem').first()).toBeVisible();
});

test('one click sends', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.request.getByRole('button', { name: 'Send' }).click();
  await app.expectVerdict('delivered');
  await expect(app.status).toHaveAttribute('data-endpoint', /^\d+\.\d+\.\d+\.\d+:\d+$/);
});

test('nothing is asked of any other server', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const app = new AppPage(page);
  await app.open();
  await expect(app.manifests.locator('.monaco-editor').first()).toBeVisible();
  await app.request.getByRole('button', { name: 'Send' }).click();
  await app.expectVerdict('delivered');
  expect(asked.filter((url) => !url.startsWith(baseURL ?? '') && !/^(data|blob):/.test(url))).toEqual([]);
});

test('the picture does not wait for the editor', async ({ page }) => {
  // The editor's own code never arrives; picture, request and answer are there all the same.
  // (Its style sheet, and the names of its styles, are the page's.)
  await page.route(/monaco|editor(?!\.module)[^/]*\.js/i, (route) => route.abort());
  const app = new AppPage(page);
  await app.open();
  await app.request.getByRole('button', { name: 'Send' }).click();
  await app.expectVerdict('delivered');
});

test('it works where the browser keeps nothing', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  const app = new AppPage(page);
  await app.open();
  await app.expectVerdict('delivered');
});
