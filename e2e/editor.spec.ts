import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { AppPage } from './app-page.ts';
import { plain } from './chapter.ts';

const wrong = `apiVersion: v1
kind: Service
metadata:
  name: web
type: NodePort # outside
spec:
  selector:
    app: web
  ports:
  - port: 80
---
apiVersion: v1
kind: Pod
metadata:
  name: web-1
  labels: {app: web}
spec:
  containers:
  - name: web
    image: nginx
    ports: [{containerPort: 80}]
`;

/** The text of the editor, as it is copied. */
async function textOf(page: Page): Promise<string> {
  await page.locator('.monaco-editor textarea').first().focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+C');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  return text.replaceAll('\r\n', '\n');
}

/** Puts the caret at the end of a line, counted from 1. */
async function goToLine(page: Page, line: number): Promise<void> {
  await page.locator('.monaco-editor textarea').first().focus();
  await page.keyboard.press('ControlOrMeta+Home');
  for (let each = 1; each < line; each += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
}

async function drop(page: Page, files: Record<string, string>): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const [name, text] of Object.entries(given)) data.items.add(new File([text], name));
    return data;
  }, files);
  for (const type of ['dragover', 'drop'])
    await page.locator('main').first().dispatchEvent(type, { dataTransfer: transfer });
}

for (const { language, fix, fixed, words } of [
  { language: 'en', fix: 'Move type to spec.type', fixed: 'node port', words: /[a-z] [a-z]/ },
  { language: 'ja', fix: 'spec.type', fixed: 'NodePort', words: /[ぁ-ん]/ },
])
  test(`a wrong field is marked, explained, and fixed by the keyboard: ${language}`, async ({ page }) => {
    const app = new AppPage(page);
    await app.open(`?lang=${language}`);
    const manifests = page.locator('section:has(.monaco-editor)').first();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await expect(manifests.locator('.monaco-editor .view-line').first()).toBeVisible();
    await page.evaluate((value) => navigator.clipboard.writeText(value), wrong);
    await manifests.locator('.monaco-editor textarea').first().focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+V');
    await expect(manifests.locator('.squiggly-error').first()).toBeVisible();
    // A field says what it does.
    await goToLine(page, 9);
    await page.keyboard.press('Home');
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.press('ControlOrMeta+I');
    await expect(page.locator('.monaco-hover:visible').first()).toContainText('spec.ports');
    await expect(page.locator('.monaco-hover:visible').first()).toContainText(words);
    await page.keyboard.press('Escape');
    // The lightbulb's menu, without the mouse.
    await goToLine(page, 5);
    await page.keyboard.press('Home');
    await page.keyboard.press('ControlOrMeta+.');
    await expect(page.locator('.action-widget').getByText(fix).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-ref="Service/default/web"]').first()).toContainText(fixed);
    await expect(manifests.locator('.squiggly-error')).toHaveCount(0);
    expect(await textOf(page)).toContain('\n  type: NodePort # outside\n---\n');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(manifests.locator('.squiggly-error').first()).toBeVisible();
    expect(await textOf(page)).toBe(wrong);
  });

test('a fix from the list shows what it changes, and is one step back', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.paste(wrong);
  await app.manifests.getByRole('button', { name: 'Fix, line 5' }).click();
  await expect(app.manifests.getByText('removed: type: NodePort # outside')).toBeAttached();
  await app.manifests.getByRole('button', { name: 'Apply' }).click();
  await expect(app.box('Service/default/web').first()).toContainText('node port');
  await expect(app.manifests.getByRole('button', { name: /^Fix, line/ })).toHaveCount(0);
  // The focus is in the text.
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(app.manifests.getByRole('button', { name: 'Fix, line 5' })).toBeVisible();
  expect(await textOf(page)).toBe(wrong);
});

