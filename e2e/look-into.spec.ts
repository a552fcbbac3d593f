import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { AppPage } from './app-page.ts';

const shop = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 2
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: nginx, ports: [{ containerPort: 80 }] }] }
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ name: http, port: 80 }] }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: shop }
spec:
  ingressClassName: nginx
  rules:
    - host: shop.example
      http:
        paths:
          - { path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }
          - { path: /cart, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }
          - { path: /cart/pay, pathType: Exact, backend: { service: { name: web, port: { number: 80 } } } }
---
apiVersion: v1
kind: Pod
metadata: { name: caller }
spec: { containers: [{ name: shell, image: busybox }] }
`;

/** From the editor to what is known of an object of it. */
async function lookInto(app: AppPage, page: Page, kind: string, name: string): Promise<void> {
  const button = app.manifests
    .getByRole('group', { name: `${kind} ${name}` })
    .getByRole('button', { name: 'In the cluster' });
  // What is offered above the objects comes a moment later, and moves the lines.
  await expect(async () => {
    await app.manifests
      .locator('.view-line')
      .filter({ hasText: `kind: ${kind}` })
      .first()
      .click({ timeout: 2000 });
    await expect(button).toBeVisible({ timeout: 1000 });
  }).toPass();
  await button.click();
  await page.getByRole('dialog').getByRole('tab', { name: 'Facts' }).click();
}

async function opened(page: Page): Promise<AppPage> {
  const app = new AppPage(page);
  await app.open();
  await app.paste(shop);
  await expect(app.box('Pod/default/caller')).toBeVisible();
  return app;
}

test('a Pod has a resolv.conf, and leads on to its Node and back', async ({ page }) => {
  const app = await opened(page);
  await app.manifests.locator('.view-line').filter({ hasText: 'name: caller' }).click();
  await lookInto(app, page, 'Pod', 'caller');
  const dialog = page.getByRole('dialog');
  const file = dialog.getByRole('group', { name: '/etc/resolv.conf' });
  await expect(file).toHaveText(
    /^search default\.svc\.cluster\.local svc\.cluster\.local cluster\.local\nnameserver 10\.96\.0\.10\noptions ndots:5$/,
  );
  await dialog.getByRole('button', { name: /^node-\d$/ }).click();
  await expect(dialog.getByRole('heading', { name: /Inside Node node-/ })).toBeVisible();
  await dialog.getByText('default/web', { exact: true }).click();
  await expect(dialog.getByRole('group', { name: /iptables-save/ })).toContainText('-A KUBE-SERVICES');
  await dialog.getByRole('button', { name: 'Back to Pod caller' }).click();
  await expect(file).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('a Service has its endpoints and its names; one Pod less is one endpoint less', async ({ page }) => {
  const app = await opened(page);
  await lookInto(app, page, 'Service', 'web');
  const dialog = page.getByRole('dialog');
  const endpoints = dialog.getByRole('region', { name: 'Endpoints', exact: true }).getByRole('row');
  await expect(endpoints).toHaveCount(3);
  const names = dialog.getByRole('region', { name: 'Names that CoreDNS answers' });
  await expect(names).toContainText('_http._tcp.web.default.svc.cluster.local');
  await page.keyboard.press('Escape');
  await app.paste(shop.replace('replicas: 2', 'replicas: 1'));
  await expect(app.box('Pod/default/caller')).toBeVisible();
  await lookInto(app, page, 'Service', 'web');
  await expect(endpoints).toHaveCount(2);
});

test('an Ingress has its routes in the order in which they are tried', async ({ page }) => {
  const app = await opened(page);
  await lookInto(app, page, 'Ingress', 'shop');
  const routes = page.getByRole('region', { name: 'Routes, in the order tried' }).getByRole('row');
  await expect(routes.nth(1)).toContainText('/cart/pay');
  await expect(routes.nth(1)).toContainText('Exact');
  await expect(routes.nth(2)).toContainText(/\/cart(?!\/)/);
  await expect(routes.nth(3)).toContainText('web:80');
});

test('CoreDNS serves records, which can be searched', async ({ page }) => {
  const app = await opened(page);
  // Its Service is drawn once something asks it.
  await app.send('caller', 'dns:web');
  await app.expectVerdict('resolved');
  await app.box('Service/kube-system/kube-dns').first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Look into' }).click();
  const records = page.getByRole('dialog').getByRole('region', { name: 'Records that CoreDNS serves' });
  await expect(records.getByRole('row').nth(9)).toBeVisible();
  await records.getByRole('searchbox').fill('web.default');
  await expect(records.getByRole('row')).toHaveCount(4);
});

test('a name is looked up from a Pod, and the command for it copied', async ({ page }) => {
  const app = await opened(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.request.getByRole('combobox', { name: 'Method' }).selectOption('nslookup');
  await expect(app.request.getByRole('combobox', { name: 'From' })).toHaveValue('Pod/default/caller');
  await app.request.getByRole('textbox', { name: 'Name' }).fill('web');
  await app.request.getByRole('button', { name: 'Send' }).click();
  await app.expectVerdict('resolved');
  await app.page.keyboard.press('End');
  await app.story.getByText('See it in your own cluster').click();
  const copy = app.story.getByRole('button', { name: /^Copy kubectl .*nslookup/ });
  await copy.click();
  await expect(copy).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'kubectl -n default exec caller -- nslookup web.default.svc.cluster.local.',
  );
  // Of an address its name is sought.
  const name = app.request.getByRole('textbox', { name: 'Name' });
  await name.fill('10.96.0.10');
  await expect(app.request.getByRole('combobox', { name: 'Record type' })).toHaveValue('PTR');
  await name.press('Enter');
  await expect(app.status).toContainText('kube-dns.kube-system.svc.cluster.local');
  await app.send('caller', 'http://web/');
  await app.expectVerdict('delivered');
});

for (const [theme, language] of [
  ['light', 'en'],
  ['dark', 'ja'],
] as const)
  test(`nothing that is looked into keeps anybody out: ${theme}, ${language}`, async ({ page }) => {
    const app = new AppPage(page);
    await app.open(`?lang=${language}&theme=${theme}`);
    const check = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).exclude('.monaco-editor').analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
      ).toEqual([]);
    };
    await page.locator('[data-ref="Service/default/web"]').first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: language === 'en' ? 'Look into' : '中を見る' }).click();
    await expect(page.getByRole('dialog').getByRole('table').first()).toBeVisible();
    await check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('End');
    await page
      .locator('#story summary')
      .filter({ hasText: /own cluster|自分のクラスター/ })
      .click();
    await expect(page.locator('#story [data-command]').first()).toBeVisible();
    await page.locator('#request select').nth(1).selectOption('nslookup');
    await check();
  });
