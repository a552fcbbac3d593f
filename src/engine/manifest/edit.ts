import type { FieldPath } from '../api/kind.ts';
import { insertion } from './edit-insert.ts';
import { copyField, removeMoved } from './edit-move.ts';
import { removeField } from './edit-remove.ts';
import { setField } from './edit-set.ts';
import type { FieldEdit, Replacement } from './field-edit.ts';
import { parseText } from './parse.ts';
import { Pieces } from './pieces.ts';
import { columnOf, startOfLine } from './syntax-tree.ts';
import { placeOfPath, writtenText } from './written-place.ts';
import type { WrittenText } from './written-place.ts';
import { scalarText } from './write-yaml.ts';

/**
 * Edits of fields as changes of a document's text, in its order: comments, quotes, indentation, block and flow style, line
 * ends and the order of keys are kept. Each edit sees what those before it did. Undefined where one cannot be made, or
 * where the text would no longer be readable.
 */
export function editText(text: string, edits: readonly FieldEdit[]): readonly Replacement[] | undefined {
  const pieces = new Pieces(text);
  for (const change of edits.flatMap(changesOf)) {
    const replacements = change(pieces.text);
    if (!replacements) return undefined;
    pieces.replace(replacements);
  }
  const isFields = edits.some((edit) => !('text' in edit));
  if (isFields && parseText(pieces.text).problem) return undefined;
  return pieces.replacements();
}

type Change = (text: string) => readonly Replacement[] | undefined;

/** A field that moves is written at its new place first, and then the text is read again. */
function changesOf(edit: FieldEdit): readonly Change[] {
  if ('text' in edit) return [() => [edit]];
  if ('move' in edit) {
    const { move, under } = edit;
    return [
      reading((written) => copyField(written, move, under)),
      reading((written) => removeMoved(written, move, under)),
    ];
  }
  return [reading((written) => changeOf(written, edit))];
}

function reading(change: (written: WrittenText) => readonly Replacement[] | undefined): Change {
  return (text) => {
    const written = writtenText(text);
    return written && change(written);
  };
}

function changeOf(
  written: WrittenText,
  edit: Exclude<FieldEdit, Replacement | { readonly move: FieldPath }>,
): readonly Replacement[] | undefined {
  if ('set' in edit) return setField(written, edit.set, edit.to, edit.after);
  if ('remove' in edit) return removeField(written, edit.remove);
  if ('rename' in edit) return renameField(written, edit.rename, edit.to);
  return wrapInList(written, edit.wrap);
}

/** Undefined where the new name is taken. */
function renameField(written: WrittenText, path: FieldPath, to: string): readonly Replacement[] | undefined {
  const parent = placeOfPath(written, path)?.parent;
  if (parent?.node.kind !== 'mapping' || parent.node.entries.some(({ name }) => name === to)) return undefined;
  const { key, quote } = parent.node.entries[parent.index]!;
  return [{ ...key, text: scalarText(to, parent.node.flow ? 'flow' : 'block', quote) }];
}

/** A value, or a block of fields, gets a dash; on one line it gets brackets. */
function wrapInList(written: WrittenText, path: FieldPath): readonly Replacement[] | undefined {
  const place = placeOfPath(written, path);
  if (!place?.parent || place.node.kind === 'alias' || place.node.end === place.node.start) return undefined;
  const { node, parent } = place;
  const { text } = written;
  if (node.kind === 'scalar' && node.style === 'block') return undefined;
  if (node.kind === 'scalar' && node.style === 'plain') {
    const value = text.slice(node.start, node.end);
    const isSafe = !/[,[\]{}\n]/.test(value);
    return [{ start: node.start, end: node.end, text: `[${isSafe ? value : scalarText(value, 'flow')}]` }];
  }
  if (node.kind === 'scalar' || node.flow) return [insertion(node.start, '['), insertion(node.end, ']')];
  // The dash stands in the two columns before the first field, if they are there.
  const key = parent.node.kind === 'mapping' ? parent.node.entries[parent.index]!.key : undefined;
  const lineStart = startOfLine(text, node.start);
  const isRoomy = key && columnOf(text, node.start) - 2 >= columnOf(text, key.start);
  if (!isRoomy || text.slice(lineStart, node.start).trim() !== '') return undefined;
  return [{ start: node.start - 2, end: node.start, text: '- ' }];
}
