import type { LocatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import { editsOfFix } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import type { Evidence } from '../evidence.ts';

/** In a text with more findings those of the objects that are concerned are tried, and these few of the others. */
const MOST_OTHERS = 12;

/** The first repair of each finding: those of the objects that the request has to do with come first. */
export function fromFindings(
  { services, ingresses, because }: Evidence,
  diagnostics: readonly LocatedDiagnostic[],
): readonly Candidate[] {
  const concerned = new Set([...services, ...ingresses, ...because.map(({ object }) => object)]);
  const fixable = diagnostics.filter(({ fixes }) => fixes.length > 0);
  const own = fixable.filter(({ ref }) => ref !== undefined && concerned.has(ref));
  const others = fixable.filter((one) => !own.includes(one)).slice(0, MOST_OTHERS);
  return [...own, ...others].flatMap(({ ref, fixes }) => {
    const [fix] = fixes;
    if (!fix) return [];
    const { code, params } = fix;
    return {
      step: { kind: 'fix', code, params, ...(ref === undefined ? {} : { ref }) },
      effect: (trial) => {
        const edits = editsOfFix(trial, fix);
        return edits && { edits };
      },
    };
  });
}
