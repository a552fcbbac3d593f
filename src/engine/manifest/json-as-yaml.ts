import type { Json } from '../api/kind.ts';
import type { Replacement } from './field-edit.ts';
import { documentStarts } from './split.ts';
import { blockText } from './write-yaml.ts';
import type { YamlStyle } from './write-yaml.ts';

/** As kubectl prints YAML. */
const KUBECTL: YamlStyle = { eol: '\n', step: 2, indentedLists: false, json: false };

/** What turns the JSON documents of a text into YAML, the others left as they are: offsets into the whole text. */
export function jsonAsYaml(text: string): readonly Replacement[] {
  const starts = documentStarts(text);
  return starts.flatMap((start, index): readonly Replacement[] => {
    const own = text.slice(start, starts[index + 1]);
    // The marker and comments above a document are no part of it.
    const head = /^(?:(?:---[^\n]*|[ \t]*#[^\n]*|[ \t\r]*)\n)*/.exec(own)?.[0].length ?? 0;
    const body = own.slice(head).trim();
    if (!body.startsWith('{')) return [];
    const value = read(body);
    if (value === undefined) return [];
    const from = start + own.indexOf(body, head);
    return [{ start: from, end: from + body.length, text: blockText(value, 0, KUBECTL) }];
  });
}

function read(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
