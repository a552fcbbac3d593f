import type { Language } from './messages.ts';
import type { PresenterMessages } from './presenter-messages.ts';

/** The words of presenter mode in one language. */
export async function loadPresenterMessages(language: Language): Promise<PresenterMessages> {
  return language === 'ja'
    ? (await import('./ja/presenter.ts')).presenter
    : (await import('./en/presenter.ts')).presenter;
}
