import type { DecisionKind, DecisionOf, DropReason, ExchangeResult, Hop, Verdict } from '../engine/index.ts';
import type { ArriveMessages } from './arrive-messages.ts';
import type { CanvasMessages } from './canvas-messages.ts';
import type { CompareMessages } from './compare-messages.ts';
import type { DiagnosticMessages } from './diagnostic-messages.ts';
import type { EditorMessages } from './editor-messages.ts';
import type { FixMessages } from './fix-messages.ts';
import type { HandoutMessages } from './handout-messages.ts';
import type { LessonMessages } from './lesson-messages.ts';
import type { LoadMessages } from './load-messages.ts';
import type { PictureMessages } from './picture-messages.ts';
import type { InspectMessages } from './inspect-messages.ts';
import type { PlaybackMessages } from './playback-messages.ts';
import type { ShareMessages } from './share-messages.ts';
import type { StoryMessages } from './story-messages.ts';
import type { Text } from './text.ts';
import type { WhatIfMessages } from './what-if-messages.ts';
import type { UiMessages } from './ui-messages.ts';

export type Language = 'en' | 'ja';

/** Everything a person reads, in one language. A sentence that is missing in one does not compile. */
export interface Messages {
  readonly language: Language;
  readonly ui: UiMessages;
  /** Words of the picture. */
  readonly canvas: CanvasMessages;
  /** Words around the picture: views, tools, legend. */
  readonly picture: PictureMessages;
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
  /** Words of the sheets that are printed. */
  readonly handout: HandoutMessages;
  /** Words of looking into objects, and of commands for one's own cluster. */
  readonly inspect: InspectMessages;
  /** Words of what would make a request arrive. */
  readonly arrive: ArriveMessages;
  /** Words of the comparison of two answers. */
  readonly compare: CompareMessages;
  /** Words of lessons and broken scenes, beside those that each brings itself. */
  readonly lesson: LessonMessages;
  /** Words of bursts. */
  readonly load: LoadMessages;
  /** Words of the time line and of the packet. */
  readonly playback: PlaybackMessages;
  /** Words of links, files and pictures that hold a scene. */
  readonly share: ShareMessages;
  /** Words of the story and its controls. */
  readonly story: StoryMessages;
  /** Words of what-ifs, of the clock, and of what becomes of the last request. */
  readonly whatIf: WhatIfMessages;
}
