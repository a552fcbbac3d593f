import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from 'playwright/test';
import { AppPage } from './app-page.ts';

const LOOKUPS = `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec: {containers: [{name: web, image: web, ports: [{containerPort: 8080}]}]}
---
apiVersion: v1
kind: Pod
metadata: {name: client}
spec: {containers: [{name: c, image: c}]}
---
apiVersion: v1
kind: Pod
metadata: {name: alone}
spec:
  dnsPolicy: None
  dnsConfig: {nameservers: [10.96.0.10]}
  containers: [{name: c, image: c}]
`;

/** The comparison, by role and name. */
class Comparing {
  readonly page: Page;
  readonly dialog: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Compare' });
    this.rows = this.dialog.locator('[data-row]');
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'More about the picture' }).click();
    await this.page.getByRole('menuitem', { name: 'Compare…' }).click();
    await this.answered();
  }

  /** Both were answered, and the table is there. */
  async answered(): Promise<void> {
    await expect(this.dialog.locator('[data-engine]')).toHaveAttribute('data-engine', 'idle');
    await expect(this.rows.first()).toBeVisible();
  }

  list(name: string): Locator {
    return this.dialog.getByRole('combobox', { name, exact: true });
  }

  /** Chooses in a list, and waits for the answer. */
  async pick(name: string, label: string): Promise<void> {
    await this.list(name).first().selectOption({ label });
    await this.answered();
  }

  side(name: 'a' | 'b'): Locator {
    return this.dialog.locator(`[data-side="${name}"]`);
  }

  async expectVerdicts(a: string, b: string): Promise<void> {
    await expect(this.side('a').getByRole('status')).toHaveAttribute('data-result', a);
    await expect(this.side('b').getByRole('status')).toHaveAttribute('data-result', b);
  }
}

test('externalTrafficPolicy Cluster and Local: the source that the Pod sees differs, and the hop is marked', async ({
  page,
}) => {
  const app = new AppPage(page);
  await app.open();
  await app.expectVerdict('delivered');
  const comparing = new Comparing(page);
  await comparing.open();
  await expect(comparing.list('Field')).toHaveValue('spec.externalTrafficPolicy');
  await expect(comparing.list('In B')).toHaveValue('Local');
  await comparing.expectVerdicts('delivered', 'delivered');
  await expect(comparing.side('b').getByRole('heading')).toContainText('Cluster → Local');

  const service = comparing.rows.filter({ hasText: /translation/ }).first();
  await expect(service).toHaveAttribute('data-differs', /rewrite/);
  await expect(service.locator('td').last()).toContainText('≠');
  const pod = comparing.rows.filter({ hasText: /sees the source|receives/i }).first();
  const sources = await pod.locator('mark').allTextContents();
  expect(sources.find((each) => each.startsWith('192.168.0.'))).toBeDefined();
  expect(sources.find((each) => each.startsWith('192.0.2.'))).toBeDefined();

  await test.step('a press goes to that hop, on both sides', async () => {
    await service.getByRole('button').click();
    await expect(service).toHaveAttribute('aria-current', 'step');
    const number = Number(await service.getAttribute('data-row'));
    for (const side of ['a', 'b'] as const)
      await expect(comparing.side(side).locator('[data-hop]')).toHaveAttribute('data-hop', new RegExp(`^${number}\\.`));
  });

  await test.step('only hops that differ', async () => {
    const all = await comparing.rows.count();
    await comparing.dialog.getByRole('checkbox', { name: 'Only hops that differ' }).check();
    const differing = await comparing.rows.count();
    expect(differing).toBeLessThan(all);
    await expect(comparing.dialog.getByRole('region', { name: 'Hops side by side' })).toContainText(
      `${differing} of ${all} hops`,
    );
    for (const row of await comparing.rows.all()) await expect(row).not.toHaveAttribute('data-differs', '');
  });
});

test('one name from a ClusterFirst Pod and from a None Pod', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.paste(LOOKUPS);
  await app.send('client', 'dns:web');
  await app.expectVerdict('resolved');
  const comparing = new Comparing(page);
  await comparing.open();
  await comparing.pick('What differs in B', 'the request');
  const requestOfB = comparing.dialog.getByRole('group', { name: 'Request of B' });
  await requestOfB.getByRole('combobox', { name: 'From' }).selectOption({ label: 'alone' });
  await comparing.expectVerdicts('resolved', 'nxdomain');
  await expect(comparing.rows.filter({ hasText: 'only in B' }).first()).toBeVisible();
});

