import type { Language } from './messages.ts';
import type { OfflineMessages } from './offline-messages.ts';

/** The words of the dialog for one file, in one language. */
export async function loadOfflineMessages(language: Language): Promise<OfflineMessages> {
  return language === 'ja' ? (await import('./ja/offline.ts')).offline : (await import('./en/offline.ts')).offline;
}
