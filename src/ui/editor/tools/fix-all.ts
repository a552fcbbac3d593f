import type { EditorMessages } from '../../../i18n/editor-messages.ts';
import type { Page } from '../../../state/page.ts';
import type { Editing } from '../editing.ts';

/** Applies every repair of a document, counted from 0, as one step. */
export async function fixAll(
  document: number,
  { view, say }: Editing,
  { engine, store }: Pick<Page, 'engine' | 'store'>,
  { done }: EditorMessages,
): Promise<void> {
  const { text } = store.getState().workspace;
  const count = store
    .getState()
    .analysis?.diagnostics.filter((each) => each.document === document && each.fixes.length > 0).length;
  const changes = await engine.fixAll(document).catch(() => []);
  const same = changes.length > 0 && view.current?.text() === text;
  if (same) view.current?.replace(changes);
  say(same ? done.fixedAll(count ?? 0) : done.notFixed);
}
