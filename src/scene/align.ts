/** Two lists side by side: items that belong together, or one alone. */
export type Pairing<T> =
  { readonly a: T; readonly b: T } | { readonly a: T; readonly b?: never } | { readonly b: T; readonly a?: never };

export interface Alignment<T> {
  readonly pairs: readonly Pairing<T>[];
  readonly cost: number;
}

/**
 * The alignment of two lists of least cost, each in its order: what `diff` does with lines, for items that may be alike. Of
 * equally good ones it pairs as early as it can. Infinity: these two can be no pair.
 */
export function align<T>(
  left: readonly T[],
  right: readonly T[],
  pairCost: (one: T, other: T) => number,
  aloneCost: (item: T) => number,
): Alignment<T> {
  const pairOf = left.map((one) => right.map((other) => pairCost(one, other)));
  const costs = Array.from({ length: left.length + 1 }, () => Array<number>(right.length + 1).fill(0));
  for (let i = left.length; i >= 0; i--)
    for (let j = right.length; j >= 0; j--) {
      if (i === left.length && j === right.length) continue;
      costs[i]![j] = Math.min(
        i < left.length ? aloneCost(left[i]!) + costs[i + 1]![j]! : Infinity,
        j < right.length ? aloneCost(right[j]!) + costs[i]![j + 1]! : Infinity,
        i < left.length && j < right.length ? pairOf[i]![j]! + costs[i + 1]![j + 1]! : Infinity,
      );
    }
  const pairs: Pairing<T>[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const here = costs[i]![j]!;
    if (i < left.length && j < right.length && isNear(here, pairOf[i]![j]! + costs[i + 1]![j + 1]!))
      pairs.push({ a: left[i++]!, b: right[j++]! });
    else if (i < left.length && isNear(here, aloneCost(left[i]!) + costs[i + 1]![j]!)) pairs.push({ a: left[i++]! });
    else pairs.push({ b: right[j++]! });
  }
  return { pairs, cost: costs[0]![0]! };
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9;
}
