import type { DiagnosticCode } from './codes.ts';
import type { QuickFix } from './diagnostic.ts';
import { FIELD_FIXES } from './fixes/field-fixes.ts';
import type { Fixer, FixStage } from './fixes/fixer.ts';
import { OBJECT_FIXES } from './fixes/object-fixes.ts';
import { VERSION_FIXES } from './fixes/version-fixes.ts';

/** The repairs of findings about objects; those about a document's text are in `text-fixes.ts`. */
const FIXERS = { ...FIELD_FIXES, ...VERSION_FIXES, ...OBJECT_FIXES };

/** The right repair of a finding, if there is one. */
export function fixesOf(code: string, params: unknown, stage: FixStage): readonly QuickFix[] {
  const fixer = FIXERS[code as DiagnosticCode] as Fixer<never> | undefined;
  const found = fixer?.(params as never, stage);
  return found ? [found] : [];
}
