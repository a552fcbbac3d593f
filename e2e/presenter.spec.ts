import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from 'playwright/test';

/** The page before a room, by role and name. */
class Room {
  readonly page: Page;
  readonly room: Locator;
  readonly story: Locator;
  readonly packet: Locator;

  constructor(page: Page, title = 'Presenter mode') {
    this.page = page;
    this.room = page.getByRole('dialog', { name: title });
    this.story = this.room.getByRole('region', { name: /^(Story|経過)$/ });
    this.packet = this.room.locator('[data-packets]');
  }

  /** Opens a lesson, and shows it to the room. */
  async present(query: string): Promise<void> {
    await this.page.goto(`./${query}`);
    await expect(this.page.locator('[data-met]').first()).toBeVisible();
    await this.page.keyboard.press('p');
    // Until the lesson is read there is no step to go to.
    await expect(this.room.getByText(/^(Step |ステップ)\d/)).toBeVisible();
  }

  /** As a clicker does. */
  async next(): Promise<void> {
    await this.page.keyboard.press('PageDown');
  }

  /** The hop that is shown, counted from 1, and how many hundredths of it are done. */
  async expectHop(hop: number, done = 100): Promise<void> {
    await expect(this.packet).toHaveAttribute('data-hop', `${hop}.${String(done).padStart(2, '0')}`);
  }

  /** The smallest and the largest letters of what is chosen, in CSS pixels as they are seen. */
  async sizes(selector: string): Promise<{ least: number; most: number }> {
    const all = await this.room.locator(selector).evaluateAll((elements) =>
      elements.flatMap((element) => {
        const hasText = [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());
        const box = element.getBoundingClientRect();
        if (!hasText || box.width === 0 || element.closest('.visually-hidden, svg') !== null) return [];
        const viewport = element.closest('.react-flow__viewport');
        const zoom = viewport === null ? 1 : new DOMMatrix(getComputedStyle(viewport).transform).a;
        return [parseFloat(getComputedStyle(element).fontSize) * zoom];
      }),
    );
    return { least: Math.min(...all), most: Math.max(...all) };
  }
}

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1024, height: 768 } });

test('a trainer takes a room through a lesson: hop by hop, and the end when it is asked for', async ({ page }) => {
  const room = new Room(page);
  await room.present('?lang=en&lesson=02-cluster-ip');
  await expect(room.room.getByRole('heading')).toHaveText('ClusterIP: one address inside the cluster');
  const question = room.story.getByText('Which Pods can receive it?');
  await expect(question).toBeVisible();
  expect(await page.evaluate(() => document.fullscreenElement?.tagName)).toBe('HTML');

  await room.next();
  await expect(room.story).toContainText('GET http://sample-svc:8080/ from caller');
  await room.expectHop(1, 0);
  for (const hop of [1, 2, 3, 4]) {
    await room.next();
    await room.expectHop(hop);
    // How many there are would tell of the end.
    await expect(room.story).toContainText(`Hop ${hop} ·`);
  }
  expect((await room.sizes('[data-sentence]')).least).toBeGreaterThanOrEqual(20);
  expect((await room.sizes('*')).least).toBeGreaterThanOrEqual(16);
  await page.keyboard.press('PageUp');
  await room.expectHop(3);
  await room.next();
  await room.next();
  await expect(question).toBeVisible();
  const receivers = room.room.locator('[data-ref^="Pod/default/sample-"]');
  const looks = async (): Promise<Set<string>> =>
    new Set(
      await receivers.evaluateAll((boxes) =>
        boxes.map((box) => `${getComputedStyle(box).color} ${getComputedStyle(box).outlineStyle}`),
      ),
    );
  expect(await receivers.count()).toBe(2);
  expect((await looks()).size).toBe(1);
  await expect(room.room.locator('[data-result], [data-mark]')).toHaveCount(0);
  // Nobody gets past it with the keys that move.
  await page.keyboard.press('End');
  await expect(question).toBeVisible();

  await page.keyboard.press('r');
  await expect(room.story.locator('[data-result]')).toHaveAttribute('data-result', 'delivered');
  await expect.poll(async () => (await looks()).size).toBe(2);
  await room.next();
  await expect(room.room).toContainText('Step 2 of 2');
  await expect(room.story).toContainText('What becomes of it?');

  await room.expectHop(1, 0);
  await page.keyboard.press('PageDown');
  await expect(room.story).toContainText('What becomes of it?');
  await page.keyboard.press('PageDown');
  await expect(room.story.locator('[data-result]')).toHaveAttribute('data-result', /^timeout/);
  await page.keyboard.press('Escape');
  await expect(room.room).toHaveCount(0);
  expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
  // The page stands where the room saw it.
  await expect(page.locator('[data-packets]')).toHaveAttribute('data-hop', '1.100');
  await expect(page.getByRole('region', { name: 'Story' }).getByRole('status').first()).toHaveAttribute(
    'data-result',
    /^timeout/,
  );
});

