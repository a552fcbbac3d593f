import type { Look } from './model.ts';

/** The part of the look that outlives a visit. */
export type KeptLook = Pick<Look, 'theme' | 'editorShown'> & Partial<Pick<Look, 'language' | 'view'>>;

export const DEFAULT_LOOK: KeptLook = { theme: 'system', editorShown: true };

/** What a page's address says of its look: `?lang=ja&theme=dark`. It goes before what was kept. */
export function lookOfAddress(search: string): Partial<KeptLook> {
  const asked = new URLSearchParams(search);
  const language = asked.get('lang');
  const theme = asked.get('theme');
  return {
    ...(language === 'ja' || language === 'en' ? { language } : {}),
    ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
  };
}

/** The first language of the browser that we speak; English else. */
export function languageOfBrowser(languages: readonly string[]): Look['language'] {
  for (const language of languages) {
    const [first] = language.toLowerCase().split('-');
    if (first === 'ja' || first === 'en') return first;
  }
  return 'en';
}
