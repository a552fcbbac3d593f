import type { RemedyKind, RemedyStepOf } from '../engine/index.ts';
import type { Text } from './text.ts';

/** What is done, as one says it; of a quick fix the title is said already. */
export type StepMessages = {
  readonly [Kind in RemedyKind]: Kind extends 'fix'
    ? (step: RemedyStepOf<'fix'>, title: Text) => Text
    : (step: RemedyStepOf<Kind>) => Text;
};

/** Words of what would make a request arrive. */
export interface ArriveMessages {
  /** In the rail: short. */
  readonly tab: string;
  /** Beside a verdict. */
  readonly question: string;
  readonly searching: (tried: number) => string;
  readonly found: (count: number, tried: number) => string;
  /** Of what was tried nothing makes it arrive. */
  readonly nothing: (tried: number) => string;
  /** It arrives sometimes: with which odds. */
  readonly sometimes: (odds: number) => Text;
  readonly stop: string;
  readonly again: string;
  readonly list: string;
  readonly steps: StepMessages;
  /** It would arrive more often, not always. */
  readonly likelier: (odds: number) => Text;
  readonly apply: string;
  /** For a screen reader: which. */
  readonly applyThis: (what: string) => string;
  readonly applied: string;
  /** The workspace was changed meanwhile. */
  readonly stale: string;
  readonly diff: string;
  readonly removed: (line: number) => string;
  readonly added: (line: number) => string;
  readonly more: (lines: number) => string;
}
