import { isObject } from './draft.ts';
import { problem } from './field-problem.ts';
import { defineKind } from './kind.ts';
import type { KubeObject } from './kind.ts';
import { checkMeta, defaultObject } from './object-meta.ts';
import { checkDataKeys } from './secret.ts';

/** `core/v1` ConfigMap. */
export interface ConfigMap extends KubeObject<'ConfigMap'> {
  readonly data: Readonly<Record<string, string>>;
  readonly binaryData?: Readonly<Record<string, string>>;
}

export const configMap = defineKind<ConfigMap>({
  kind: 'ConfigMap',
  group: '',
  versions: ['v1'],
  namespaced: true,
  defaults: (value) => {
    const object = defaultObject(value, true);
    if (!isObject(object['data'])) object['data'] = {};
    return object as unknown as ConfigMap;
  },
  validate: (object) => {
    const problems = checkMeta(object, true, 'subdomain');
    checkDataKeys(problems, 'data', object.data);
    checkDataKeys(problems, 'binaryData', object.binaryData);
    for (const key in object.binaryData) {
      if (key in object.data) problems.push(problem('duplicate', `data[${key}]`, { field: key, value: key }));
    }
    return problems;
  },
});
