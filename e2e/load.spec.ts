import { expect, test, type Locator } from 'playwright/test';
import { AppPage } from './app-page.ts';

/** What a table of the Load face says: each row's name, what it got, and what was to be expected. */
async function rowsOf(table: Locator): Promise<{ key: string; got: number; expected: string }[]> {
  return table.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const [got, expected] = [...row.querySelectorAll('td')].map((cell) => (cell as HTMLElement).innerText.trim());
      return {
        key: row.getAttribute('data-key') ?? '',
        got: Number((got ?? '').replaceAll(',', '')),
        expected: expected ?? '',
      };
    }),
  );
}

const sum = (rows: readonly { got: number }[]): number => rows.reduce((all, { got }) => all + got, 0);

class LoadPage extends AppPage {
  get title(): Locator {
    return this.story.getByText(/requests?\b.*:/).first();
  }

  table(name: string): Locator {
    return this.story.getByRole('table', { name });
  }

  async sendMany(item: string): Promise<void> {
    await this.request.getByRole('button', { name: 'Many requests' }).click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }
}

test('×100: the numbers add up, and lie within the odds', async ({ page }) => {
  const app = new LoadPage(page);
  await app.open();
  await app.sendMany('× 100');
  await expect(app.story.getByRole('tab', { name: 'Load' })).toHaveAttribute('aria-selected', 'true');
  await expect(app.title).toHaveText(/^100 requests: 100 delivered$/);
  const pods = await rowsOf(app.table('By Pod'));
  expect(pods).toHaveLength(2);
  expect(sum(pods)).toBe(100);
  for (const { got, expected } of pods) {
    const [least = 0, most = 0] = expected.split(' to ').map(Number);
    // Of two Pods in the first example, each has half the odds.
    expect([least, most]).toEqual([34, 66]);
    expect(got).toBeGreaterThanOrEqual(least);
    expect(got).toBeLessThanOrEqual(most);
  }
  for (const name of ['What the client saw', 'By Node of the Pod', 'Source that the Pod saw'])
    expect(sum(await rowsOf(app.table(name))), name).toBe(100);
});

test('the packets fly together, at most thirty, and then the numbers stand at the Pods', async ({ page }) => {
  const app = new LoadPage(page);
  await app.open();
  const before = await page.locator('[data-ref^="Pod/"]').first().boundingBox();
  await app.sendMany('× 1,000');
  const traffic = page.locator('canvas[data-traffic]');
  await expect(traffic).toHaveAttribute('data-flying', /^[1-9]/);
  const most = await traffic.evaluate(async (layer) => {
    let seen = 0;
    for (const began = performance.now(); performance.now() - began < 20_000;) {
      await new Promise(requestAnimationFrame);
      seen = Math.max(seen, Number((layer as HTMLElement).dataset['flying']));
      if ((layer as HTMLElement).dataset['flying'] === '0') break;
    }
    return seen;
  });
  expect(most).toBeGreaterThan(3);
  expect(most).toBeLessThanOrEqual(30);
  await expect(traffic).toHaveAttribute('data-flying', '0');
  await expect(traffic).toHaveAttribute('data-received', '1000');
  // Nothing moved for it.
  expect(await page.locator('[data-ref^="Pod/"]').first().boundingBox()).toEqual(before);
});

test('with reduced motion nothing flies; the numbers are there', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const app = new LoadPage(page);
  await app.open();
  await app.sendMany('× 10');
  const traffic = page.locator('canvas[data-traffic]');
  await expect(traffic).toHaveAttribute('data-received', '10');
  await expect(traffic).toHaveAttribute('data-flying', '0');
});

test('a steady rate counts on until it is stopped', async ({ page }) => {
  const app = new LoadPage(page);
  await app.open();
  await app.sendMany('20 a second');
  await expect(app.title).toContainText('20 a second');
  const total = async (): Promise<number> => sum(await rowsOf(app.table('By Pod')));
  await expect.poll(total).toBeGreaterThanOrEqual(40);
  await app.story.getByRole('button', { name: 'Stop sending' }).click();
  await expect(app.story.getByRole('button', { name: 'Stop sending' })).toHaveCount(0);
  const stopped = await total();
  await page.waitForTimeout(2500);
  expect(await total()).toBe(stopped);
});

test('by keyboard alone: send ten, go through the tables, back to the hops', async ({ page }) => {
  const app = new LoadPage(page);
  await app.open();
  await app.request.getByRole('button', { name: 'Send', exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(app.request.getByRole('button', { name: 'Many requests' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: '× 10', exact: true })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitemradio', { name: 'Each from another client' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('menuitemradio', { name: 'Each from another client' })).toBeChecked();
  await page.keyboard.press('Home');
  await expect(page.getByRole('menuitem', { name: '× 10', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(app.title).toHaveText(/^10 requests/);
  await expect(app.request.getByRole('button', { name: 'Many requests' })).toBeFocused();
  const tab = app.story.getByRole('tab', { name: 'Load' });
  await tab.focus();
  await page.keyboard.press('Home');
  await expect(app.story.getByRole('tab', { name: 'Hops' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('canvas[data-traffic]')).toHaveCount(0);
});

test('one request again is told hop by hop', async ({ page }) => {
  const app = new LoadPage(page);
  await app.open();
  await app.sendMany('× 10');
  await expect(app.title).toHaveText(/^10 requests/);
  await app.request.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(app.story.getByRole('tab', { name: 'Hops' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('canvas[data-traffic]')).toHaveCount(0);
});
