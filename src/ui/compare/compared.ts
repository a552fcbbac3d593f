import { useStore } from 'zustand';
import type { Comparison, ComparisonState } from '../../state/comparison.ts';

export interface ComparedProps {
  readonly comparison: Comparison;
}

/** A part of what is compared; draws again only when that part changes. */
export function useCompared<T>({ store }: Comparison, select: (state: ComparisonState) => T): T {
  return useStore(store, select);
}
