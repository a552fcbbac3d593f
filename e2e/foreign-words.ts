import type { Page } from 'playwright/test';

/**
 * What a page in one language shows or names in the other: each piece of text, accessible name, hint or description.
 * Manifests, commands and what tools print are nobody's language; so are the names of the languages themselves.
 */
export async function foreignWords(page: Page, language: 'en' | 'ja'): Promise<string[]> {
  const pieces = await page.evaluate(() => {
    const notWords =
      'noscript, .monaco-editor, pre, code, kbd, samp, textarea, script, style, svg title, [class*=mono], [data-language]';
    const named = ['aria-label', 'title', 'alt', 'placeholder', 'aria-description', 'aria-valuetext'];
    const found = new Set<string>([document.title]);
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest(notWords)) continue;
      // A part in another language says so; an embedded page has its own test.
      const marked = element.closest('[lang]')?.getAttribute('lang') ?? '';
      if (marked !== document.documentElement.lang) continue;
      for (const name of named) {
        const value = element.getAttribute(name);
        if (value) found.add(value);
      }
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      const text = own.map((node) => node.textContent ?? '').join(' ');
      if (text.trim() !== '') found.add(text.trim());
    }
    return [...found];
  });
  const others = pieces.filter((piece) => !NAMES.includes(piece));
  return others.filter((piece) => (language === 'en' ? JAPANESE : ENGLISH).test(piece));
}

/** What the languages call themselves. */
const NAMES = ['English', '日本語'];

const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff\uff01-\uff60]/;

/** Words that only a sentence has: no name of Kubernetes, no value of a field is one of them. */
const ENGLISH =
  /(?<![\w.-])(?:the|is|are|was|were|of|to|and|or|with|from|for|by|it|its|this|that|these|which|what|who|where|when|not|has|have|no|does|show|hide|open|close|send|sends|sent|every|each|your|here|there)(?![\w.:/-])/i;
