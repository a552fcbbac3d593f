import type { DecisionKind, DecisionOf, DropReason, ExchangeResult, Hop, Verdict } from '../engine/index.ts';
import type { DiagnosticMessages } from './diagnostic-messages.ts';
import type { Text } from './text.ts';
import type { UiMessages } from './ui-messages.ts';

export type Language = 'en' | 'ja';

/** Everything a person reads, in one language. A sentence that is missing in one does not compile. */
export interface Messages {
  readonly language: Language;
  readonly ui: UiMessages;
  /** What was decided, by whom (`at` = the hop it belongs to), and what that means: two short sentences at most. */
  readonly decisions: { readonly [Kind in DecisionKind]: (decision: DecisionOf<Kind>, at: Hop) => Text };
  /** The sentence of a hop as a whole: who does what. */
  readonly hop: (hop: Hop) => Text;
  readonly verdicts: { readonly [R in Verdict['result']]: (verdict: Extract<Verdict, { readonly result: R }>) => Text };
  readonly exchangeResult: (result: ExchangeResult) => Text;
  readonly reasons: { readonly [R in DropReason]: Text };
  readonly diagnostics: DiagnosticMessages;
}
