import { expect, test } from 'playwright/test';
import { AppPage } from './app-page.ts';

const manifests = (selector: string, targetPort: number): string => `apiVersion: v1
kind: Pod
metadata:
  name: client
  labels:
    app: client
spec:
  containers:
    - name: main
      image: busybox
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
        - name: main
          image: nginx
          ports:
            - containerPort: 8080
---
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector:
    app: ${selector} # the shop
  ports:
    - port: 80
      targetPort: ${targetPort}
`;

async function failed(app: AppPage, text: string, url = 'http://web/'): Promise<void> {
  await app.open();
  await app.paste(text);
  await expect(app.box('Service/default/web')).toBeVisible();
  await app.send('client', url);
  await expect(app.status).not.toHaveAttribute('data-result', /delivered/);
}

test('what would make it arrive is found, applied, and the verdict turns', async ({ page }) => {
  const app = new AppPage(page);
  await failed(app, manifests('wbe', 8080));
  await app.story.getByRole('tab', { name: 'Make it arrive' }).click();
  const first = app.story.getByRole('list', { name: 'What would make it arrive' }).getByRole('listitem').first();
  await expect(first).toContainText('Service web: select app=web');
  await expect(first.getByRole('group', { name: 'Changed lines' })).toContainText(
    'line 38 removed:     app: wbe # the shop',
  );
  await expect(first.getByRole('group', { name: 'Changed lines' })).toContainText(
    'line 38 added:     app: web # the shop',
  );
  await first.getByRole('button', { name: /^Apply/ }).click();
  await expect(app.status).toHaveAttribute('data-result', 'delivered');
  await expect(app.story.getByRole('tab', { name: 'Make it arrive' })).toHaveCount(0);
  // The editor's own undo takes it back.
  await app.manifests.getByRole('textbox').first().focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(app.status).not.toHaveAttribute('data-result', 'delivered');
});

test('two faults are found together, by keyboard', async ({ page }) => {
  const app = new AppPage(page);
  await failed(app, manifests('wbe', 9999));
  await app.story.getByRole('tab', { name: 'Hops' }).focus();
  for (let steps = 0; steps < 6; steps++) {
    if ((await app.story.getByRole('tab', { selected: true }).getAttribute('aria-label')) === 'Make it arrive') break;
    await page.keyboard.press('ArrowDown');
  }
  const first = app.story.getByRole('listitem').first();
  await expect(first).toContainText('+ Service web: change spec.ports[0].targetPort from 9999 to 8080');
  await first.getByRole('button', { name: /^Apply/ }).focus();
  await page.keyboard.press('Enter');
  await expect(app.status).toHaveAttribute('data-result', 'delivered');
});

test('another request is offered, and sent', async ({ page }) => {
  const app = new AppPage(page);
  await failed(app, manifests('web', 8080), 'http://wbe/');
  await app.story.getByRole('tab', { name: 'Make it arrive' }).click();
  await app.story.getByRole('button', { name: 'Apply: Ask for host web instead of wbe' }).click();
  await expect(app.request.getByRole('textbox', { name: 'URL' })).toHaveValue('http://web/');
  await expect(app.status).toHaveAttribute('data-result', 'delivered');
});

test('nothing is offered for a request that arrives', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.paste(manifests('web', 8080));
  await expect(app.box('Service/default/web')).toBeVisible();
  await app.send('client', 'http://web/');
  await app.expectVerdict('delivered');
  await expect(app.story.getByRole('tab', { name: 'Hops' })).toBeVisible();
  await expect(app.story.getByRole('tab', { name: 'Make it arrive' })).toHaveCount(0);
});
