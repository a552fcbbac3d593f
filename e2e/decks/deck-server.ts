import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** What the decks write where the address of Kubehop belongs. */
export const KUBEHOP = 'https://kubehop.example/';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/**
 * Serves decks as any static server would, but for one thing: it fills in the address of Kubehop. Of another origin than
 * Kubehop, as a deck usually is.
 */
export class DeckServer {
  readonly #folders: Readonly<Record<string, string>>;
  readonly #server: Server;
  readonly #kubehop: string;

  /** `folders`: first part of an address, and where its files are. */
  constructor(folders: Readonly<Record<string, string>>, kubehop: string) {
    this.#folders = folders;
    this.#kubehop = kubehop;
    this.#server = createServer((request, response) => {
      this.#answer(request.url ?? '/').then(
        ({ type, body }) => response.writeHead(200, { 'Content-Type': type }).end(body),
        () => response.writeHead(404).end(),
      );
    });
  }

  /** The address of a folder of all folders. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(url: string): Promise<{ type: string; body: string | Buffer }> {
    const [, name = '', ...rest] = decodeURIComponent(new URL(url, 'http://decks').pathname).split('/');
    const folder = this.#folders[name];
    if (folder === undefined) throw new Error(`no deck ${name}`);
    const file = path.join(folder, rest.join('/') || 'index.html');
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    const body = await readFile(file);
    if (!/html|javascript/.test(type)) return { type, body };
    return { type, body: body.toString('utf8').replaceAll(KUBEHOP, this.#kubehop) };
  }
}
