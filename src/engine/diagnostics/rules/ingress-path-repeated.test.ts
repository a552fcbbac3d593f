import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';
import { ingress, rule, service } from './ingress-stage.ts';

const port = '{ number: 80 }';
const second = (host: string, path: string, pathType = 'Prefix') =>
  rule('web', port, host, path).replace('  rules:\n', '').replace('Prefix', pathType);
const text = (more: string) => ingress(rule('web', port, 'shop.example', '/a') + more) + service('web');

it.each([
  ['the same again', second('shop.example', '/a'), 1],
  ['another path: silent', second('shop.example', '/b'), 0],
  ['another host: silent', second('other.example', '/a'), 0],
  ['another type: silent', second('shop.example', '/a', 'Exact'), 0],
])('%s', (_name, more, count) => expect(placesOf('ingress-path-repeated', text(more))).toHaveLength(count));
