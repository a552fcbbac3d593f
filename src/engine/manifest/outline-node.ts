import type { Span } from './positions.ts';

/** One value of a document that may be half written, with its place: offsets into the document's text. */
export interface OutlineNode {
  /** Absent for the document itself. */
  readonly parent: OutlineNode | undefined;
  /** The name of an entry of a mapping, the index of an item of a list; '' for the document. */
  readonly step: string | number;
  /** Where the key stands, with its quotes; for an item of a block list its dash. */
  readonly key: Span;
  /** The column of key or dash, from 0; -1 in flow style and for the document. */
  readonly column: number;
  /** Behind the colon or the dash. */
  readonly from: number;
  /** Where a scalar stands, with its quotes. Of a block scalar, its header. */
  value: Span | undefined;
  readonly style: 'block' | 'flow';
  /** A block scalar (`|`): its lines are text. */
  isText: boolean;
  /** Its entries or items are in brackets. */
  isFlow: boolean;
  entries: OutlineNode[] | undefined;
  items: OutlineNode[] | undefined;
}

/** What the cursor is at. */
export type Spot =
  /** In the name of an entry that has its colon. */
  | { readonly part: 'key'; readonly node: OutlineNode; readonly word: Span }
  /** Where the scalar of an entry, or of an item in brackets, stands or would stand. */
  | { readonly part: 'value'; readonly node: OutlineNode; readonly word: Span }
  /**
   * Where something new begins in `holder`: a line without colon, an empty line, behind a dash. `word.start` is the beginning
   * of the line where the cursor's own column fits nothing. `list` is a list that may go on here too.
   */
  | {
      readonly part: 'word';
      readonly holder: OutlineNode;
      readonly word: Span;
      readonly column: number;
      readonly list?: OutlineNode;
    };

export function newNode(
  parent: OutlineNode | undefined,
  step: string | number,
  key: Span,
  column: number,
  from: number,
): OutlineNode {
  const style = parent && column < 0 ? 'flow' : 'block';
  const nothing = { value: undefined, isText: false, isFlow: false, entries: undefined, items: undefined };
  return { parent, step, key, column, from, style, ...nothing };
}

/** Whether nothing is written in a value yet. */
export function isOpen(node: OutlineNode): boolean {
  return !node.value && !node.entries && !node.items && !node.isText;
}