test('names out of the cluster are offered while typing', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.paste(
    `${wrong.replace('type: NodePort # outside\n', '')}---\napiVersion: v1\nkind: Service\nmetadata:\n  name: other\nspec:\n  `,
  );
  await expect(app.box('Pod/default/web-1')).toBeVisible();
  await page.keyboard.type('sel');
  const offers = page.locator('.suggest-widget');
  await expect(offers.getByText('selector').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+Space');
  await expect(offers.getByText(/app/).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(async () => textOf(page)).toMatch(/selector:\s+app: ?(web)?/);
});

test('a box goes to its text, and the caret to its box', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  const filler = Array.from({ length: 60 }, (_, index) => `# line ${index}\n`).join('');
  await app.paste(`${filler}${plain}`);
  await expect(app.box('Pod/default/client')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Home');
  await expect(app.manifests.getByText('# line 0', { exact: true })).toBeVisible();
  await app.box('Service/default/web').first().click();
  await expect(app.manifests.locator('.view-line').filter({ hasText: 'kind: Service' })).toBeInViewport();
  await app.manifests.locator('.view-line').filter({ hasText: 'kind: Service' }).first().click();
  await expect(app.box('Service/default/web').first()).toHaveAttribute('aria-pressed', 'true');
});

test('above an object: send a request to it, and see it as the cluster has it', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.paste(plain);
  await expect(app.box('Pod/default/client')).toBeVisible();
  const lenses = app.manifests.locator('.codelens-decoration');
  await app.manifests.locator('.view-line').filter({ hasText: 'kind: Service' }).click();
  await expect(lenses.first()).toBeVisible();
  // Of the lenses in view the last is the Service's.
  await lenses.getByText('Send a request').last().click();
  await app.expectVerdict('delivered');
  await lenses.getByText('In the cluster').last().click();
  await expect(page.getByRole('dialog')).toContainText('as the cluster has it');
  await page.keyboard.press('Escape');
  await app.manifests
    .getByRole('group', { name: 'Service web' })
    .getByRole('button', { name: 'In the cluster' })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('region', { name: 'What the cluster has' })).toContainText('sessionAffinity: None');
  await expect(dialog.getByRole('region', { name: 'What you wrote' })).toContainText('kind: Service');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect.poll(async () => page.evaluate(() => navigator.clipboard.readText())).toContain('sessionAffinity: None');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('what the cluster filled in is shown on demand, behind its lines', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.paste(wrong);
  await page.keyboard.press('ControlOrMeta+Home');
  const button = app.manifests.getByRole('button', { name: 'Show defaults' });
  await button.click();
  await expect(app.manifests.locator('.view-lines')).toContainText('targetPort: 80');
  await button.click();
  await expect(app.manifests.locator('.view-lines')).not.toContainText('targetPort: 80');
});

test('a manifest out of the menu has a name of its own, and is one step back', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.paste(plain);
  await expect(app.box('Service/default/web').first()).toBeVisible();
  await app.manifests.getByRole('button', { name: 'Insert' }).click();
  await page.getByRole('menuitem', { name: 'Service, NodePort' }).click();
  await expect(app.box('Service/default/web-2').first()).toBeVisible();
  await expect(app.box('Service/default/web-2').first()).toHaveAttribute('aria-label', /node port/);
  await expect(page.locator('.monaco-editor.focused')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(app.box('Service/default/web-2')).toHaveCount(0);
  expect(await textOf(page)).toBe(plain);
});

