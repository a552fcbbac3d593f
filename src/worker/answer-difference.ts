import type { Allocated, Analysis, DocumentSummary, LocatedDiagnostic, WorkspaceDocument } from '../engine/index.ts';
import type { AnalysisPatch, RememberedLength } from './answer.ts';
import { listPatch, recordPatch } from './list-difference.ts';
import type { Items } from './list-difference.ts';
import type { ListPatch } from './list-patch.ts';
import { movedDocument, movedFinding } from './place-in-text.ts';
import { topologyPatch } from './topology-difference.ts';

/** What makes one analysis of another. */
export function analysisPatch(before: Analysis, after: Analysis): AnalysisPatch {
  const { documents, diagnostics, topology, senders, allocated, remembered, ...rest } = after;
  return withoutUndefined({
    documents: listPatch(before.documents, documents, DOCUMENTS),
    diagnostics: listPatch(before.diagnostics, diagnostics, FINDINGS),
    topology: topologyPatch(before.topology, topology),
    pods: listPatch(before.senders.pods, senders.pods, REFS),
    nodes: listPatch(before.senders.nodes, senders.nodes, REFS),
    allocated: allocatedPatch(before.allocated, allocated),
    remembered: rememberedPatch(before.remembered, remembered),
    rest,
  }) as AnalysisPatch;
}

const REFS: Items<Analysis['senders']['pods'][number]> = { keyOf: (ref) => ref };

const DOCUMENTS: Items<DocumentSummary> = {
  keyOf: ({ refs }) => refs.join(),
  moveBetween: (a, b) => ({ lines: b.range.startLine - a.range.startLine, documents: 0 }),
  moved: movedDocument,
};

const FINDINGS: Items<LocatedDiagnostic> = {
  keyOf: ({ code, ref = '', base = '', path }) => `${code} ${ref} ${base} ${path}`,
  moveBetween: (a, b) => ({
    lines: b.range.startLine - a.range.startLine,
    documents: b.document - a.document,
  }),
  moved: movedFinding,
};

const REMEMBERED: Items<WorkspaceDocument> = {
  keyOf: ({ text }) => text,
  same: (a, b) => a.text === b.text && a.lastParsed === b.lastParsed,
};

function allocatedPatch(before: Allocated, after: Allocated): AnalysisPatch['allocated'] | undefined {
  if (before === after) return undefined;
  const parts = withoutUndefined({
    addresses: recordPatch(before.addresses, after.addresses),
    balancers: recordPatch(before.balancers, after.balancers),
    nodePorts: recordPatch(before.nodePorts, after.nodePorts),
    pods: recordPatch(before.pods, after.pods),
  });
  return Object.keys(parts).length === 0 ? undefined : (parts as NonNullable<AnalysisPatch['allocated']>);
}

function rememberedPatch(
  before: readonly WorkspaceDocument[],
  after: readonly WorkspaceDocument[],
): ListPatch<RememberedLength> | undefined {
  return listPatch(before, after, REMEMBERED)?.map((part) =>
    'items' in part ? { items: part.items.map(lengthOf) } : part,
  );
}

function lengthOf({ text, lastParsed }: WorkspaceDocument): RememberedLength {
  return { length: text.length, ...(lastParsed === undefined ? {} : { lastParsed }) };
}

function withoutUndefined<T extends object>(record: T): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Partial<T>;
}
