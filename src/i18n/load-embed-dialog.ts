import type { EmbedDialogMessages } from './embed-dialog-messages.ts';
import type { Language } from './messages.ts';

/** The words of the dialog for embedding, in one language. */
export async function loadEmbedDialogMessages(language: Language): Promise<EmbedDialogMessages> {
  return language === 'ja'
    ? (await import('./ja/embed-dialog.ts')).embedDialog
    : (await import('./en/embed-dialog.ts')).embedDialog;
}
