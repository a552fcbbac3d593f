/**
 * Makes `schema.generated.json` out of the type declarations of kubernetes-models, which are made out of Kubernetes' own
 * OpenAPI documents. Their grammar is small and regular, so it is read here directly. A test compares the result with the
 * file; `npx vitest run src/engine/api/schema -u` writes it anew.
 */

const KUBERNETES: Readonly<Record<string, readonly string[]>> = {
  v1: [
    'Namespace',
    'Node',
    'Pod',
    'Service',
    'Endpoints',
    'Secret',
    'ConfigMap',
    'ServiceAccount',
    'PersistentVolume',
    'PersistentVolumeClaim',
    'ReplicationController',
    'LimitRange',
    'ResourceQuota',
  ],
  'apps/v1': ['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'],
  'batch/v1': ['Job', 'CronJob'],
  'discovery.k8s.io/v1': ['EndpointSlice'],
  'networking.k8s.io/v1': ['Ingress', 'IngressClass', 'NetworkPolicy'],
  'autoscaling/v2': ['HorizontalPodAutoscaler'],
  'autoscaling/v1': ['HorizontalPodAutoscaler'],
  'policy/v1': ['PodDisruptionBudget'],
  'rbac.authorization.k8s.io/v1': ['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'],
  'scheduling.k8s.io/v1': ['PriorityClass'],
  'storage.k8s.io/v1': ['StorageClass'],
};

const GATEWAY_API: Readonly<Record<string, readonly string[]>> = {
  'gateway.networking.k8s.io/v1': [
    'GatewayClass',
    'Gateway',
    'HTTPRoute',
    'GRPCRoute',
    'TLSRoute',
    'ReferenceGrant',
    'BackendTLSPolicy',
    'ListenerSet',
  ],
};

/** Reads a file below node_modules; undefined when it is not there. */
export type ReadDeclaration = (path: string) => string | undefined;

/** The schema file's text. Throws for a declaration that is written in a way not known here. */
export function generateSchema(read: ReadDeclaration): string {
  const types = new Map<string, Readonly<Record<string, string>>>();
  const kinds: Record<string, string> = {};
  const sources = [
    ['kubernetes-models', KUBERNETES],
    ['@kubernetes-models/gateway-api', GATEWAY_API],
  ] as const;
  for (const [directory, versions] of sources) {
    for (const [apiVersion, names] of Object.entries(versions)) {
      for (const kind of names) {
        kinds[`${apiVersion}/${kind}`] = loadType(`${directory}/${apiVersion}/${kind}.d.ts`, { read, types });
      }
    }
  }
  const lines = (entries: Iterable<readonly [string, unknown]>) =>
    [...entries]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
      .join(',\n');
  return `{"kinds":{\n${lines(Object.entries(kinds))}\n},\n"types":{\n${lines(types)}\n}}\n`;
}

interface Loading {
  readonly read: ReadDeclaration;
  readonly types: Map<string, Readonly<Record<string, string>>>;
}

interface Cursor {
  readonly text: string;
  readonly path: string;
  at: number;
  readonly imports: ReadonlyMap<string, string>;
  readonly loading: Loading;
}

/** Reads one declaration file; gives the name of its type, or the expression that it stands for. */
function loadType(path: string, loading: Loading): string {
  const source = loading.read(path);
  if (source === undefined) throw new Error(`No declaration: ${path}`);
  const text = source.replace(/\/\*[\s\S]*?\*\//g, '');
  const imports = importsOf(text, path);
  const id = typeName(/ as II(?:oK8s)?(\w+)/.exec(text)?.[1] ?? '');
  const declared = /export (interface|type) I\w+(?: extends (\w+))?\s*(=)?/.exec(text);
  if (!id || !declared) throw new Error(`No type in ${path}`);
  const cursor: Cursor = { text, path, at: declared.index + declared[0].length, imports, loading };
  if (declared[1] === 'type') return expression(cursor);
  if (loading.types.has(id)) return id;
  const fields: Record<string, string> = {};
  loading.types.set(id, fields);
  const base = declared[2];
  if (base === 'TypeMeta') Object.assign(fields, { apiVersion: 'string', kind: 'string' });
  else if (base) Object.assign(fields, loading.types.get(loadType(imports.get(base) ?? base, loading)));
  const own = objectType(cursor);
  // A type without fields of its own takes anything (RawExtension, FieldsV1); JSON has no map of unknown here.
  if (typeof own === 'string') {
    loading.types.delete(id);
    return own;
  }
  if (base === 'TypeMeta') for (const name of ['apiVersion!', 'kind!']) delete own[name];
  Object.assign(fields, own);
  return id;
}

/** `ApiCoreV1ServicePort` is known as CoreV1ServicePort here, `SigsGatewayApiApisV1HTTPRoute` as GatewayV1HTTPRoute. */
function typeName(name: string): string {
  return name
    .replace(/^ApimachineryPkg(Apis)?/, '')
    .replace(/^SigsGatewayApiApis/, 'Gateway')
    .replace(/^Api(?=[A-Z])/, '');
}

function importsOf(text: string, path: string): ReadonlyMap<string, string> {
  const imports = new Map<string, string>();
  for (const [, names = '', from = ''] of text.matchAll(/^import \{([^}]+)\} from "([^"]+)";/gm)) {
    const target = from.startsWith('.') ? relativeTo(path, from) : from;
    for (const name of names.split(',')) imports.set(name.trim(), `${target.replace(/\.js$/, '')}.d.ts`);
  }
  return imports;
}

