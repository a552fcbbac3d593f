import { hasSuspiciousCharacters, withoutFullWidth } from '../manifest/full-width.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { LocatedDiagnostic } from './diagnostic.ts';
import { fullWidthFixes } from './fixes/text-fixes.ts';

const suspects = new WeakMap<Manifest['written'], boolean>();

function isSuspicious(written: Manifest['written']): boolean {
  let is = suspects.get(written);
  if (is === undefined) suspects.set(written, (is = hasSuspiciousCharacters(written.text)));
  return is;
}

/**
 * What is wrong on a line that has full-width characters where YAML has its own is wrong because of them: one finding says
 * so for the line. Lines on which nothing is wrong are left alone.
 */
export function withFullWidth(
  found: readonly LocatedDiagnostic[],
  manifests: readonly Manifest[],
): readonly LocatedDiagnostic[] {
  const suspicious = new Map(manifests.filter(({ written }) => isSuspicious(written)).map((one) => [one.index, one]));
  if (suspicious.size === 0) return found;
  const lines = new Map([...suspicious].map(([index, { written }]) => [index, written.text.split(/\r?\n/)]));
  const said = new Set<number>();
  return found.flatMap((one): readonly LocatedDiagnostic[] => {
    const manifest = suspicious.get(one.document);
    if (!manifest || one.severity !== 'error' || one.code === 'full-width-character') return [one];
    const { startLine } = one.range;
    const line = lines.get(one.document)?.[startLine - 1 - manifest.line] ?? '';
    if (withoutFullWidth(line) === undefined) return [one];
    if (said.has(startLine)) return [];
    said.add(startLine);
    return [{ ...one, code: 'full-width-character', params: {}, fixes: fullWidthFixes(manifest) }];
  });
}
