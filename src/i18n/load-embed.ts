import type { EmbedMessages } from './embed-messages.ts';
import type { Language } from './messages.ts';

/** The words of the page within another one, in one language. */
export async function loadEmbedMessages(language: Language): Promise<EmbedMessages> {
  return language === 'ja' ? (await import('./ja/embed.ts')).embed : (await import('./en/embed.ts')).embed;
}
