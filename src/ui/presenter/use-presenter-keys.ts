import { useEffect } from 'react';
import type { PresenterMoves } from '../../state/presenter-moves.ts';
import type { Presenting } from '../../state/presenter.ts';
import { useActions, usePageState } from '../page-context.tsx';

/** Keys write there. */
const FIELDS = 'input, textarea, select, [contenteditable]';
/** Space presses them; a box of the picture is pressed by Enter. */
const PRESSED = 'button:not([data-box]), a, summary';

/**
 * What each key does before a room, wherever the focus is in no field: before the picture, whose boxes an arrow would walk.
 * Clickers send PageUp, PageDown, `.` and b.
 */
export function usePresenterKeys(moves: PresenterMoves, showKeys: () => void): void {
  const presenting = usePageState((state) => state.presenting);
  const { present } = useActions();
  useEffect(() => {
    const toggle = (what: 'spotlight' | 'byHop' | 'notes' | 'black') => (): void =>
      present({ [what]: presenting?.[what] !== true } satisfies Partial<Presenting>);
    const acts: Partial<Record<string, () => void>> = {
      ArrowRight: moves.next,
      PageDown: moves.next,
      ' ': moves.next,
      ArrowLeft: moves.previous,
      PageUp: moves.previous,
      Home: moves.first,
      End: moves.last,
      r: moves.toggleAnswer,
      s: toggle('spotlight'),
      h: toggle('byHop'),
      n: toggle('notes'),
      b: toggle('black'),
      '.': toggle('black'),
      '?': showKeys,
    };
    function onKeyDown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest(FIELDS) !== null) return;
      if (event.key === ' ' && target.closest(PRESSED) !== null) return;
      const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (act === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    }
    addEventListener('keydown', onKeyDown, true);
    return () => removeEventListener('keydown', onKeyDown, true);
  }, [moves, showKeys, presenting, present]);
}
