import type { ArriveProgress, Workspace } from '../engine/index.ts';

/** What would make the last request arrive. */
export interface Arrive {
  /** How likely it does not fail, of 1; absent while that is not known. */
  readonly odds: number | undefined;
  /** How far the search is; absent before the first was begun. */
  readonly progress: ArriveProgress | undefined;
  readonly running: boolean;
  /** What was searched in: a remedy is for this alone. */
  readonly searchedIn: Workspace | undefined;
}

export function noArrive(): Arrive {
  return { odds: undefined, progress: undefined, running: false, searchedIn: undefined };
}

/** Odds add up to 1 but for the last digits. */
export function canFail(odds: number | undefined): boolean {
  return odds !== undefined && odds < 1 - 1e-9;
}
