import { FONT_ID, type OfflineForm, type OfflineSizes } from './offline-html.ts';
import { formOf, ownSource } from './own-source.ts';

/** What a page can make files of. */
export interface Templates {
  /** What each would weigh, in bytes, with the letters. A form that is not there cannot be made. */
  readonly sizes: Partial<Record<OfflineForm, number>> & Pick<OfflineSizes, 'font'>;
  /** `came` is told how many bytes there are already. */
  readonly take: (form: OfflineForm, came: (bytes: number) => void, signal: AbortSignal) => Promise<string>;
}

/** Those of this page: beside it on its server; or, where it is such a file itself, its own. undefined: there are none. */
export async function templatesOf(document: Document): Promise<Templates | undefined> {
  const own = formOf(document);
  if (own !== undefined) {
    const source = ownSource(document, own);
    const font = document.getElementById(FONT_ID)?.textContent.length ?? 0;
    return { sizes: { [own]: new Blob([source]).size, font }, take: () => Promise.resolve(source) };
  }
  const addressOf = (file: string): URL => new URL(`offline/${file}`, document.baseURI);
  try {
    const answer = await fetch(addressOf('sizes.json'));
    const sizes = answer.ok ? sizesIn(await answer.json()) : undefined;
    return sizes && { sizes, take: (form, came, signal) => fetched(addressOf(`${form}.html`), came, signal) };
  } catch {
    return undefined;
  }
}

function sizesIn(value: unknown): OfflineSizes | undefined {
  const { scene, full, font } = (value ?? {}) as Record<string, unknown>;
  return typeof scene === 'number' && typeof full === 'number' && typeof font === 'number'
    ? { scene, full, font }
    : undefined;
}

async function fetched(address: URL, came: (bytes: number) => void, signal: AbortSignal): Promise<string> {
  const answer = await fetch(address, { signal });
  if (!answer.ok || answer.body === null) throw new Error(`${answer.status}`);
  const decoder = new TextDecoder();
  const reader = answer.body.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    bytes += value.length;
    came(bytes);
  }
}
