import { useEffect } from 'react';
import type { Page } from '../state/page.ts';

/** Where keys have a meaning of their own. */
const OWN_KEYS =
  'input, textarea, select, [contenteditable], .monaco-editor, [role=menu], [role=dialog], [role=slider], [role=tablist], [role=separator]';

/** Space plays and pauses, arrows go hop by hop, Home and End to the ends, L loops, P presents: wherever the focus is in no field. */
export function useShortcuts({ store }: Page): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest(OWN_KEYS) !== null) return;
      // Space presses a button.
      if (event.key === ' ' && target.closest('button, a, summary, [role=button]') !== null) return;
      const act = actionOf(event.key, store.getState());
      if (act === undefined) return;
      event.preventDefault();
      act();
    }
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [store]);
}

function actionOf(
  key: string,
  { actions, playback, timeline }: ReturnType<Page['store']['getState']>,
): (() => void) | undefined {
  if (key === 'p' || key === 'P') return () => actions.present({});
  if (timeline === undefined) return undefined;
  switch (key) {
    case ' ':
      return playback.playing ? actions.pause : actions.play;
    case 'ArrowRight':
      return actions.nextHop;
    case 'ArrowLeft':
      return actions.previousHop;
    case 'Home':
      return () => actions.seekHop(0);
    case 'End':
      return () => actions.seekHop(timeline.steps.length - 1);
    case 'l':
    case 'L':
      return () => actions.setLoop(!playback.loop);
    default:
      return undefined;
  }
}
