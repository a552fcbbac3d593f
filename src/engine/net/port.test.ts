import { expect, it } from 'vitest';
import { isInRange, isPort, isPortName, isProtocol, NODE_PORTS } from './port.ts';

it.each([
  [0, false],
  [1, true],
  [65535, true],
  [65536, false],
  [80.5, false],
  [-1, false],
  [Number.NaN, false],
])('%s is a port: %s', (port, expected) => expect(isPort(port)).toBe(expected));

it.each([
  [29999, false],
  [30000, true],
  [32767, true],
  [32768, false],
])('%s is a node port: %s', (port, expected) => expect(isInRange(port, NODE_PORTS)).toBe(expected));

it.each([
  ['http', true],
  ['exactly-15-char', true],
  ['http-8080', true],
  ['8080a', true],
  ['a-name-of-16-chr', false],
  ['HTTP', false],
  ['8080', false],
  ['web--port', false],
  ['-web', false],
  ['web-', false],
  ['web_port', false],
  ['', false],
  ['”http”', false],
])('%s names a container port: %s', (name, expected) => expect(isPortName(name)).toBe(expected));

it('knows protocols in capitals only', () => {
  expect(['TCP', 'UDP', 'SCTP', 'tcp', 'HTTP', ''].filter(isProtocol)).toEqual(['TCP', 'UDP', 'SCTP']);
});
