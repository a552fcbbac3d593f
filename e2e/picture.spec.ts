import { readFile } from 'node:fs/promises';
import { expect, test, type BrowserContext, type Download, type Page } from 'playwright/test';

/* A picture that leaves the page is what the page shows: an SVG opened alone has the same words at the same places, and looks the same. */

const WORDS = {
  en: {
    share: 'Share',
    way: 'Picture or film…',
    dialog: 'Picture, film or text',
    room: 'Laid out for',
    page: 'a page, with smaller words',
    caption: 'With the sentence below',
    save: 'Save',
    size: 'Size',
    concept: 'Concept',
  },
  ja: {
    share: '共有',
    way: '画像・動画…',
    dialog: '画像・動画・テキストとして保存する',
    room: '用途',
    page: 'ページ（文字は小さめ）',
    caption: '下に説明文を付ける',
    save: '保存',
    size: '大きさ',
    concept: '概念',
  },
} as const;

type Language = keyof typeof WORDS;

/** The room for which a picture for a page is laid out: the diagram on the page gets the same. */
const ROOM = { width: 960, height: 640 };

/** Opens the page, its diagram as large as the picture, the packet resting after so many hops. */
async function openAt(page: Page, language: Language, view: 'nodes' | 'concept', hops: number): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`./?lang=${language}`);
  await expect(page.locator('[data-result="delivered"]')).toBeAttached();
  if (view === 'concept') await page.getByRole('button', { name: WORDS[language].concept, exact: true }).click();
  await page.addStyleTag({
    content: `
      section[data-density] { position: fixed !important; inset: 0 auto auto 0; width: ${ROOM.width}px !important; height: ${ROOM.height}px !important; }
      section[data-density] > :not(.react-flow) { visibility: hidden; }`,
  });
  await page.locator('body').click({ position: { x: 1430, y: 880 } });
  const packet = page.locator('[data-hop]').first();
  // The page plays its first request by itself: that is over.
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  const rests = async (): Promise<boolean> => (await packet.getAttribute('data-hop')) === `${hops}.100`;
  for (let pressed = 0; pressed < 20 && !(await rests()); pressed++) {
    await page.keyboard.press('ArrowRight');
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  expect(await rests()).toBe(true);
}

async function saved(page: Page, language: Language, format: 'SVG' | 'PNG'): Promise<string> {
  const words = WORDS[language];
  await page.getByRole('button', { name: words.share, exact: true }).click();
  await page.getByRole('button', { name: words.way, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: words.dialog });
  await dialog.getByRole('radio', { name: format, exact: true }).check();
  await dialog.getByLabel(words.room).selectOption({ label: words.page });
  if (format === 'PNG') await dialog.getByLabel(words.size).selectOption('1');
  const caption = dialog.getByLabel(words.caption);
  if (await caption.isVisible()) await caption.uncheck();
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: words.save, exact: true }).click();
  const file: Download = await downloading;
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return file.path();
}

/** Words on the screen, with the left end and the middle of each, from a corner of the picture. */
interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** All words below an element, as they are drawn. */
async function wordsIn(page: Page, selector: string): Promise<Word[]> {
  return page
    .locator(selector)
    .first()
    .evaluate((root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const words: { text: string; x: number; y: number }[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const parent = node.parentElement;
        if (!parent || node.previousSibling?.nodeType === Node.TEXT_NODE || parent.closest('title, desc, metadata'))
          continue;
        // What stands side by side is one word, in however many pieces it was made.
        let last = node;
        while (last.nextSibling?.nodeType === Node.TEXT_NODE) last = last.nextSibling;
        const range = document.createRange();
        range.setStartBefore(node);
        range.setEndAfter(last);
        const { left, top, height, width } = range.getBoundingClientRect();
        const text = range.toString();
        if (width > 0 && text.trim() !== '') words.push({ text, x: left, y: top + height / 2 });
      }
      return words;
    });
}

/** Where the picture's own corner is on the page, and how large its units are. */
async function homeOf(page: Page): Promise<{ x: number; y: number; zoom: number }> {
  return page.locator('.react-flow__viewport').evaluate((viewport) => {
    const { e, f, a } = new DOMMatrix(getComputedStyle(viewport).transform);
    return { x: e, y: f, zoom: a };
  });
}

/** Opens a file by itself: nothing of the page is there, nor any network. */
async function openAlone(context: BrowserContext, path: string): Promise<Page> {
  const alone = await context.newPage();
  await alone.setViewportSize({ width: 1440, height: 900 });
  const asked: string[] = [];
  alone.on('request', (request) => asked.push(request.url()));
  const source = await readFile(path, 'utf8');
  await alone.goto(`data:image/svg+xml;base64,${Buffer.from(source).toString('base64')}`);
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
  return alone;
}

