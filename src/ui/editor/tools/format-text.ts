import type { PageStore } from '../../../state/store.ts';
import type { Editing } from '../editing.ts';
import { format } from '../format.ts';

/** Puts the documents in order, as one step; gives how many were left as they are. */
export async function formatText({ view }: Pick<Editing, 'view'>, store: PageStore): Promise<number> {
  const text = view.current?.text() ?? '';
  const broken = store.getState().analysis?.documents.filter((document) => document.broken) ?? [];
  const { changes, left } = await format(text, (line) =>
    broken.some(({ range }) => range.startLine <= line && line <= range.endLine),
  );
  // Typed on meanwhile: what was found is about another text.
  if (changes.length > 0 && view.current?.text() === text) view.current.replace(changes);
  return left;
}
