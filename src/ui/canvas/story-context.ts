import { createContext, use } from 'react';
import type { ObjectRef, Trace } from '../../engine/index.ts';
import type { CanvasMessages } from '../../i18n/canvas-messages.ts';
import type { PictureMessages } from '../../i18n/picture-messages.ts';
import type { BoxTarget } from '../what-if/box-target.ts';
import type { Spot } from '../what-if/use-menu-events.ts';
import { isQuiet, NO_STORY, type Moment } from '../../scene/moment.ts';

/** What every box of the picture may ask for. */
export interface Story {
  readonly moment: Moment;
  readonly trace: Trace | undefined;
  readonly words: CanvasMessages;
  readonly picture: PictureMessages;
  readonly selected: ObjectRef | undefined;
  /** Boxes that show it too. */
  readonly marked: ReadonlySet<ObjectRef> | undefined;
  readonly select: (ref: ObjectRef) => void;
  /** Shows the folded Services, or folds them again; absent where that cannot be. */
  readonly unfold: (() => void) | undefined;
  readonly unfolded: boolean;
  /** Unfolds or folds a workload, or the Nodes that do not fit; absent where that cannot be. */
  readonly toggle: ((id: string) => void) | undefined;
  /** Shows all that is known of an object; absent where that cannot be. */
  readonly facts: ((ref: ObjectRef) => void) | undefined;
  /** Opens a box's menu at a point of the page; absent where boxes have none. `from`: what has the focus again after it. */
  readonly openMenu: ((target: BoxTarget, at: Spot, from: HTMLElement) => void) | undefined;
  /** What a menu is called. */
  readonly menuName: (target: BoxTarget) => string;
}

export const StoryContext = createContext<Story | undefined>(undefined);

export function useStory(): Story {
  const story = use(StoryContext);
  if (!story) throw new Error('A box of the picture stands outside its Diagram.');
  return story;
}

export { isQuiet, NO_STORY };
