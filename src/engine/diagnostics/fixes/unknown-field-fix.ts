import { fieldOf } from '../../api/field-problem.ts';
import { childPath, joinPaths } from '../../api/schema/field-path.ts';
import { placeOfPath, writtenOf } from '../../manifest/written-place.ts';
import { fix, isObject, parentPath, writtenAt } from './fixer.ts';
import type { Fixer } from './fixer.ts';
import { backendEdits } from './ingress-migration.ts';

/** A field that is misspelt, or stands at the wrong place. */
export const unknownFieldFix: Fixer<'unknown-field'> = ({ field, near, at }, stage) => {
  const { path, entry } = stage;
  const parent = parentPath(path);
  if (at !== '' && fieldOf(at) === field) {
    if (writtenAt(stage, at) !== undefined) return undefined;
    return fix(stage, 'move-field', { field, to: at }, { move: path, under: parentPath(at) });
  }
  // The fields of an Ingress's backend have other names since networking.k8s.io/v1.
  if (near.includes('.')) return fix(stage, 'rename-field', { from: field, to: near }, ...backendEdits(stage, parent));
  if (near !== '') {
    if (writtenAt(stage, childPath(parent, near)) !== undefined) return undefined;
    const inside = near === 'defaultBackend' ? backendEdits(stage, path, childPath(parent, near)) : [];
    return fix(stage, 'rename-field', { from: field, to: near }, { rename: path, to: near }, ...inside);
  }
  if (!/^-\w/.test(field) || isObject(writtenAt(stage, path))) return undefined;
  // `-port: 80`: a dash without its space makes a name of both.
  const written = writtenOf(entry.manifest.written);
  const place = written && placeOfPath(written, joinPaths(entry.admitted.base, path));
  if (place?.parent?.node.kind !== 'mapping' || place.parent.node.flow) return undefined;
  const start = place.parent.node.entries[place.parent.index]!.key.start + 1;
  return fix(stage, 'space-after-dash', {}, { start, end: start, text: ' ' });
};
