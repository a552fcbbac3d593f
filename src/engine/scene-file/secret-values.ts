import type { Json, JsonObject } from '../api/kind.ts';
import { childPath, joinPaths } from '../api/schema/field-path.ts';
import { editText } from '../manifest/edit.ts';
import type { FieldEdit, Replacement } from '../manifest/field-edit.ts';
import { isObject, objectsOf, parseWorkspace } from '../manifest/manifest.ts';
import type { WrittenObject } from '../manifest/manifest.ts';
import { parseText, type ParsedText } from '../manifest/parse.ts';
import { blockText } from '../manifest/write-yaml.ts';

/** A text that may leave the page, and how many values of Secrets it lost for that. */
export interface WithoutSecretValues {
  readonly text: string;
  readonly removed: number;
}

/** What stands for a value: base64 of `removed`, so that the Secret still is one that the API server takes. */
export const REMOVED = 'cmVtb3ZlZA==';

/** kubectl keeps in it what was applied, values and all (kubectl pkg/util/apply.go). */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** Shorter values (`true`, `80`) say nothing where they stand elsewhere in the document. */
const TELLING = 5;

/**
 * The manifests without the values of their Secrets: keys and types stay, and so does every other document, letter for
 * letter. A document that does not parse and may be a Secret keeps only its keys.
 */
export function withoutSecretValues(text: string): WithoutSecretValues {
  if (!/secret|stringData/i.test(text)) return { text, removed: 0 };
  let removed = 0;
  const documents = parseWorkspace(text, []).manifests.map(({ written }) => {
    const clean = cleaned(written);
    removed += clean.removed;
    return clean.text;
  });
  return removed === 0 ? { text, removed } : { text: documents.join(''), removed };
}

function cleaned(document: ParsedText): WithoutSecretValues {
  const { text, value, problem } = document;
  if (problem) return mayBeSecret(text) ? keysOnly(text) : { text, removed: 0 };
  const secrets = objectsOf(value).filter((each) => each.value['kind'] === 'Secret');
  const values = secrets.flatMap(valuesOf);
  if (values.length === 0) return { text, removed: 0 };
  const telling = values.filter((each) => each.length >= TELLING && each !== REMOVED);
  const edited = apply(text, editText(text, secrets.flatMap(editsOf)));
  // Where a value stands once more, in a comment or behind an anchor, the document is written anew.
  const isClean = edited !== undefined && !telling.some((each) => edited.includes(each)) && noneLeft(edited);
  return { text: isClean ? edited : writtenAnew(document, telling), removed: values.length };
}

function noneLeft(text: string): boolean {
  return objectsOf(parseText(text).value)
    .filter((each) => each.value['kind'] === 'Secret')
    .flatMap(valuesOf)
    .every((value) => value === REMOVED);
}

/** Every value of a Secret, as it is written. */
function valuesOf({ value }: WrittenObject): string[] {
  const annotations = isObject(value['metadata']) ? value['metadata']['annotations'] : undefined;
  const applied = isObject(annotations) ? annotations[LAST_APPLIED] : undefined;
  return [...['data', 'stringData'].flatMap((field) => leaves(value[field])), ...leaves(applied)];
}

function leaves(value: Json | undefined): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'object') return Object.values(value).flatMap((each) => leaves(each as Json));
  return [String(value)];
}

function editsOf({ base, value }: WrittenObject): FieldEdit[] {
  const fields = ['data', 'stringData'].flatMap((field): FieldEdit[] => {
    const values = value[field];
    if (values === null || values === undefined) return [];
    const path = joinPaths(base, field);
    if (!isObject(values)) return [{ set: path, to: REMOVED }];
    return Object.keys(values).map((key) => ({ set: childPath(path, key), to: REMOVED }));
  });
  const annotations = isObject(value['metadata']) ? value['metadata']['annotations'] : undefined;
  if (!isObject(annotations) || annotations[LAST_APPLIED] === undefined) return fields;
  return [...fields, { set: childPath(joinPaths(base, 'metadata.annotations'), LAST_APPLIED), to: REMOVED }];
}

function apply(text: string, replacements: readonly Replacement[] | undefined): string | undefined {
  if (!replacements) return undefined;
  let at = 0;
  const parts = replacements.flatMap(({ start, end, text: words }) => {
    const part = [text.slice(at, start), words];
    at = end;
    return part;
  });
  return parts.join('') + text.slice(at);
}

/** The document from what it says, without comments and anchors. */
function writtenAnew({ text, value }: ParsedText, telling: readonly string[]): string {
  const clean = (each: Json, isSecret: boolean): Json => {
    if (Array.isArray(each)) return each.map((item: Json) => clean(item, isSecret));
    if (!isObject(each))
      return typeof each === 'string' && telling.some((secret) => each.includes(secret)) ? REMOVED : each;
    const isOne = each['kind'] === 'Secret' || (isSecret && each['kind'] === undefined);
    const entries = Object.entries(each as JsonObject).map(([key, field]) => [
      key,
      isOne && (key === 'data' || key === 'stringData') ? masked(field) : clean(field, each['kind'] === 'SecretList'),
    ]);
    return Object.fromEntries(entries) as Json;
  };
  const marker = /^---[^\n]*\n/.exec(text)?.[0] ?? '';
  const style = { eol: '\n', step: 2, indentedLists: true, json: false };
  return `${marker === '' ? '' : '---\n'}${blockText(clean(value, false), 0, style)}\n`;
}

function masked(values: Json): Json {
  return isObject(values) ? Object.fromEntries(Object.keys(values).map((key) => [key, REMOVED])) : REMOVED;
}

function mayBeSecret(text: string): boolean {
  return /kind["']?\s*:\s*["']?Secret|stringData/i.test(text);
}

/** Of a document that cannot be read: its names and keys, line by line; whatever else stands there goes. */
function keysOnly(text: string): WithoutSecretValues {
  let removed = 0;
  const lines = text.split('\n').flatMap((line) => {
    if (/^---\s*$/.test(line) || line.trim() === '') return [line];
    if (/^(apiVersion|kind|type|metadata|\s+name|\s+namespace):/.test(line)) return [line];
    removed++;
    const [, key] = /^(\s*[\w.-]+:)(\s|$)/.exec(line) ?? [];
    if (key === undefined) return [];
    return [/:\s*$/.test(line) ? key : `${key} ${REMOVED}`];
  });
  return { text: lines.join('\n'), removed };
}