/** How much of two pictures differs, in percent: what is in one has nothing alike within a pixel in the other. */
async function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async ([a, b]) => {
      const read = async (png: string): Promise<ImageData> => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        if (!context) throw new Error('no canvas');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [first, second] = [await read(a), await read(b)];
      const [width, height] = [Math.min(first.width, second.width), Math.min(first.height, second.height)];
      const near = (of: ImageData, among: ImageData, x: number, y: number): boolean => {
        const at = 4 * (y * of.width + x);
        for (let dy = -1; dy <= 1; dy++)
          for (let dx = -1; dx <= 1; dx++) {
            const there = 4 * ((y + dy) * among.width + x + dx);
            let most = 0;
            for (let part = 0; part < 3; part++)
              most = Math.max(most, Math.abs((of.data[at + part] ?? 0) - (among.data[there + part] ?? 0)));
            if (most < 64) return true;
          }
        return false;
      };
      let different = 0;
      for (let y = 1; y < height - 1; y++)
        for (let x = 1; x < width - 1; x++) if (!near(first, second, x, y) || !near(second, first, x, y)) different++;
      return (100 * different) / (width * height);
    },
    [one.toString('base64'), other.toString('base64')] as const,
  );
}

const SCENES = [
  { language: 'en', theme: 'light', view: 'nodes', hops: 3 },
  { language: 'ja', theme: 'dark', view: 'concept', hops: 8 },
] as const;

for (const { language, theme, view, hops } of SCENES)
  test(`an SVG opened alone is what the page shows (${view}, ${language}, ${theme})`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme: theme, reducedMotion: 'reduce', acceptDownloads: true });
    const page = await context.newPage();
    await openAt(page, language, view, hops);
    const home = await homeOf(page);
    const onPage = await wordsIn(page, '.react-flow__viewport');
    const clip = { x: Math.ceil(home.x), y: Math.ceil(home.y), width: 0, height: 0 };

    const svg = await saved(page, language, 'SVG');
    const alone = await openAlone(context, svg);
    const inFile = await wordsIn(alone, 'svg');
    // The Concept view has room for a packet beside its left edge.
    const side = await alone.evaluate(() => {
      const [, x = '0'] =
        /translate\(([\d.]+)/.exec(document.querySelector('svg > g')?.getAttribute('transform') ?? '') ?? [];
      return Number(x);
    });
    const { width, height } = await alone.locator('svg').evaluate((root) => root.getBoundingClientRect());

    expect(onPage.length).toBeGreaterThan(20);
    const said = (words: readonly Word[]): string[] => words.map(({ text }) => text).toSorted();
    expect(said(inFile)).toEqual(said(onPage));
    const left = home.x - side * home.zoom;
    const astray = onPage.filter(({ text, x, y }) => {
      return !inFile.some((word) => {
        return word.text === text && Math.abs(word.x + left - x) <= 2.5 && Math.abs(word.y + home.y - y) <= 2.5;
      });
    });
    expect(astray).toEqual([]);

    const area = { ...clip, width: Math.floor(width - 2 * side * home.zoom) - 1, height: Math.floor(height) - 1 };
    await page.mouse.move(1430, 880);
    const shown = await page.screenshot({ clip: area });
    const [dx, dy] = [clip.x - home.x + side * home.zoom, clip.y - home.y];
    await alone
      .locator('svg')
      .evaluate((root, by) => root.setAttribute('style', `margin:${-by.dy}px 0 0 ${-by.dx}px`), {
        dx: dx % 1,
        dy,
      });
    const alike = await alone.screenshot({ clip: { ...area, x: Math.floor(dx), y: 0 } });
    const drawing = await context.newPage();
    const apart = await difference(drawing, shown, alike);
    expect(apart).toBeLessThan(0.8);
    // What differs is seen: another moment is another picture.
    await page.keyboard.press('Home');
    const other = await difference(drawing, await page.screenshot({ clip: area }), alike);
    expect(other).toBeGreaterThan(3 * apart);
    await context.close();
  });

test('a PNG is the same picture, painted', async ({ browser }) => {
  const context = await browser.newContext({ reducedMotion: 'reduce', acceptDownloads: true });
  const page = await context.newPage();
  await openAt(page, 'en', 'nodes', 4);
  const svg = await saved(page, 'en', 'SVG');
  const png = await readFile(await saved(page, 'en', 'PNG'));
  const alone = await openAlone(context, svg);
  const drawn = await alone.screenshot({
    clip: { x: 0, y: 0, width: png.readUInt32BE(16), height: png.readUInt32BE(20) },
  });
  expect(await difference(await context.newPage(), png, drawn)).toBeLessThan(0.5);
  await context.close();
});
