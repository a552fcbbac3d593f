import type { editor as api, IPosition } from 'monaco-editor/editor';
import type { TextRange } from '../../../engine/index.ts';

/** The document around a place: a long text is not handed to the engine at every key. */
export interface DocumentAt {
  readonly text: string;
  /** The place, as an offset into the document. */
  readonly offset: number;
  /** A range of the document as one of the whole text. */
  readonly inText: (range: TextRange) => {
    readonly startLineNumber: number;
    readonly startColumn: number;
    readonly endLineNumber: number;
    readonly endColumn: number;
  };
}

const MARKER = /^---(\s|$)/;

export function documentAt(model: api.ITextModel, { lineNumber, column }: IPosition): DocumentAt {
  let first = lineNumber;
  while (first > 1 && !MARKER.test(model.getLineContent(first))) first--;
  let last = lineNumber;
  const count = model.getLineCount();
  while (last < count && !MARKER.test(model.getLineContent(last + 1))) last++;
  const end = last < count ? { line: last + 1, column: 1 } : { line: last, column: model.getLineMaxColumn(last) };
  const text = model.getValueInRange({
    startLineNumber: first,
    startColumn: 1,
    endLineNumber: end.line,
    endColumn: end.column,
  });
  return {
    text,
    offset: model.getOffsetAt({ lineNumber, column }) - model.getOffsetAt({ lineNumber: first, column: 1 }),
    inText: ({ startLine, startColumn, endLine, endColumn }) => ({
      startLineNumber: startLine + first - 1,
      startColumn,
      endLineNumber: endLine + first - 1,
      endColumn,
    }),
  };
}
