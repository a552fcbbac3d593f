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

/** Every value equally likely. */
export function evenly<T>(values: readonly T[]): Candidate<T>[] {
  return values.map((value) => ({ value, odds: 1 / values.length }));
}
