import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { analyse, sendIn } from '../engine/analyse.ts';
import { DEFAULT_SETTINGS } from '../engine/settings.ts';
import { NOTHING_ALLOCATED } from '../engine/workspace.ts';
import { NO_MEMORY } from '../engine/dataplane/memory.ts';
import { hopsInOrder } from '../scene/hops.ts';
import { plain } from '../i18n/text.ts';
import { readCaseFile } from './case-file.ts';
import { readClient } from './client.ts';
import { lengthOf } from '../i18n/told.ts';
import * as H from '../i18n/en/hops.ts';
import * as HJ from '../i18n/ja/hops.ts';
import { decisions as de } from '../i18n/en/decisions.ts';
import { decisions as dj } from '../i18n/ja/decisions.ts';
import { verdicts as ve } from '../i18n/en/verdicts.ts';
import { verdicts as vj } from '../i18n/ja/verdicts.ts';
test('x', () => {
  const seen = new Map<string, string>();
  const put = (kind: string, s: string) => {
    if (!seen.has(s)) seen.set(s, kind);
  };
  for (const f of readdirSync('src/conformance/suites')) {
    for (const one of readCaseFile(readFileSync(`src/conformance/suites/${f}`, 'utf8')).cases) {
      let answer;
      try {
        answer = analyse({
          text: one.manifests,
          documents: [],
          settings: { ...DEFAULT_SETTINGS, ...(one.settings as object) },
          events: [],
          now: 0,
          requests: [],
          seed: 1,
          allocated: NOTHING_ALLOCATED,
        });
      } catch (e) {
        put('CRASH', String(e));
        continue;
      }
      for (const c of one.checks) {
        const sent = c['send'] as any;
        if (!sent) continue;
        for (const seed of [1, 2]) {
          let trace;
          try {
            trace = sendIn(
              answer,
              {
                from: readClient(sent.from),
                method: sent.method ?? 'GET',
                url: String(sent.to),
                headers: sent.headers ?? {},
              },
              seed,
              NO_MEMORY,
            ).trace;
          } catch (e) {
            put('CRASH', String(e));
            continue;
          }
          put(
            'v:' + trace.verdict.result,
            plain((ve as any)[trace.verdict.result](trace.verdict)) +
              '\n     ' +
              plain((vj as any)[trace.verdict.result](trace.verdict)),
          );
          for (const p of hopsInOrder(trace)) {
            const e = plain(H.hop(p.hop, p.direction)),
              j = plain(HJ.hop(p.hop, p.direction));
            const el = Math.round(lengthOf(H.hop(p.hop, p.direction))),
              jl = Math.round(lengthOf(HJ.hop(p.hop, p.direction)));
            put(`hop ${p.direction} ${p.hop.to.kind} [${el}/${jl}]`, e + '\n     ' + j);
            for (const d of p.hop.decisions)
              put(
                'd:' + d.kind,
                plain((de as any)[d.kind](d, p.hop)) + '\n     ' + plain((dj as any)[d.kind](d, p.hop)),
              );
          }
        }
      }
    }
  }
  writeFileSync(
    '/tmp/words/out.txt',
    [...seen]
      .map(([s, k]) => `${k}: ${s}`)
      .sort()
      .join('\n'),
  );
}, 120000);
