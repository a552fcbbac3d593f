import { joinPaths } from '../api/schema/field-path.ts';
import { editText } from '../manifest/edit.ts';
import type { FieldEdit, Replacement } from '../manifest/field-edit.ts';
import { rangeOf } from '../manifest/locate.ts';
import type { TextRange } from '../manifest/locate.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { objectPart } from '../manifest/object-part.ts';
import type { LocatedDiagnostic, QuickFix } from './diagnostic.ts';

/** A change of the whole text: its place as offsets and as lines and columns. */
export interface TextEdit extends Replacement {
  readonly range: TextRange;
}

/** A quick fix as changes of the text; they do not overlap, and are in its order. */
export interface TextFix {
  readonly code: QuickFix['code'];
  readonly params: QuickFix['params'];
  readonly textEdits: readonly TextEdit[];
}

/** The fixes of a finding that can be made in the text as it is written. */
export function textFixesOf(
  manifests: readonly Manifest[],
  { fixes }: Pick<LocatedDiagnostic, 'fixes'>,
): readonly TextFix[] {
  return fixes.flatMap((fix): readonly TextFix[] => {
    const manifest = manifests[fix.document];
    const replacements = manifest && replacementsOf(manifest, fix);
    if (!replacements || replacements.length === 0) return [];
    return [{ code: fix.code, params: fix.params, textEdits: textEditsOf(manifest, replacements) }];
  });
}

/** Changes of a document's text, of which each is the whole first fix of a finding, and none touches another. */
export function replacementsOfAll(manifest: Manifest, found: readonly LocatedDiagnostic[]): readonly Replacement[] {
  const taken: Replacement[] = [];
  for (const { fixes, document, severity } of found) {
    const fix = fixes[0];
    if (document !== manifest.index || severity === 'info' || fix?.document !== manifest.index) continue;
    const replacements = replacementsOf(manifest, fix) ?? [];
    if (!replacements.some((own) => taken.some((other) => touch(own, other)))) taken.push(...replacements);
  }
  return taken;
}

/** Changes of a document's text as ones of the whole text. */
export function textEditsOf(manifest: Manifest, replacements: readonly Replacement[]): readonly TextEdit[] {
  return replacements.map(({ start, end, text }) => ({
    start: start + manifest.offset,
    end: end + manifest.offset,
    text,
    range: rangeOf(manifest, { start, end }),
  }));
}

function replacementsOf({ written }: Manifest, { base, edits }: QuickFix): readonly Replacement[] | undefined {
  const part = edits.some((edit) => 'text' in edit) ? undefined : objectPart(written, base);
  const within =
    part &&
    editText(
      part.text,
      edits.map((edit) => below(part.base, edit)),
    );
  if (!within)
    return editText(
      written.text,
      edits.map((edit) => below(base, edit)),
    );
  return within.map(({ start, end, text }) => ({ start: start + part.offset, end: end + part.offset, text }));
}

function touch(a: Replacement, b: Replacement): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** An edit of an object as one of its document. */
function below(base: string, edit: FieldEdit): FieldEdit {
  if ('text' in edit || base === '') return edit;
  if ('set' in edit) return { ...edit, set: joinPaths(base, edit.set) };
  if ('remove' in edit) return { remove: joinPaths(base, edit.remove) };
  if ('move' in edit) return { move: joinPaths(base, edit.move), under: joinPaths(base, edit.under) };
  if ('rename' in edit) return { ...edit, rename: joinPaths(base, edit.rename) };
  return { wrap: joinPaths(base, edit.wrap) };
}
