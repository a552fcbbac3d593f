import type { ExportMessages } from './export-messages.ts';
import type { Language } from './messages.ts';

/** The words of the dialog for pictures and films, in one language. */
export async function loadExportMessages(language: Language): Promise<ExportMessages> {
  return language === 'ja'
    ? (await import('./ja/export.ts')).exportWords
    : (await import('./en/export.ts')).exportWords;
}
