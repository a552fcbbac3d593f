import { expect, test } from 'playwright/test';

test('Japanese by address', async ({ page }) => {
  await page.goto('./?lang=ja');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.getByRole('button', { name: '送信' })).toBeVisible();
  await expect(page.locator('[data-result]')).toHaveAttribute('data-result', 'delivered');
  await expect(page.locator('[data-result]')).toContainText(/[ぁ-ん]/);
});

test.describe('in a Japanese browser', () => {
  test.use({ locale: 'ja-JP' });
  test('Japanese by itself; switching keeps text and trace', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
    await expect(page.locator('[data-result]')).toHaveAttribute('data-result', 'delivered');
    const endpoint = (await page.locator('[data-result]').getAttribute('data-endpoint')) ?? '';
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('button', { name: 'Send' })).toBeVisible();
    await expect(page.locator('[data-result]')).toHaveAttribute('data-endpoint', endpoint);
  });
});

test.describe('in any other browser', () => {
  test.use({ locale: 'fr-FR' });
  test('English', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});
