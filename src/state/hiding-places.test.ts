import { expect, test } from 'vitest';
import type { ObjectRef, Topology } from '../engine/index.ts';
import { hidingPlaces } from './hiding-places.ts';
import { foundBy, objectsToFind } from './found-objects.ts';
import type { Analysis } from '../engine/index.ts';

const node = (name: string, pods: readonly object[]): object => ({ ref: `Node/${name}`, name, pods });
const topology = {
  nodes: [
    node('a', [
      { kind: 'pod', ref: 'Pod/default/web-1-x', owner: 'Deployment/default/web' },
      { kind: 'pod', ref: 'Pod/default/alone' },
    ]),
    node('b', [{ kind: 'pod-group', ref: 'Deployment/default/many', pods: ['Pod/default/many-1-y'] }]),
  ],
  services: [
    { ref: 'Service/default/web', folded: false, backs: ['Deployment/default/web'] },
    { ref: 'Service/kube-system/kube-dns', folded: true },
  ],
  ingressControllers: [{ ingresses: [{ ref: 'Ingress/default/entrance' }] }],
} as unknown as Topology;

test.each([
  ['Service/default/web', 'nodes', ['services']],
  ['Node/b', 'nodes', ['nodes']],
  ['Pod/default/alone', 'nodes', ['nodes']],
  ['Pod/default/web-1-x', 'nodes', ['nodes']],
  ['Pod/default/many-1-y', 'nodes', ['nodes', 'Deployment/default/many']],
  ['Pod/default/web-1-x', 'concept', ['Deployment/default/web', 'services']],
  ['Pod/default/many-1-y', 'concept', ['Deployment/default/many']],
  ['Pod/default/alone', 'concept', []],
  ['ConfigMap/default/none', 'nodes', []],
] as const)('to see %s in the view %s', (ref, view, unfolded) => {
  expect(hidingPlaces(topology, ref, view)).toEqual(unfolded);
});

const analysis = { documents: [{ refs: ['ConfigMap/default/words'] }], topology } as unknown as Analysis;
const found = (words: string): ObjectRef[] => foundBy(words, objectsToFind(analysis)).map(({ ref }) => ref);

test.each([
  ['the name itself comes first', 'web', 'Service/default/web'],
  ['kind and name, in any order', 'web deploy', 'Deployment/default/web'],
  ['what stands only in the text', 'config', 'ConfigMap/default/words'],
  ['a folded Pod', 'many-1', 'Pod/default/many-1-y'],
  ['a Node', 'node b', 'Node/b'],
  ['an Ingress', 'ingress/entrance', 'Ingress/default/entrance'],
])('typing finds %s', (_, words, first) => {
  expect(found(words)[0]).toBe(first);
});

test('nothing typed lists each object once; what is nowhere finds none', () => {
  const all = found('');
  expect(new Set(all).size).toBe(all.length);
  expect(all).toContain('Pod/default/alone');
  expect(found('nowhere')).toEqual([]);
});
