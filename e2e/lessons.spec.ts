import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from 'playwright/test';
import { AppPage } from './app-page.ts';
import { foreignWords } from './foreign-words.ts';

const WORDS = {
  en: {
    send: /^Send/,
    next: /^Next:/,
    useIt: 'Use it',
  },
  ja: {
    send: /送/,
    next: /^次へ：/,
    useIt: 'この解答を使う',
  },
} as const;
type Language = keyof typeof WORDS;

/** The lesson on the page, by role and name. */
class LessonPage {
  readonly panel: Locator;
  readonly goal: Locator;
  readonly steps: Locator;
  readonly page: Page;
  readonly language: Language;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.language = language;
    this.panel = page.getByRole('region', { name: language === 'en' ? 'Lesson' : 'レッスン', exact: true });
    this.goal = this.panel.locator('[data-reached]');
    this.steps = this.panel.locator('[data-step]');
  }

  async open(id: string): Promise<void> {
    await this.page.goto(`./?lang=${this.language}&lesson=${id}`);
    await this.expectBeginning();
  }

  /** Opens the lesson after this one; false where this is the last. */
  async next(): Promise<boolean> {
    const button = this.panel.getByRole('button', { name: WORDS[this.language].next });
    if ((await button.count()) === 0) return false;
    await button.click();
    await this.expectBeginning();
    return true;
  }

  async expectBeginning(): Promise<void> {
    await expect(this.goal).toHaveAttribute('data-reached', 'false');
    await expect(this.goal.locator('[data-met]').first()).toBeVisible();
  }

  /** Sends each step in its order; every one comes out as the lesson tells. */
  async sendAll(): Promise<void> {
    const count = await this.steps.count();
    for (let index = 0; index < count; index++) {
      const step = this.steps.nth(index);
      await step.getByRole('button', { name: WORDS[this.language].send }).click();
      await expect(step.locator('[data-told="true"]')).toBeVisible();
      await expect(step.locator('[data-as-told]')).toHaveAttribute('data-as-told', 'true');
    }
  }

  async useSolution(): Promise<void> {
    const solution = this.panel.locator('details', { has: this.page.locator('button') });
    if ((await solution.getAttribute('open')) === null) await solution.locator('summary').click();
    await solution.getByRole('button', { name: WORDS[this.language].useIt }).click();
    await expect(this.goal).toHaveAttribute('data-reached', 'true');
  }
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a lesson from the list to its end, beside one’s own work', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await page.getByRole('button', { name: 'Lessons', exact: true }).click();
  const list = page.getByRole('dialog');
  await list.getByRole('link', { name: '2. ClusterIP: one address inside the cluster' }).last().click();
  const lesson = new LessonPage(page, 'en');
  await expect(lesson.panel.getByRole('heading', { level: 2 })).toHaveText('ClusterIP: one address inside the cluster');
  await expect(page).toHaveURL(/lesson=02-cluster-ip/);

  const step = lesson.steps.first();
  const boxes = step.getByRole('checkbox', { name: /^sample/ });
  await expect(boxes).toHaveCount(2);
  await boxes.first().check();
  await boxes.last().check();
  await step.getByRole('button', { name: 'Send and see' }).click();
  await expect(step.locator('[data-grade]')).toContainText('Right.');
  await expect(step.getByRole('listitem')).toHaveCount(2);
  await expect(app.request.getByRole('textbox', { name: 'URL' })).toHaveValue('http://sample-svc:8080/');
  await app.expectVerdict('delivered');

  const other = lesson.steps.last();
  await other.getByRole('radio', { name: 'It is refused' }).check();
  await other.getByRole('button', { name: 'Send and see' }).click();
  await expect(other.locator('[data-grade]')).toContainText('Not so. You said: It is refused.');
  await app.expectVerdict('timeout');

  await lesson.goal.getByRole('button', { name: 'Check' }).click();
  await expect(lesson.goal.getByRole('status')).toHaveText(/^Not yet/);
  await page.getByRole('tab', { name: 'Manifests' }).click();
  const text = page.getByRole('region', { name: 'Manifests' });
  await expect(text.locator('.view-line', { hasText: 'sample' }).first()).toBeVisible();
  await page.getByRole('tab', { name: 'Lesson', exact: true }).click();
  await lesson.useSolution();

  await page.getByRole('button', { name: 'Back to my own work' }).click();
  await expect(lesson.panel).toHaveCount(0);
  await page.getByRole('button', { name: 'Lessons', exact: true }).click();
  await expect(list.getByText('1 of 18 done')).toBeVisible();
});

