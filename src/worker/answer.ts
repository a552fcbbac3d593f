import type { Allocated, Analysis, DocumentSummary, LocatedDiagnostic, WorkspaceDocument } from '../engine/index.ts';
import { patched, patchedRecord } from './list-patch.ts';
import type { ListPatch, RecordPatch } from './list-patch.ts';
import { movedDocument, movedFinding } from './place-in-text.ts';
import { EMPTY_TOPOLOGY, patchedTopology } from './topology-patch.ts';
import type { TopologyPatch } from './topology-patch.ts';

/** What the worker answers: an analysis as what became of the one before. What is absent is as it was. */
export interface AnalysisPatch {
  readonly documents?: ListPatch<DocumentSummary>;
  readonly diagnostics?: ListPatch<LocatedDiagnostic>;
  readonly topology?: TopologyPatch;
  readonly pods?: ListPatch<Analysis['senders']['pods'][number]>;
  readonly nodes?: ListPatch<Analysis['senders']['nodes'][number]>;
  readonly allocated?: { readonly [Part in keyof Allocated]?: RecordPatch<Allocated[Part][string]> };
  readonly remembered?: ListPatch<RememberedLength>;
  /** All that is short. */
  readonly rest: Omit<Analysis, 'documents' | 'diagnostics' | 'topology' | 'senders' | 'allocated' | 'remembered'>;
}

/** A document to remember. Its text is not sent: whoever asked has it, so its length says which part it is. */
export interface RememberedLength {
  readonly length: number;
  readonly lastParsed?: string;
}

/** What is known before the first answer, which is a patch of this. */
export const NOTHING_KNOWN: Analysis = {
  documents: [],
  diagnostics: [],
  topology: EMPTY_TOPOLOGY,
  senders: { pods: [], nodes: [] },
  allocated: { addresses: {}, balancers: {}, nodePorts: {}, pods: {} },
  remembered: [],
};

/** The analysis of `text` that a patch makes of the one before: what did not change is the very object that it was. */
export function patchedAnalysis(before: Analysis, patch: AnalysisPatch, text: string): Analysis {
  const { pods, nodes, allocated } = patch;
  const { senders } = before;
  return {
    ...patch.rest,
    documents: patched(before.documents, patch.documents, movedDocument),
    diagnostics: patched(before.diagnostics, patch.diagnostics, movedFinding),
    topology: patchedTopology(before.topology, patch.topology),
    senders: pods || nodes ? { pods: patched(senders.pods, pods), nodes: patched(senders.nodes, nodes) } : senders,
    allocated: allocated ? patchedAllocated(before.allocated, allocated) : before.allocated,
    remembered: rememberedOf(before.remembered, patch.remembered, text),
  };
}

function patchedAllocated(before: Allocated, patch: NonNullable<AnalysisPatch['allocated']>): Allocated {
  return {
    addresses: patchedRecord(before.addresses, patch.addresses),
    balancers: patchedRecord(before.balancers, patch.balancers),
    nodePorts: patchedRecord(before.nodePorts, patch.nodePorts),
    pods: patchedRecord(before.pods, patch.pods),
  };
}

function rememberedOf(
  before: readonly WorkspaceDocument[],
  patch: ListPatch<RememberedLength> | undefined,
  text: string,
): readonly WorkspaceDocument[] {
  if (!patch) return before;
  let offset = 0;
  return patched<WorkspaceDocument | RememberedLength>(before, patch).map((one) => {
    const from = offset;
    offset += 'text' in one ? one.text.length : one.length;
    if ('text' in one) return one;
    const own = text.slice(from, offset);
    const { lastParsed } = one;
    return { text: before.length > 0 ? ownCopy(own) : own, ...(lastParsed === undefined ? {} : { lastParsed }) };
  });
}

/** A part of a text that does not keep the whole of it in memory, as a slice would. */
function ownCopy(part: string): string {
  return ` ${part}`.slice(1);
}
