import type { FieldProblem, ObjectRef } from '../api/kind.ts';
import { joinPaths } from '../api/schema/field-path.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { ClusterObjects, Entry } from '../manifest/cluster-objects.ts';
import { documentRange, locate, rangeOf } from '../manifest/locate.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { Diagnostic, LocatedDiagnostic, Surroundings, TextRange } from './diagnostic.ts';
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
  for (const entry of objects.entries) {
    // A broken document has its own finding; what is drawn for it is no longer in the text.
    if (entry.manifest.written === entry.manifest.drawn) addAboutObject(found, entry, objects, around);
  }
  return found.sort((a, b) => a.range.startLine - b.range.startLine || a.range.startColumn - b.range.startColumn);
}

function aboutText(manifest: Manifest): readonly LocatedDiagnostic[] {
  const { problem, duplicates } = manifest.written;
  if (!problem && duplicates.length === 0) return NOTHING;
  const base = { document: manifest.index, path: '', fixes: [] };
  if (problem) {
    const range = rangeOf(manifest, problem);
    const error = { ...base, code: problem.code, severity: 'error', params: {}, range } as const;
    return manifest.drawn ? [error, { ...error, code: 'drawn-as-before', severity: 'info' }] : [error];
  }
  return duplicates.map((duplicate) => ({
    ...base,
    code: 'duplicate-key',
    severity: 'warning' as const,
    params: { key: duplicate.key },
    range: rangeOf(manifest, duplicate),
  }));
}

const NOTHING: readonly LocatedDiagnostic[] = [];

function addAboutObject(found: LocatedDiagnostic[], entry: Entry, objects: ClusterObjects, around: Surroundings): void {
  const { admitted, problems } = entry;
  for (const problem of admitted.problems) found.push(located(entry, problem));
  for (const problem of problems) found.push(located(entry, problem));
  const { ref, object, definition, olderVersion } = admitted;
  if (!object || ref === undefined || objects.byRef.get(ref) !== entry) return;
  for (const rule of rulesOf(object.kind)) {
    for (const finding of rule.find(object as never, ref, around)) {
      const path = olderVersion && definition?.olderPath?.(finding.path, olderVersion);
      found.push(located(entry, path === undefined ? finding : { ...finding, path }));
    }
  }
}

/** Codes that are about a field's name, not about its value. */
const ABOUT_NAMES: ReadonlySet<string> = new Set(['unknown-field', 'duplicate-key']);

function located({ manifest, admitted }: Entry, problem: FieldProblem): LocatedDiagnostic {
  const diagnostic: Diagnostic = {
    code: problem.code,
    severity: problem.severity,
    document: manifest.index,
    ...(admitted.ref === undefined ? {} : { ref: admitted.ref as ObjectRef }),
    ...(admitted.base === '' ? {} : { base: admitted.base }),
    path: problem.path,
    params: problem.params,
    fixes: [],
  };
  return { ...diagnostic, range: placeOf(manifest, diagnostic) };
}

function placeOf(manifest: Manifest, { base = '', path, code }: Diagnostic): TextRange {
  const place = locate(manifest, joinPaths(base, path));
  if (!place) return documentRange(manifest);
  return ABOUT_NAMES.has(code) ? (place.key ?? place.mark) : place.mark;
}
