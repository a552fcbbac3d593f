import type { ReactNode } from 'react';
import controls from './controls/controls.module.css';
import { useActions, useMessages, usePage, usePageState } from './page-context.tsx';
import styles from './workbench.module.css';

/** In the story's place while nothing was sent: what to do, and what the page has to say. */
export function StoryNote(): ReactNode {
  const { ui } = useMessages();
  const { keeper } = usePage();
  const note = usePageState((state) => state.note);
  const isEmpty = usePageState((state) => state.workspace.text.trim() === '');
  const { bringBack } = useActions();
  const canBringBack = note?.kind === 'started-over' && keeper.previous() !== undefined;
  return (
    <div className={styles['note']}>
      <div aria-live="polite">
        {note !== undefined && <p>{ui.notes[note.kind]}</p>}
        <p>{isEmpty ? ui.emptyText : ui.emptyStory}</p>
      </div>
      {canBringBack && (
        <button type="button" className={controls['button']} onClick={bringBack}>
          {ui.startOver.bringBack}
        </button>
      )}
    </div>
  );
}
