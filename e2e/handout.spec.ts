import { inflateSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from 'playwright/test';
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

/** From the page's Share dialog to the sheets. */
async function openHandout(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Print…' }).click();
  return ready(page);
}

async function ready(page: Page): Promise<Locator> {
  await expect(page.locator('[data-handout="ready"]')).toBeVisible();
  return page.locator('[data-paper]');
}

/** How many operators show a text, on each page of a PDF as Chromium writes it. */
function textsOfPages(pdf: Buffer): number[] {
  const file = pdf.toString('latin1');
  const pages = [...file.matchAll(/\d+ 0 obj\s*<<(?:(?!endobj)[^])*?\/Type \/Page\b(?!s)(?:(?!endobj)[^])*?endobj/g)];
  return pages.map(([page]) => {
    const [, number] = /\/Contents (\d+) 0 R/.exec(page) ?? [];
    const start = file.indexOf(`\n${number} 0 obj`);
    const from = file.indexOf('stream', start) + 'stream'.length;
    const at = file[from] === '\r' ? from + 2 : from + 1;
    const content = inflateSync(pdf.subarray(at, file.indexOf('endstream', at)), { finishFlush: 2 }).toString('latin1');
    return [...content.matchAll(/\bT[jJ]\b/g)].length;
  });
}

/** Millimetres of the sheets between the margins. */
const SHEETS = { A4: { width: 186, height: 267 }, Letter: { width: 191.9, height: 249.4 } };

test('a request is printed hop by hop: each picture whole on a sheet, the table, the manifests, the link', async ({
  page,
}) => {
  const app = new AppPage(page);
  await app.open();
  await app.paste(`${plain}${SECRET}`);
  await expect(app.box('Pod/default/client')).toBeVisible();
  await app.send('client', 'http://web/');
  await app.expectVerdict('delivered');
  const paper = await openHandout(page);
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText('GET http://web/ from client');
  await expect(paper.locator('[data-verdict="delivered"]')).toBeVisible();

  // The look-up in one line, and the request where something is decided.
  const figures = paper.locator('[data-figure]');
  await expect(paper.locator('p[data-row="question"]')).toHaveCount(2);
  const few = await figures.count();
  await page.getByRole('combobox', { name: 'Pictures' }).selectOption({ label: 'of every hop' });
  await page.getByRole('checkbox', { name: 'Look-ups of names in full' }).check();
  const rows = paper.locator('tr[data-row="hop"]');
  const hops = await rows.count();
  expect(hops).toBeGreaterThan(few);
  await expect(figures).toHaveCount(hops);
  const numbers = await rows.getByRole('rowheader').allTextContents();
  expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
  for (const [index, figure] of (await figures.all()).entries())
    await expect(figure).toContainText(`Hop ${index + 1} of ${hops}`);

  // Values of Secrets are on no sheet, and that is said.
  await expect(paper).toContainText('password');
  await expect(paper).toContainText('The value of a Secret is left out.');
  expect(await paper.innerHTML()).not.toContain('hunter22');
  const lines = paper.locator('[data-manifest] li');
  expect(await lines.count()).toBe(`${plain}${SECRET}`.trimEnd().split('\n').length);
  await expect(paper.locator('[data-link] a')).toHaveAttribute('href', /#s1\./);

  await page.emulateMedia({ media: 'print' });
  for (const control of ['button', 'checkbox', 'combobox'] as const)
    await expect(page.getByRole(control).filter({ visible: true })).toHaveCount(0);
  for (const [format, { width, height }] of Object.entries(SHEETS)) {
    await page.setViewportSize({ width: Math.round((width / 25.4) * 96), height: 900 });
    const measured = await figures.evaluateAll((all) =>
      all.map((figure) => {
        const svg = figure.querySelector('svg')?.getBoundingClientRect();
        const { breakInside } = getComputedStyle(figure);
        return { breakInside, high: figure.clientHeight, drawn: (svg?.width ?? 0) * (svg?.height ?? 0) };
      }),
    );
    for (const { breakInside, high, drawn } of measured) {
      expect(breakInside).toBe('avoid');
      // Two of them on a sheet.
      expect(high * 2).toBeLessThan((height / 25.4) * 96);
      expect(drawn).toBeGreaterThan(40_000);
    }
    // What is wider than the sheet would be cut, or all of it drawn smaller.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const texts = textsOfPages(await page.pdf({ format }));
    expect(texts.length).toBeGreaterThan(hops / 2);
    // One is the number of the page.
    for (const count of texts) expect(count).toBeGreaterThan(1);
  }
});

test('a lesson is printed with questions and room to answer, or with its answers', async ({ page }) => {
  await page.goto('./?lang=en&lesson=05-node-port');
  await expect(page.getByRole('heading', { name: 'NodePort: a port at every Node' })).toBeVisible();
  const paper = await openHandout(page);
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText('NodePort: a port at every Node');
  const steps = paper.locator('[data-step]');
  await expect(steps).toHaveCount(4);
  await expect(steps.locator('[data-question] li').first()).toBeVisible();
  await expect(paper.locator('[data-write]')).toHaveCount(5);
  // Nothing of it gives an answer away.
  await expect(paper.locator('[data-verdict], [data-right="true"], [data-row], [data-solution]')).toHaveCount(0);
  await expect(paper.locator('[data-figure]')).toHaveCount(1);
  await expect(paper.locator('[data-link] a')).toHaveAttribute('href', /\?(lang=en&)?lesson=05-node-port$/);

  await page.getByRole('checkbox', { name: 'With the answers' }).check();
  await expect(paper.locator('[data-write]')).toHaveCount(0);
  await expect(steps.locator('[data-verdict]')).toHaveCount(4);
  await expect(steps.locator('[data-figure="end"]')).toHaveCount(4);
  await expect(steps.first().locator('[data-right="true"]')).toHaveText([
    'sample·7qdj4 on node-2',
    'sample·rgslz on node-3',
  ]);
  await expect(paper.locator('[data-solution]')).toBeVisible();

  // The lesson on the page is as it was: nothing was sent there.
  await page.keyboard.press('Escape');
  await expect(new AppPage(page).status).not.toHaveAttribute('data-result');
});

test('the key that prints opens the handout; from the browser’s menu the page is printed as it is on the screen', async ({
  page,
}) => {
  const app = new AppPage(page);
  await app.open('?lang=en&theme=dark');
  await app.expectVerdict('delivered');
  await page.locator('.react-flow__viewport').evaluate((viewport) => viewport.setAttribute('data-seen', ''));
  expect(textsOfPages(await page.pdf({ format: 'A4' }))).toHaveLength(1);
  // What is narrow as a sheet is no narrow screen: nothing was drawn anew, in whatever theme.
  await expect(page.locator('[data-seen]')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');

  await app.manifests.getByRole('textbox').first().focus();
  await page.keyboard.press('ControlOrMeta+p');
  await ready(page);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-handout]')).toHaveCount(0);
});

for (const [language, share, print, title] of [
  ['en', 'Share', 'Print…', 'NodePort: a port at every Node'],
  ['ja', '共有', '印刷…', 'NodePort：すべてのNodeで開くポート'],
] as const)
  test(`in ${language} all of it is in that language, white on any theme, and axe finds nothing`, async ({ page }) => {
    await page.goto(`./?lang=${language}&theme=dark&lesson=05-node-port`);
    await page.getByRole('button', { name: share, exact: true }).click();
    await page.getByRole('button', { name: print }).click();
    const paper = await ready(page);
    for (const box of await page.locator('[data-handout] input[type=checkbox]').all()) await box.check();
    for (const box of await page.locator('[data-handout] input[type=checkbox]').all()) await box.check();
    await expect(paper.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(paper).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    const words = (await paper.innerText()).replaceAll(/[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, '');
    if (language === 'en') expect(words).toBe('');
    else {
      expect(words.length).toBeGreaterThan(500);
      // A sentence in English is three of its small words in a row.
      const prose = await paper.locator('p, h1, h2, h3, li:not([data-manifest] li), th, svg text').allInnerTexts();
      expect(prose.filter((text) => /[a-z]+ (is|are|the|of|to|a|at|by) [a-z]+/i.test(text))).toEqual([]);
    }
    const { violations } = await new AxeBuilder({ page })
      .include('[data-handout]')
      .exclude('[data-still] > svg')
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  });
