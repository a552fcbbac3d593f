import { useCallback, useSyncExternalStore } from 'react';
import type { Comparison } from '../../state/comparison.ts';
import { hopAt } from '../../state/hop-at.ts';
import { useCompared } from './compared.ts';

/** The aligned hop that runs or rests now, counted from 0; -1 before the first. Draws again only when it changes. */
export function useRow(comparison: Comparison): number {
  const { clock } = comparison;
  const both = useCompared(comparison, (state) => state.both);
  const subscribe = useCallback((changed: () => void) => clock.subscribe(changed), [clock]);
  return useSyncExternalStore(subscribe, () => hopAt(both?.timeline, clock.now()));
}
