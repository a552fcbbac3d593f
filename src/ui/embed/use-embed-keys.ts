import { useEffect } from 'react';
import type { Embed } from '../../state/embed.ts';
import type { Page } from '../../state/page.ts';

/** Where keys have a meaning of their own, also within a deck. */
const FIELDS = 'input, textarea, select, [contenteditable], .monaco-editor, [role=menu], [role=dialog], [role=listbox]';

/** Keys that turn slides, and the one that leaves. */
const DECK_KEYS: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Escape']);

/** The deck's keys go to the deck, wherever the focus is in no field; Space plays and pauses, Home and End go to the ends. */
export function useEmbedKeys({ store }: Page, embed: Embed): void {
  useEffect(() => {
    function isOwn(event: KeyboardEvent): boolean {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest(FIELDS) !== null) return true;
      // Who came to the line of time by the Tab key moves it by the arrows; who pressed it with a pointer turns slides.
      return event.key !== 'Escape' && target.closest('[role=slider]:focus-visible') !== null;
    }

    /** Before anything in the frame hears it. */
    function forDeck(event: KeyboardEvent): void {
      if (!DECK_KEYS.has(event.key) || isOwn(event)) return;
      event.preventDefault();
      event.stopPropagation();
      embed.key(event);
    }

    function forPlayback(event: KeyboardEvent): void {
      if (event.defaultPrevented || isOwn(event)) return;
      const { actions, playback, timeline } = store.getState();
      if (timeline === undefined) return;
      const onButton = event.target instanceof Element && event.target.closest('button, a, [role=button]') !== null;
      const acts: Readonly<Record<string, () => void>> = {
        ...(onButton ? {} : { ' ': playback.playing ? actions.pause : actions.play }),
        Home: () => actions.seekHop(0),
        End: () => actions.seekHop(timeline.steps.length - 1),
      };
      const act = acts[event.key];
      if (act === undefined) return;
      event.preventDefault();
      embed.used();
      act();
    }

    addEventListener('keydown', forDeck, { capture: true });
    addEventListener('keydown', forPlayback);
    return () => {
      removeEventListener('keydown', forDeck, { capture: true });
      removeEventListener('keydown', forPlayback);
    };
  }, [store, embed]);
}
