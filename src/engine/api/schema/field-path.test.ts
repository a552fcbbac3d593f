import { expect, it } from 'vitest';
import { childPath, itemPath, joinPaths, pathSteps } from './field-path.ts';

it.each([
  ['', []],
  ['spec', ['spec']],
  ['spec.ports[0].targetPort', ['spec', 'ports', 0, 'targetPort']],
  [
    'metadata.annotations[nginx.ingress.kubernetes.io/ssl-redirect]',
    ['metadata', 'annotations', 'nginx.ingress.kubernetes.io/ssl-redirect'],
  ],
  ['items[3].spec.egress[0].to[1].ipBlock', ['items', 3, 'spec', 'egress', 0, 'to', 1, 'ipBlock']],
  ['data[a b]', ['data', 'a b']],
])('%s', (path, steps) => expect(pathSteps(path)).toEqual(steps));

it('puts paths together', () => {
  expect(childPath('', 'spec')).toBe('spec');
  expect(childPath('spec.selector', 'app')).toBe('spec.selector.app');
  expect(childPath('metadata.labels', 'app.kubernetes.io/name')).toBe('metadata.labels[app.kubernetes.io/name]');
  expect(itemPath('spec.ports', 0)).toBe('spec.ports[0]');
  expect(joinPaths('items[3]', 'spec.type')).toBe('items[3].spec.type');
  expect(joinPaths('', 'spec.type')).toBe('spec.type');
  expect(joinPaths('items[3]', '')).toBe('items[3]');
  expect(joinPaths('spec.ports', '[0].name')).toBe('spec.ports[0].name');
});
