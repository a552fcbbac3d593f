import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { ALL_FORMATS, BufferSource, Input } from 'mediabunny';
import { expect, test, type Locator, type Page } from 'playwright/test';
import { AppPage } from './app-page.ts';
import { plain } from './chapter.ts';
import { readGif } from './gif-file.ts';

const WITH_SECRET = `${plain}---
apiVersion: v1
kind: Secret
metadata:
  name: s
stringData:
  password: hunter22
`;

/** The Pod at which a request was delivered, in the light theme: nothing else has this colour. */
const DELIVERED = [0xdf, 0xf3, 0xef] as const;

/** The page after a request, and the dialog. */
async function openDialog(page: Page, format: string, manifests?: string): Promise<Locator> {
  const app = new AppPage(page);
  await app.open('?lang=en&theme=light');
  if (manifests !== undefined) {
    await app.paste(manifests);
    await expect(app.box('Pod/default/client')).toBeVisible();
    await app.send('client', 'http://web/');
    // Not what became of the request before, answered again after the paste.
    await expect(app.story).toContainText('GET http://web/');
  }
  await app.expectVerdict('delivered');
  await page.keyboard.press('End');
  return dialogFor(page, format);
}

async function dialogFor(page: Page, format: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Picture or film…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Picture, film or text' });
  await dialog.getByRole('radio', { name: format, exact: true }).check();
  return dialog;
}

async function saved(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await button.click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Another workspace stands on the page: what opens beside it is seen. */
async function writeAnother(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  const app = new AppPage(page);
  await app.paste(plain.replaceAll('name: web', 'name: mine'));
  await expect(app.box('Service/default/mine').first()).toBeVisible();
}

/** Drops a file on the page, and expects its scene there beside one's own work. */
async function dropOpens(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    ([name, bytes]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, [...bytes]] as const,
  );
  await expect(page.getByRole('region', { name: 'Beside your own work' })).toContainText('A scene from a picture');
  await expect(new AppPage(page).box('Service/default/web').first()).toBeVisible();
}

