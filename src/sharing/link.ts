/** Longer links are cut by chats and mail programs on their way. Letters, the address before them included. */
export const LONGEST_LINK = 8000;

/** As many letters as a code on a slide can hold and a phone at the back of a room can read. */
export const LONGEST_IN_QR = 500;

/** What an address asks to be opened. */
export type Asked =
  { readonly kind: 'scene'; readonly packed: string } | { readonly kind: 'lesson' | 'example'; readonly id: string };

/** A packed scene in the fragment of an address, of any version. */
const SCENE = /^#(s\d+\.[^#]*)$/;

/** What is asked by an address; undefined where it asks for nothing: one's own work then. */
export function askedBy({ hash, search }: Pick<Location, 'hash' | 'search'>): Asked | undefined {
  const packed = SCENE.exec(hash)?.[1];
  if (packed !== undefined) return { kind: 'scene', packed };
  const query = new URLSearchParams(search);
  for (const kind of ['lesson', 'example'] as const) {
    const id = query.get(kind);
    if (id !== null && id !== '') return { kind, id };
  }
  return undefined;
}

/** The address of the same page that asks for this and nothing else; what it says beside that stays. */
export function addressOf(asked: Asked | undefined, href: string): string {
  const url = new URL(href);
  url.hash = asked?.kind === 'scene' ? asked.packed : '';
  for (const kind of ['lesson', 'example']) url.searchParams.delete(kind);
  if (asked !== undefined && asked.kind !== 'scene') url.searchParams.set(asked.kind, asked.id);
  return url.href;
}

/** A link to give away: of the page, without what its reader chose for himself. */
export function linkTo(asked: Asked, href: string): string {
  const url = new URL(addressOf(asked, href));
  for (const own of ['lang', 'theme']) url.searchParams.delete(own);
  return url.href;
}

/** Whether a text is a link to a scene, as a whole. */
export function isSceneLink(text: string): boolean {
  return /^(\S*#)?s\d+\.[\w-]+$/.test(text.trim());
}
