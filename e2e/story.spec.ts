import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { AppPage } from './app-page.ts';

const CLIENT = `apiVersion: v1
kind: Pod
metadata:
  name: client
spec:
  containers:
    - name: shell
      image: busybox:1.37
---
`;
const WEB = `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  type: NodePort
  selector:
    app: web
  ports:
    - port: 80
      targetPort: 8080
      nodePort: 30080
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 2
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: web
          image: nginx:1.29
          ports:
            - containerPort: 8080
`;

async function sent(app: AppPage, url: string, verdict: string, query = '?lang=en'): Promise<void> {
  await app.open(query);
  await app.paste(CLIENT + WEB);
  await expect(app.box('Pod/default/client')).toBeVisible();
  await app.send('client', url);
  await app.expectVerdict(verdict);
  await app.story.focus();
}

test('the first line tells the whole story, once its end is reached', async ({ page }) => {
  const app = new AppPage(page);
  await sent(app, 'http://web/', 'delivered');
  await expect(app.status).toContainText('On its way');
  await page.keyboard.press('End');
  await expect(app.status).toContainText(
    /^Delivered: client asks http:\/\/web\/: CoreDNS finds [\d.]+, kube-proxy on node-\d picks web·\w+ of 2 Pods and replaces the destination; it answers 200\./,
  );
  // It is no secret any more.
  await page.keyboard.press('Home');
  await expect(app.status).toContainText('Delivered');
});

test('each hop: who acts, what becomes of its addresses, and the line of YAML that made it so', async ({ page }) => {
  const app = new AppPage(page);
  await sent(app, 'http://web/', 'delivered');
  await app.story.getByRole('list', { name: 'Hops' }).locator('[data-index="4"]').click();
  const card = app.story.getByRole('article');
  await expect(card.getByRole('heading')).toContainText(/Hop 5 of 8 · kube-proxy on node-\d/);
  const addresses = card.getByRole('table', { name: 'The packet, before and after' });
  await expect(addresses.locator('[data-field="destination"] del')).toHaveText(/:80$/);
  await expect(addresses.locator('[data-field="destination"] ins')).toHaveText(/:8080$/);
  await expect(addresses.locator('[data-field="destination"]')).toContainText('DNAT');
  await expect(addresses.locator('[data-field="source"]')).toContainText('same');
  await expect(card).toContainText(/line 20: targetPort: 8080/);
  await card.getByRole('button', { name: 'Service web: spec.ports[0].targetPort' }).click();
  await expect(app.manifests.locator('.monaco-editor .view-line').filter({ hasText: 'targetPort' })).toBeVisible();
});

test('a card for each question unfolds into its hops; names tried in vain are one card', async ({ page }) => {
  const app = new AppPage(page);
  await sent(app, 'http://web.default/', 'delivered');
  const list = app.story.getByRole('list', { name: 'Hops' });
  await page.keyboard.press('End');
  const tried = list.getByRole('button', { name: '1 name tried in vain' });
  await expect(tried).toHaveAttribute('aria-expanded', 'false');
  const found = list.getByRole('button', { name: /^DNS: web\.default\.svc/ });
  await expect(found).toHaveAttribute('aria-expanded', 'false');
  await expect(list.getByRole('button', { name: /^GET/ })).toHaveAttribute('aria-expanded', 'true');
  await expect(list.locator('[data-index="0"]')).toHaveCount(0);
  await tried.click();
  await expect(list.getByRole('button', { name: /^DNS: web\.default\.default\.svc/ })).toBeVisible();
  await page.keyboard.press('Home');
  // What is shown now is unfolded.
  await expect(list.locator('[data-index="0"]')).toHaveAttribute('aria-current', 'step');
});

test('the same as a table: a row goes to its hop, with mouse and keys', async ({ page }) => {
  const app = new AppPage(page);
  await sent(app, 'http://web/', 'delivered');
  await app.story.getByRole('tab', { name: 'Table' }).click();
  const table = app.story.getByRole('table', { name: /Every hop of the request/ });
  await expect(table.getByRole('columnheader')).toHaveText([
    '#',
    'Who acts',
    'From',
    'To',
    'Source',
    'Destination',
    'What happens',
  ]);
  const rows = table.locator('tbody').getByRole('row');
  await expect(rows).toHaveCount(8);
  await rows.nth(4).getByText('What happens').or(rows.nth(4).locator('td').last()).click();
  await expect(rows.nth(4)).toHaveAttribute('aria-current', 'step');
  await expect(rows.nth(4)).toContainText(/kube-proxy on node-\d/);
  await table.getByRole('button', { name: 'Hop 5 of 8' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(5)).toHaveAttribute('aria-current', 'step');
  await expect(table.getByRole('button', { name: 'Hop 6 of 8' })).toBeFocused();
});

test('it leaves the page as text and as a Markdown table', async ({ page }) => {
  const app = new AppPage(page);
  await sent(app, 'http://web/', 'delivered');
  await app.story.getByRole('tab', { name: 'Text' }).click();
  const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await app.story.getByRole('button', { name: 'Copy as text' }).click();
  await expect(app.story.getByText('Copied.')).toBeVisible();
  expect(await clipboard()).toMatch(/^client asks http:\/\/web\/.*\n\nDNS: .*\n1\. kube-proxy on node-\d: /);
  await app.story.getByRole('button', { name: 'Copy as Markdown table' }).click();
  await expect
    .poll(clipboard)
    .toMatch(/\n\| # \| Who acts \|.*\n\| ---: \| --- .*\n\| 1 \| kube-proxy on node-\d \| client \|/);
});

test('the tabs are one stop, and go up and down', async ({ page }) => {
  const app = new AppPage(page);
  await sent(app, 'http://web/', 'delivered');
  const tab = (name: string) => app.story.getByRole('tab', { name });
  await tab('Hops').focus();
  await page.keyboard.press('ArrowDown');
  await expect(tab('Table')).toBeFocused();
  await expect(tab('Table')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await expect(app.story.getByRole('tabpanel')).toBeVisible();
  await page.keyboard.press('Home');
  await expect(tab('Hops')).toHaveAttribute('aria-selected', 'true');
});

test('nothing moves when the end is told, or a tab is opened', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  const app = new AppPage(page);
  await sent(app, 'http://web/', 'delivered');
  const rail = app.story.getByRole('tablist');
  const place = async (): Promise<unknown> => [
    await app.diagram.boundingBox(),
    await app.story.boundingBox(),
    await rail.boundingBox(),
  ];
  await page.keyboard.press('Home');
  const before = await place();
  await page.keyboard.press('End');
  await expect(app.status).toContainText('Delivered');
  expect(await place()).toEqual(before);
  await app.story.getByRole('tab', { name: 'Table' }).click();
  await expect(app.story.getByRole('table', { name: /Every hop/ })).toBeVisible();
  expect(await place()).toEqual(before);
});

for (const [language, theme] of [
  ['en', 'light'],
  ['ja', 'dark'],
] as const)
  for (const tab of ['hops', 'table', 'text'])
    test(`no finding of axe in the story as ${tab}, ${language}, ${theme}`, async ({ page }) => {
      await page.goto(`./?lang=${language}&theme=${theme}`);
      await expect(page.locator('[data-result]')).toHaveAttribute('data-result', 'delivered');
      await page.locator(`#story-tab-${tab}`).click();
      await page.locator('#story').focus();
      await page.keyboard.press('End');
      await expect(page.locator('[data-told]')).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).include('#story').analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
      ).toEqual([]);
    });