test('with the pointer: from the menu, a click on nothing, spotlight, black, and back to where it was', async ({
  page,
}) => {
  const room = new Room(page);
  await page.goto('./?lang=en');
  await expect(page.locator('[data-result]')).toHaveAttribute('data-result', 'delivered');
  const more = page.getByRole('button', { name: 'More about the picture' });
  await more.click();
  await page.getByRole('menuitem', { name: 'Present' }).click();
  await expect(room.room).toBeVisible();
  // Everybody saw the end of this one.
  await expect(room.story.locator('[data-result]')).toHaveAttribute('data-result', 'delivered');
  const press = (name: string): Promise<void> => room.room.getByRole('button', { name }).click();
  await press('Hide the answer');
  await room.expectHop(1, 0);
  await room.room.locator('.react-flow__pane').click({ position: { x: 8, y: 8 } });
  await room.expectHop(1);

  const quiet = (): Promise<number> => room.room.locator('[class*="quietBox"]').count();
  expect(await quiet()).toBe(0);
  await press('Spotlight on the hop');
  await expect.poll(quiet).toBeGreaterThan(2);
  await press('Black screen');
  await expect(room.room.getByText('The screen is black.')).toHaveCount(1);
  await page.mouse.click(300, 300);
  await room.expectHop(1);
  await press('Show the answer');
  await expect(room.story.locator('[data-result]')).toHaveCount(1);

  const controls = room.room.getByRole('toolbar').getByRole('button');
  await page.mouse.move(310, 320);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await expect(controls.first()).toHaveCSS('opacity', '0');
  await page.mouse.move(320, 330);
  await expect(controls.first()).toHaveCSS('opacity', '1');
  await press('Leave presenter mode');
  await expect(room.room).toHaveCount(0);
  await expect(more).toBeFocused();
});

test('in Japanese on a dark wall: notes that stay, letters for forty people', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  const room = new Room(page, '発表モード');
  await room.present('?lang=ja&theme=dark&lesson=05-node-port');
  await room.next();
  await room.expectHop(1, 0);
  await room.next();
  await room.expectHop(1);
  expect((await room.sizes('[data-sentence]')).least).toBeGreaterThanOrEqual(24);
  expect((await room.sizes('[class*="_name_"]:not(h2)')).least).toBeGreaterThanOrEqual(20);

  await page.keyboard.press('n');
  const notes = room.room.getByRole('complementary', { name: 'メモ' });
  await expect(notes).toContainText('netstat');
  // Letters that are keys elsewhere.
  await notes.getByRole('textbox', { name: '自分のメモ' }).fill('');
  await notes.getByRole('textbox').pressSequentially('Nobody? r b s');
  await expect(notes).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);

  await room.present('?lang=ja&theme=dark&lesson=05-node-port');
  await page.keyboard.press('n');
  await expect(notes.getByRole('textbox')).toHaveValue('Nobody? r b s');
  await page.keyboard.press('?');
  await expect(room.room.getByRole('region', { name: 'キー操作' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(room.room.getByRole('region', { name: 'キー操作' })).toHaveCount(0);
  await expect(room.room).toBeVisible();
});
