import { expect, test, type Locator, type Page } from 'playwright/test';
import { AppPage } from './app-page.ts';

const SHOPS = 10;

const shop = (index: number): string => `---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop-${index}
spec:
  replicas: ${index === 1 ? 12 : 2}
  selector:
    matchLabels:
      app: shop-${index}
  template:
    metadata:
      labels:
        app: shop-${index}
    spec:
      containers:
      - name: web
        image: nginx
        ports:
        - containerPort: 8080
---
apiVersion: v1
kind: Service
metadata:
  name: shop-${index}
spec:
  selector:
    app: shop-${index}
  ports:
  - port: 80
    targetPort: 8080
`;

const rule = (index: number): string => `  - host: shop${index}.example
    http:
      paths:
      - path: /
        pathType: Prefix
        backend:
          service:
            name: shop-${((index - 1) % SHOPS) + 1}
            port:
              number: 80
`;

const count = (to: number): number[] => Array.from({ length: to }, (_, index) => index + 1);

/** Six Nodes, thirty Pods, ten Services, twelve Ingress rules. */
const large = [
  ...count(6).map((node) => `---\napiVersion: v1\nkind: Node\nmetadata:\n  name: node-${node}\n`),
  ...count(SHOPS).map(shop),
  '---\napiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: entrance\nspec:\n  ingressClassName: nginx\n  rules:\n',
  ...count(12).map(rule),
].join('');

async function opened(page: Page, size: { width: number; height: number }): Promise<AppPage> {
  await page.setViewportSize(size);
  const app = new AppPage(page);
  await app.open();
  await app.paste(large);
  await expect(app.box('Service/default/shop-1')).toBeVisible();
  return app;
}

async function concept(page: Page): Promise<void> {
  await page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Concept' }).click();
}

const folded = (app: AppPage): Locator => app.diagram.getByRole('button', { name: /^\d+ more Nodes/ });
const map = (app: AppPage): Locator => app.diagram.getByRole('img', { name: 'Overview map' });

/** Whether a box lies in the picture's window, whole. */
async function isInSight(app: AppPage, box: Locator): Promise<boolean> {
  const [inner, outer] = [await box.boundingBox(), await app.diagram.boundingBox()];
  if (!inner || !outer) return false;
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width + 1 &&
    inner.y + inner.height <= outer.y + outer.height + 1
  );
}

/** Presses a key with the focus on nothing, where it is the page's own. */
async function press(page: Page, key: string): Promise<void> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press(key);
}

async function goTo(page: Page, words: string): Promise<void> {
  await press(page, '/');
  await page.getByRole('combobox', { name: 'Name or kind' }).fill(words);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('Nodes that do not fit are one column, which unfolds, and folds again', async ({ page }) => {
  const app = await opened(page, { width: 1024, height: 768 });
  await expect(folded(app)).toHaveAccessibleName(/^4 more Nodes: node-3, node-4, node-5, node-6$/);
  await expect(app.box('Node/node-6')).toHaveCount(0);
  await folded(app).click();
  await expect(app.box('Node/node-6')).toBeAttached();
  await app.diagram.getByRole('button', { name: 'Fold the Nodes' }).focus();
  await page.keyboard.press('Enter');
  await expect(folded(app)).toBeVisible();
});

test('the Nodes of the story are whole', async ({ page }) => {
  const app = await opened(page, { width: 1024, height: 768 });
  await app.send('internet', 'http://shop3.example/');
  await app.expectVerdict('delivered');
  await press(page, 'End');
  const pod = await app.status.getAttribute('data-endpoint');
  expect(pod).not.toBeNull();
  const cards = app.diagram.getByText(String(pod).split(':')[0] ?? '', { exact: true });
  await expect(cards.first()).toBeAttached();
});

test('an object is found by typing, unfolded, brought into sight and selected', async ({ page }) => {
  const app = await opened(page, { width: 1024, height: 768 });
  await goTo(page, 'node-6');
  await expect(app.box('Node/node-6')).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => isInSight(app, app.box('Node/node-6'))).toBe(true);
  await goTo(page, 'service shop-9');
  await expect(app.box('Service/default/shop-9')).toBeVisible();
  await concept(page);
  const card = app.box('Deployment/default/shop-1');
  await expect(card).toHaveAccessibleName(/^12 Pods of shop-1/);
  await press(page, 'ControlOrMeta+K');
  const dialog = page.getByRole('dialog', { name: 'Go to an object' });
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('pod shop-1-');
  await expect(dialog.getByRole('option').first()).toContainText('shop-1-');
  await page.keyboard.press('ArrowDown');
  const name = (await dialog.getByRole('option', { selected: true }).innerText()).split('\n')[1] ?? '';
  await page.keyboard.press('Enter');
  const pod = app.box(`Pod/default/${name}`);
  await expect(pod).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => isInSight(app, pod)).toBe(true);
});

test('a folded workload names its Pod that takes part, and unfolds by a press', async ({ page }) => {
  const app = await opened(page, { width: 1920, height: 1080 });
  await concept(page);
  const card = app.box('Deployment/default/shop-1');
  await expect(card).toContainText('×12');
  await app.send('internet', 'http://shop1.example/');
  await app.expectVerdict('delivered');
  await press(page, 'End');
  await expect(card).toContainText(/shop-1·[a-z0-9]{5}/);
  await card.click();
  await expect(app.diagram.locator('[data-ref^="Pod/default/shop-1-"]')).toHaveCount(12);
  await page.getByRole('button', { name: 'More about the picture' }).click();
  await page.getByRole('menuitem', { name: 'Fold all again' }).click();
  await expect(card).toContainText(/×12|·/);
  await expect(app.diagram.locator('[data-ref^="Pod/default/shop-1-"]')).toHaveCount(0);
});

test('the map of the whole is there where the picture is large, moves it, and can be put away', async ({ page }) => {
  const app = await opened(page, { width: 1024, height: 768 });
  await concept(page);
  await expect(map(app)).toBeVisible();
  const last = app.box('Service/default/shop-10');
  expect(await isInSight(app, last)).toBe(false);
  const size = await map(app).boundingBox();
  await map(app).click({ position: { x: 10, y: (size?.height ?? 0) - 12 } });
  await expect.poll(() => isInSight(app, last)).toBe(true);
  await page.getByRole('button', { name: 'More about the picture' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Overview map' }).click();
  await expect(map(app)).toHaveCount(0);
});

test('a small cluster needs no map', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await expect(map(app)).toHaveCount(0);
});
