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
  readonly playback: Locator;

  constructor(page: Page) {
    this.page = page;
    this.manifests = page.getByRole('region', { name: 'Manifests' });
    this.diagram = page.getByRole('region', { name: 'Diagram' });
    this.request = page.getByRole('form', { name: 'Request' });
    this.story = page.getByRole('region', { name: 'Story' });
    this.status = this.story.getByRole('status');
    this.packet = page.locator('[data-hop]');
    this.playback = this.story.getByRole('group', { name: 'Playback' });
  }

  /** Opens the page in English unless asked otherwise, and waits for the picture. */
  async open(query = '?lang=en'): Promise<void> {
    await this.page.goto(`./${query}`);
    await expect(this.page.locator('[data-ref^="Node/"], [data-place="nodes"]').first()).toBeVisible();
  }

  /** Replaces the whole text of the editor by pasting, as a person does. */
  async paste(text: string): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await expect(this.manifests.locator('.monaco-editor .view-line').first()).toBeVisible();
    await this.page.evaluate((value) => navigator.clipboard.writeText(value), text);
    // Not by a click: what is offered above an object may be in its way.
    await this.manifests.getByRole('textbox').first().focus();
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
    const [hop, x, y] = await this.packet
      .first()
      .evaluate((layer) => [
        layer.getAttribute('data-hop') ?? '',
        layer.getAttribute('data-x') ?? '',
        layer.getAttribute('data-y') ?? '',
      ]);
    const [number = '0', percent = '0'] = hop.split('.');
    return { hop: Number(number), percent: Number(percent), x: Number(x), y: Number(y) };
  }

  /** The packet as it moves: one sample a frame. */
  async watchPacket(milliseconds: number): Promise<Sample[]> {
    return this.packet.first().evaluate(async (layer, time) => {
      const canvas = layer as HTMLCanvasElement;
      const samples: Sample[] = [];
      const began = performance.now();
      while (performance.now() - began < time) {
        await new Promise(requestAnimationFrame);
        const { hop, x, y } = canvas.dataset;
        if (hop === undefined) continue;
        const context = canvas.getContext('2d');
        const scale = context?.getTransform() ?? new DOMMatrix();
        const at = scale.transformPoint({ x: Number(x), y: Number(y) });
        const pixels = context?.getImageData(at.x - 24, at.y - 18, 48, 36).data ?? [];
        let ink = 0;
        for (let index = 3; index < pixels.length; index += 4) if ((pixels[index] ?? 0) > 0) ink += 1;
        samples.push({ hop: Number(hop.split('.')[0]), x: Number(x), y: Number(y), ink });
      }
      return samples;
    }, milliseconds);
  }

  /** Stubs, risers and rails, as drawn; and the boxes at their ends. */
  async wires(): Promise<Wire[]> {
    const drawn = await this.diagram
      .locator('[data-wires]')
      .evaluateAll((paths) =>
        paths.flatMap((path) =>
          [...(path.getAttribute('d') ?? '').matchAll(/M([\d.]+) ([\d.]+)([HV])([\d.]+)/g)].map(
            ([, x = '', y = '', way = '', to = '']) =>
              way === 'H'
                ? { left: Math.min(+x, +to), right: Math.max(+x, +to), top: +y, bottom: +y }
                : { left: +x, right: +x, top: Math.min(+y, +to), bottom: Math.max(+y, +to) },
          ),
        ),
      );
    const boxes = await this.diagram.locator('.react-flow__node:has([data-ref], [data-place])').evaluateAll((nodes) =>
      nodes.map((node) => {
        const { m41: left, m42: top } = new DOMMatrix(getComputedStyle(node).transform);
        const { offsetWidth, offsetHeight } = node as HTMLElement;
        return { left, top, right: left + offsetWidth, bottom: top + offsetHeight };
      }),
    );
    return [...drawn, ...boxes];
  }

  /** Within the two lanes of a wire, or within a box. */
  liesOn({ left, right, top, bottom }: Wire, { x, y }: { x: number; y: number }): boolean {
    const lane = 8;
    return x >= left - lane && x <= right + lane && y >= top - lane && y <= bottom + lane;
  }

  /** The boxes in which the packet is. */
  async boxesUnderPacket(): Promise<string[]> {
    const { x, y } = await this.packetNow();
    return this.diagram.locator('.react-flow__viewport').evaluate(
      (viewport, packet) => {
        const frame = viewport.parentElement?.getBoundingClientRect() ?? new DOMRect();
        const on = new DOMMatrix(getComputedStyle(viewport).transform).transformPoint(packet);
        return document
          .elementsFromPoint(frame.x + on.x, frame.y + on.y)
          .map((element) => element.closest('[data-place], [data-ref]'))
          .map((box) => box?.getAttribute('data-place') ?? box?.getAttribute('data-ref') ?? '')
          .filter((name) => name !== '' && !/^Node\/[^:]+$/.test(name));
      },
      { x, y },
    );
  }
}

export interface Sample {
  hop: number;
  /** In the diagram's coordinates. */
  x: number;
  y: number;
  /** Painted pixels around the packet. */
  ink: number;
}

export interface Wire {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
