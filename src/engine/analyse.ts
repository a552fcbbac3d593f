import type { Analysis, DocumentSummary } from './analysis.ts';
import type { FieldPath, ObjectRef } from './api/kind.ts';
import { sameItems, sameValue } from './api/same-value.ts';
import { buildCluster } from './cluster/build-cluster.ts';
import type { Cluster } from './cluster/cluster.ts';
import type { Command } from './commands/command.ts';
import { commandsOf } from './commands/commands-of.ts';
import type { HopAsked } from './commands/hop-context.ts';
import { burst, type Burst, type BurstPlan } from './dataplane/burst.ts';
import { explore, type Outcome } from './dataplane/explore.ts';
import type { Memory } from './dataplane/memory.ts';
import { send } from './dataplane/send.ts';
import { visitRules, type VisitRules } from './dataplane/kube-proxy/rules/visit-rules.ts';
import type { ClientRequest, Decision, Trace } from './dataplane/trace.ts';
import { diagnose } from './diagnostics/diagnose.ts';
import type { LocatedDiagnostic, TextRange } from './diagnostics/diagnostic.ts';
import { replacementsOfAll, textEditsOf, textFixesOf, type TextEdit, type TextFix } from './diagnostics/repair.ts';
import { inspect } from './inspect/inspect.ts';
import type { Inspection } from './inspect/inspection.ts';
import { admit, writtenPath } from './manifest/admit.ts';
import type { Admitted } from './manifest/admit.ts';
import { clusterObjects, type ClusterObjects } from './manifest/cluster-objects.ts';
import { complete } from './manifest/complete.ts';
import type { CompletionItem } from './manifest/completion.ts';
import { filledIn, type FilledIn } from './manifest/filled-in.ts';
import { documentRange, locate } from './manifest/locate.ts';
import { parseWorkspace, type Manifest } from './manifest/manifest.ts';
import { objectRanges } from './manifest/object-ranges.ts';
import { Pieces } from './manifest/pieces.ts';
import { objectView, type ObjectView } from './manifest/object-view.ts';
import { topologyOf } from './topology/topology-of.ts';
import type { Workspace } from './workspace.ts';

export { sameValue } from './api/same-value.ts';
export { hover } from './manifest/hover.ts';
export { jsonAsYaml } from './manifest/json-as-yaml.ts';
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
  readonly objects: ClusterObjects;
  readonly workspace: Workspace;
  /** What is not folded in the picture. */
  readonly open: readonly ObjectRef[];
}

/** Senders that a list shows; any other Pod can still be written. */
const MOST_SENDERS = 500;

/**
 * Reads the workspace's text, builds its cluster, and says all that the page draws and marks. What `previous` has read
 * already is not read again; `onDocument` hears of each document before it is read. `open`: workloads, and Nodes, whose Pods
 * are to stand apart in the picture (as before, where it is not said).
 */
export function analyse(
  workspace: Workspace,
  previous?: Answer,
  onDocument?: (index: number) => void,
  open: readonly ObjectRef[] = previous?.open ?? [],
): Answer {
  const { manifests, documents } = parseWorkspace(workspace.text, workspace.documents, previous?.manifests, onDocument);
  const objects = clusterObjects(manifests, previous?.objects);
  const known = previous && isSameCluster(workspace, objects, previous) ? previous : undefined;
  const input = { ...workspace, refused: objects.refused };
  const cluster = known?.cluster ?? buildCluster(objects.objects, workspace.settings, input, previous?.cluster);
  const analysis: Analysis = {
    ...(known && sameItems(known.open, open) ? known.analysis : aboutCluster(cluster, open)),
    documents: manifests.map(summaryOf),
    diagnostics: diagnose(manifests, objects, cluster),
    remembered: documents,
  };
  return {
    analysis,
    cluster,
    manifests,
    objects,
    workspace,
    open,
    locate: (ref, field) => placeOf(objects, ref, field),
  };
}

/**
 * Whether a workspace makes the very cluster that the one before did, whatever else its text says: its objects are the same,
 * and so is what happens to them. (A run with what the run before gave out gives out the same.)
 */
function isSameCluster(workspace: Workspace, { objects, refused }: ClusterObjects, previous: Answer): boolean {
  const { settings, events, now, allocated } = workspace;
  const before = previous.workspace;
  return (
    objects === previous.objects.objects &&
    refused === previous.objects.refused &&
    now === before.now &&
    (allocated === previous.cluster.allocated || sameValue(allocated, before.allocated)) &&
    sameValue(settings, before.settings) &&
    sameValue(events, before.events)
  );
}

function aboutCluster(
  cluster: Cluster,
  open: readonly ObjectRef[],
): Omit<Analysis, 'documents' | 'diagnostics' | 'remembered'> {
  return {
    topology: topologyOf(cluster, { open }),
    senders: {
      pods: [...cluster.pods.keys()].slice(0, MOST_SENDERS),
      nodes: [...cluster.nodes.keys()].slice(0, MOST_SENDERS),
    },
    allocated: cluster.allocated,
    ...(cluster.faults.next === undefined ? {} : { next: cluster.faults.next }),
  };
}

