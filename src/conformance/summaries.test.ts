import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse, sendIn } from '../engine/analyse.ts';
import { NO_MEMORY } from '../engine/dataplane/memory.ts';
import type { Trace } from '../engine/index.ts';
import { en } from '../i18n/en/messages.ts';
import { ja } from '../i18n/ja/messages.ts';
import { plain } from '../i18n/text.ts';
import { lengthOf } from '../i18n/told.ts';
import { isFields, readCaseFile, type Fields } from './case-file.ts';
import { readClient } from './client.ts';
import { secondsOf, workspaceOf } from './run-case.ts';

const WRONG = /undefined|\[object| {2}|\.\.|。。|、。|[,:;] ?\.|（.*）ます/;

const suites = new URL('suites/', import.meta.url);

function tracesOf(file: string): Trace[] {
  const { cases } = readCaseFile(readFileSync(new URL(file, suites), 'utf8'));
  return cases.flatMap((one) => {
    const sent = one.checks.filter((check) => isFields(check['send']));
    if (sent.length === 0) return [];
    const answerAt = secondsOf(one, analyse(workspaceOf(one)));
    return sent.map((check, seed) => {
      const { from, method, to, headers } = check['send'] as Fields;
      const request = {
        from: readClient(from),
        method: String(method ?? 'GET'),
        url: String(to),
        headers: (headers ?? {}) as Readonly<Record<string, string>>,
      };
      return sendIn(answerAt(check), request, seed, NO_MEMORY).trace;
    });
  });
}

describe('every request of the cases is told whole, in both languages', () => {
  test.each(readdirSync(suites))('%s', (file) => {
    for (const trace of tracesOf(file)) {
      for (const { language, story } of [en, ja]) {
        const words = plain(story.summary(trace));
        const brief = story.way(trace);
        if (process.env['SHOW']) console.log(trace.verdict.result, Math.round(lengthOf(brief)), plain(brief));
        expect(plain(brief)).not.toMatch(WRONG);
        expect(words).not.toMatch(WRONG);
        expect(words).toMatch(language === 'en' ? /\.$/ : /。$/);
        // What was asked stands in it, whole.
        expect(words).toContain(trace.request.url.replace(/^dns:/, ''));
      }
    }
  });
});
