import type { FieldPath } from '../kind.ts';

/** One step of a path: the name of a field or key, or the index of an item. */
export type PathStep = string | number;

const PLAIN_KEY = /^[A-Za-z_$][-A-Za-z0-9_$]*$/;

/**
 * A field or key below a path, as Kubernetes prints it (apimachinery `field.Path`): `spec.ports`, but
 * `metadata.labels[app.kubernetes.io/name]`.
 */
export function childPath(path: FieldPath, key: string): FieldPath {
  if (!PLAIN_KEY.test(key)) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** An item of a list below a path: `spec.ports[0]`. */
export function itemPath(path: FieldPath, index: number): FieldPath {
  return `${path}[${index}]`;
}

/** One path below another: `items[3]` and `spec.type` make `items[3].spec.type`. */
export function joinPaths(base: FieldPath, path: FieldPath): FieldPath {
  if (base === '' || path === '') return base + path;
  return path.startsWith('[') ? base + path : `${base}.${path}`;
}

/** Takes a path apart. A number in brackets is an index; whoever follows it into a mapping takes it for a key. */
export function pathSteps(path: FieldPath): PathStep[] {
  const steps: PathStep[] = [];
  for (let at = 0; at < path.length;) {
    if (path[at] === '[') {
      const end = path.indexOf(']', at);
      const inner = path.slice(at + 1, end < 0 ? path.length : end);
      steps.push(/^[0-9]+$/.test(inner) ? Number(inner) : inner);
      at = end < 0 ? path.length : end + 1;
    } else {
      if (path[at] === '.') at++;
      const rest = path.slice(at).search(/[.[]/);
      const end = rest < 0 ? path.length : at + rest;
      if (end > at) steps.push(path.slice(at, end));
      at = end;
    }
  }
  return steps;
}
