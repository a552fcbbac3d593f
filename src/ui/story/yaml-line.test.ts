import { expect, test } from 'vitest';
import { yamlLine } from './yaml-line.ts';

const TEXT = `kind: Service
spec:
  type: NodePort
  ports:
    - port: 80
  "internalTrafficPolicy": Local
  selector: { app: web }`;

test.each<[string, number, string, string, boolean]>([
  ['a field on its line', 3, 'spec.type', 'type: NodePort', true],
  ['a field that is not written: where it would stand', 2, 'spec.externalTrafficPolicy', 'spec:', false],
  ['an item of a list', 5, 'spec.ports[0]', '- port: 80', true],
  ['a field of an item', 5, 'spec.ports[0].port', '- port: 80', true],
  ['a field of an item that is not written', 5, 'spec.ports[0].nodePort', '- port: 80', false],
  ['a quoted name', 6, 'spec.internalTrafficPolicy', '"internalTrafficPolicy": Local', true],
  ['the last line', 7, 'spec.selector', 'selector: { app: web }', true],
  ['a field whose name is the end of another', 3, 'spec.e', 'type: NodePort', false],
])('%s', (_, line, field, text, isWritten) => {
  expect(yamlLine(TEXT, line, field)).toEqual({ line, text, isWritten });
});