interface Summarized {
  readonly drawn: Manifest['drawn'];
  readonly line: number;
  readonly summary: DocumentSummary;
}

const summarized = new WeakMap<Manifest['written'], Summarized>();

/** Depends on nothing but the document's texts and where it stands. */
function summaryOf(manifest: Manifest): DocumentSummary {
  const { written, drawn, line } = manifest;
  const known = summarized.get(written);
  if (known?.drawn === drawn && known?.line === line) return known.summary;
  const summary: DocumentSummary = {
    range: documentRange(manifest),
    ...placesOf(manifest, drawn ? admit(drawn) : []),
    broken: written.problem !== undefined,
    drawnAsBefore: drawn !== undefined && drawn !== written,
  };
  summarized.set(written, { drawn, line, summary });
  return summary;
}

function placesOf(manifest: Manifest, admitted: readonly Admitted[]): Pick<DocumentSummary, 'refs' | 'ranges'> {
  const objects = admitted.flatMap(({ ref, base }) => (ref === undefined ? [] : [{ ref, base }]));
  const refs = objects.map(({ ref }) => ref);
  const bases = objects.map(({ base }) => base);
  return bases.every((base) => base === '') ? { refs } : { refs, ranges: objectRanges(manifest, bases) };
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

/** Many requests, one after the other, in the cluster of an answer. */
export function burstIn(
  { cluster }: Answer,
  request: ClientRequest,
  plan: BurstPlan,
  seed: number,
  memory: Memory,
): { readonly burst: Burst; readonly memory: Memory } {
  return burst(cluster, request, plan, seed, memory);
}

/** The rules of kube-proxy that took the decisions of one visit to a Service on a Node, as the Node prints them. */
export function rulesIn(
  { cluster }: Answer,
  service: ObjectRef,
  node: ObjectRef,
  decisions: readonly Decision[],
): VisitRules {
  return visitRules(cluster, service, node, decisions);
}

/** What is known of an object of an answer's cluster beyond its fields. */
export function inspectIn({ cluster }: Answer, ref: ObjectRef): Inspection {
  return inspect(cluster, ref);
}

/** What to type in a real cluster to see what a hop shows. */
export function commandsIn({ cluster }: Answer, asked: HopAsked): readonly Command[] {
  return commandsOf(cluster, asked);
}

/** What may be written at an offset of a text, with names out of an answer's cluster; before there is one, without. */
export function completeIn(answer: Answer | undefined, text: string, offset: number): readonly CompletionItem[] {
  return complete(text, offset, answer?.cluster.objects ?? new Map());
}

/** What the cluster filled into the objects of the text, line by line. */
export function filledInText({ objects, cluster }: Answer): readonly FilledIn[] {
  return Array.from(objects.byRef, ([ref, { manifest, admitted }]) => {
    const object = cluster.objects.get(ref);
    return object ? filledIn(manifest, admitted, object) : [];
  }).flat();
}

/** An object as the cluster has it, beside what was written; with what it was made for, where no manifest holds it. */
export function objectViewIn({ objects, cluster }: Answer, ref: ObjectRef): ObjectViewIn | undefined {
  const object = cluster.objects.get(ref);
  if (!object) return undefined;
  const madeFor = cluster.madeFor.get(ref);
  return {
    ...objectView(object, objects.byRef.get(ref)),
    ...(madeFor === undefined || madeFor === 'system' ? {} : { madeFor }),
  };
}

export type ObjectViewIn = ObjectView & { readonly madeFor?: ObjectRef };

/** The repairs of a finding of an answer, as changes of the text that was analysed. */
export function fixesIn({ manifests }: Answer, finding: LocatedDiagnostic): readonly TextFix[] {
  return textFixesOf(manifests, finding);
}

/** How often the repaired text is looked at again: a repair may bring to light what could not be seen before. */
const ROUNDS = 8;

/** Every repair of one document's errors and warnings, as changes of the text that was analysed. */
export function fixAllIn(answer: Answer, workspace: Workspace, document: number): readonly TextEdit[] {
  const first = answer.manifests[document];
  if (!first) return [];
  const pieces = new Pieces(first.written.text);
  const around = [
    workspace.text.slice(0, first.offset),
    workspace.text.slice(first.offset + pieces.text.length),
  ] as const;
  let current = answer;
  for (let round = 0; round < ROUNDS; round++) {
    const replacements = replacementsOfAll(current.manifests[document]!, current.analysis.diagnostics);
    if (replacements.length === 0) break;
    pieces.replace(replacements);
    const text = around[0] + pieces.text + around[1];
    current = analyse({ ...workspace, text }, current);
    // A repair that made two documents of one is left as it is.
    if (current.manifests.length !== answer.manifests.length) break;
  }
  return textEditsOf(first, pieces.replacements());
}
