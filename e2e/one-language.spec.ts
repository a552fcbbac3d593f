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
    await page.keyboard.press('Escape');
    await expect(page.locator('[role=dialog], [role=menu]')).toHaveCount(0);
  }
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
