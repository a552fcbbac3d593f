import { expect, test, type Page } from 'playwright/test';
import { foreignWords } from './foreign-words.ts';

/** Shows one part of the page after the other; `seen` is told when each stands there. */
async function everyPart(page: Page, seen: (part: string) => Promise<void>): Promise<void> {
  await expect(page.locator('[data-result]')).toHaveAttribute('data-result', 'delivered');
  await seen('the page');
  for (const tab of await page.locator('#story [role=tab]').all()) {
    await tab.click();
    await seen(`story: ${await tab.getAttribute('aria-label')}`);
  }
  await page.locator('#story [role=tab]').first().click();
  for (const button of await page.locator('button[aria-haspopup]:visible').all()) {
    const name = `${await button.getAttribute('aria-label')}${await button.textContent()}`;
    await button.click();
    const opened = page.locator('[role=dialog], [role=menu]').last();
    await expect(opened).toBeVisible();
    await expect(opened).not.toHaveText('');
    await seen(name);
    await leave(page);
  }
  const share = page.getByRole('button', { name: /^(Share|共有)$/ });
  await share.click();
  const ways = page.locator('[role=dialog] [role=group] button[aria-haspopup=dialog]');
  await expect(ways).toHaveCount(4);
  for (const way of await ways.allTextContents()) {
    if (!(await ways.first().isVisible())) await share.click();
    await ways.filter({ hasText: way }).click();
    await expect(ways.first()).toBeHidden();
    // Each loads its own words.
    await expect(page.getByRole('dialog').getByRole('heading').first()).toBeVisible();
    await expect(page.getByRole('dialog').locator('button:visible').nth(1)).toBeVisible();
    await seen(way);
    await leave(page);
  }
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog')).toBeVisible();
  for (const key of ['ArrowRight', 'n', '?']) {
    await page.keyboard.press(key);
    await seen(`presenter: ${key}`);
  }
}

async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.locator('[role=dialog], [role=menu]')).toHaveCount(0);
}

for (const language of ['en', 'ja'] as const)
  test(`every part of the page speaks one language: ${language}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`./?lang=${language}`);
    const foreign: string[] = [];
    await everyPart(page, async (part) => {
      for (const words of await foreignWords(page, language)) foreign.push(`${part}: ${words}`);
    });
    expect([...new Set(foreign)]).toEqual([]);
  });