/** How many pixels of a picture have that colour, and how opaque its corner is. */
async function looked(page: Page, bytes: Buffer, type: string, colour: readonly number[], frame?: 'first' | 'last') {
  return page.evaluate(
    async ([bytes, type, colour, frame]) => {
      const data = new Uint8Array(bytes);
      let image: ImageBitmap | VideoFrame;
      let count = 1;
      if (frame === undefined) image = await createImageBitmap(new Blob([data], { type }));
      else {
        const decoder = new ImageDecoder({ data, type });
        await decoder.tracks.ready;
        await decoder.completed;
        count = decoder.tracks.selectedTrack?.frameCount ?? 0;
        ({ image } = await decoder.decode({ frameIndex: frame === 'first' ? 0 : count - 1 }));
      }
      const [width, height] =
        image instanceof ImageBitmap ? [image.width, image.height] : [image.displayWidth, image.displayHeight];
      const context = new OffscreenCanvas(width, height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      const pixels = context.getImageData(0, 0, width, height).data;
      let alike = 0;
      for (let at = 0; at < pixels.length; at += 4) if (colour.every((part, n) => pixels[at + n] === part)) alike++;
      return { width, height, alike, corner: pixels[3], count };
    },
    [[...bytes], type, colour, frame] as const,
  );
}

test('a PNG shows the hop that was chosen, an SVG needs nothing beside itself; dropped on the page they open there', async ({
  page,
}) => {
  const dialog = await openDialog(page, 'PNG', WITH_SECRET);
  await expect(dialog.getByText('The value of a Secret is left out.')).toBeVisible();
  const size = dialog.getByRole('combobox', { name: 'Size' });
  await size.selectOption('1');
  const [, width, height] = /\((\d+) × (\d+) pixels/.exec((await size.locator('option:checked').textContent()) ?? '')!;
  const result = await saved(page, dialog.getByRole('button', { name: 'Save' }));
  expect(result.name).toBe('kubehop-web-result.png');
  const solid = await looked(page, result.bytes, 'image/png', DELIVERED);
  expect(solid).toMatchObject({ width: Number(width), height: Number(height), corner: 255 });
  expect(solid.alike).toBeGreaterThan(500);

  await dialog.getByRole('combobox', { name: 'It shows' }).selectOption({ index: 4 });
  await dialog.getByRole('checkbox', { name: 'With the background' }).uncheck();
  const hop = await saved(page, dialog.getByRole('button', { name: 'Save' }));
  expect(hop.name).toBe('kubehop-web-hop-3.png');
  expect(await looked(page, hop.bytes, 'image/png', DELIVERED)).toMatchObject({ corner: 0, alike: 0 });

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await dialog.getByRole('button', { name: 'Copy the picture' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Copied');
  expect(await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types)).toEqual(['image/png']);

  await dialog.getByRole('radio', { name: 'SVG' }).check();
  const { name, bytes } = await saved(page, dialog.getByRole('button', { name: 'Save' }));
  const svg = bytes.toString('utf8');
  expect(svg).toContain('web');
  expect(svg.replaceAll('http://www.w3.org/2000/svg', '').match(/(href=|src=|url\((?!#)|@import)/g)).toBeNull();
  await dialog.getByRole('checkbox', { name: 'It carries the scene' }).uncheck();
  const without = await saved(page, dialog.getByRole('button', { name: 'Save' }));
  expect(without.bytes.toString('utf8')).toBe(svg.replace(/<metadata.*<\/metadata>/, ''));

  await writeAnother(page);
  await dropOpens(page, hop.name, hop.bytes);
  await expect(page.locator('[data-hop^="3."]').first()).toBeAttached();
  await page.getByRole('button', { name: 'Back to my own work' }).click();
  await expect(page.locator('[data-ref="Service/default/mine"]').first()).toBeVisible();
  await dropOpens(page, name, bytes);
});

test('a GIF plays the whole request, rests as long as the page does, and opens when it is dropped', async ({
  page,
}) => {
  const dialog = await openDialog(page, 'GIF', plain);
  await dialog.getByRole('combobox', { name: 'Size' }).selectOption('800');
  await dialog.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '×2' });
  const [, seconds, frames] = /lasts ([\d.]+) seconds \((\d+) frames/.exec(
    (await dialog.getByText(/It lasts/).textContent()) ?? '',
  )!;
  const { name, bytes } = await saved(page, dialog.getByRole('button', { name: 'Make and save the GIF' }));
  expect(name).toBe('kubehop-web.gif');
  await expect(dialog.getByRole('status')).toContainText('Saved');
  const gif = readGif(bytes);
  expect(gif).toMatchObject({ width: 800, height: 450, loops: true });
  expect(Math.abs(gif.delay - Number(seconds) * 100)).toBeLessThanOrEqual(10);
  expect(gif.delay).toBe(Number(frames) * 10);
  // While the packet rests one picture stands: there are far fewer than frames, and none but the first holds all.
  expect(gif.frames.length).toBeGreaterThan(20);
  expect(gif.frames.length).toBeLessThan(Number(frames));
  expect(Math.max(...gif.frames.map(({ delay }) => delay))).toBeGreaterThanOrEqual(200);
  expect(gif.frames.filter(({ width, height }) => width * height === 800 * 450)).toHaveLength(1);
  expect(gif.comment).toMatch(/^kubehop s1\./);

  const first = await looked(page, bytes, 'image/gif', DELIVERED, 'first');
  const last = await looked(page, bytes, 'image/gif', DELIVERED, 'last');
  expect(first).toMatchObject({ width: 800, height: 450, count: gif.frames.length, alike: 0 });
  expect(last.alike).toBeGreaterThan(500);
  await writeAnother(page);
  await dropOpens(page, name, bytes);
});

test('a film has as many frames as it says, is as long, and can be cancelled while the page stays alive', async ({
  page,
}) => {
  const dialog = await openDialog(page, 'Film', plain);
  await dialog.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '×0.5' });
  await dialog.getByRole('button', { name: 'Make and save the film' }).click();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await expect(dialog.getByRole('progressbar')).toHaveAttribute('aria-valuetext', /%.*hop [1-9]/);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Cancelled. Nothing was saved.');

  await dialog.getByRole('combobox', { name: 'Frames' }).selectOption('15');
  await dialog.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '×2' });
  const [, seconds, frames] = /lasts ([\d.]+) seconds \((\d+) frames/.exec(
    (await dialog.getByText(/It lasts/).textContent()) ?? '',
  )!;
  const { name, bytes } = await saved(page, dialog.getByRole('button', { name: 'Make and save the film' }));
  expect(name).toMatch(/^kubehop-web\.(mp4|webm)$/);
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack();
  const { packetCount } = (await track?.computePacketStats()) ?? {};
  expect(packetCount).toBe(Number(frames));
  expect(Math.abs((await input.computeDuration()) - Number(seconds))).toBeLessThanOrEqual(1 / 15);

  // A player sees the same.
  const video = dialog.locator('video');
  await expect(video).toBeVisible();
  const seen = await video.evaluate(async (film: HTMLVideoElement) => {
    if (film.readyState < 1) await new Promise((resolve) => film.addEventListener('loadedmetadata', resolve));
    film.currentTime = film.duration - 0.2;
    await new Promise((resolve) => film.addEventListener('seeked', resolve, { once: true }));
    const context = new OffscreenCanvas(film.videoWidth, film.videoHeight).getContext('2d')!;
    context.drawImage(film, 0, 0);
    const pixels = context.getImageData(0, 0, film.videoWidth, film.videoHeight).data;
    let alike = 0;
    for (let at = 0; at < pixels.length; at += 4)
      if ([0xdf, 0xf3, 0xef].every((part, n) => Math.abs((pixels[at + n] ?? 0) - part) < 4)) alike++;
    return { width: film.videoWidth, height: film.videoHeight, duration: film.duration, alike };
  });
  expect(seen).toMatchObject({ width: 1280, height: 720 });
  expect(Math.abs(seen.duration - Number(seconds))).toBeLessThanOrEqual(1 / 15);
  expect(seen.alike).toBeGreaterThan(1000);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
});

test('texts: a row and a message for each hop, and manifests without values of Secrets', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await (await openDialog(page, 'PNG', WITH_SECRET)).press('Escape');
  const more = page.getByRole('button', { name: 'More about the picture' });
  await more.click();
  await page.getByRole('menuitem', { name: 'Picture or film…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Picture, film or text' });
  await dialog.getByRole('radio', { name: 'Markdown' }).check();
  const preview = dialog.getByRole('textbox', { name: 'Preview' });
  const markdown = await preview.inputValue();
  const rows = markdown.split('\n').filter((line) => /^\| \d+ \|/.test(line));
  expect(rows.length).toBeGreaterThan(3);
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog.getByRole('status')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(markdown);

  await dialog.getByRole('radio', { name: 'Mermaid' }).check();
  const mermaid = await saved(page, dialog.getByRole('button', { name: 'Save' }));
  expect(mermaid.name).toBe('kubehop-web.md');
  const diagram = mermaid.bytes.toString('utf8');
  expect(diagram).toMatch(/^```mermaid\nsequenceDiagram\n[^`]+```\n$/);
  expect(diagram.match(/^ {2}p\d+--?(>>|x)p\d+: /gm)).toHaveLength(rows.length);
  await dialog.getByRole('checkbox', { name: /block of code/ }).uncheck();
  expect(await preview.inputValue()).toMatch(/^sequenceDiagram\n/);

  await dialog.getByRole('radio', { name: 'YAML' }).check();
  await expect(dialog.getByText('The value of a Secret is left out.')).toBeVisible();
  const yaml = await saved(page, dialog.getByRole('button', { name: 'Save' }));
  expect(yaml.name).toBe('manifests.yaml');
  expect(yaml.bytes.toString('utf8')).toContain('password');
  expect(yaml.bytes.toString('utf8')).not.toContain('hunter22');
});

test('no finding of axe in the dialog, in Japanese and dark', async ({ page }) => {
  await page.goto('./?lang=ja&theme=dark&example=first');
  await page.getByRole('button', { name: '共有', exact: true }).click();
  await page.getByRole('button', { name: '画像・動画…' }).click();
  const dialog = page.getByRole('dialog');
  for (const format of ['PNG', '動画', 'Markdown']) {
    await dialog.getByRole('radio', { name: format, exact: true }).check();
    const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  }
});