test('what was reached is known at the next visit', async ({ page }) => {
  const lesson = new LessonPage(page, 'en');
  await lesson.open('02-cluster-ip');
  await lesson.useSolution();
  await page.goto('./?lang=en');
  await page.getByRole('button', { name: 'Lessons', exact: true }).click();
  await expect(page.getByRole('dialog').getByText('1 of 18 done')).toBeVisible();
});

test('on a phone a lesson has a tab, and sending shows the picture', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const lesson = new LessonPage(page, 'ja');
  await lesson.open('02-cluster-ip');
  await lesson.steps.first().getByRole('button', { name: '送って確かめる' }).click();
  await expect(page.getByRole('tab', { name: '構成図' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('tab', { name: 'レッスン' }).click();
  await expect(lesson.steps.first().locator('[data-told="true"]')).toBeVisible();
});

test('with the keyboard alone: list, lesson, step', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await page.getByRole('button', { name: 'Lessons', exact: true }).focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('dialog');
  await expect(list).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Lessons', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await list.getByRole('listitem').getByRole('link', { name: '5. NodePort: a port at every Node' }).last().focus();
  await page.keyboard.press('Enter');
  const lesson = new LessonPage(page, 'en');
  await expect(lesson.panel.getByRole('heading', { level: 2 })).toBeFocused();
  await lesson.steps.first().getByRole('button', { name: 'Send and see' }).focus();
  await page.keyboard.press('Enter');
  await expect(lesson.steps.first().locator('[data-told="true"]')).toBeVisible();
});

for (const [language, theme] of [
  ['en', 'light'],
  ['ja', 'dark'],
] as const)
  test(`no finding of axe in ${language}, ${theme}`, async ({ page }) => {
    const lesson = new LessonPage(page, language);
    await page.emulateMedia({ colorScheme: theme });
    await lesson.open('02-cluster-ip');
    await lesson.sendAll();
    await lesson.useSolution();
    const findings = async (): Promise<string[]> => {
      const { violations } = await new AxeBuilder({ page }).exclude('.monaco-editor').analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    };
    expect(await findings()).toEqual([]);
    await lesson.panel.getByRole('button', { name: language === 'en' ? 'All lessons' : 'レッスン一覧' }).click();
    await expect(page.getByRole('dialog').locator('ol a').first()).toContainText('1.');
    expect(await findings()).toEqual([]);
  });

for (const language of ['en', 'ja'] as const)
  for (const [first, count] of [
    ['01-service-discovery', 18],
    ['01-connection-refused', 20],
  ] as const)
    test(`each of ${count} can be played through, from ${first} on: ${language}`, async ({ page }) => {
      test.setTimeout(180_000);
      const lesson = new LessonPage(page, language);
      await lesson.open(first);
      const played = new Set<string>();
      for (let more = true; more; more = await lesson.next()) {
        const id = new URL(page.url()).searchParams.get('lesson') ?? '';
        played.add(id);
        await test.step(id, async () => {
          await lesson.sendAll();
          for (const folded of await lesson.panel.locator('details').all())
            await folded.evaluate((each) => each.setAttribute('open', ''));
          expect(await foreignWords(page, language)).toEqual([]);
          await lesson.useSolution();
        });
      }
      expect(played.size).toBe(count);
    });
