import { languages, Range, type editor as api, type IDisposable } from 'monaco-editor/editor';
import type { LocatedDiagnostic, TextRange } from '../../../engine/index.ts';
import { plain } from '../../../i18n/text.ts';
import { titleOfFix } from '../finding-words.ts';
import type { LanguageSource } from './language-source.ts';

/** What the lightbulb does beside changing the text itself. */
export interface FixCommands {
  readonly preview: (finding: LocatedDiagnostic) => void;
  readonly all: (document: number) => void;
}

/** Repairs of the findings at the caret, as quick fixes; those that need a look before are offered with one. */
export function registerFixes(
  editor: api.IStandaloneCodeEditor,
  model: api.ITextModel,
  source: LanguageSource,
  commands: FixCommands,
): IDisposable {
  const preview = editor.addCommand(0, (_, finding: LocatedDiagnostic) => commands.preview(finding)) ?? '';
  const all = editor.addCommand(0, (_, document: number) => commands.all(document)) ?? '';

  return languages.registerCodeActionProvider('yaml', {
    async provideCodeActions(asked, range, context) {
      const none = { actions: [], dispose: () => undefined };
      const { analysis } = source.store.getState();
      if (asked !== model || analysis === undefined) return none;
      const here = analysis.diagnostics.filter(
        (finding) => finding.fixes.length > 0 && range.intersectRanges(rangeOf(finding.range)) !== null,
      );
      if (here.length === 0) return none;
      await source.settled();
      const version = model.getVersionId();
      const { editor: words } = source.messages();
      const made = await Promise.all(here.map((finding) => actionsOf(finding)));
      const documents = [...new Set(here.map(({ document }) => document))].filter(
        (document) =>
          analysis.diagnostics.filter((each) => each.document === document && each.fixes.length > 0).length > 1,
      );
      const fixAll = documents.map((document) => ({
        title: words.fix.all,
        kind: 'quickfix',
        command: { id: all, title: words.fix.all, arguments: [document] },
      }));
      return { actions: [...made.flat(), ...fixAll], dispose: () => undefined };

      async function actionsOf(finding: LocatedDiagnostic): Promise<languages.CodeAction[]> {
        const fixes = await source.engine.fixesOf(finding).catch(() => []);
        const diagnostics = context.markers.filter((marker) => rangeOf(finding.range).intersectRanges(marker as never));
        return fixes.flatMap((fix, index): languages.CodeAction[] => {
          const title = plain(titleOfFix(fix, source.messages()));
          const edits = fix.textEdits.map(({ range: place, text }) => ({
            resource: model.uri,
            versionId: version,
            textEdit: { range: rangeOf(place), text },
          }));
          return [
            { title, kind: 'quickfix', diagnostics, isPreferred: index === 0, edit: { edits } },
            {
              title: words.fix.previewOf(title),
              kind: 'quickfix',
              diagnostics,
              command: { id: preview, title, arguments: [finding] },
            },
          ];
        });
      }
    },
  });
}

function rangeOf({ startLine, startColumn, endLine, endColumn }: TextRange): Range {
  return new Range(startLine, startColumn, endLine, endColumn);
}
