import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findingsIn } from '../engine/diagnostics/findings-in.ts';
import { textFixesOf } from '../engine/diagnostics/repair.ts';
import type { ClusterSettings, LocatedDiagnostic } from '../engine/index.ts';
import { parseWorkspace } from '../engine/manifest/manifest.ts';
import { replaced } from '../engine/manifest/pieces.ts';
import { readCaseFile } from './case-file.ts';

const suites = new URL('suites/', import.meta.url);

interface Tried {
  readonly made: number;
  readonly wrong: readonly string[];
}

/** Tries the fix of every finding of a text: its finding must go, and no other come. */
function tryFixes(title: string, text: string, settings: Partial<ClusterSettings>): Tried {
  const found = findingsIn(text, settings);
  const { manifests } = parseWorkspace(text, []);
  const known = countsOf(found);
  const wrong: string[] = [];
  let made = 0;
  for (const finding of found) {
    const [fix] = textFixesOf(manifests, finding);
    if (!fix) continue;
    made++;
    const after = findingsIn(replaced(text, fix.textEdits), settings);
    const came = [...countsOf(after)].flatMap(([name, count]) => (count > (known.get(name) ?? 0) ? name : []));
    if (after.some((one) => nameOf(one) === nameOf(finding)))
      wrong.push(`${title}: ${nameOf(finding)} is still there after ${fix.code}`);
    if (came.length > 0) wrong.push(`${title}: ${came.join(' ')} came by ${fix.code} of ${nameOf(finding)}`);
  }
  return { made, wrong };
}

/** How often an object has each finding: where its fields stand may change with its version. */
function countsOf(found: readonly LocatedDiagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code, ref } of found)
    counts.set(`${code} of ${ref ?? ''}`, (counts.get(`${code} of ${ref ?? ''}`) ?? 0) + 1);
  return counts;
}

function nameOf({ code, ref, path }: LocatedDiagnostic): string {
  return `${code} of ${ref ?? ''} at ${path}`;
}

describe('every fix of every finding of the cases takes it away, and brings no other', () => {
  let made = 0;

  test.each(readdirSync(suites))('%s', (file) => {
    const { cases } = readCaseFile(readFileSync(new URL(file, suites), 'utf8'));
    const tried = cases.map((one) =>
      tryFixes(one.name, one.manifests, (one.settings ?? {}) as Partial<ClusterSettings>),
    );
    made += tried.reduce((sum, one) => sum + one.made, 0);
    const wrong = tried.flatMap((one) => one.wrong);
    expect(wrong).toEqual([]);
  });

  test('there are fixes to try', () => expect(made).toBeGreaterThan(50));
});
