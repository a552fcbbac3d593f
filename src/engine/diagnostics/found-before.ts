import { sameItems } from '../api/same-value.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { Admitted } from '../manifest/admit.ts';
import type { ClusterObjects, Entry } from '../manifest/cluster-objects.ts';
import type { LocatedDiagnostic } from './diagnostic.ts';

/** What was found about an object, and the line on which its document began then. */
export interface FoundOfObject {
  readonly admitted: Admitted;
  readonly line: number;
  readonly found: readonly LocatedDiagnostic[];
}

interface FoundInCluster {
  readonly written: readonly unknown[];
  /** By the object's place among all. */
  readonly found: (FoundOfObject | undefined)[];
}

const known = new WeakMap<Cluster, FoundInCluster>();

/**
 * What was found in this very cluster before, to be completed: it still holds as long as every object is written as it was
 * and in the document it was in, for a repair may be one of any document.
 */
export function foundBefore(cluster: Cluster, objects: ClusterObjects): (FoundOfObject | undefined)[] {
  const written = writtenOf(objects);
  const before = known.get(cluster);
  if (before && sameItems(before.written, written)) return before.found;
  known.set(cluster, { written, found: [] });
  return known.get(cluster)!.found;
}

function writtenOf({ entries }: ClusterObjects): readonly unknown[] {
  const written: unknown[] = [];
  for (const { manifest, admitted } of entries)
    written.push(manifest.index, manifest.written === manifest.drawn, admitted.written);
  return written;
}

/** Findings about an object as they stand after lines above its document came or went. */
export function findingsNow({ line, found }: FoundOfObject, { manifest }: Entry): readonly LocatedDiagnostic[] {
  const by = manifest.line - line;
  if (by === 0) return found;
  return found.map(({ range, ...finding }) => ({
    ...finding,
    range: { ...range, startLine: range.startLine + by, endLine: range.endLine + by },
  }));
}
