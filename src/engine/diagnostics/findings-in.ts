import { buildCluster } from '../cluster/build-cluster.ts';
import { clusterObjects } from '../manifest/cluster-objects.ts';
import { parseWorkspace } from '../manifest/manifest.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { ClusterSettings } from '../settings.ts';
import { NOTHING_ALLOCATED } from '../workspace.ts';
import { diagnose } from './diagnose.ts';
import type { LocatedDiagnostic } from './diagnostic.ts';

/** What is found in a text alone, in a fresh cluster: for tests of rules. */
export function findingsIn(text: string, settings: Partial<ClusterSettings> = {}): readonly LocatedDiagnostic[] {
  const { manifests } = parseWorkspace(text, []);
  const objects = clusterObjects(manifests);
  const input = { allocated: NOTHING_ALLOCATED, events: [], now: 0, refused: objects.refused };
  return diagnose(manifests, objects, buildCluster(objects.objects, { ...DEFAULT_SETTINGS, ...settings }, input));
}

/** The places and parameters of one finding: `[[4, 'spec.selector', { … }]]`; [] where the rule is silent. */
export function placesOf(code: string, text: string, settings: Partial<ClusterSettings> = {}): readonly unknown[] {
  return findingsIn(text, settings)
    .filter((found) => found.code === code)
    .map(({ range, path, params }) => [range.startLine, path, params]);
}
