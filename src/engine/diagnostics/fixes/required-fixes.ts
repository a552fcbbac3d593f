import type { JsonObject } from '../../api/kind.ts';
import { isLabel } from '../../net/host-name.ts';
import { add, fix, isObject, parentPath, writtenAt } from './fixer.ts';
import type { Fixer, FixStage } from './fixer.ts';
import { containerName, portName } from './name-candidate.ts';

/** Fields that must be there, and of which the rest of the object says what they are. */
export const requiredFix: Fixer<'required'> = (_params, stage) => {
  const { path } = stage;
  if (path.endsWith('.pathType')) return pathType(stage);
  const item = parentPath(path);
  const own = writtenAt(stage, item);
  if (/^spec\.ports\[\d+\]\.name$/.test(path) && isObject(own)) {
    return add(stage, path, portName(own['port'], own['protocol'], namesIn(stage, parentPath(item))), '');
  }
  if (/^spec\.ports\[\d+\]\.port$/.test(path) && isObject(own)) {
    const { targetPort } = own;
    return typeof targetPort === 'number' ? add(stage, path, targetPort, '') : undefined;
  }
  if (/ontainers\[\d+\]\.name$/.test(path) && isObject(own) && typeof own['image'] === 'string') {
    const name = containerName(own['image']);
    return isLabel(name) && !namesIn(stage, parentPath(item)).includes(name) ? add(stage, path, name, '') : undefined;
  }
  return path === 'spec.selector' ? selector(stage) : undefined;
};

/** A path without type was a prefix in most versions and controllers; a pattern is for the controller to read. */
function pathType(stage: FixStage) {
  const at = parentPath(stage.path);
  const path = writtenAt(stage, `${at}.path`);
  if (path === undefined || path === '') {
    const edits = [
      { set: `${at}.path`, to: '/', after: '' },
      { set: stage.path, to: 'Prefix', after: 'path' },
    ] as const;
    return fix(stage, 'add-field', { field: 'pathType', value: 'Prefix' }, ...edits);
  }
  if (typeof path !== 'string') return undefined;
  const isPattern = !path.startsWith('/') || /[()[\]*+?^$|\\]/.test(path);
  return add(stage, stage.path, isPattern ? 'ImplementationSpecific' : 'Prefix', 'path');
}

/** A workload selects the Pods of its own template: by all of their labels, as it was before apps/v1. */
function selector(stage: FixStage) {
  const labels = writtenAt(stage, 'spec.template.metadata.labels');
  if (!isObject(labels) || Object.keys(labels).length === 0) return undefined;
  const isController = stage.entry.admitted.written['kind'] === 'ReplicationController';
  const edit = isController
    ? { set: 'spec.selector', to: labels, after: 'replicas' }
    : { set: 'spec.selector', to: { matchLabels: labels }, after: 'replicas' };
  const value = Object.entries(labels)
    .map(([key, text]) => `${key}=${String(text)}`)
    .join(',');
  return fix(stage, 'add-field', { field: 'selector', value }, edit);
}

function namesIn(stage: FixStage, list: string): readonly unknown[] {
  const items = writtenAt(stage, list);
  return Array.isArray(items) ? items.map((each: JsonObject) => each['name']) : [];
}
