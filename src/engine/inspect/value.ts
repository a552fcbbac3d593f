import type { ObjectRef } from '../api/kind.ts';
import type { ColumnCode, Fact, FactCode, NoteCode, TableCode, TableSection, Value, Word } from './inspection.ts';

/** Rows that a table has at most: to be read or searched, not to be scrolled for a day. */
export const MOST_ROWS = 500;

export function text(value: string | number): Value {
  return { text: String(value) };
}

export function word(value: Word): Value {
  return { word: value };
}

export function yesOrNo(value: boolean): Value {
  return word(value ? 'yes' : 'no');
}

export function to(ref: ObjectRef, shown?: string): Value {
  return shown === undefined ? { ref } : { ref, text: shown };
}

export function fact(code: FactCode, ...values: readonly Value[]): Fact {
  return { code, values };
}

/** A table, or nothing where it would have no row. */
export function tableOf(
  code: TableCode,
  columns: readonly ColumnCode[],
  rows: readonly (readonly (readonly Value[])[])[],
  note?: NoteCode,
): TableSection[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, MOST_ROWS);
  return [{ kind: 'table', code, columns, rows: shown, total: rows.length, ...(note ? { note } : {}) }];
}
