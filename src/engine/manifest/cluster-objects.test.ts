import { expect, it } from 'vitest';
import { refOf } from '../api/kind.ts';
import { clusterObjects } from './cluster-objects.ts';
import { parseWorkspace } from './manifest.ts';

const service = (name: string, spec: string) =>
  `{apiVersion: v1, kind: Service, metadata: {name: ${name}}, spec: {${spec}}}\n---\n`;

function applied(text: string) {
  const { objects, entries } = clusterObjects(parseWorkspace(text, []).manifests);
  return {
    objects: objects.map(({ kind, metadata }) => refOf(kind, metadata.namespace, metadata.name)),
    problems: entries.flatMap(({ manifest, problems }) =>
      problems.map(({ code, path }) => `${manifest.index} ${code} ${path}`),
    ),
  };
}

const port = 'ports: [{port: 80}]';
const nodePort = (number: number, rest = '') => `type: NodePort, ports: [{port: 80, nodePort: ${number} ${rest}}]`;

it.each([
  ['two names', service('a', port) + service('b', port), ['a', 'b'], []],
  ['one name twice', service('a', port) + service('a', port), ['a'], ['1 duplicate-object metadata.name']],
  [
    'one node port twice',
    service('a', nodePort(30001)) + service('b', nodePort(30001)),
    ['a'],
    ['1 node-port-taken spec.ports[0].nodePort'],
  ],
  [
    'one node port, two protocols',
    service('a', nodePort(30001)) + service('b', nodePort(30001, ', protocol: UDP')),
    ['a'],
    ['1 node-port-taken spec.ports[0].nodePort'],
  ],
  [
    'one node port for two ports of a Service',
    service(
      'a',
      'type: NodePort, ports: [{name: a, port: 53, nodePort: 30001}, {name: b, port: 53, protocol: UDP, nodePort: 30001}]',
    ),
    ['a'],
    [],
  ],
  [
    'a node port, applied again',
    service('a', nodePort(30001)) + service('a', nodePort(30001)),
    ['a'],
    ['1 duplicate-object metadata.name'],
  ],
  [
    'one address twice',
    service('a', `clusterIP: 10.96.0.9, ${port}`) + service('b', `clusterIP: 10.96.0.9, ${port}`),
    ['a'],
    ['1 cluster-ip-taken spec.clusterIP'],
  ],
  [
    'headless twice',
    service('a', `clusterIP: None, ${port}`) + service('b', `clusterIP: None, ${port}`),
    ['a', 'b'],
    [],
  ],
  ['one refused', service('a', 'ports: [{port: 0}]') + service('b', port), ['b'], []],
  [
    'the later of two refused: the earlier stays',
    service('a', port) + service('a', 'ports: [{port: 0}]'),
    ['a'],
    ['1 duplicate-object metadata.name'],
  ],
])('%s', (_name, text, names, problems) => {
  expect(applied(text)).toEqual({ objects: names.map((name) => `Service/default/${name}`), problems });
});

it('counts names that the API server makes up as different', () => {
  const pod = (image: string) =>
    `{apiVersion: v1, kind: Pod, metadata: {generateName: a-}, spec: {containers: [{name: a, image: ${image}}]}}\n---\n`;
  const { objects, problems } = applied(pod('a') + pod('b'));
  expect([objects.length, problems]).toEqual([2, []]);
});
