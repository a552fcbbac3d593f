import type { Beside } from './beside.ts';

/** What a presenter wrote for himself, by what it is about: kept in this browser, in no link, file or picture. */
export type PresenterNotes = Readonly<Record<string, string>>;

/** What notes are about: `own`, `lesson 02-cluster-ip`, `scene 1f3a9c04`. */
export function notesKey(beside: Beside | undefined): string {
  if (beside === undefined) return 'own';
  return beside.kind === 'scene' ? `scene ${hashOf(beside.packed)}` : `${beside.kind} ${beside.id}`;
}

/** One of them changed; what is empty is kept no longer. */
export function withNotes(all: PresenterNotes, key: string, text: string): PresenterNotes {
  const { [key]: _, ...others } = all;
  return text.trim() === '' ? others : { ...others, [key]: text };
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
