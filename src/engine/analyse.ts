import type { Analysis, DocumentSummary } from './analysis.ts';
import type { FieldPath, ObjectRef } from './api/kind.ts';
import { buildCluster } from './cluster/build-cluster.ts';
import type { Cluster } from './cluster/cluster.ts';
import { explore, type Outcome } from './dataplane/explore.ts';
import type { Memory } from './dataplane/memory.ts';
import { send } from './dataplane/send.ts';
import type { ClientRequest, Trace } from './dataplane/trace.ts';
import { diagnose } from './diagnostics/diagnose.ts';
import type { TextRange } from './diagnostics/diagnostic.ts';
import { writtenPath } from './manifest/admit.ts';
import { clusterObjects, type ClusterObjects } from './manifest/cluster-objects.ts';
import { documentRange, locate } from './manifest/locate.ts';
import { parseWorkspace, type Manifest } from './manifest/manifest.ts';
import { topologyOf } from './topology/topology-of.ts';
import type { Workspace } from './workspace.ts';

export { settingsProblems } from './settings-problems.ts';
export { urlProblem } from './url-problem.ts';

/** The whole answer about a workspace: what the page shows, and the cluster to send requests in. */
export interface Answer {
  readonly analysis: Analysis;
  readonly cluster: Cluster;
  /** Where an object's field stands in the text; undefined for an object that no document holds. */
  readonly locate: (ref: ObjectRef, field: FieldPath) => TextRange | undefined;
  /** What was read, so that the next analysis reads only what changed. */
  readonly manifests: readonly Manifest[];
}

/** Senders that a list shows; any other Pod can still be written. */
const MOST_SENDERS = 500;

/**
 * Reads the workspace's text, builds its cluster, and says all that the page draws and marks. What `previous` has read
 * already is not read again; `onDocument` hears of each document before it is read.
 */
export function analyse(workspace: Workspace, previous?: Answer, onDocument?: (index: number) => void): Answer {
  const { manifests, documents } = parseWorkspace(workspace.text, workspace.documents, previous?.manifests, onDocument);
  const objects = clusterObjects(manifests);
  const cluster = buildCluster(objects.objects, workspace.settings, workspace);
  const analysis: Analysis = {
    documents: summaries(manifests, objects),
    diagnostics: diagnose(manifests, objects, cluster),
    topology: topologyOf(cluster),
    senders: {
      pods: [...cluster.pods.keys()].slice(0, MOST_SENDERS),
      nodes: [...cluster.nodes.keys()].slice(0, MOST_SENDERS),
    },
    allocated: cluster.allocated,
    remembered: documents,
  };
  return { analysis, cluster, manifests, locate: (ref, field) => placeOf(objects, ref, field) };
}

function summaries(manifests: readonly Manifest[], { entries }: ClusterObjects): DocumentSummary[] {
  const refs = new Map<Manifest, ObjectRef[]>();
  for (const { manifest, admitted } of entries) {
    if (admitted.ref === undefined) continue;
    const known = refs.get(manifest);
    if (known) known.push(admitted.ref);
    else refs.set(manifest, [admitted.ref]);
  }
  return manifests.map((manifest) => ({
    range: documentRange(manifest),
    refs: refs.get(manifest) ?? [],
    broken: manifest.written.problem !== undefined,
    drawnAsBefore: manifest.drawn !== undefined && manifest.drawn !== manifest.written,
  }));
}

function placeOf({ byRef }: ClusterObjects, ref: ObjectRef, field: FieldPath): TextRange | undefined {
  const entry = byRef.get(ref);
  if (!entry) return undefined;
  const { manifest, admitted } = entry;
  return locate(manifest, writtenPath(admitted, field))?.mark ?? documentRange(manifest);
}

/** One request in the cluster of an answer. */
export function sendIn(
  { cluster }: Answer,
  request: ClientRequest,
  seed: number,
  memory: Memory,
): { readonly trace: Trace; readonly memory: Memory } {
  return send(cluster, request, seed, memory);
}

/** Every outcome of a request in the cluster of an answer, with its odds. */
export function exploreIn({ cluster }: Answer, request: ClientRequest): readonly Outcome[] {
  return explore(cluster, request);
}
