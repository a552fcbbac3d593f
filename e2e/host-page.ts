import { expect, type FrameLocator, type Locator, type Page } from 'playwright/test';

/** What a frame said, and which frame. */
export interface Heard {
  readonly frame: number;
  readonly type: string;
  readonly [field: string]: unknown;
}

/** A page of somebody else, with Kubehop in frames: a deck, a blog. */
export class HostPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a page with these frames, by their addresses' queries; it writes down all that they say. */
  async open(
    queries: readonly string[],
    { attributes = '', style = '', before = '', size = [960, 540] } = {},
  ): Promise<void> {
    const frames = queries
      .map(
        (query) =>
          `<iframe ${attributes} width=${size[0]} height=${size[1]} style="border:0;${style}" src="./${query}"></iframe>`,
      )
      .join('\n');
    const script = `
      window.heard = [];
      addEventListener('message', ({ source, data }) => {
        const frame = [...document.querySelectorAll('iframe')].findIndex((each) => each.contentWindow === source);
        heard.push({ ...data, frame });
      });
      window.keys = [];
      addEventListener('keydown', ({ key }) => keys.push(key));`;
    await this.page.route('**/host.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Deck</title><body style="margin:0">${before}<script>${script}</script>${frames}`,
      }),
    );
    await this.page.goto('./host.html');
  }

  /** All messages of one kind, of one frame. */
  async heard(type: string, frame = 0): Promise<Heard[]> {
    const all = await this.page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
    return all.filter((message) => message.type === type && message.frame === frame);
  }

  /** The newest message of a kind; waits for the first. */
  async newest(type: string, frame = 0): Promise<Heard> {
    await expect.poll(async () => (await this.heard(type, frame)).length).toBeGreaterThan(0);
    return (await this.heard(type, frame)).at(-1)!;
  }

  /** Says something to a frame, as it is given. */
  async say(message: unknown, frame = 0): Promise<void> {
    await this.page.evaluate(
      ([data, index]) => document.querySelectorAll('iframe')[index as number]?.contentWindow?.postMessage(data, '*'),
      [message, frame],
    );
  }

  async tell(type: string, fields: Readonly<Record<string, unknown>> = {}, frame = 0): Promise<void> {
    await this.say({ kubehop: 1, type, ...fields }, frame);
  }

  frame(index = 0): FrameLocator {
    return this.page.frameLocator('iframe').nth(index);
  }

  picture(index = 0): Locator {
    return this.frame(index).locator('[data-density="embed"]');
  }
}
