import { draw } from './hash.ts';

/** One thing that a decision could have chosen. */
export interface Candidate<T> {
  readonly value: T;
  /** How likely it is, of 1. */
  readonly odds: number;
}

/**
 * Picks one candidate: the one source of chance. `key` names what is chosen (`endpoint Service/default/web:http,
 * connection 2`), so that adding a choice elsewhere changes no other draw.
 */
export type Choose = <T>(key: string, candidates: readonly Candidate<T>[]) => T;

/** Which candidate was taken at each key, by its index: leads again to the same outcome. */
export type Choices = Readonly<Record<string, number>>;

/** Every value equally likely. */
export function evenly<T>(values: readonly T[]): Candidate<T>[] {
  return values.map((value) => ({ value, odds: 1 / values.length }));
}

/** Draws by hash of the seed, the request's number and the key; what `choices` names is not drawn. */
export function drawing(seed: number, number: number, choices: Choices = {}): Choose {
  return (key, candidates) => {
    const chosen = candidates[choices[key] ?? -1];
    if (chosen) return chosen.value;
    let rest = draw(`${number} ${key}`, seed);
    for (const { value, odds } of candidates) {
      rest -= odds;
      if (rest < 0 && odds > 0) return value;
    }
    // Odds add up to 1 but for rounding: the last one that can be.
    const last = candidates.findLast(({ odds }) => odds > 0);
    if (!last) throw new Error(`nothing to choose from: ${key}`);
    return last.value;
  };
}
