import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { AppPage } from './app-page.ts';
import { plain } from './chapter.ts';

/** The menu item of these words, in the menu that is open. */
const item = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name });

async function openPlain(page: Page): Promise<AppPage> {
  const app = new AppPage(page);
  await app.open();
  await app.paste(plain);
  await expect(app.box('Pod/default/client')).toBeVisible();
  await expect(app.diagram.locator('[data-ref^="Pod/default/web-"]')).toHaveCount(2);
  return app;
}

const clock = (page: Page) => page.getByRole('button', { name: /^What if, and the clock/ });

/** Lets time pass by one of the buttons, and closes the panel again. */
async function pass(page: Page, button: string): Promise<void> {
  await clock(page).click();
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.keyboard.press('Escape');
}

test('a deleted Pod is asked no more once the rules are written, and is gone after its grace', async ({ page }) => {
  const app = await openPlain(page);
  const pods = app.diagram.locator('[data-ref^="Pod/default/web-"]');
  const gone = (await pods.first().getAttribute('data-ref')) ?? '';
  const stays = (await pods.nth(1).getAttribute('data-ref')) ?? '';
  const address = async (ref: string): Promise<string> =>
    /\d+(\.\d+){3}/.exec(await app.box(ref).innerText())?.[0] ?? '';
  const old = await address(gone);
  const other = await address(stays);
  await app.box(gone).click({ button: 'right' });
  await item(page, 'Delete Pod').click();
  await expect(app.box(gone)).toHaveAccessibleName(/terminating/);
  // Its successor is made at once, and starts.
  await expect(pods).toHaveCount(3);
  await expect(clock(page)).toHaveAccessibleName(/1 what-if/);
  await pass(page, '+50 s');
  await expect(app.box(gone)).toHaveCount(0);
  await expect(pods).toHaveCount(2);
  await expect(app.box(stays)).toHaveCount(1);
  const receivers = new Set<string>();
  for (let time = 0; time < 6; time += 1) {
    await app.send('client', 'http://web/');
    await app.expectVerdict('delivered');
    receivers.add((await app.status.getAttribute('data-endpoint')) ?? '');
  }
  expect([...receivers].some((endpoint) => endpoint.startsWith(`${old}:`))).toBe(false);
  expect([...receivers].some((endpoint) => endpoint.startsWith(`${other}:`))).toBe(true);
});

