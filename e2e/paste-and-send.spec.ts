import { expect, test } from 'playwright/test';
import { AppPage } from './app-page.ts';
import { balanced, chapter } from './chapter.ts';

for (const step of chapter) {
  test(step.what, async ({ page }) => {
    const app = new AppPage(page);
    await app.open();
    await app.paste(step.manifests);
    if (step.finding !== undefined)
      await expect(app.manifests.getByRole('list').getByText(step.finding).first()).toBeVisible();
    for (const { from, url, result, endpoint } of step.requests) {
      await expect(
        app.request.getByRole('combobox', { name: 'From' }).getByRole('option', { name: from }).first(),
      ).toBeAttached();
      await app.send(from, url);
      await app.expectVerdict(result);
      if (endpoint !== undefined) await expect(app.status).toHaveAttribute('data-endpoint', endpoint);
      await expect(app.story.getByRole('listitem').first()).toBeVisible();
    }
  });
}

test('LoadBalancer: balancer, node port, Service rules and Pod are three visible steps', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.paste(balanced);
  await expect(app.box('Service/default/web').first()).toBeVisible();
  await expect(app.diagram.getByText(/80 → 80/).first()).toBeVisible();
  await expect(app.diagram.getByText(/node port 3\d{4}/).first()).toBeVisible();
  const address = /198\.51\.100\.\d+|203\.0\.113\.\d+/;
  const balancer = app.diagram.locator('[data-place="load-balancer:Service/default/web"]').first();
  await expect(balancer).toContainText(address);
  const ip = address.exec(await balancer.innerText())?.[0] ?? '';
  await app.send('internet', `http://${ip}/`);
  await app.expectVerdict('delivered');
  const items = app.story.getByRole('listitem');
  await expect(items.filter({ hasText: /balancer/i }).first()).toBeVisible();
  await expect(items.filter({ hasText: /node port/i }).first()).toBeVisible();
  await expect(items.filter({ hasText: /kube-proxy/i }).first()).toBeVisible();
});

test('the packet moves along the wire between the boxes of its hop', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.paste(balanced);
  await expect(app.box('Pod/default/client')).toBeVisible();
  await app.send('client', 'http://web/');
  await app.expectVerdict('delivered');
  const samples = await app.watchPacket(7000);
  expect(samples.length).toBeGreaterThan(20);
  expect(new Set(samples.map(({ hop }) => hop)).size).toBeGreaterThan(1);
  expect(samples.every(({ ink }) => ink > 0)).toBe(true);
  const [first] = samples;
  expect(samples.some(({ x, y }) => Math.hypot(x - (first?.x ?? 0), y - (first?.y ?? 0)) > 20)).toBe(true);
  // Stubs, risers and rails are level or upright: from one frame to the next the packet changes one coordinate,
  // or turns a corner on the way.
  const wires = await app.wires();
  const astray = samples.filter(({ x, y }) => !wires.some((wire) => app.liesOn(wire, { x, y })));
  expect(astray).toEqual([]);
});

test('at the end of each hop the packet is in a box', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.paste(balanced);
  await expect(app.box('Pod/default/client')).toBeVisible();
  await app.send('client', 'http://web/');
  await app.expectVerdict('delivered');
  await app.request.getByRole('button', { name: 'Send' }).focus();
  await page.keyboard.press('Home');
  for (let hop = 1; hop <= 6; hop += 1) {
    await expect.poll(async () => app.packetNow()).toMatchObject({ hop, percent: 100 });
    expect(await app.boxesUnderPacket()).not.toEqual([]);
    await page.keyboard.press('ArrowRight');
  }
});

test('an Ingress outside the cluster: the cloud enters by a node port', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.paste(balanced);
  await page.getByRole('button', { name: 'Cluster settings' }).click();
  await page.getByRole('combobox', { name: /ingress/i }).selectOption('outside');
  await page.keyboard.press('Escape');
  await expect(app.diagram.locator('[data-place^="cloud-ingress:"]').first()).toBeVisible();
  await app.send('internet', 'http://shop.example/');
  await app.expectVerdict('delivered');
  await expect(
    app.story
      .getByRole('listitem')
      .filter({ hasText: /node port/i })
      .first(),
  ).toBeVisible();
});