test('files that are dropped are put behind the text, or in its place', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.paste(wrong);
  await expect(app.box('Pod/default/web-1')).toBeVisible();
  const pod = (name: string): string =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec: {containers: [{name: c, image: i}]}\n`;
  const files = {
    'b.yaml': pod('dropped'),
    'a.json': '{"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "n"}}',
    'x.png': '',
  };
  await drop(page, files);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('2 files');
  await dialog.getByRole('button', { name: 'Append' }).click();
  await expect(app.box('Pod/default/dropped')).toBeVisible();
  await expect(app.box('Pod/default/web-1')).toBeVisible();
  expect(await textOf(page)).toContain('---\n# a.json\n{"apiVersion"');
  await app.manifests.getByRole('button', { name: 'Write it as YAML' }).click();
  await expect.poll(async () => textOf(page)).toContain('# a.json\napiVersion: v1\nkind: Namespace\n');
  await drop(page, { 'c.yaml': pod('alone') });
  await dialog.getByRole('button', { name: 'Replace' }).click();
  await expect(app.box('Pod/default/alone')).toBeVisible();
  await expect(app.box('Pod/default/web-1')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(app.box('Pod/default/dropped')).toBeVisible();
});

for (const theme of ['light', 'dark'])
  test(`no finding of axe in what the editor opens, ${theme}`, async ({ page }) => {
    const app = new AppPage(page);
    await app.open(`?lang=en&theme=${theme}`);
    await app.paste(wrong);
    const check = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).exclude('.monaco-editor').analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
      ).toEqual([]);
    };
    await app.manifests.getByRole('button', { name: 'Fix, line 5' }).click();
    await expect(app.manifests.getByRole('button', { name: 'Apply' })).toBeFocused();
    await check();
    await page.keyboard.press('Escape');
    await app.box('Pod/default/web-1').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Look into' }).click();
    await page.getByRole('tab', { name: 'In the cluster' }).click();
    await expect(page.getByRole('region', { name: 'What the cluster has' })).toBeVisible();
    await check();
    await page.keyboard.press('Escape');
    await drop(page, { 'a.yaml': 'kind: Pod\n' });
    await expect(page.getByRole('dialog')).toBeVisible();
    await check();
  });

test('Format orders what can be read, and leaves the rest', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  const broken = 'kind:   Service\n  broken: [\n';
  await app.paste(`kind:   Pod\napiVersion:   v1\n---\n${broken}`);
  await expect(app.manifests.locator('.squiggly-error').first()).toBeVisible();
  await app.manifests.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Format' }).click();
  await expect(app.manifests.getByText('One document cannot be read')).toBeVisible();
  expect(await textOf(page)).toBe(`kind: Pod\napiVersion: v1\n---\n${broken}`);
});

test('settings are taken back by Ctrl+Z outside of the text', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await page.getByRole('button', { name: 'Cluster settings' }).click();
  await page.getByRole('combobox', { name: /kube-proxy/i }).selectOption('ipvs');
  await page.keyboard.press('Escape');
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await expect(undo).toBeEnabled();
  await app.box('Node/node-1').first().focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(undo).toBeDisabled();
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await page.getByRole('button', { name: 'Cluster settings' }).click();
  await expect(page.getByRole('combobox', { name: /kube-proxy/i })).toHaveValue('ipvs');
});

test('Tab leaves the text after Esc, and the editor says so', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.paste(plain);
  const field = page.getByRole('textbox', { name: /Esc, then Tab: leave/ });
  await expect(field).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(field).not.toBeFocused();
  await expect(app.manifests.getByText('Esc, then Tab: leave')).toBeVisible();
});

test('10,000 lines: no key asks the engine by itself, all of them arrive, and a finding comes', async ({ page }) => {
  test.setTimeout(120_000);
  const app = new AppPage(page);
  await app.open();
  const pod = (index: number): string =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: map-${index}\ndata:\n  a: "1"\n  b: "2"\n  c: "3"\n  d: "4"\n---\n`;
  const long = Array.from({ length: 1000 }, (_, index) => pod(index)).join('');
  await app.paste(`${long}apiVersion: v1\nkind: Service\nmetadata:\n  name: last\nspec:\n  ports:\n  - port: 80\n`);
  await expect(app.box('Service/default/last')).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('ControlOrMeta+End');
  // The engine is asked when the typing rests, not at every key.
  await page.evaluate(() => {
    const counted = window as unknown as { asked: number };
    counted.asked = 0;
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, ...message: Parameters<typeof post>) {
      if (JSON.stringify(message[0])?.includes('analyse')) counted.asked += 1;
      post.apply(this, message);
    } as typeof post;
  });
  const typed = '# twenty characters!\nbad: 1\n';
  await page.keyboard.type(typed, { delay: 30 });
  const asked = await page.evaluate(() => (window as unknown as { asked: number }).asked);
  expect(asked).toBeLessThan(typed.length / 2);
  await expect(app.manifests.locator('.squiggly-error').first()).toBeVisible({ timeout: 30_000 });
  const text = await textOf(page);
  expect(text).toMatch(/# twenty characters!\nbad: 1\n$/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test('the text is searched and fixed in a plain field', async ({ page }) => {
    const app = new AppPage(page);
    await app.open();
    await page.getByRole('tab', { name: 'Manifests' }).click();
    const field = page.getByRole('textbox', { name: 'Manifests, YAML' });
    await field.fill(wrong);
    await app.manifests.getByRole('searchbox', { name: 'Find in the manifests' }).fill('containerPort');
    await page.keyboard.press('Enter');
    await expect(app.manifests.getByText('1 of 1')).toBeVisible();
    expect(
      await field.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd)),
    ).toBe('containerPort');
    await app.manifests.getByRole('button', { name: 'Fix, line 5' }).click();
    await app.manifests.getByRole('button', { name: 'Apply' }).click();
    await expect(field).toHaveValue(/\n {2}type: NodePort # outside\n---\n/);
    await expect(app.manifests.getByRole('button', { name: /^Fix, line/ })).toHaveCount(0);
    await expect(page.getByRole('group', { name: 'Pod web-1' }).getByRole('button', { name: 'Show' })).toBeVisible();
  });
});