test('iptables and ipvs: another decision, the same verdict; taken over, and undone', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.expectVerdict('delivered');
  const comparing = new Comparing(page);
  await comparing.open();
  await comparing.pick('What differs in B', 'a cluster setting');
  await comparing.pick('In B', 'ipvs');
  await comparing.expectVerdicts('delivered', 'delivered');
  const decided = comparing.rows.filter({ hasText: 'decision' }).first();
  await expect(decided).toContainText(/random/i);
  await expect(decided).toContainText(/round.robin/i);
  await comparing.dialog.getByRole('button', { name: 'Take B over' }).click();
  await expect(comparing.dialog).toHaveCount(0);

  const mode = async (): Promise<string> => {
    await page.getByRole('button', { name: 'Cluster settings' }).click();
    const value = await page.getByRole('combobox', { name: 'kube-proxy mode' }).inputValue();
    await page.keyboard.press('Escape');
    return value;
  };
  expect(await mode()).toBe('ipvs');
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  expect(await mode()).toBe('iptables');
});

test('a field is taken over into the text, and undone there', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.expectVerdict('delivered');
  await expect(app.manifests.locator('.monaco-editor .view-line').first()).toBeVisible();
  const comparing = new Comparing(page);
  await comparing.open();
  await comparing.dialog.getByRole('button', { name: 'Take B over' }).click();
  await expect(app.manifests).toContainText('externalTrafficPolicy:');
  await app.manifests.getByRole('textbox').first().focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(app.manifests).not.toContainText('externalTrafficPolicy:');
});

test('manifests of its own, and what cannot be asked', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.paste(LOOKUPS);
  await app.send('client', 'http://web/');
  await app.expectVerdict('delivered');
  const comparing = new Comparing(page);
  await comparing.open();
  await comparing.pick('What differs in B', 'the manifests');
  const text = comparing.dialog.getByRole('textbox', { name: 'Manifests of B' });
  await expect(text).toHaveValue(LOOKUPS);
  await text.fill(LOOKUPS.replace('selector: {app: web}', 'selector: {app: other}'));
  await comparing.expectVerdicts('delivered', 'refused');
  await expect(comparing.side('b').getByRole('heading')).toContainText('1 line out, 1 line in');

  const url = comparing.dialog.getByRole('textbox', { name: 'URL' }).first();
  await url.fill('web');
  await url.press('Enter');
  await expect(url).toHaveAttribute('aria-invalid', 'true');
  await expect(comparing.rows.first()).toBeVisible();
});

test('with the keyboard alone, and back to the work as it was', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.expectVerdict('delivered');
  const before = await app.request.getByRole('textbox', { name: 'URL' }).inputValue();
  await expect(app.manifests.locator('.monaco-editor .view-line').first()).toBeVisible();
  // How many lines are seen changes while the page settles; the first ones are there.
  const lines = async () => (await app.manifests.locator('.monaco-editor .view-lines').innerText()).slice(0, 400);
  const text = await lines();
  const more = page.getByRole('button', { name: 'More about the picture' });
  await more.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Compare…' }).focus();
  await page.keyboard.press('Enter');
  const comparing = new Comparing(page);
  await comparing.answered();

  await page.keyboard.press('Home');
  await expect(comparing.rows.first()).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('ArrowRight');
  await expect(comparing.rows.nth(1)).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('ArrowLeft');
  await expect(comparing.rows.first()).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press(' ');
  await expect(comparing.dialog.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press(' ');
  await page.keyboard.press('End');
  await expect(comparing.rows.last()).toHaveAttribute('aria-current', 'step');

  await page.keyboard.press('Escape');
  await expect(comparing.dialog).toHaveCount(0);
  await expect(more).toBeFocused();
  await app.expectVerdict('delivered');
  await expect(app.request.getByRole('textbox', { name: 'URL' })).toHaveValue(before);
  expect(await lines()).toBe(text);
});

for (const [language, theme] of [
  ['en', 'light'],
  ['en', 'dark'],
  ['ja', 'light'],
  ['ja', 'dark'],
] as const)
  test(`no finding of axe in ${language}, ${theme}`, async ({ page }) => {
    await page.goto(`./?lang=${language}&theme=${theme}`);
    await expect(page.locator('[data-result]')).toHaveAttribute('data-result', 'delivered');
    await page.getByRole('button', { name: language === 'ja' ? '図のその他の操作' : 'More about the picture' }).click();
    await page.getByRole('menuitem', { name: language === 'ja' ? '比較…' : 'Compare…' }).click();
    await expect(page.getByRole('dialog').locator('[data-row]').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
    ).toEqual([]);
  });

for (const [width, height] of [
  [1024, 768],
  [1920, 1080],
  [390, 844],
] as const)
  test(`nothing runs out of the page at ${width}×${height}`, async ({ page }) => {
    const app = new AppPage(page);
    await app.open();
    await app.expectVerdict('delivered');
    await page.setViewportSize({ width, height });
    const comparing = new Comparing(page);
    await comparing.open();
    const { wide, high } = await comparing.dialog.evaluate((element) => ({
      wide: element.scrollWidth <= element.clientWidth,
      high: element.scrollHeight <= element.clientHeight,
    }));
    expect(wide).toBe(true);
    // On a phone one scrolls from one picture to the other.
    if (width > 700) expect(high).toBe(true);
  });
