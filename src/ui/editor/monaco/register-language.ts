import { registerCompletion } from './completion.ts';
import { registerFixes, type FixCommands } from './fixes.ts';
import { registerFormatting } from './formatting.ts';
import { registerHover } from './hover.ts';
import type { LanguageSource } from './language-source.ts';
import type { MonacoEditor } from './monaco-editor.ts';

/** Makes one editor know Kubernetes; the answer ends that. */
export function registerLanguage({ api }: MonacoEditor, source: LanguageSource, commands: FixCommands): () => void {
  const model = api.getModel();
  if (model === null) return () => undefined;
  const isBroken = (line: number): boolean =>
    source.store
      .getState()
      .analysis?.documents.some(({ broken, range }) => broken && range.startLine <= line && line <= range.endLine) ===
    true;
  const registered = [
    registerCompletion(model, source),
    registerHover(model, source),
    registerFixes(api, model, source, commands),
    registerFormatting(model, isBroken),
  ];
  return () => {
    for (const each of registered) each.dispose();
  };
}
