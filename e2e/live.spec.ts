import { expect, test, type Locator, type Page } from 'playwright/test';
import { AppPage } from './app-page.ts';
import { plain } from './chapter.ts';

async function sent(page: Page): Promise<AppPage> {
  const app = new AppPage(page);
  await app.open();
  await app.paste(plain);
  await expect(app.box('Pod/default/client')).toBeVisible();
  await app.send('client', 'http://web/');
  await app.expectVerdict('delivered');
  return app;
}

const play = (app: AppPage): Locator => app.status.getByRole('button', { name: 'Play' });

test('an edit that makes the request fail says the line, and Play plays what now happens', async ({ page }) => {
  const app = await sent(page);
  const { y } = (await app.story.boundingBox()) ?? {};
  const broken = plain.replace(/(kind: Service[^]*app: )sample/, '$1simple');
  const line = broken.split('\n').findIndex((each) => each.includes('simple')) + 1;
  await app.paste(broken);
  await expect(app.status).toContainText('Was delivered, now refused');
  await expect(app.status).toContainText(`line ${line}`);
  await app.expectVerdict('refused');
  // Nothing moved for it.
  expect((await app.story.boundingBox())?.y).toBe(y);
  await play(app).click();
  await expect(app.status).not.toContainText('Was delivered');
  await expect(app.packet.first()).toHaveAttribute('data-hop', /^\d/);
  await app.paste(plain);
  await expect(app.status).toContainText('Was refused, now delivered');
});

test('while a word is being written nothing is said of it', async ({ page }) => {
  const app = await sent(page);
  const said: string[] = [];
  await page.exposeFunction('say', (text: string) => said.push(text));
  await app.status.evaluate((status) => {
    new MutationObserver(() => {
      (globalThis as unknown as { say: (text: string) => void }).say(status.textContent);
    }).observe(status, { childList: true, subtree: true, characterData: true });
  });
  await app.manifests.getByRole('textbox').first().focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('---\napiVersion: v1\nkind: Pod\nmetadata: {name: x', { delay: 60 });
  await page.waitForTimeout(1200);
  expect(said.filter((text) => text.includes('Was'))).toEqual([]);
});

test('a setting is named as the cause, and undo brings the request back', async ({ page }) => {
  const app = await sent(page);
  await app.send('client', 'http://web.default.svc.cluster.local/');
  await app.expectVerdict('delivered');
  await page.getByRole('button', { name: 'Cluster settings' }).click();
  const domain = page.getByRole('textbox', { name: 'Cluster domain' });
  await domain.fill('kube.local');
  await domain.press('Enter');
  await page.keyboard.press('Escape');
  await expect(app.status).toContainText(/now no such name, because of the setting Cluster domain: kube\.local/);
  await app.story.focus();
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(app.status).toContainText('now delivered');
  await app.expectVerdict('delivered');
});

test('a what-if is named as the cause; what was read can be put away', async ({ page }) => {
  const app = await sent(page);
  await app.diagram.locator('[data-ref^="Pod/default/web-"]').first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Scale web' }).press('ArrowRight');
  await page.getByRole('menuitem', { name: 'to 0' }).click();
  await page.getByRole('button', { name: /^What if, and the clock/ }).click();
  await page.getByRole('button', { name: '+50 s', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(app.status).toContainText('Was delivered, now refused, as 50 s passed (web scaled to 0).');
  await app.status.getByRole('button', { name: 'Show the result' }).click();
  await expect(app.status).not.toContainText('Was delivered');
  await expect(app.status).toContainText(/refused/i);
});
