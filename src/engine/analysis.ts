import type { ObjectRef } from './api/kind.ts';
import type { LocatedDiagnostic, TextRange } from './diagnostics/diagnostic.ts';
import type { Topology } from './topology/topology.ts';
import type { Allocated, WorkspaceDocument } from './workspace.ts';

/** What the engine says about a workspace: what the page draws, lists and marks. */
export interface Analysis {
  readonly documents: readonly DocumentSummary[];
  readonly diagnostics: readonly LocatedDiagnostic[];
  readonly topology: Topology;
  /** Who can send: Pods (their refs, at most some hundreds) and Nodes. */
  readonly senders: { readonly pods: readonly ObjectRef[]; readonly nodes: readonly ObjectRef[] };
  /** To be put into the workspace: the cluster's memory, completed. */
  readonly allocated: Allocated;
  readonly remembered: readonly WorkspaceDocument[];
  /** The second in which something is next to happen of itself; absent when the cluster has settled. */
  readonly next?: number;
}

/** One document of the text, in order. */
export interface DocumentSummary {
  readonly range: TextRange;
  /** Objects that it holds: one, those of a List, or none (empty, or not readable). */
  readonly refs: readonly ObjectRef[];
  /** Where each of `refs` stands, whole lines; absent where the document is the object. */
  readonly ranges?: readonly TextRange[];
  /** Does not parse now; `drawnAs` tells whether an earlier text of it is drawn. */
  readonly broken: boolean;
  readonly drawnAsBefore: boolean;
}
