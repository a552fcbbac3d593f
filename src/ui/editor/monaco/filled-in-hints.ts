import { Emitter, languages, type editor as api, type IDisposable } from 'monaco-editor/editor';
import type { FilledIn } from '../../../engine/index.ts';

export interface FilledInHints extends IDisposable {
  readonly set: (lines: readonly FilledIn[], hint: string) => void;
}

/** Behind a line, in another face: what the cluster has there and nobody wrote. */
export function filledInHints(model: api.ITextModel): FilledInHints {
  const changed = new Emitter<void>();
  let marks: string[] = [];
  let shown: readonly FilledIn[] = [];
  let tooltip = '';

  const registered = languages.registerInlayHintsProvider('yaml', {
    onDidChangeInlayHints: changed.event,
    provideInlayHints(asked, range) {
      if (asked !== model) return { hints: [], dispose: () => undefined };
      const hints = marks.flatMap((mark, index) => {
        const line = model.getDecorationRange(mark)?.startLineNumber ?? 0;
        if (line < range.startLineNumber || line > range.endLineNumber) return [];
        const label = shown[index]?.fields.map(({ text }) => text).join('  ') ?? '';
        const position = { lineNumber: line, column: model.getLineMaxColumn(line) };
        return [{ label, tooltip, position, paddingLeft: true }];
      });
      return { hints, dispose: () => undefined };
    },
  });

  return {
    set(lines, hint) {
      shown = lines.filter(({ line }) => line <= model.getLineCount());
      tooltip = hint;
      marks = model.deltaDecorations(
        marks,
        shown.map(({ line }) => ({
          range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
          options: {},
        })),
      );
      changed.fire();
    },
    dispose() {
      registered.dispose();
      changed.dispose();
    },
  };
}
