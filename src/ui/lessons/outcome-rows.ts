import type { Verdict } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { plain, type Text } from '../../i18n/text.ts';
import type { StepTold } from '../../state/lesson-play.ts';

export type PossibleOutcomes = StepTold['outcomes'];

/** More are counted. */
export const MOST_OUTCOMES = 6;

/** One thing that can come of a request, in words. */
export interface OutcomeRow {
  readonly verdict: Verdict;
  readonly text: Text;
  /** Of 1. */
  readonly odds: number;
}

/** What reads the same is one; the likeliest first. */
export function outcomeRows(outcomes: PossibleOutcomes, { verdicts }: Messages): readonly OutcomeRow[] {
  const rows = new Map<string, OutcomeRow>();
  for (const { verdict, odds } of outcomes) {
    const text = (verdicts[verdict.result] as (verdict: Verdict) => Text)(verdict);
    const known = rows.get(plain(text));
    rows.set(plain(text), { verdict, text, odds: odds + (known?.odds ?? 0) });
  }
  return [...rows.values()].toSorted((a, b) => b.odds - a.odds);
}
