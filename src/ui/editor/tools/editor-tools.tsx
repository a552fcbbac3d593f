import type { ReactNode } from 'react';
import controls from '../../controls/controls.module.css';
import { Icon } from '../../controls/icons.tsx';
import { useMessages } from '../../page-context.tsx';
import type { Editing } from '../editing.ts';
import { InsertMenu } from './insert-menu.tsx';
import { MoreMenu } from './more-menu.tsx';

/** What is done to the whole text, at the head of it. Loaded with the full editor. */
export function EditorTools({
  editing,
  defaults,
}: {
  readonly editing: Editing;
  /** Absent where inlay text cannot be shown. */
  readonly defaults: { readonly shown: boolean; readonly show: (shown: boolean) => void } | undefined;
}): ReactNode {
  const { editor: words } = useMessages();
  return (
    <>
      <InsertMenu editing={editing} />
      {defaults !== undefined && (
        <button
          type="button"
          className={`${controls['icon']} ${controls['toggle']}`}
          aria-pressed={defaults.shown}
          aria-label={words.defaults.button}
          title={words.defaults.button}
          onClick={() => defaults.show(!defaults.shown)}
        >
          <Icon name="filled" />
        </button>
      )}
      <MoreMenu editing={editing} />
    </>
  );
}
