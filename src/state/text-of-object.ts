import type { Analysis, ObjectRef, TextRange } from '../engine/index.ts';

/** The document in which an object is written; for a Pod that a workload made, the workload's. */
export function rangeOfObject(analysis: Analysis, ref: ObjectRef): TextRange | undefined {
  const written = writtenAs(analysis, ref);
  return analysis.documents.find(({ refs }) => written !== undefined && refs.includes(written))?.range;
}

/** The object that the text holds: the object itself, or what made it. */
export function writtenAs({ documents, topology }: Analysis, ref: ObjectRef): ObjectRef | undefined {
  const all = new Set(documents.flatMap(({ refs }) => refs));
  if (all.has(ref)) return ref;
  const card = topology.nodes
    .flatMap((node) => node.pods)
    .find((each) => each.ref === ref || (each.kind === 'pod-group' && each.pods.includes(ref)));
  if (card === undefined) return undefined;
  const end = `/${card.namespace}/${card.workload}`;
  return [...all].find((each) => each.endsWith(end) && !/^(Service|Ingress|ConfigMap|Secret)\//.test(each));
}

/** The objects of the document that holds a line (counted from 1). */
export function objectsAtLine({ documents }: Analysis, line: number): readonly ObjectRef[] {
  return documents.find(({ range }) => range.startLine <= line && line <= range.endLine)?.refs ?? [];
}
