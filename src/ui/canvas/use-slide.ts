import { useEffect, useState } from 'react';
import type { Topology } from '../../engine/index.ts';

/** A little longer than the move itself, in milliseconds. */
const MOVE = 300;

/**
 * Whether boxes go to their new places in one move: after the cluster changed, in a picture that is otherwise the same
 * (`frame`: its view, its width; how high and how large it is drawn may follow from what changed), and while no packet
 * is on its way. Never at first, on a zoom, on a resize.
 */
export function useSlide(topology: Topology, frame: string, may: boolean): boolean {
  const [shown, setShown] = useState({ topology, frame, sliding: false });
  let now = shown;
  if (shown.topology !== topology || shown.frame !== frame) {
    now = { topology, frame, sliding: shown.topology !== topology && shown.frame === frame && may };
    setShown(now);
  }
  useEffect(() => {
    if (!now.sliding) return;
    const timer = setTimeout(() => setShown((last) => ({ ...last, sliding: false })), MOVE);
    return () => clearTimeout(timer);
  }, [now]);
  return now.sliding;
}