function relativeTo(path: string, from: string): string {
  const parts = path.split('/').slice(0, -1);
  for (const part of from.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function skip(cursor: Cursor): void {
  while (/\s/.test(cursor.text.charAt(cursor.at))) cursor.at++;
}

function take(cursor: Cursor, expected: string): boolean {
  skip(cursor);
  if (!cursor.text.startsWith(expected, cursor.at)) return false;
  cursor.at += expected.length;
  return true;
}

function want(cursor: Cursor, expected: string): void {
  if (!take(cursor, expected))
    throw new Error(`${cursor.path}: ${expected} expected at ${cursor.text.slice(cursor.at, cursor.at + 40)}`);
}

function word(cursor: Cursor, pattern: RegExp): string {
  skip(cursor);
  const found = pattern.exec(cursor.text.slice(cursor.at, cursor.at + 400))?.[0];
  if (found === undefined)
    throw new Error(`${cursor.path}: not known: ${cursor.text.slice(cursor.at, cursor.at + 40)}`);
  cursor.at += found.length;
  return found;
}

/** A type in the language of the schema file (see schema.ts). */
function expression(cursor: Cursor): string {
  take(cursor, '|');
  const parts = [single(cursor)];
  while (take(cursor, '|')) parts.push(single(cursor));
  const union = parts.filter((part) => part !== 'null');
  if (union.length === 1) return union[0]!;
  if (union.every((part) => part.startsWith('='))) return `=${union.map((part) => part.slice(1)).join('|')}`;
  const sorted = union.toSorted().join('|');
  if (sorted === 'integer|string') return 'int-or-string';
  if (union.every((part) => /^[0-9]+$/.test(part))) return 'integer';
  return 'any';
}

function single(cursor: Cursor): string {
  skip(cursor);
  if (cursor.text[cursor.at] === '"') return `=${word(cursor, /^"[^"]*"/).slice(1, -1)}`;
  if (cursor.text[cursor.at] === '{') {
    const type = objectType(cursor);
    return typeof type === 'string' ? type : anonymous(cursor, type);
  }
  const name = word(cursor, /^[\w$]+/);
  switch (name) {
    case 'string':
    case 'boolean':
      return name;
    case 'number':
      return 'integer';
    case 'null':
      return 'null';
    case 'unknown':
    case 'any':
      return 'any';
    case 'Array': {
      want(cursor, '<');
      const item = expression(cursor);
      want(cursor, '>');
      return `[]${item}`;
    }
  }
  if (/^[0-9]+$/.test(name)) return name;
  const from = cursor.imports.get(name);
  if (from === undefined) throw new Error(`${cursor.path}: unknown type ${name}`);
  // A time and an unstructured value are JSON strings and values; Quantity takes numbers too.
  return name.endsWith('Quantity') ? 'quantity' : loadType(from, cursor.loading);
}

function anonymous(cursor: Cursor, fields: Readonly<Record<string, string>>): string {
  const id = `${cursor.path.replace(/^.*\/(\w+)\.d\.ts$/, '$1')}Item`;
  cursor.loading.types.set(id, fields);
  return id;
}

/** The fields of an object type, or the expression of a map. */
function objectType(cursor: Cursor): Record<string, string> | string {
  want(cursor, '{');
  const fields: Record<string, string> = {};
  let map: string | undefined;
  while (!take(cursor, '}')) {
    if (take(cursor, '[')) {
      word(cursor, /^[^\]]*\]/);
      want(cursor, ':');
      map = expression(cursor);
      want(cursor, ';');
      continue;
    }
    const name = word(cursor, /^"[^"]*"/).slice(1, -1);
    const optional = take(cursor, '?');
    want(cursor, ':');
    fields[optional ? name : `${name}!`] = expression(cursor);
    want(cursor, ';');
  }
  if (Object.keys(fields).length > 0) return fields;
  return map === undefined || map === 'any' ? 'any' : `{}${map}`;
}
