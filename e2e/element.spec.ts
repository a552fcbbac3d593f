import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Locator, type Page } from 'playwright/test';
import { AppPage } from './app-page.ts';
import { plain } from './chapter.ts';

/** What the deck's page was told, in order. */
interface Told {
  readonly by: string;
  readonly type: string;
  readonly [name: string]: unknown;
}

/** A red square: some picture. */
const POSTER =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"><rect width="160" height="90" fill="red"/></svg>',
  );

/** A page of somebody else's, on another origin than ours, that notes what it is told. */
class Deck {
  readonly page: Page;
  readonly script: string;
  readonly #address: string;
  readonly #files: Map<string, string>;

  constructor(page: Page, ours: string, address: string, files: Map<string, string>) {
    this.page = page;
    this.script = `<script src="${ours}kube-hop.js"></script>`;
    this.#address = address;
    this.#files = files;
  }

  async open(body: string, files: Readonly<Record<string, string>> = {}): Promise<void> {
    for (const [name, text] of Object.entries({ ...files, '': html(body) })) this.#files.set(`/${name}`, text);
    await this.page.goto(this.#address);
  }

  element(id = ''): Locator {
    return this.page.locator(`kube-hop${id}`);
  }

  async told(by = '', type = ''): Promise<readonly Told[]> {
    const all = await this.page.evaluate(() => (window as unknown as { told: Told[] }).told);
    return all.filter((one) => (by === '' || one.by === by) && (type === '' || one.type === type));
  }

  /** The last that was told of a kind. */
  async last(by: string, type: string): Promise<Told | undefined> {
    return (await this.told(by, type)).at(-1);
  }

  /** Does something to the element, as a script of the page. */
  async call(id: string, method: string, ...given: unknown[]): Promise<void> {
    await this.element(id).evaluate(
      (element, [name, all]) => (element as unknown as Record<string, (...of: unknown[]) => void>)[name]?.(...all),
      [method, given] as const,
    );
  }

  frame(id = '') {
    return this.element(id).locator('iframe');
  }
}

const html = (body: string): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A deck</title>
<script>
  window.told = [];
  for (const type of ['ready', 'hop', 'verdict', 'error'])
    addEventListener(type, ({ target, detail }) => detail && told.push({ by: target.id, type, ...detail }), true);
  for (const type of ['keydown', 'keyup'])
    document.addEventListener(type, ({ target, key, keyCode, shiftKey }) => told.push({ by: target.id, type, key, keyCode, shiftKey }));
</script>
${body}</html>`;

const test = base.extend<{ readonly deck: Deck }>({
  deck: async ({ page, baseURL }, use) => {
    const files = new Map<string, string>();
    // A real server: a browser lets no page that came from nowhere load from this machine.
    const server = createServer(({ url = '' }, response) => {
      const text = files.get(url);
      response.writeHead(text === undefined ? 404 : 200, {
        'Content-Type': url === '/' ? 'text/html' : 'application/json',
      });
      response.end(text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use(new Deck(page, baseURL ?? '', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, files));
    server.closeAllConnections();
    server.close();
  },
});

test('a scene tells what happens in it, and does what the page says', async ({ page, deck, baseURL }) => {
  await deck.open(
    `${deck.script}<script type="module" src="${baseURL}kube-hop.js"></script><kube-hop id="a" example="first" speed="4" lang="en" width="960" height="540"></kube-hop>`,
  );
  expect(gzipSync(await (await page.request.get(`${baseURL}kube-hop.js`)).body()).length).toBeLessThan(5000);
  await expect.poll(() => deck.last('a', 'verdict')).toMatchObject({ verdict: 'delivered' });
  expect(await deck.element('#a').boundingBox()).toMatchObject({ width: 960, height: 540 });
  const [ready] = await deck.told('a', 'ready');
  const hops = ready?.['hops'] as number;
  expect(hops).toBeGreaterThan(2);
  expect(await deck.last('a', 'hop')).toMatchObject({ hop: hops, of: hops, ended: true });

  await deck.call('#a', 'seek', 2);
  await expect.poll(() => deck.last('a', 'hop')).toMatchObject({ hop: 2, ended: false });
  await deck.call('#a', 'step', -1);
  await expect.poll(() => deck.last('a', 'hop')).toMatchObject({ hop: 1 });
  const english = String((await deck.last('a', 'hop'))?.['sentence']);

  // Another language is no other frame.
  const frame = await deck.frame('#a').elementHandle();
  await deck.call('#a', 'setLanguage', 'ja');
  await expect.poll(async () => String((await deck.last('a', 'hop'))?.['sentence'])).toMatch(/[ぁ-ん]/);
  expect(english).not.toMatch(/[ぁ-ん]/);
  expect(await deck.last('a', 'hop')).toMatchObject({ hop: 1 });

  // Nor is another scene.
  const verdicts = (await deck.told('a', 'verdict')).length;
  await deck.call('#a', 'load', { lesson: '05-node-port' });
  // Said before the other scene is there, and meant for it.
  await deck.call('#a', 'seek', 99);
  await expect.poll(async () => (await deck.told('a', 'ready')).length).toBe(2);
  await expect.poll(async () => (await deck.told('a', 'verdict')).length).toBeGreaterThan(verdicts);
  await expect(deck.element('#a')).toHaveAttribute('lesson', '05-node-port');
  expect(await deck.element('#a').getAttribute('example')).toBeNull();

  await deck.call('#a', 'load', { scene: 's1.nothing' });
  await expect.poll(() => deck.last('a', 'error')).toMatchObject({ problem: 'damaged' });
  expect(await frame?.evaluate((one) => one.isConnected)).toBe(true);

  // Nobody else speaks for the frame.
  const before = (await deck.told('a')).length;
  await page.evaluate(() => {
    const said = { kubehop: 1, type: 'verdict', verdict: 'delivered', sentence: 'x' };
    postMessage(said, '*');
    const other = document.body.appendChild(document.createElement('iframe'));
    other.srcdoc = `<script>parent.postMessage(${JSON.stringify(said)}, '*'); parent.postMessage('done', '*')</script>`;
    return new Promise<void>((resolve) => addEventListener('message', ({ data }) => data === 'done' && resolve()));
  });
  expect((await deck.told('a')).length).toBe(before);
});

test('keys that belong to the deck reach it from within the frame', async ({ page, deck }) => {
  await deck.open(
    `${deck.script}<kube-hop id="a" example="first" autoplay="false"></kube-hop><kube-hop id="b" example="first" keys="steps" hop="0"></kube-hop>`,
  );
  await page.setViewportSize({ width: 900, height: 1100 });
  await expect.poll(() => deck.told('', 'ready')).toHaveLength(2);
  await deck
    .frame('#a')
    .contentFrame()
    .locator('body')
    .click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Shift+PageDown');
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => deck.told('a', 'keydown'))
    .toEqual([
      { by: 'a', type: 'keydown', key: 'PageDown', keyCode: 34, shiftKey: true },
      { by: 'a', type: 'keydown', key: 'ArrowRight', keyCode: 39, shiftKey: false },
    ]);
  await expect.poll(() => deck.told('a', 'keyup')).toHaveLength(2);

  await deck
    .frame('#b')
    .contentFrame()
    .locator('body')
    .click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => deck.last('b', 'hop')).toMatchObject({ hop: 1 });
  expect(await deck.told('b', 'keydown')).toHaveLength(0);
});

test('on paper stands the poster, or the words and where the scene is', async ({ page, deck, baseURL }) => {
  await deck.open(
    `${deck.script}<kube-hop id="a" example="first" poster="${POSTER}" title="Who answers?"></kube-hop><kube-hop id="b" lesson="05-node-port" lang="ja"></kube-hop>`,
  );
  await expect.poll(() => deck.last('a', 'ready')).toBeDefined();
  const picture = deck.element('#a').getByRole('img', { name: 'Who answers?' });
  await expect(picture).toBeHidden();
  await expect(deck.frame('#a')).toBeVisible();
  expect(await deck.frame('#a').getAttribute('title')).toBe('Who answers?');
  await page.emulateMedia({ media: 'print' });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(160);
  await expect(deck.frame('#a')).toBeHidden();
  const link = deck.element('#b').getByRole('link', { name: 'このシーンをKubehopで開く' });
  await expect(link).toBeVisible();
  expect(await link.getAttribute('href')).toBe(`${baseURL}?lesson=05-node-port`);
  await expect(deck.element('#b')).toContainText(`${baseURL}?lesson=05-node-port`);
});

test('several on one page load when they come near, and play while they are shown', async ({ page, deck }) => {
  await deck.open(`<style>.slide { position: absolute; inset: 0; width: 800px; height: 450px; visibility: hidden } .now { visibility: visible }</style>
    ${deck.script}${deck.script}
    <div class="slide now"><kube-hop id="a" example="first" speed="2"></kube-hop></div>
    <div class="slide"><kube-hop id="b" example="first" speed="2" loading="eager"></kube-hop></div>
    <div style="position: absolute; top: 5000px; width: 800px"><kube-hop id="c" example="first"></kube-hop></div>`);
  const hopOf = async (id: string): Promise<number> => Number((await deck.last(id, 'hop'))?.['hop'] ?? 0);
  await expect.poll(() => deck.last('b', 'ready')).toBeDefined();
  await expect.poll(() => hopOf('a')).toBeGreaterThan(2);
  await expect(deck.frame('#c')).toHaveCount(0);
  // It is where the other is, and waits behind it.
  expect(await hopOf('b')).toBeLessThan(2);

  await page.evaluate(() => document.querySelectorAll('.slide').forEach((slide) => slide.classList.toggle('now')));
  await expect.poll(() => hopOf('b')).toBeGreaterThan(0);
  const left = await hopOf('a');
  await expect.poll(() => hopOf('b')).toBeGreaterThan(2);
  expect(await hopOf('a')).toBe(left);

  await page.evaluate(() => scrollTo(0, 5000));
  await expect.poll(() => deck.last('c', 'ready')).toBeDefined();
});

test('a scene of a file beside the deck; what cannot be shown is told', async ({ page, deck }) => {
  const app = new AppPage(page);
  await app.open();
  // A text that does not become small when it is packed.
  const noise = Array.from({ length: 700 }, (_, at) => `# ${(Math.sin(at) * 1e16).toString(36)}`).join('\n');
  await app.paste(`${plain}\n${noise}`);
  await expect(app.box('Pod/default/client')).toBeVisible();
  const dialog = await openDialog(page, 'en');
  await expect(dialog.getByRole('alert')).toContainText('put the file beside your page');
  await dialog.getByRole('button', { name: 'Frame' }).click();
  await expect(dialog.getByText('A frame alone cannot load a file.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Element' }).click();
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save scene.kubehop.json' }).click();
  const saved = await readFile(await (await saving).path(), 'utf8');
  const snippet = await dialog.getByRole('textbox').inputValue();
  expect(snippet).toContain('scene="scene.kubehop.json"');

