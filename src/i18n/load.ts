import type { Language, Messages } from './messages.ts';

/** The messages of one language; only the language shown is loaded. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'ja' ? (await import('./ja/messages.ts')).ja : (await import('./en/messages.ts')).en;
}
