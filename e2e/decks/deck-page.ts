import { expect, type FrameLocator, type Locator, type Page } from 'playwright/test';

/** What a scene told its deck. */
export interface Told {
  /** The title of the scene. */
  readonly scene: string;
  readonly type: 'ready' | 'hop' | 'verdict' | 'error';
  readonly detail: {
    readonly hop?: number;
    readonly of?: number;
    readonly verdict?: string;
    readonly sentence?: string;
  };
}

/** A deck as its audience has it. */
export class DeckPage {
  readonly page: Page;
  readonly address: string;
  readonly scenes: Locator;

  constructor(page: Page, address: string) {
    this.page = page;
    this.address = address;
    this.scenes = page.locator('kube-hop');
  }

  async open(query = ''): Promise<void> {
    // Nothing but the deck and Kubehop is there, as on a train.
    await this.page.route(
      (url) => url.hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
    await this.page.addInitScript(() => {
      const told: Told[] = [];
      Object.assign(window, { told });
      for (const type of ['ready', 'hop', 'verdict', 'error'] as const)
        addEventListener(
          type,
          ({ target, detail }: Event & { detail?: Told['detail'] }) => {
            if (!(target instanceof HTMLElement) || target.localName !== 'kube-hop') return;
            told.push({ scene: target.title, type, detail: detail ?? {} });
          },
          { capture: true },
        );
    });
    await this.page.goto(`${this.address}${query}`);
  }

  /** What a scene told so far, or all of them. */
  async told(scene: string | undefined, type: Told['type']): Promise<Told['detail'][]> {
    const told = await this.page.evaluate(() => (window as unknown as { told: Told[] }).told);
    return told
      .filter((each) => each.type === type && (scene ?? each.scene) === each.scene)
      .map(({ detail }) => detail);
  }

  /** The hop that a scene shows, as it says itself; 0 before the first. */
  async hop(scene: string): Promise<number> {
    return (await this.told(scene, 'hop')).at(-1)?.hop ?? 0;
  }

  /** All three tools write the number of the slide, counted from 1, at the end of the address. */
  async expectSlide(number: number): Promise<void> {
    await expect.poll(() => /(\d+)$/.exec(new URL(this.page.url()).hash)?.[1] ?? '1').toBe(String(number));
  }

  scene(title: string): Locator {
    return this.page.locator(`kube-hop[title="${title}"]`);
  }

  /** What is in the frame of a scene. */
  inside(title: string): FrameLocator {
    return this.scene(title).locator('iframe').contentFrame();
  }

  /** Puts the focus into the frame, as one who pressed something there has it. */
  async touch(title: string): Promise<void> {
    const frame = this.inside(title).locator('main');
    // A slide that is still on its way may be missed.
    await expect(async () => {
      await frame.click({ position: { x: 8, y: 8 } });
      expect(await this.page.evaluate(() => document.activeElement?.localName)).toBe('kube-hop');
    }).toPass({ timeout: 15_000 });
  }
}
