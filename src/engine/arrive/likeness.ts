import { isAlike } from '../diagnostics/alike.ts';

/** How much two names have in common, for an order: 3 the same, 2 probably one meant by the other, 1 a part of it, 0 nothing. */
export function likeness(one: string, other: string): number {
  if (one === other) return 3;
  if (isAlike(one, other)) return 2;
  return one.length > 1 && other.length > 1 && (one.includes(other) || other.includes(one)) ? 1 : 0;
}

/** The likeliest first; among equals as they were. */
export function byLikeness<T>(items: readonly T[], nameOf: (item: T) => string, meant: string): readonly T[] {
  const rated = items.map((item) => ({ item, rate: likeness(nameOf(item), meant) }));
  return rated.sort((a, b) => b.rate - a.rate).map(({ item }) => item);
}
