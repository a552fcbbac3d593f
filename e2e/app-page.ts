import { expect, type Locator, type Page } from 'playwright/test';

/** What a person does on the page, by role and name. */
export class AppPage {
  readonly page: Page;
  readonly manifests: Locator;
  readonly diagram: Locator;
  readonly request: Locator;
  readonly story: Locator;
  readonly status: Locator;
  readonly packet: Locator;

  constructor(page: Page) {
    this.page = page;
    this.manifests = page.getByRole('region', { name: 'Manifests' });
    this.diagram = page.getByRole('region', { name: 'Diagram' });
    this.request = page.getByRole('form', { name: 'Request' });
    this.story = page.getByRole('region', { name: 'Story' });
    this.status = this.story.getByRole('status');
    this.packet = page.locator('[data-hop]');
  }

  /** Opens the page in English unless asked otherwise, and waits for the picture. */
  async open(query = '?lang=en'): Promise<void> {
    await this.page.goto(`./${query}`);
    await expect(this.page.locator('[data-ref^="Node/"]').first()).toBeVisible();
  }

  /** Replaces the whole text of the editor by pasting, as a person does. */
  async paste(text: string): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await expect(this.manifests.locator('.monaco-editor .view-line').first()).toBeVisible();
    await this.page.evaluate((value) => navigator.clipboard.writeText(value), text);
    await this.manifests.locator('.view-lines').first().click();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  box(ref: string): Locator {
    return this.diagram.locator(`[data-ref="${ref}"]`);
  }

  async send(from: string, url: string, method = 'GET'): Promise<void> {
    await this.request.getByRole('combobox', { name: 'From' }).selectOption({ label: from });
    await this.request.getByRole('combobox', { name: 'Method' }).selectOption(method);
    await this.request.getByRole('textbox', { name: 'URL' }).fill(url);
    await this.request.getByRole('button', { name: 'Send' }).click();
  }

  async expectVerdict(code: string): Promise<void> {
    await expect(this.status).toHaveAttribute('data-result', code);
  }

  /** Where the leading packet is, in the diagram's coordinates, and on which hop. */
  async packetNow(): Promise<{ hop: number; percent: number; x: number; y: number }> {
    const [hop = '', x, y] = await this.packet
      .first()
      .evaluate((layer) => [
        layer.getAttribute('data-hop') ?? '',
        layer.getAttribute('data-x') ?? '',
        layer.getAttribute('data-y') ?? '',
      ]);
    const [number = '0', percent = '0'] = hop.split('.');
    return { hop: Number(number), percent: Number(percent), x: Number(x), y: Number(y) };
  }

  /** Pixels of the packet layer that are not empty. */
  async inkOfPacketLayer(): Promise<number> {
    return this.packet.first().evaluate((layer) => {
      const canvas = layer instanceof HTMLCanvasElement ? layer : layer.querySelector('canvas');
      const context = canvas?.getContext('2d');
      if (!canvas || !context || canvas.width === 0) return 0;
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let ink = 0;
      for (let index = 3; index < data.length; index += 4) if ((data[index] ?? 0) > 0) ink += 1;
      return ink;
    });
  }
}
