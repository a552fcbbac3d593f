import type { Cluster } from '../engine/cluster/cluster.ts';
import type { ObjectRef } from '../engine/index.ts';
import { isFields, unknownKeys, type Fields } from './case-file.ts';
import { Comparison, type CheckResult } from './check-result.ts';

/** Derived state: each field is one check; null = absent. */
export function checkObject(cluster: Cluster, entry: Fields): CheckResult[] {
  const ref = String(entry['ref']);
  const fields = isFields(entry['fields']) ? entry['fields'] : {};
  const object = cluster.objects.get(ref as ObjectRef);
  const results = Object.entries(fields).map(([path, expected]) => {
    const comparison = new Comparison();
    if (object === undefined) comparison.fail(`${ref} exists`, 'no such object');
    else comparison.same(path, expected === null ? undefined : expected, valueAt(object, path));
    return comparison.result(`objects ${ref} ${path}`);
  });
  const unknown = unknownKeys(entry, ['ref', 'fields', 'at']).map((key) => ({
    what: `objects ${ref}: key ${key}`,
    passed: false,
  }));
  return [...results, ...unknown];
}

/** `spec.ports[0].port`; a segment in brackets may be a quoted key: `metadata.labels["a.b/c"]`. */
export function valueAt(object: unknown, path: string): unknown {
  const segments = path.match(/[^.[\]"]+|\["[^"]*"\]/g) ?? [];
  let value = object;
  for (const segment of segments) {
    const key = segment.startsWith('["') ? segment.slice(2, -2) : segment;
    if (Array.isArray(value)) value = (value as unknown[])[Number(key)];
    else if (isFields(value)) value = value[key];
    else return undefined;
  }
  return value ?? undefined;
}
