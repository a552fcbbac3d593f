import { readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { DeckPage } from './decks/deck-page.ts';
import { DeckServer, KUBEHOP } from './decks/deck-server.ts';
import { buildMarp, buildSlidev, folders, installTools, sourcesOf } from './decks/deck-tools.ts';

/**
 * The same deck in each tool; the one in Marp is in Japanese. `printed`: what is added to its address to print it, and the
 * scenes that are printed then. Slidev prints slide by slide, and as on a screen.
 */
const EN = { service: 'A request to a Service', nodePort: 'A request to a node port' };
const JA = { service: 'Serviceへのリクエスト', nodePort: 'NodePortへのリクエスト' };
const DECKS: readonly Deck[] = [
  {
    tool: 'reveal',
    ready: '.reveal.ready',
    language: 'en',
    ...EN,
    media: 'print',
    printed: [['?print-pdf', Object.values(EN)]],
  },
  {
    tool: 'marp',
    ready: '.bespoke-marp-active',
    language: 'ja',
    ...JA,
    media: 'print',
    printed: [['', Object.values(JA)]],
  },
  {
    tool: 'slidev',
    ready: '.slidev-page-1',
    language: 'en',
    ...EN,
    media: 'screen',
    printed: [
      ['?print=true#/2', [EN.service]],
      ['?print=true#/4', [EN.nodePort]],
    ],
  },
];

interface Deck {
  readonly tool: 'reveal' | 'marp' | 'slidev';
  /** What is there once it hears keys. */
  readonly ready: string;
  readonly language: 'en' | 'ja';
  /** The titles of its scenes, which stand on its second and fourth slide. */
  readonly service: string;
  readonly nodePort: string;
  readonly media: 'print' | 'screen';
  readonly printed: readonly (readonly [query: string, titles: readonly string[]])[];
}

let server: DeckServer;
let address: string;
/** Settles once the deck can be opened. */
let built: Readonly<Record<Deck['tool'], Promise<void>>>;

// One after another: all want the same tools.
test.describe.configure({ mode: 'default', timeout: 180_000 });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  await installTools();
  server = new DeckServer(folders, test.info().project.use.baseURL ?? '');
  address = await server.start();
  const marp = buildMarp();
  // Slidev builds while the others are looked at.
  built = { reveal: Promise.resolve(), marp, slidev: marp.then(buildSlidev) };
});

test.afterAll(() => server?.stop());

for (const { tool, ready, language, service, nodePort, media, printed } of DECKS) {
  test(`${tool}: a talk, from the first slide to the last`, async ({ page }) => {
    await built[tool];
    const deck = new DeckPage(page, `${address}/${tool}/`);
    const right = () => page.keyboard.press('ArrowRight');
    const left = () => page.keyboard.press('ArrowLeft');
    await deck.open();
    await expect(page.locator(ready)).toBeVisible();

    await test.step('before its slide is shown, a scene rests', async () => {
      await page.waitForTimeout(1000);
      expect(await deck.told(undefined, 'hop')).toEqual([]);
    });

    await test.step('on its slide it plays by itself', async () => {
      await right();
      await deck.expectSlide(2);
      await expect(deck.inside(service).locator('html')).toHaveAttribute('lang', language);
      await expect.poll(() => deck.hop(service)).toBeGreaterThan(1);
      await expect(deck.scene(service)).toBeInViewport({ ratio: 1 });
    });

    await test.step('the arrow keys turn slides, with the focus in the frame', async () => {
      await deck.touch(service);
      await left();
      await deck.expectSlide(1);
      await right();
      await deck.expectSlide(2);
      await deck.touch(service);
      await right();
      await deck.expectSlide(3);
    });

    await test.step('behind its slide it stands still', async () => {
      await page.waitForTimeout(500);
      const before = await deck.told(service, 'hop');
      await page.waitForTimeout(3000);
      expect(await deck.told(service, 'hop')).toEqual(before);
    });

    await test.step('back on its slide it begins anew, and comes to its verdict', async () => {
      const before = (await deck.told(service, 'hop')).length;
      await left();
      await deck.expectSlide(2);
      await expect.poll(async () => (await deck.told(service, 'hop'))[before]?.hop ?? 2).toBeLessThan(2);
      await deck.touch(service);
      await page.keyboard.press('End');
      await expect.poll(() => deck.told(service, 'verdict')).toMatchObject([{ verdict: 'delivered' }]);
      await right();
      await deck.expectSlide(3);
    });

    await test.step('keys="steps": the arrow keys go hop by hop first, then to the next slide', async () => {
      // Each hop is there at once.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await right();
      await deck.expectSlide(4);
      await expect.poll(() => deck.told(nodePort, 'ready')).toHaveLength(1);
      await deck.touch(nodePort);
      expect(await deck.hop(nodePort)).toBe(0);
      await right();
      await expect.poll(() => deck.hop(nodePort)).toBe(1);
      await right();
      await expect.poll(() => deck.hop(nodePort)).toBe(2);
      await left();
      await expect.poll(() => deck.hop(nodePort)).toBe(1);
      const of = (await deck.told(nodePort, 'hop')).at(-1)?.of ?? 0;
      for (let hop = 2; hop <= of; hop++) {
        await right();
        await expect.poll(() => deck.hop(nodePort)).toBe(hop);
      }
      await deck.expectSlide(4);
      await right();
      await deck.expectSlide(5);
    });

    expect(await deck.told(undefined, 'error')).toEqual([]);
  });

  test(`${tool}: the address of Kubehop stands at one place`, () => {
    const texts = sourcesOf(tool).map((file) => readFileSync(file, 'utf8'));
    expect(texts.join('').split(KUBEHOP)).toHaveLength(2);
  });

  test(`${tool}: printed, each scene is a still picture`, async ({ page }) => {
    await built[tool];
    for (const [query, titles] of printed) {
      const deck = new DeckPage(page, `${address}/${tool}/`);
      await deck.open(query);
      await page.emulateMedia({ media });
      const stills = page.getByAltText(new RegExp(titles.join('|')));
      await expect(stills).toHaveCount(titles.length);
      for (const still of await stills.all()) {
        await expect(still).toBeVisible();
        await expect.poll(() => still.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(1200);
      }
      await expect(page.locator('iframe:visible')).toHaveCount(0);
    }
  });
}
