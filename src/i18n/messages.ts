import type { DecisionKind, DecisionOf, DropReason, ExchangeResult, Hop, Verdict } from '../engine/index.ts';
import type { CanvasMessages } from './canvas-messages.ts';
import type { DiagnosticMessages } from './diagnostic-messages.ts';
import type { EditorMessages } from './editor-messages.ts';
import type { FixMessages } from './fix-messages.ts';
import type { StoryMessages } from './story-messages.ts';
import type { Text } from './text.ts';
import type { UiMessages } from './ui-messages.ts';

export type Language = 'en' | 'ja';

/** Everything a person reads, in one language. A sentence that is missing in one does not compile. */
export interface Messages {
  readonly language: Language;
  readonly ui: UiMessages;
  /** Words of the picture. */
  readonly canvas: CanvasMessages;
  /** What was decided, by whom (`at` = the hop it belongs to), and what that means: two short sentences at most. */
  readonly decisions: { readonly [Kind in DecisionKind]: (decision: DecisionOf<Kind>, at: Hop) => Text };
  /**
   * The sentence of a hop as a whole: who does what, and mostly a second one that says what that means. Without
   * `direction` the packet itself tells whether it is an answer; a bare TCP or UDP one may not.
   */
  readonly hop: (hop: Hop, direction?: 'there' | 'back') => Text;
  readonly verdicts: { readonly [R in Verdict['result']]: (verdict: Extract<Verdict, { readonly result: R }>) => Text };
  readonly exchangeResult: (result: ExchangeResult) => Text;
  readonly reasons: { readonly [R in DropReason]: Text };
  readonly diagnostics: DiagnosticMessages;
  /** Titles of quick fixes. */
  readonly fixes: FixMessages;
  /** Words of the editor's tools. */
  readonly editor: EditorMessages;
  /** Words of the story and its controls. */
  readonly story: StoryMessages;
}
