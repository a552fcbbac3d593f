import type { FieldPath } from '../../engine/index.ts';

/** One line of the manifests. */
export interface YamlLine {
  /** Counted from 1. */
  readonly line: number;
  /** Without the spaces around it. */
  readonly text: string;
  /** The field itself stands on it; else it is what would hold it. */
  readonly isWritten: boolean;
}

/** What stands on a line of a text, and whether it writes the field. */
export function yamlLine(text: string, line: number, field: FieldPath): YamlLine {
  let start = 0;
  for (let at = 1; at < line && start >= 0; at += 1) start = text.indexOf('\n', start) + 1;
  const end = text.indexOf('\n', start);
  const found = text.slice(start, end < 0 ? undefined : end).trim();
  const name = /(?:^|\.)([^.[\]]+)$/.exec(field)?.[1];
  const written = [...found.matchAll(/([\w./-]+)["']?\s*:/g)].map(([, key]) => key);
  // An item of a list has no name of its own.
  return { line, text: found, isWritten: name === undefined || written.includes(name) };
}
