import type { DocumentSummary, LocatedDiagnostic, TextRange } from '../engine/index.ts';
import type { Move } from './list-patch.ts';

function movedRange(range: TextRange, lines: number): TextRange {
  if (lines === 0) return range;
  return { ...range, startLine: range.startLine + lines, endLine: range.endLine + lines };
}

/** A document as it is after others above it grew or shrank. */
export function movedDocument(document: DocumentSummary, { lines }: Move): DocumentSummary {
  const range = movedRange(document.range, lines);
  if (!document.ranges) return { ...document, range };
  return { ...document, range, ranges: document.ranges.map((one) => movedRange(one, lines)) };
}

/** A finding as it is after lines or documents above it came or went; its repairs move with it. */
export function movedFinding(finding: LocatedDiagnostic, { lines, documents }: Move): LocatedDiagnostic {
  const fixes = finding.fixes.map((fix) => ({ ...fix, document: fix.document + documents }));
  const range = movedRange(finding.range, lines);
  return { ...finding, document: finding.document + documents, fixes, range };
}