  await deck.open(
    `${snippet.replace('<kube-hop', '<kube-hop id="a" speed="4"')}<kube-hop id="b" scene="gone.json" loading="eager"></kube-hop><kube-hop id="c" src="javascript:told.push({ by: 'c', type: 'ran' })" loading="eager"></kube-hop>`,
    { 'scene.kubehop.json': saved },
  );
  // The address that the example has a balancer at leads nowhere in this cluster.
  await expect.poll(() => deck.last('a', 'verdict')).toMatchObject({ verdict: 'timeout' });
  // Of the file alone, and of nothing that stood there before it.
  expect(await deck.told('a', 'ready')).toHaveLength(1);
  await expect(deck.frame('#a').contentFrame().locator('body')).toContainText('client');
  await expect.poll(() => deck.last('b', 'error')).toMatchObject({ problem: 'not-loaded' });
  await expect(deck.element('#b')).toContainText('gone.json');
  await expect.poll(() => deck.last('c', 'error')).toMatchObject({ problem: 'wrong-address' });
  expect(await deck.told('c', 'ran')).toHaveLength(0);
});

const DIALOGS = {
  en: { share: 'Share', embed: 'Embed…', title: 'Put this scene on a page or a slide' },
  ja: { share: '共有', embed: '埋め込み…', title: 'このシーンをページやスライドに埋め込む' },
} as const;

