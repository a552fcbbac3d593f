import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { en } from '../i18n/en/messages.ts';
import { ja } from '../i18n/ja/messages.ts';
import { plain } from '../i18n/text.ts';
import { sentIn, suites } from './sent.ts';

const WRONG = /undefined|\[object| {2}|\.\.|。。|、。|[,:;] ?\.|（.*）ます/;

describe('every request of the cases is told whole, in both languages', () => {
  test.each(readdirSync(suites))('%s', (file) => {
    for (const { trace } of sentIn(file)) {
      for (const { language, story } of [en, ja]) {
        const words = plain(story.summary(trace));
        const brief = story.way(trace);
        expect(plain(brief)).not.toMatch(WRONG);
        expect(words).not.toMatch(WRONG);
        expect(words).toMatch(language === 'en' ? /\.$/ : /。$/);
        // What was asked stands in it, whole.
        expect(words).toContain(trace.request.url.replace(/^dns:/, ''));
      }
    }
  });
});
