import { buildCluster } from '../cluster/build-cluster.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { ClientRequest } from '../dataplane/trace.ts';
import type { LocatedDiagnostic } from '../diagnostics/diagnostic.ts';
import { clusterObjects } from '../manifest/cluster-objects.ts';
import type { ClusterObjects } from '../manifest/cluster-objects.ts';
import { parseWorkspace } from '../manifest/manifest.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { replaced } from '../manifest/pieces.ts';
import type { Workspace } from '../workspace.ts';
import type { Effect } from './remedy.ts';

/** What a search begins with: an answer about a workspace. */
export interface Ground {
  readonly workspace: Workspace;
  readonly manifests: readonly Manifest[];
  readonly objects: ClusterObjects;
  readonly cluster: Cluster;
  readonly analysis: {
    readonly remembered: Workspace['documents'];
    readonly diagnostics: readonly LocatedDiagnostic[];
  };
}

/** A workspace as it would be, its cluster, and the request that is asked in it. */
export interface Trial {
  readonly workspace: Workspace;
  readonly manifests: readonly Manifest[];
  readonly objects: ClusterObjects;
  readonly cluster: Cluster;
  readonly request: ClientRequest;
}

export function trialOf({ workspace, manifests, objects, cluster, analysis }: Ground, request: ClientRequest): Trial {
  const documents = analysis.remembered;
  return {
    workspace: { ...workspace, documents, allocated: cluster.allocated },
    manifests,
    objects,
    cluster,
    request,
  };
}

/**
 * What an effect makes of a trial; undefined where it would cost an object: one that the API server refuses is no remedy.
 * Only what changed is read and built again.
 */
export function after(trial: Trial, { edits, request, settings, events, now }: Effect): Trial | undefined {
  const asked = request ? { ...trial, request } : trial;
  if (edits.length === 0 && !settings && !events && now === undefined) return asked;
  const changed: Workspace = {
    ...trial.workspace,
    ...(edits.length > 0 ? { text: replaced(trial.workspace.text, edits) } : {}),
    ...(settings ? { settings: { ...trial.workspace.settings, ...settings } } : {}),
    ...(events ? { events } : {}),
    ...(now === undefined ? {} : { now }),
  };
  const { manifests, documents } = parseWorkspace(changed.text, changed.documents, trial.manifests);
  const objects = clusterObjects(manifests, trial.objects);
  if (objects.refused.some((ref) => !trial.objects.refused.includes(ref))) return undefined;
  const input = { ...changed, refused: objects.refused };
  const cluster = buildCluster(objects.objects, changed.settings, input, trial.cluster);
  const workspace = { ...changed, documents, allocated: cluster.allocated };
  return { ...asked, workspace, manifests, objects, cluster };
}