async function openDialog(page: Page, language: keyof typeof DIALOGS): Promise<Locator> {
  const names = DIALOGS[language];
  await page.getByRole('button', { name: names.share, exact: true }).click();
  await page.getByRole('button', { name: names.embed, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: names.title });
  await expect(dialog.locator('[data-made="true"]')).toBeVisible();
  return dialog;
}

test('what the dialog gives works where it is pasted, as the preview shows it', async ({ page, deck }) => {
  const app = new AppPage(page);
  await app.open();
  await app.expectVerdict('delivered');
  const dialog = await openDialog(page, 'en');
  await dialog.getByRole('checkbox', { name: 'Playback controls' }).uncheck();
  await dialog.getByLabel('Starts').selectOption({ index: 3 });
  await dialog.getByLabel('Colours').selectOption('dark');
  await dialog.getByLabel('Size').selectOption('800');
  const preview = dialog.locator('[data-preview] iframe');
  expect(await preview.getAttribute('src')).toMatch(/\?embed&controls=0&hop=2&view=nodes&lang=en&theme=dark#s1\./);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByText('Copied', { exact: true })).toBeVisible();
  const element = await page.evaluate(() => navigator.clipboard.readText());
  await dialog.getByRole('button', { name: 'Frame' }).click();
  const frame = await dialog.getByRole('textbox').inputValue();
  await dialog.getByRole('checkbox', { name: 'With a poster picture' }).check();
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save scene.png' }).click();
  const poster = await readFile(await (await saving).path());
  // Width and height stand in a PNG's first chunk.
  expect([poster.readUInt32BE(16), poster.readUInt32BE(20)].every((side) => side >= 900)).toBe(true);
  // Closed, the focus is where it was before both dialogs.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();

  await deck.open(`${element.replace('<kube-hop', '<kube-hop id="a"')}${frame}`);
  await expect.poll(() => deck.last('a', 'hop')).toMatchObject({ hop: 2 });
  expect(await deck.element('#a').boundingBox()).toMatchObject({ width: 800, height: 450 });
  const bare = page.locator('body > iframe');
  expect(await bare.boundingBox()).toMatchObject({ width: 800, height: 450 });
  for (const shown of [deck.frame('#a'), bare])
    await expect(shown.contentFrame().locator('html')).toHaveAttribute('data-theme', 'dark');
});

for (const [language, theme] of [
  ['en', 'light'],
  ['ja', 'dark'],
] as const)
  test(`no finding of axe in the dialog, ${language}`, async ({ page }) => {
    await new AppPage(page).open(`?lang=${language}&theme=${theme}`);
    const dialog = await openDialog(page, language);
    await dialog.getByRole('button', { name: 'Slidev' }).click();
    // The frame in it is a page of its own, with checks of its own.
    const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').exclude('iframe').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
