import type { Json, JsonObject, KubeObject } from '../api/kind.ts';
import { blockText } from './write-yaml.ts';

/** What `kubectl diff` writes for the values of a Secret (kubectl pkg/cmd/diff `sensitiveMaskDefault`). */
const HIDDEN = '***';

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/**
 * An object of the cluster as `kubectl get -o yaml` prints it: keys in the order of goyaml.v2, lists in the column of their
 * key, nothing that is empty in metadata. Values of a Secret are hidden.
 */
export function objectYaml(object: KubeObject): string {
  const shown = object.kind === 'Secret' ? withoutSecrets(object) : (object as unknown as JsonObject);
  const style = { eol: '\n', step: 2, indentedLists: false, json: false };
  return `${blockText(sorted(withoutOwn(shown)), 0, style)}\n`;
}

function withoutSecrets(object: KubeObject): JsonObject {
  const { metadata, ...secret } = object as unknown as { readonly metadata: JsonObject } & Record<string, Json>;
  for (const field of ['data', 'stringData']) if (secret[field] !== undefined) secret[field] = hidden(secret[field]);
  const { annotations } = metadata as { readonly annotations?: JsonObject };
  if (annotations?.[LAST_APPLIED] === undefined) return { ...secret, metadata };
  // It has the Secret in it as it was applied.
  return { ...secret, metadata: { ...metadata, annotations: { ...annotations, [LAST_APPLIED]: HIDDEN } } };
}

function hidden(values: Json): Json {
  if (typeof values !== 'object' || values === null) return HIDDEN;
  return Object.fromEntries(Object.keys(values).map((key) => [key, HIDDEN]));
}

/** Without what the engine keeps for itself: empty maps of metadata, the Pod behind an endpoint. */
function withoutOwn(object: JsonObject): JsonObject {
  const { metadata, endpoints } = object;
  const copy: Record<string, Json> = { ...object };
  copy['metadata'] = Object.fromEntries(
    Object.entries((metadata ?? {}) as JsonObject).filter(([, value]) => !isEmptyMap(value)),
  );
  if (object['kind'] === 'EndpointSlice' && Array.isArray(endpoints))
    copy['endpoints'] = (endpoints as readonly JsonObject[]).map(({ pod: _pod, ...endpoint }) => endpoint);
  return copy;
}

function isEmptyMap(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as JsonObject).filter(([, child]) => child !== undefined);
  entries.sort(([a], [b]) => compareKeys(a, b));
  return Object.fromEntries(entries.map(([key, child]) => [key, sorted(child)]));
}

/** Letters behind everything else, runs of digits by their number (goyaml.v2 sorter.go `keyList.Less`). */
function compareKeys(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [left = '', right = ''] = [a[at], b[at]];
  if (left === '' || right === '') return a.length - b.length;
  const isLetter = (character: string) => /\p{L}/u.test(character);
  if (isLetter(left) && isLetter(right)) return left < right ? -1 : 1;
  if (isLetter(left) || isLetter(right)) return isLetter(right) ? -1 : 1;
  const number = (text: string) => Number(/^\d*/.exec(text.slice(at))?.[0] ?? '');
  return number(a) - number(b) || (left < right ? -1 : 1);
}
