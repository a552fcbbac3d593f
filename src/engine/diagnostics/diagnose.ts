import type { FieldProblem, ObjectRef } from '../api/kind.ts';
import { joinPaths } from '../api/schema/field-path.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { ClusterObjects, Entry } from '../manifest/cluster-objects.ts';
import { documentRange, locate, rangeOf } from '../manifest/locate.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { Diagnostic, LocatedDiagnostic, QuickFix, Surroundings, TextRange } from './diagnostic.ts';
import { fixesOf } from './fixes.ts';
import { duplicateKeyFixes, syntaxFixes } from './fixes/text-fixes.ts';
import { findingsNow, foundBefore } from './found-before.ts';
import { withFullWidth } from './full-width.ts';
import { ObjectIndex } from './object-index.ts';
import { rulesOf } from './rules.ts';

/** Everything that is found about a text and the cluster made of it, in the order of the text. */
export function diagnose(
  manifests: readonly Manifest[],
  objects: ClusterObjects,
  cluster: Cluster,
): readonly LocatedDiagnostic[] {
  const found: LocatedDiagnostic[] = [];
  for (const manifest of manifests) found.push(...aboutText(manifest));
  const around: Surroundings = { cluster, index: new ObjectIndex(cluster) };
  const before = foundBefore(cluster, objects);
  for (const [index, entry] of objects.entries.entries()) {
    const { manifest, admitted } = entry;
    // A broken document has its own finding; what is drawn for it is no longer in the text.
    if (manifest.written !== manifest.drawn) continue;
    let known = before[index];
    if (known?.admitted !== admitted)
      known = before[index] = { admitted, line: manifest.line, found: aboutObject(entry, objects, around) };
    for (const one of findingsNow(known, entry)) found.push(one);
  }
  const all = withFullWidth(found, manifests);
  return [...all].sort((a, b) => a.range.startLine - b.range.startLine || a.range.startColumn - b.range.startColumn);
}

function aboutText(manifest: Manifest): readonly LocatedDiagnostic[] {
  const { problem, duplicates } = manifest.written;
  if (!problem && duplicates.length === 0) return NOTHING;
  const base = { document: manifest.index, path: '', fixes: [] };
  if (problem) {
    const range = rangeOf(manifest, problem);
    const fixes = syntaxFixes(manifest);
    const error = { ...base, code: problem.code, severity: 'error', params: {}, fixes, range } as const;
    return manifest.drawn ? [error, { ...error, code: 'drawn-as-before', severity: 'info', fixes: [] }] : [error];
  }
  return duplicates.map((duplicate) => ({
    ...base,
    code: 'duplicate-key',
    severity: 'warning' as const,
    params: { key: duplicate.key },
    fixes: duplicateKeyFixes(manifest, duplicate.key, duplicate.start),
    range: rangeOf(manifest, duplicate),
  }));
}

const NOTHING: readonly LocatedDiagnostic[] = [];

function aboutObject(entry: Entry, objects: ClusterObjects, around: Surroundings): readonly LocatedDiagnostic[] {
  const found: LocatedDiagnostic[] = [];
  const { admitted, problems } = entry;
  const add = (problem: FieldProblem) => {
    const fixes = fixesOf(problem.code, problem.params, { path: problem.path, entry, objects, around });
    found.push(located(entry, problem, fixes));
  };
  for (const problem of admitted.problems) add(problem);
  for (const problem of problems) add(problem);
  const { ref, object, definition, olderVersion } = admitted;
  // An object of somebody else's group may have the name of a known kind, and nothing of its shape.
  if (!object || !definition || ref === undefined || objects.byRef.get(ref) !== entry) return found;
  for (const rule of rulesOf(object.kind)) {
    for (const finding of rule.find(object as never, ref, around)) {
      const path = olderVersion && definition.olderPath?.(finding.path, olderVersion);
      add(path === undefined ? finding : { ...finding, path });
    }
  }
  return found;
}

/** Codes that are about a field's name, not about its value. */
const ABOUT_NAMES: ReadonlySet<string> = new Set(['unknown-field', 'duplicate-key']);

function located({ manifest, admitted }: Entry, problem: FieldProblem, fixes: readonly QuickFix[]): LocatedDiagnostic {
  const diagnostic: Diagnostic = {
    code: problem.code,
    severity: problem.severity,
    document: manifest.index,
    ...(admitted.ref === undefined ? {} : { ref: admitted.ref as ObjectRef }),
    ...(admitted.base === '' ? {} : { base: admitted.base }),
    path: problem.path,
    params: problem.params,
    fixes,
  };
  return { ...diagnostic, range: placeOf(manifest, diagnostic) };
}

function placeOf(manifest: Manifest, { base = '', path, code }: Diagnostic): TextRange {
  const place = locate(manifest, joinPaths(base, path));
  if (!place) return documentRange(manifest);
  return ABOUT_NAMES.has(code) ? (place.key ?? place.mark) : place.mark;
}
