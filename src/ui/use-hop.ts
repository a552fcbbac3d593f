import { useCallback, useSyncExternalStore } from 'react';
import { hopAt } from '../state/hop-at.ts';
import { usePage, usePageState } from './page-context.tsx';

/** The hop that runs or rests now, counted from 0; -1 before the first. Draws again only when it changes. */
export function useHop(): number {
  const { clock } = usePage();
  const timeline = usePageState((state) => state.timeline);
  const subscribe = useCallback((changed: () => void) => clock.subscribe(changed), [clock]);
  return useSyncExternalStore(subscribe, () => hopAt(timeline, clock.now()));
}
