import { expect, test } from 'playwright/test';
import { AppPage } from './app-page.ts';
import { plain } from './chapter.ts';

test('text is kept in the browser as it is typed', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.paste(plain.replaceAll('name: web', 'name: kept'));
  await expect(app.box('Service/default/kept').first()).toBeVisible();
  await page.reload();
  await expect(app.box('Service/default/kept').first()).toBeVisible();
});

test('a document that does not parse is drawn as it last did, and says where it is wrong', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.paste(plain);
  await expect(app.box('Pod/default/client')).toBeVisible();
  await expect(app.box('Service/default/web').first()).toBeVisible();
  const names = (): Promise<string[]> =>
    app.diagram
      .locator('[data-ref^="Pod/default/"]')
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('data-ref') ?? '').sort());
  const before = await names();
  await app.paste(
    plain.replace('kind: Service', 'kind: Service\n  broken: [').replace('image: busybox', 'image: busybox:1'),
  );
  await expect(app.manifests.getByRole('list').getByRole('listitem').first()).toBeVisible();
  await expect(app.box('Service/default/web').first()).toBeVisible();
  expect(await names()).toEqual(before);
  await app.send('client', 'http://web/');
  await app.expectVerdict('delivered');
});

test('a Pod deleted: its successor has another name and address, and the Service still delivers', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.paste(plain);
  await expect(app.box('Pod/default/client')).toBeVisible();
  const pods = app.diagram.locator('[data-ref^="Pod/default/web-"]');
  await expect(pods).toHaveCount(2);
  const gone = (await pods.first().getAttribute('data-ref')) ?? '';
  const stays = (await pods.nth(1).getAttribute('data-ref')) ?? '';
  await pods.first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: /delete/i }).click();
  await page.getByRole('button', { name: /^What if, and the clock/ }).click();
  await page.getByRole('button', { name: '+50 s', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(app.box(gone)).toHaveCount(0);
  await expect(pods).toHaveCount(2);
  await expect(app.box(stays)).toHaveCount(1);
  await app.send('client', 'http://web/');
  await app.expectVerdict('delivered');
});

test('adding a Service in front moves no column and gives no Pod another name', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await app.paste(plain);
  await expect(app.box('Pod/default/client')).toBeVisible();
  const boxes = (): Promise<Record<string, number[]>> =>
    app.diagram.locator('[data-ref^="Pod/default/"], [data-ref^="Node/"]').evaluateAll((all) =>
      Object.fromEntries(
        all.map((box) => {
          const rect = box.getBoundingClientRect();
          return [box.getAttribute('data-ref') ?? '', [Math.round(rect.x), Math.round(rect.width)]];
        }),
      ),
    );
  // What moved slides: measured where it came to rest.
  const resting = async (): Promise<Record<string, number[]>> => {
    const first = await boxes();
    await page.waitForTimeout(400);
    const then = await boxes();
    return JSON.stringify(first) === JSON.stringify(then) ? then : resting();
  };
  const before = await resting();
  const first = `apiVersion: v1\nkind: Service\nmetadata:\n  name: in-front\nspec:\n  ports:\n  - port: 80\n---\n`;
  await app.paste(first + plain);
  await expect(app.box('Service/default/in-front')).toBeVisible();
  // To the pixel that they are rounded to: one more row makes the picture a little higher, and so its scale.
  const most = async (): Promise<number> => {
    const after = await resting();
    expect(Object.keys(after)).toEqual(Object.keys(before));
    return Math.max(...Object.entries(after).flatMap(([ref, at]) => at.map((x, i) => Math.abs(x - before[ref]![i]!))));
  };
  await expect.poll(most).toBeLessThanOrEqual(1);
});

test('a worker that does not answer is ended and started again, and the page says which document did it', async ({
  page,
}) => {
  const trap = `addEventListener('message', ({ data }) => { if (JSON.stringify(data).includes('endless')) for (;;); });`;
  let started = 0;
  await page.route(/engine\.worker.*\.js/, async (route) => {
    started += 1;
    const response = await route.fetch();
    await route.fulfill({ response, body: `${trap}\n${await response.text()}` });
  });
  const app = new AppPage(page);
  await app.open();
  await app.expectVerdict('delivered');
  await app.paste(plain);
  await expect(app.box('Pod/default/client')).toBeVisible();
  await app.paste(`${plain}---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: endless\n`);
  await expect(page.getByText(/document 4/i).first()).toBeVisible({ timeout: 20_000 });
  expect(started).toBe(2);
  // What was drawn is still there.
  await expect(app.box('Pod/default/client')).toBeVisible();
  await app.paste(plain);
  await expect(app.box('Pod/default/client')).toBeVisible();
  await expect(app.box('Service/default/web').first()).toBeVisible();
  await app.send('client', 'http://web/');
  await app.expectVerdict('delivered');
});