test('by the keyboard: the menu opens, does it, and gives the focus back', async ({ page }) => {
  const app = await openPlain(page);
  const node = app.box('Node/node-2');
  await node.focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu', { name: 'Actions for Node node-2' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(node).toBeFocused();
  await page.keyboard.press('ContextMenu');
  await page.keyboard.press('End');
  await expect(item(page, 'Switch off')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(node).toHaveAccessibleName(/switched off/);
  await expect(node).toContainText('switched off');
  await expect(node).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await expect(item(page, 'Switch on')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(node).not.toHaveAccessibleName(/switched off/);
});

test('the button of a box shows while it is pointed at, and opens the same menu', async ({ page }) => {
  const app = await openPlain(page);
  // What was pasted may still slide to its place, away from the pointer.
  await expect(async () => {
    await app.box('Service/default/web').hover();
    await app.diagram.getByRole('button', { name: 'Actions for Service web' }).click({ timeout: 1000 });
  }).toPass();
  await expect(item(page, 'Look into')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(app.box('Service/default/web')).toBeFocused();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('a finger that rests on a box opens its menu, and lifting it selects nothing', async ({ page }) => {
    const app = await openPlain(page);
    const box = app.diagram.locator('[data-ref^="Pod/default/web-"]').first();
    const { x = 0, y = 0, width = 0, height = 0 } = (await box.boundingBox()) ?? {};
    const touch = { x: x + width / 2, y: y + height / 2 };
    const session = await page.context().newCDPSession(page);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [touch] });
    await expect(page.getByRole('menu', { name: /^Actions for Pod web-/ })).toBeVisible();
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(item(page, 'Delete Pod')).toBeVisible();
    await expect(box).toHaveAttribute('aria-pressed', 'false');
    await item(page, 'Let its readiness fail').tap();
    await expect(clock(page)).toHaveAccessibleName(/1 what-if/);
  });
});

/** The Node in whose column a Pod stands. */
async function nodeOf(app: AppPage, pod: string): Promise<string> {
  return app.diagram.evaluate((diagram, ref) => {
    const left = (box: Element | null): number => box?.getBoundingClientRect().left ?? 0;
    const at = left(diagram.querySelector(`[data-ref="${ref}"]`));
    const nodes = [...diagram.querySelectorAll('[data-ref^="Node/"]')].filter((node) => left(node) <= at);
    return nodes.at(-1)?.getAttribute('data-ref') ?? '';
  }, pod);
}

test('a Node goes off: first nobody answers there, then its Pod is passed over, then it is made elsewhere', async ({
  page,
}) => {
  const app = await openPlain(page);
  const pods = app.diagram.locator('[data-ref^="Pod/default/web-"]');
  const names = async (): Promise<string[]> =>
    pods.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('data-ref') ?? '').sort());
  const before = await names();
  // It is asked until a Pod answers that is not beside who asks.
  const own = await nodeOf(app, 'Pod/default/client');
  // By its address: a name would be looked up, and CoreDNS may stand on that Node too.
  const ip =
    /cluster IP ([\d.]+)/.exec((await app.box('Service/default/web').getAttribute('aria-label')) ?? '')?.[1] ?? '';
  let lost = own;
  for (let time = 0; time < 12 && lost === own; time += 1) {
    await app.send('client', `http://${ip}/`);
    await app.expectVerdict('delivered');
    const endpoint = (await app.status.getAttribute('data-endpoint')) ?? '';
    const receiver = pods.filter({ hasText: endpoint.slice(0, endpoint.indexOf(':')) });
    lost = await nodeOf(app, (await receiver.first().getAttribute('data-ref')) ?? '');
  }
  const name = lost.slice('Node/'.length);

  await app.box(lost).click({ button: 'right' });
  await item(page, 'Switch off').click();
  await expect(app.status).toContainText(`Was delivered, now no answer, because of the what-if: ${name} switched off.`);
  await expect(app.box('Service/default/web')).toHaveAccessibleName(/2 of 2 endpoints ready/);
  await clock(page).click();
  await expect(page.getByText(`${name} becomes NotReady`)).toBeVisible();
  await page.getByRole('button', { name: '+50 s', exact: true }).click();
  await expect(app.box(lost)).toHaveAccessibleName(/NotReady/);
  await expect(app.box('Service/default/web')).toHaveAccessibleName(/1 of 2 endpoints ready/);
  await expect(app.status).toContainText(`Was no answer, now delivered, as 50 s passed (${name} switched off).`);
  await page.getByRole('button', { name: '+5 min', exact: true }).click();
  await page.getByRole('button', { name: '+50 s', exact: true }).click();
  // The old one is still to go: nobody there hears of it.
  await expect(app.box('Service/default/web')).toHaveAccessibleName(/2 of 3 endpoints ready/);
  expect(await names()).not.toEqual(before);
  await page.getByRole('button', { name: /^Take back: .*switched off/ }).click();
  await page.keyboard.press('Escape');
  await expect(app.box(lost)).not.toHaveAccessibleName(/NotReady|switched off/);
  await expect.poll(names).toEqual(before);
  await expect(clock(page)).toHaveAccessibleName('What if, and the clock');
  await app.expectVerdict('delivered');
});

for (const [language, theme] of [
  ['en', 'light'],
  ['ja', 'dark'],
] as const)
  test(`the menu, the clock and what is said of a change have no finding of axe: ${language}, ${theme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    const app = new AppPage(page);
    await app.open(`?lang=${language}`);
    const status = page.locator('#story [role=status]').first();
    await expect(status).toHaveAttribute('data-result', 'delivered');
    const findings = async (): Promise<string[]> => {
      const { violations } = await new AxeBuilder({ page }).exclude('.monaco-editor').analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    };
    const node = page.locator('[data-ref="Node/node-2"]');
    await node.focus();
    await page.keyboard.press('Shift+F10');
    await expect(page.getByRole('menu')).toBeVisible();
    expect(await findings()).toEqual([]);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.locator('[data-ref^="Pod/default/web-"]').first().focus();
    await page.keyboard.press('Shift+F10');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^(What if, and the clock|もしもと時計)/ }).click();
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
    expect(await findings()).toEqual([]);
  });

test('a workload is scaled to a number that is asked for', async ({ page }) => {
  const app = await openPlain(page);
  const pods = app.diagram.locator('[data-ref^="Pod/default/web-"]');
  await pods.first().click({ button: 'right' });
  await item(page, 'Scale web').press('ArrowRight');
  await item(page, 'to another number …').click();
  await page.getByRole('spinbutton', { name: 'Replicas' }).fill('4');
  await page.keyboard.press('Enter');
  await expect(pods).toHaveCount(4);
});
