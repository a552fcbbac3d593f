import type { Verdict } from '../engine/index.ts';

/** The verdict's code as tests, messages and `data-result` write it: `delivered`, `http-404`. */
export function verdictCode(verdict: Verdict): string {
  return verdict.result === 'http' ? `http-${verdict.status}` : verdict.result;
}
