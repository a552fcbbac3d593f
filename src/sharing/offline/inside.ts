/** What a page that is one file was given on its way; a page on a server was given nothing. */
export interface Inside {
  /** A packed scene. It is checked as any other that comes in. */
  readonly scene?: string;
  /** How the page is to open, as an address would say it: `?embed&lang=ja`. */
  readonly search?: string;
  /** The page that made the file. Links that are to be given away lead there: nobody else has this disk. */
  readonly page?: string;
}

/** The element that holds it, as JSON. */
export const INSIDE_ID = 'kubehop-scene';

/** What is inside a document; undefined where it is not one file. */
export function insideOf(document: Pick<Document, 'getElementById'>): Inside | undefined {
  const text = document.getElementById(INSIDE_ID)?.textContent;
  if (text === undefined || text === null) return undefined;
  try {
    const { scene, search, page } = JSON.parse(text) as Record<string, unknown>;
    return {
      ...(typeof scene === 'string' ? { scene } : {}),
      ...(typeof search === 'string' ? { search } : {}),
      ...(typeof page === 'string' && /^https?:\/\//.test(page) ? { page } : {}),
    };
  } catch {
    return {};
  }
}

/** The parts of an address that say what is asked for. */
export interface AskingAddress extends Pick<Location, 'search' | 'hash' | 'href'> {
  /** It is not the address that asks, but the file. */
  readonly byFile?: boolean;
}

/** What an address asks for, and beside that what is inside. The address goes before. */
export function addressWith({ search, hash, href }: AskingAddress, inside: Inside | undefined): AskingAddress {
  if (inside === undefined) return { search, hash, href };
  const asked = new URLSearchParams(inside.search);
  for (const [name, value] of new URLSearchParams(search)) asked.set(name, value);
  const byFile = inside.scene !== undefined && hash === '' && !asked.has('lesson') && !asked.has('example');
  return { href, search: `?${asked}`, hash: byFile ? `#${inside.scene}` : hash, ...(byFile ? { byFile } : {}) };
}

let inside: Inside | undefined | null = null;

/** What is asked for of this page now. */
export function askedAddress(): AskingAddress {
  if (inside === null) inside = insideOf(document);
  return addressWith(location, inside);
}

/** The address of this page as others reach it; that of the file itself where it is not known who made it. */
export function addressForOthers(): string {
  return (location.protocol === 'file:' ? insideOf(document)?.page : undefined) ?? location.href;
}
