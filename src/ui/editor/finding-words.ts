import type { LocatedDiagnostic, QuickFix } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { t, type Text } from '../../i18n/text.ts';

type Sentences<Params> = Readonly<Record<string, ((params: Params) => Text) | undefined>>;

/** A finding as a sentence of the page's language. */
export function wordsOfFinding(finding: LocatedDiagnostic, messages: Messages): Text {
  const sentences = messages.diagnostics as unknown as Sentences<LocatedDiagnostic['params']>;
  return sentences[finding.code]?.(finding.params) ?? messages.ui.editor.unknownFinding(finding.code);
}

/** What a fix does, in few words. */
export function titleOfFix({ code, params }: Pick<QuickFix, 'code' | 'params'>, messages: Messages): Text {
  const titles = messages.fixes as unknown as Sentences<QuickFix['params']>;
  return titles[code]?.(params) ?? t`${messages.editor.fix.button}`;
}
