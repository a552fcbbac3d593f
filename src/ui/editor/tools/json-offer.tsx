import { useState, type ReactNode } from 'react';
import controls from '../../controls/controls.module.css';
import { useMessages, usePage, usePageState } from '../../page-context.tsx';
import type { Editing } from '../editing.ts';
import styles from '../editor.module.css';

/** JSON is read as it is; whoever would rather have YAML is offered it. */
export function JsonOffer({ editing: { view } }: { readonly editing: Editing }): ReactNode {
  const { editor: words } = useMessages();
  const { engine } = usePage();
  const isJson = usePageState((state) => beginsJson(state.workspace.text));
  const [declined, setDeclined] = useState(false);
  if (!isJson || declined) return null;

  async function convert(): Promise<void> {
    const text = view.current?.text() ?? '';
    const changes = await engine.jsonAsYaml(text);
    if (changes.length === 0 || view.current?.text() !== text) return setDeclined(true);
    view.current.replace(changes);
    // The button goes with what it was for.
    view.current.focus();
  }

  return (
    <p className={styles['offer']}>
      <span>{words.json.note}</span>
      <button type="button" className={`${controls['button']} ${styles['small']}`} onClick={() => void convert()}>
        {words.json.convert}
      </button>
    </p>
  );
}

/** A document that begins with a brace and a name in quotes. */
function beginsJson(text: string): boolean {
  return /(?:^|\n---[^\n]*\n)(?:\s*#[^\n]*\n)*\s*\{\s*"/.test(text);
}
