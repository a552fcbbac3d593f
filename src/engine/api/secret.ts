import { toBase64 } from './base64.ts';
import { draftOf, isObject, setDefault } from './draft.ts';
import { problem } from './field-problem.ts';
import { defineKind } from './kind.ts';
import type { FieldPath, FieldProblem, KubeObject } from './kind.ts';
import { checkMeta, defaultObject } from './object-meta.ts';

/** `core/v1` Secret: its type and keys count here, its values never do. */
export interface Secret extends KubeObject<'Secret'> {
  readonly type: string;
  readonly data?: Readonly<Record<string, string>>;
}

/** The type of the Secrets that hold a certificate (`tls.crt`) and its key (`tls.key`). */
export const TLS_SECRET = 'kubernetes.io/tls';

/** Keys that a Secret of a type must have (core/validation `ValidateSecret`). */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  [TLS_SECRET]: ['tls.crt', 'tls.key'],
  'kubernetes.io/dockercfg': ['.dockercfg'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
};

export const secret = defineKind<Secret>({
  kind: 'Secret',
  group: '',
  versions: ['v1'],
  namespaced: true,
  defaults: (value) => {
    const object = defaultObject(value, true);
    setDefault(object, 'type', 'Opaque');
    // `stringData` is written into `data` and never read back (core/v1 conversion.go `Convert_v1_Secret_To_core_Secret`).
    const plain = object['stringData'];
    if (isObject(plain)) {
      const data = draftOf(object['data']);
      for (const key in plain) data[key] = toBase64(String(plain[key]));
      object['data'] = data;
    }
    delete object['stringData'];
    return object as unknown as Secret;
  },
  validate: (object) => {
    const problems = checkMeta(object, true, 'subdomain');
    checkDataKeys(problems, 'data', object.data);
    for (const key of KEYS[object.type] ?? []) {
      if (object.data?.[key] !== undefined) continue;
      problems.push(problem('secret-key-missing', `data[${key}]`, { field: key, key, type: object.type }));
    }
    return problems;
  },
});

/** Keys of a Secret or ConfigMap are names of files (apimachinery `IsConfigMapKey`). */
export function checkDataKeys(
  problems: FieldProblem[],
  path: FieldPath,
  data: Readonly<Record<string, unknown>> | undefined,
): void {
  for (const key in data) {
    if (/^[-._a-zA-Z0-9]+$/.test(key) && key.length <= 253 && key !== '.' && !key.startsWith('..')) continue;
    problems.push(problem('data-key-invalid', `${path}[${key}]`, { field: path, value: key }));
  }
}
