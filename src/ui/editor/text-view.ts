import type { TextRange } from '../../engine/index.ts';

/** What the page asks of whichever editor is there: the full one, or the plain text field. */
export interface TextView {
  /** Shows a place; `take` puts the caret there and the focus into the text. */
  readonly show: (range: TextRange, take: boolean) => void;
}
