import { parseWorkspace } from '../manifest/manifest.ts';
import { replaced } from '../manifest/pieces.ts';
import type { ClusterSettings } from '../settings.ts';
import type { LocatedDiagnostic } from './diagnostic.ts';
import { findingsIn } from './findings-in.ts';
import { textFixesOf } from './repair.ts';

/** What the first fix of the first finding of a code makes of a text: for tests of fixes. */
export interface Fixed {
  readonly text: string;
  readonly fix: string;
  /** Findings of the code that are left. */
  readonly left: number;
  /** Codes of findings that were not there before. */
  readonly came: readonly string[];
}

/** Undefined where there is no such finding, or no fix for it. */
export function fixedIn(text: string, code: string, settings: Partial<ClusterSettings> = {}): Fixed | undefined {
  const before = findingsIn(text, settings);
  const finding = before.find((found) => found.code === code);
  const fix = finding && textFixesOf(parseWorkspace(text, []).manifests, finding)[0];
  if (!fix) return undefined;
  const after = replaced(text, fix.textEdits);
  const found = findingsIn(after, settings);
  const known = before.map(nameOf);
  return {
    text: after,
    fix: fix.code,
    left: found.filter((one) => one.code === code).length,
    came: found.filter((one) => !known.includes(nameOf(one))).map((one) => one.code),
  };
}

/** A finding wherever its line is by now. */
function nameOf({ code, ref, path, base }: LocatedDiagnostic): string {
  return JSON.stringify([code, ref, base, path]);
}
