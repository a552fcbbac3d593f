import type { LocatedDiagnostic } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Text } from '../../i18n/text.ts';

type Sentences = Readonly<Record<string, (params: LocatedDiagnostic['params']) => Text>>;

/** A finding as a sentence of the page's language. */
export function wordsOfFinding(finding: LocatedDiagnostic, messages: Messages): Text {
  const sentences = messages.diagnostics as unknown as Sentences;
  return sentences[finding.code]?.(finding.params) ?? messages.ui.editor.unknownFinding(finding.code);
}
