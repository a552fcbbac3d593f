import { fullWidthReplacements } from '../../manifest/full-width.ts';
import type { Replacement } from '../../manifest/field-edit.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { earlierKeys } from '../../manifest/duplicate-keys.ts';
import type { ParsedText } from '../../manifest/parse.ts';
import { repairOf } from '../../manifest/text-repair.ts';
import type { TextRepair } from '../../manifest/text-repair.ts';
import type { QuickFix } from '../diagnostic.ts';
import type { FixCode, FixParams } from '../fix-codes.ts';

/** A fix of a document's text: before there are fields, or where two are of one name. */
function textFix<Code extends FixCode>(
  manifest: Manifest,
  code: Code,
  params: FixParams[Code],
  edits: readonly Replacement[],
): QuickFix {
  return { code, params: params as QuickFix['params'], document: manifest.index, base: '', edits };
}

/** Repairs are tried, which takes its time: once for each text. */
const repairs = new WeakMap<ParsedText, TextRepair | 'none'>();

/** Makes a document readable. */
export function syntaxFixes(manifest: Manifest): readonly QuickFix[] {
  const { written } = manifest;
  let repair = repairs.get(written);
  if (!repair) repairs.set(written, (repair = (written.problem && repairOf(written.text, written.problem)) ?? 'none'));
  if (repair === 'none') return [];
  const { code, value, replacements } = repair;
  return [textFix(manifest, code, { value }, replacements)];
}

/** Of two fields of one name the later counts: the earlier goes. */
export function duplicateKeyFixes(manifest: Manifest, key: string, start: number): readonly QuickFix[] {
  const replacements = earlierKeys(manifest.written, start);
  return replacements ? [textFix(manifest, 'remove-earlier-key', { key }, replacements)] : [];
}

/** Gives the lines of a document (from 0) YAML's own characters: all of them, since they were pasted together. */
export function fullWidthFixes(manifest: Manifest): readonly QuickFix[] {
  return [textFix(manifest, 'replace-full-width', {}, fullWidthReplacements(manifest.written.text))];
}
