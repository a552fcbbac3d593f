import { languages, Range, type editor as api, type IDisposable } from 'monaco-editor/editor';
import { format } from '../format.ts';

/** Monaco's own command and keys for putting a document in order. */
export function registerFormatting(model: api.ITextModel, isBroken: (line: number) => boolean): IDisposable {
  return languages.registerDocumentFormattingEditProvider('yaml', {
    async provideDocumentFormattingEdits(asked) {
      if (asked !== model) return [];
      const { changes } = await format(model.getValue(), isBroken);
      return changes.map(({ start, end, text }) => ({
        range: Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end)),
        text,
      }));
    },
  });
}
