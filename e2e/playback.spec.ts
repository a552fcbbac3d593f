import { expect, test, type Page } from 'playwright/test';
import { AppPage } from './app-page.ts';

/** The example, at rest on its result. */
async function openAtEnd(page: Page): Promise<AppPage> {
  const app = new AppPage(page);
  await app.open();
  await app.expectVerdict('delivered');
  await page.keyboard.press('End');
  await expect(app.playback.getByRole('button', { name: 'Play again' })).toBeVisible();
  return app;
}

async function spot(app: AppPage): Promise<string> {
  const { hop, percent, x, y } = await app.packetNow();
  return `hop ${hop}, ${percent} %, at ${x} ${y}`;
}

/** The packet rests: what the last key did is done. */
async function atRest(app: AppPage, hop: number): Promise<void> {
  await expect(app.packet.first()).toHaveAttribute('data-hop', `${hop}.100`);
}

test('back is the way of forward: the same hops, the same places', async ({ page }) => {
  const app = await openAtEnd(page);
  const count = (await app.packetNow()).hop;
  await page.keyboard.press('Home');
  const forward: string[] = [];
  for (let hop = 1; hop <= count; hop++) {
    if (hop > 1) await page.keyboard.press('ArrowRight');
    await atRest(app, hop);
    forward.push(await spot(app));
  }
  const backward: string[] = [];
  for (let hop = count; hop >= 1; hop--) {
    if (hop < count) await page.keyboard.press('ArrowLeft');
    await atRest(app, hop);
    backward.push(await spot(app));
  }
  expect(backward.reverse()).toEqual(forward);
});

test('the space bar stops the packet where it is, and lets it go on from there', async ({ page }) => {
  const app = await openAtEnd(page);
  await page.keyboard.press('Space');
  await expect.poll(async () => (await app.packetNow()).hop).toBe(2);
  await page.keyboard.press('Space');
  const stopped = await spot(app);
  await page.waitForTimeout(400);
  expect(await spot(app)).toBe(stopped);
  await page.keyboard.press('Space');
  await expect.poll(async () => (await app.packetNow()).hop).toBe(3);
});

test('dragging the line of time moves the packet with it, there and back again', async ({ page }) => {
  const app = await openAtEnd(page);
  const line = app.playback.getByRole('slider', { name: 'Time' });
  const box = (await line.boundingBox())!;
  const y = box.y + box.height / 2;
  const points = 24;
  await page.mouse.move(box.x + box.width - 9, y);
  await page.mouse.down();
  const seen: string[] = [];
  for (let point = points; point >= 1; point--) {
    await page.mouse.move(box.x + 8 + ((box.width - 16) * point) / (points + 1), y);
    seen.push(await spot(app));
  }
  const again: string[] = [];
  for (let point = 1; point <= points; point++) {
    await page.mouse.move(box.x + 8 + ((box.width - 16) * point) / (points + 1), y);
    again.push(await spot(app));
  }
  await page.mouse.up();
  expect(new Set(seen).size).toBeGreaterThan(points / 2);
  // The first of a drag may mean the mark beneath it.
  expect(again.reverse().slice(1)).toEqual(seen.slice(1));
  await expect(line).toHaveAttribute('aria-valuetext', /^Hop \d+ of \d+: /);
});

test('the line of time goes hop by hop with the keys, and says where', async ({ page }) => {
  const app = await openAtEnd(page);
  const line = app.playback.getByRole('slider', { name: 'Time' });
  await line.focus();
  await page.keyboard.press('Home');
  await expect(line).toHaveAttribute('aria-valuenow', '1');
  await page.keyboard.press('ArrowRight');
  await expect(line).toHaveAttribute('aria-valuenow', '2');
  await expect(line).toHaveAttribute('aria-valuetext', /^Hop 2 of /);
  await atRest(app, 2);
  await page.keyboard.press('ArrowLeft');
  await expect(line).toHaveAttribute('aria-valuenow', '1');
  await page.keyboard.press('End');
  const all = await line.getAttribute('aria-valuemax');
  await expect(line).toHaveAttribute('aria-valuenow', all ?? '');
});

test('in a loop it begins again after its result, until the loop is left', async ({ page }) => {
  const app = await openAtEnd(page);
  const count = (await app.packetNow()).hop;
  const loop = app.playback.getByRole('button', { name: 'Repeat' });
  await page.keyboard.press('l');
  await expect(loop).toHaveAttribute('aria-pressed', 'true');
  await app.playback.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '2 ×' });
  await page.locator('body').click({ position: { x: 4, y: 4 } });
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  await expect.poll(async () => (await app.packetNow()).hop).toBe(count);
  await expect.poll(async () => (await app.packetNow()).hop, { intervals: [50] }).toBe(1);
  await loop.click();
  await page.keyboard.press('End');
  await page.waitForTimeout(2000);
  expect((await app.packetNow()).hop).toBe(count);
});

test('a list tells the keys', async ({ page }) => {
  const app = await openAtEnd(page);
  await page.keyboard.press('?');
  const list = page.getByRole('heading', { name: 'Keys' });
  await expect(list).toBeVisible();
  await expect(page.getByText('One hop back')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await app.playback.getByRole('button', { name: 'Keys' }).click();
  await expect(list).toBeVisible();
});

test('what is read on the packet is what its hop’s card says, at every hop', async ({ page }) => {
  const app = await openAtEnd(page);
  const count = (await app.packetNow()).hop;
  for (let hop = 1; hop <= count; hop++) {
    await page.keyboard.press(hop === 1 ? 'Home' : 'ArrowRight');
    await atRest(app, hop);
    for (const field of ['source', 'destination']) {
      const row = app.story.getByRole('row').filter({ has: page.getByRole('rowheader', { name: field, exact: true }) });
      const changed = row.locator('ins');
      const card = (await changed.count()) > 0 ? changed : row.locator('code').first();
      const packet = page.locator(`[data-carried] [data-field="${field}"]`).locator('code, ins');
      // The new value comes in a moment after the packet.
      await expect(packet).toHaveText((await card.innerText()).trim());
    }
  }
});

test('playing draws the boxes anew with each hop, not with each frame', async ({ page }) => {
  test.slow();
  const app = await openAtEnd(page);
  const { hop: count } = await app.packetNow();
  const counting = app.diagram.evaluate(
    (diagram, last) =>
      new Promise<{ changes: number; frames: number }>((resolve) => {
        let changes = 0;
        let frames = 0;
        let began = false;
        const canvas = diagram.querySelector<HTMLElement>('[data-packets]');
        const observer = new MutationObserver((records) => {
          // All that one commit changes comes as one call; the canvas tells where the packet is by itself.
          if (records.some(({ target }) => target !== canvas)) changes += 1;
        });
        observer.observe(diagram, { subtree: true, childList: true, attributes: true, characterData: true });
        const look = (): void => {
          frames += 1;
          const hop = canvas?.dataset['hop'] ?? '';
          began ||= hop.startsWith('1.');
          if (!began || hop !== `${last}.100`) return void requestAnimationFrame(look);
          observer.disconnect();
          resolve({ changes, frames });
        };
        requestAnimationFrame(look);
      }),
    count,
  );
  await app.playback.getByRole('button', { name: 'Play again' }).click();
  const { changes, frames } = await counting;
  // A hop sets out, arrives, an old value is struck, a new one comes in; the view may follow.
  expect(changes).toBeLessThanOrEqual(8 * count);
  expect(frames).toBeGreaterThan(2 * changes);
});
