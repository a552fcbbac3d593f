import type { RefObject } from 'react';
import type { TextView } from './text-view.ts';

/** The text as menus and buttons around it work with it. */
export interface Editing {
  readonly view: RefObject<TextView | null>;
  /** Says aloud, and shows for a moment, what was done. */
  readonly say: (words: string) => void;
}
